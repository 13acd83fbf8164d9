// The rules on texts of others: the official examples, and the cases of a linter that people know.
#include "tests/support/testdata.h"
#include "tests/unit/linting/lintcase.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::linting;
using namespace stepwright::tests;

class CorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { REQUIRE_SHARED_TEST_DATA_FOR_ALL("gherkin/good"); }
    void officialExamplesRaiseNoAlarm();
    void linterCasesAreJudgedAlike_data();
    void linterCasesAreJudgedAlike();
};

void CorpusTest::officialExamplesRaiseNoAlarm()
{
    const QDir good(sharedTestData(u"gherkin/good"_s));
    QStringList alarms;
    for (const QString &name : good.entryList({u"*.feature"_s, u"*.md"_s}, QDir::Files)) {
        FeatureLint lint;
        lint.read(stepwright::gherkin::parse(readFile(good.filePath(name)),
                                             {.isMarkdown = stepwright::gherkin::isMarkdownFile(name)}));
        for (const Problem &problem : lint.problems()) {
            if (problem.severity >= Severity::Warning)
                alarms.append(u"%1:%2 %3"_s.arg(name).arg(problem.line + 1).arg(nameOf(problem)));
        }
    }
    // An official example of outlines without examples is what the rule is for (docs/linting.md).
    alarms.removeIf([](const QString &alarm) {
        return alarm.startsWith("incomplete_scenario_outline.feature"_L1) &&
               alarm.endsWith("outline-without-examples"_L1);
    });
    QVERIFY2(alarms.isEmpty(), qPrintable(alarms.join(u'\n')));
}

void CorpusTest::linterCasesAreJudgedAlike_data()
{
    QTest::addColumn<RuleId>("id");
    QTest::addColumn<QList<int>>("lines");
    const auto row = [](const char *file, RuleId id, const QList<int> &lines) { QTest::newRow(file) << id << lines; };
    row("no-unused-variables/NoViolations", RuleId::UnusedColumn, {});
    row("no-unused-variables/UnusedExampleVariables", RuleId::UnusedColumn, {7, 14, 26, 35, 49, 61});
    // Not `<b>` in the doc string of line 43, which may be XML.
    row("no-unused-variables/UnusedStepVariables", RuleId::UnknownParameter, {5, 12, 18, 30});
    row("no-scenario-outlines-without-examples/NoViolations", RuleId::OutlineWithoutExamples, {});
    row("no-scenario-outlines-without-examples/ViolationsNoExamples", RuleId::OutlineWithoutExamples, {3});
    row("no-scenario-outlines-without-examples/ViolationsEmptyExamples", RuleId::OutlineWithoutExamples, {3});
    row("no-scenario-outlines-without-examples/ViolationsNoExamplesBody", RuleId::OutlineWithoutExamples, {3});
    row("no-dupe-scenario-names/DublicateScenarioNames", RuleId::DuplicateName, {6, 9});
    row("no-dupe-scenario-names/UniqueScenarioNames", RuleId::DuplicateName, {});
    row("no-trailing-spaces/NoViolations", RuleId::TrailingBlanks, {});
    row("no-trailing-spaces/TrailingSpaces", RuleId::TrailingBlanks, {1, 3, 4});
    row("no-trailing-spaces/TrailingTabs", RuleId::TrailingBlanks, {4});
    row("no-files-without-scenarios/Violations", RuleId::EmptyFeature, {2});
    row("no-files-without-scenarios/ViolationsWithRule", RuleId::EmptyFeature, {2});
    row("no-files-without-scenarios/FeatureWithRuleAndScenario", RuleId::EmptyFeature, {});
    row("no-files-without-scenarios/FeatureWithScenarioOutline", RuleId::EmptyFeature, {});
    row("keywords-in-logical-order/Violations", RuleId::GivenAfterThen, {16, 31});
    row("keywords-in-logical-order/NoViolations", RuleId::GivenAfterThen, {});
    row("keywords-in-logical-order/ViolationsUsingRules", RuleId::GivenAfterThen, {16, 31});
    row("only-one-when/NoViolations", RuleId::SeveralRounds, {});
    // That linter counts each When; here a round is a When behind a Then.
    row("only-one-when/Violations", RuleId::SeveralRounds, {39});
    row("name-length/CorrectLength", RuleId::LongStep, {});
    row("all-rules/SteplessFeature", RuleId::EmptyScenario, {5, 7});
}

void CorpusTest::linterCasesAreJudgedAlike()
{
    REQUIRE_SHARED_TEST_DATA("corpora/gherkin-lint+gherkin-lint");
    QFETCH(const RuleId, id);
    QFETCH(const QList<int>, lines);
    const QString path = u"corpora/gherkin-lint+gherkin-lint/files/test/rules/%1.feature"_s.arg(
        QString::fromUtf8(QTest::currentDataTag()));
    QList<int> found;
    for (const Problem &problem : problemsOf(readFile(sharedTestData(path)))) {
        if (problem.rule == id)
            found.append(int(problem.line) + 1);
    }
    QCOMPARE(found, lines);
}

QTEST_GUILESS_MAIN(CorpusTest)
#include "corpus_test.moc"

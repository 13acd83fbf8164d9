// Features and step definitions that exporters wrote belong together: none of their steps is undefined.
#include "model/definitions/codefolder.h"
#include "model/definitions/definitionindex.h"
#include "model/gherkin/parser.h"
#include "model/linting/featurelint.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;
using namespace stepwright::definitions;
using namespace stepwright::tests;

class ExportedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepIsDefined_data();
    void everyStepIsDefined();
};

namespace {

// Folders that hold both features and code that carries their steps out.
QStringList exportedFolders(const QString &root)
{
    QStringList folders;
    QDirIterator entries(root, QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QDir folder(entries.next());
        const QStringList steps =
            folder.entryList({u"*tep*efinitions.*"_s, u"steps.py"_s, u"FeatureContext.php"_s}, QDir::Files);
        if (!steps.isEmpty() && !folder.entryList({u"*.feature"_s}, QDir::Files).isEmpty())
            folders.append(folder.path());
    }
    folders.removeIf(
        [](const QString &folder) { return folder.endsWith("sample_hiptest_publisher/behave"_L1); }); // no code
    folders.sort();
    return folders;
}

// Steps for which the exporter wrote no definition, or one that does not match them: the typed parameters of cucumber
// expressions beside values in quotes (`{int}` and "3"), and quotes inside of quotes. Checked by eye, and with the
// regular expressions of the other frameworks for the same steps.
bool isReallyUndefined(const QString &text, bool hasExpressions)
{
    static const QStringList withoutCode{u"stuff happens"_s,
                                         u"I login as"_s,
                                         u"I am logged in as"_s,
                                         u"I have colors to mix"_s,
                                         u"I know the expected color"_s,
                                         u"visit"_s,
                                         u"fill"_s,
                                         u"I open \"/home\""_s,
                                         u"I wait \"3\" seconds"_s,
                                         u"these rows are shown"_s,
                                         u"same name everywhere"_s,
                                         u"only with a star"_s,
                                         u"open the shop"_s};
    static const QRegularExpression number(u"\"\\d+\""_s);
    return withoutCode.contains(text) || (hasExpressions && (text.contains(u"\"no \"reason\"\""_s) ||
                                                             text.contains(u"{\"html\""_s) || text.contains(number)));
}

} // namespace

void ExportedTest::everyStepIsDefined_data()
{
    QTest::addColumn<QString>("folder");
    QStringList roots{projectFile(u"tests/data/exporters"_s)};
    if (const QString shared = sharedTestData(u"exporters/golden"_s); shared.isEmpty())
        qWarning("the shared test data is not here: exporters/golden");
    else
        roots.append(shared);
    for (const QString &root : std::as_const(roots)) {
        for (const QString &folder : exportedFolders(root))
            QTest::newRow(qPrintable(folder.sliced(root.size() + 1))) << folder;
    }
}

void ExportedTest::everyStepIsDefined()
{
    QFETCH(const QString, folder);
    const CodeReading reading = readCode({folder});
    QVERIFY(reading.unreadable.isEmpty());
    const auto index = std::make_shared<DefinitionIndex>(reading.definitions(), reading.problems());
    QVERIFY(!index->isEmpty());
    for (const DefinitionProblem &problem : index->problems()) // types that are not Cucumber's own, such as {bool}
        QVERIFY2(problem.isNote, qPrintable(problem.message));
    const bool hasExpressions =
        std::ranges::contains(index->definitions(), PatternKind::Expression, &StepDefinition::kind);
    QStringList found;
    int steps = 0;
    QDirIterator features(folder, {u"*.feature"_s}, QDir::Files);
    while (features.hasNext()) {
        const QString path = features.next();
        linting::FeatureLint lint;
        lint.setDefinitions(index);
        lint.read(gherkin::parse(readFile(path)));
        steps += int(std::ranges::count(lint.tree().lines(), gherkin::LineKind::Step, &gherkin::Line::kind));
        for (const linting::Problem &problem : lint.problems()) {
            const bool isUndefined = problem.rule == linting::RuleId::UndefinedStep;
            if (isUndefined && isReallyUndefined(QString::fromUtf8(problem.other), hasExpressions))
                continue;
            if (isUndefined || problem.rule == linting::RuleId::AmbiguousStep)
                found.append(u"%1:%2: %3"_s.arg(path.section(u'/', -1))
                                 .arg(problem.line + 1)
                                 .arg(linting::message(lint.tree(), problem)));
        }
    }
    QVERIFY(steps > 0);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_GUILESS_MAIN(ExportedTest)
#include "exported_test.moc"

// Each rule on a text that breaks it, on texts that do not, and in other languages.
#include "tests/unit/linting/lintcase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::linting;
using namespace stepwright::tests;

class RulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ruleFindsWhatItIsFor_data();
    void ruleFindsWhatItIsFor();
    void commentsMakeARuleLeaveItAlone_data();
    void commentsMakeARuleLeaveItAlone();
    void severityAndLimitComeFromTheSettings();
    void settingsSurviveStorage();
    void settingsAreReadFromTexts();
    void messageNamesWhatItIsAbout();
    void stepsOfAnotherFeatureAreCompared();
    void namesAndTagsOfAnotherFeatureAreCompared();
};

namespace {

// A scenario's lines in a feature that breaks no rule itself.
QByteArray feature(const QByteArray &lines, const QByteArray &head = "Feature: f\n  About it.\n"_ba)
{
    return head + lines;
}

void addOrderRows()
{
    const auto row = [](const char *name, const QByteArray &text, const QStringList &expected) {
        QTest::newRow(name) << feature(text) << expected;
    };
    row("no Then", "Scenario: a\n  Given x\n  When y\n  And z\n", {u"no-then@3"_s});
    row("all there", "Scenario: a\n  Given x\n  When y\n  Then z\n  And zz\n", {});
    row("nothing but Givens is not judged", "Scenario: a\n  Given x\n  And y\n", {});
    row("stars may be anything", "Scenario: a\n  * x\n  When y\n", {});
    row("no When", "Scenario: a\n  Given x\n  Then z\n", {u"no-when@3"_s});
    row("When in the background", "Background:\n  When w\nScenario: a\n  Then z\n", {});
    row("When in the background of the rule only",
        "Rule: r\n Background:\n  When w\n Scenario: a\n  Then z\n"
        "Rule: s\n Scenario: b\n  Then zz\n",
        {u"no-when@9"_s});
    row("When in the feature's background, used in a rule",
        "Background:\n  When w\nRule: r\n Scenario: a\n  Then z\nRule: s\n Scenario: b\n  Then zz\n", {});
    row("several rounds", "Scenario: a\n  Given x\n  When y\n  Then z\n  When yy\n  Then zz\n",
        {u"several-rounds@7"_s});
    row("Given after Then", "Scenario: a\n  When y\n  Then z\n  Given x\n  And xx\n", {u"given-after-then@6"_s});
    row("no steps", "Scenario: a\n", {u"empty-scenario@3"_s});
    row("eleven steps",
        "Scenario: a\n  Given a\n  And b\n  And c\n  And d\n  And e\n  And f\n  And g\n  And h\n  When i\n  Then j\n  "
        "And "
        "k\n",
        {u"too-many-steps@3"_s});
    QTest::newRow("French")
        << "# language: fr\nFonctionnalité: f\n  Texte.\n  Scénario: a\n    Soit x\n    Quand y\n"_ba
        << QStringList{u"no-then@4"_s};
    QTest::newRow("Japanese") << "# language: ja\n機能: f\n  説明。\n  シナリオ: a\n    前提x\n    ならばz\n"_ba
                              << QStringList{u"no-when@4"_s};
}

void addOutlineRows()
{
    const auto row = [](const char *name, const QByteArray &text, const QStringList &expected) {
        QTest::newRow(name) << feature(text) << expected;
    };
    const QByteArray steps = "Scenario Outline: a <n>\n  When y <p>\n  Then z\n"_ba;
    row("all used", steps + "Examples:\n  | n | p |\n  | 1 | 2 |\n  | 3 | 4 |\n", {});
    row("unused column", steps + "Examples:\n  | n | p | q |\n  | 1 | 2 | 3 |\n  | 2 | 2 | 3 |\n",
        {u"unused-column@7"_s});
    row("used in a table, a doc string and a tag",
        "@<t>\nScenario Outline: a\n  When y\n    | <n> |\n  Then z\n    \"\"\"\n    {\"a\": <p>}\n    \"\"\"\n"
        "Examples:\n  | n | p | t |\n  | 1 | 2 | 3 |\n  | 3 | 4 | 5 |\n",
        {});
    row("unknown parameter", steps + "Examples:\n  | n |\n  | 1 |\n  | 3 |\n", {u"unknown-parameter@4"_s});
    row("unknown in one of two tables", steps + "Examples:\n  | n | p |\n  | 1 | 2 |\nExamples:\n  | n |\n  | 3 |\n",
        {u"unknown-parameter@4"_s});
    row("comparisons and XML are no parameters",
        "Scenario Outline: a\n  When 3 < <n> and <n> > 2 and x < 5\n  Then z\n    \"\"\"xml\n    <a><b/></a>\n    "
        "\"\"\"\n"
        "Examples:\n  | n |\n  | 1 |\n  | 2 |\n",
        {});
    row("nearly a column in a doc string",
        "Scenario Outline: a\n  When <amount>\n  Then z\n    \"\"\"\n    <amont>\n    \"\"\"\nExamples:\n  | amount "
        "|\n  | 1 "
        "|\n  | 2 |\n",
        {u"unknown-parameter@7"_s});
    row("a plain scenario with angle brackets", "Scenario: a\n  When <b>\n  Then z\n", {});
    row("the same row twice", steps + "Examples:\n  | n | p |\n  | 1 | 2 |\n  | 3 | 4 |\n  |1|2|\n",
        {u"duplicate-row@10"_s});
    row("the same row in another table is another case",
        steps + "Examples: one\n  | n | p |\n  | 1 | 2 |\nExamples: two\n  | n | p |\n  | 1 | 2 |\n", {});
    row("one row", steps + "Examples:\n  | n | p |\n  | 1 | 2 |\n", {u"one-row-outline@3"_s});
    row("no examples", "Scenario Outline: a\n  When y\n  Then z\n", {u"outline-without-examples@3"_s});
    row("examples without rows", steps + "Examples:\n  | n | p |\n", {u"outline-without-examples@3"_s});
    row("examples without a table", "Scenario: a\n  When y\n  Then z\nExamples:\n", {u"outline-without-examples@3"_s});
    QTest::newRow("German unknown parameter") << "# language: de\nFunktion: f\n  Text.\n  Szenariogrundriss: a\n    "
                                                 "Wenn <x>\n    Dann z\n    Beispiele:\n      | y "
                                                 "|\n      | 1 |\n      | 2 |\n"_ba
                                              << QStringList{u"unknown-parameter@5"_s, u"unused-column@8"_s};
}

void addTextRows()
{
    const auto row = [](const char *name, const QByteArray &text, const QStringList &expected) {
        QTest::newRow(name) << feature(text) << expected;
    };
    const QByteArray steps = "  When y\n  Then z\n"_ba;
    row("long step", "Scenario: a\n  When " + QByteArray(121, 'y') + "\n  Then z\n", {u"long-step@4"_s});
    row("a step of 120 characters, not bytes", "Scenario: a\n  When " + "é"_ba.repeated(120) + "\n  Then z\n", {});
    row("words of the interface", "Scenario: a\n  When Ada clicks on it\n  Then z\n", {u"interface-words@4"_s});
    row("such words in quotes and tables", "Scenario: a\n  When I say \"button\"\n    | field |\n  Then <button> z\n",
        {});
    row("nearly the same step",
        "Scenario: a\n  When the user logs in\n  Then z\nScenario: b\n  When a user logs in\n  Then "
        "z\nScenario: c\n  When the user logs in\n  Then z\n",
        {u"near-duplicate-step@7"_s});
    row("other values are no other step",
        "Scenario: a\n  When \"The\" user has 1 pear\n  Then z\nScenario: b\n  When \"the\" user has 2 pear\n  Then "
        "z\n",
        {});
    row("a sign makes another step", "Scenario: a\n  When x > y\n  Then z\nScenario: b\n  When x < y\n  Then z\n", {});
    row("same name", "Scenario: a\n" + steps + "Rule: r\nScenario: a\n" + steps,
        {u"duplicate-name@3"_s, u"duplicate-name@7"_s});
    row("no name twice", "Scenario:\n" + steps + "Scenario:\n" + steps, {});
    row("tags", "@wip\nScenario: a\n" + steps + "@WIP\nScenario: b\n" + steps + "@wipp\nScenario: c\n" + steps,
        {u"tag-spelling@7"_s, u"tag-spelling@11"_s});
    row("tags that are not meant to be one",
        "@issue-1 @get\nScenario: a\n" + steps + "@issue-2 @set\nScenario: b\n" + steps, {});
    row("blanks at the end", "Scenario: a \n  When y\t\n   \n  Then z\n    \"\"\"\n    text  \n    \"\"\"\n",
        {u"trailing-blanks@3"_s, u"trailing-blanks@4"_s});
    row("tabs and blanks", "Scenario: a\n  When y\n\tThen z\n", {u"mixed-indentation@5"_s});
    QTest::newRow("empty feature") << "Feature: f\n  Text.\n"_ba << QStringList{u"empty-feature@1"_s};
    QTest::newRow("no description") << "Feature: f\n\n  Scenario: a\n    When y\n    Then z\n"_ba
                                    << QStringList{u"no-description@1"_s};
    QTest::newRow("nothing at all") << ""_ba << QStringList();
}

void addKeywordRows()
{
    const auto row = [](const char *name, const QByteArray &text, const QStringList &expected) {
        QTest::newRow(name) << feature(text) << expected;
    };
    const QByteArray steps = "  When y\n  Then z\n"_ba;
    row("mistyped Given", "Scenario: a\n  Givn x\n" + steps, {u"mistyped-keyword@4"_s});
    row("lower case", "Scenario: a\n  given x\n  and xx\n" + steps, {u"mistyped-keyword@4"_s, u"mistyped-keyword@5"_s});
    row("Given with a colon", "Scenario: a\n  Given: x\n" + steps, {u"mistyped-keyword@4"_s});
    row("mistyped Scenario", "Senario: x\n" + steps + "Scenario: a\n" + steps, {u"mistyped-keyword@3"_s});
    row("a blank before the colon", "Scenario : x\n" + steps + "Scenario: a\n" + steps, {u"mistyped-keyword@3"_s});
    row("no colon", "Scenario x\n" + steps + "Scenario: a\n" + steps, {u"mistyped-keyword@3"_s});
    row("prose", "Scenario: a\n  They log in\n  and look around\n  even if: nothing is there\n" + steps, {});
    row("a story", "  As a user\n  I want it\n  When it rains\n  Rules: many\nScenario: a\n" + steps, {});
    QTest::newRow("French keyword") << "# language: fr\nFonctionnalité: f\n  Texte.\n  Scénario: a\n    Qaund x\n    "
                                       "Quand y\n    Alors z\n"_ba
                                    << QStringList{u"mistyped-keyword@5"_s};
}

} // namespace

void RulesTest::ruleFindsWhatItIsFor_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    addOrderRows();
    addOutlineRows();
    addTextRows();
    addKeywordRows();
}

void RulesTest::ruleFindsWhatItIsFor()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QStringList, expected);
    QCOMPARE(namesAndLines(problemsOf(text)), expected);
}

void RulesTest::commentsMakeARuleLeaveItAlone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const QByteArray head = "Feature: f\n  About it.\n"_ba;
    const QByteArray first = "Scenario: a\n  When y\n"_ba;
    QTest::newRow("nothing ignored") << head + first + "Scenario: b\n  When w\n"
                                     << QStringList{u"no-then@3"_s, u"no-then@5"_s};
    QTest::newRow("before a scenario") << head + "# stepwright: ignore no-then\n" + first + "Scenario: b\n  When w\n"
                                       << QStringList{u"no-then@6"_s};
    QTest::newRow("before its tags, several rules")
        << head + "#stepwright: ignore long-step,  no-then\n@tag\n\n# why\n" + first << QStringList();
    QTest::newRow("another rule") << head + "# stepwright: ignore no-when\n" + first << QStringList{u"no-then@4"_s};
    QTest::newRow("at the top") << "# stepwright: ignore no-then\n" + head + first + "Scenario: b\n  When w\n"
                                << QStringList();
    QTest::newRow("before the feature's tags")
        << "# language: en\n# stepwright: ignore no-then, no-description\n@tag\nFeature: f\n" + first << QStringList();
    QTest::newRow("before a rule") << head + first + "# stepwright: ignore no-then\nRule: r\nScenario: b\n  When w\n" +
                                          "Rule: s\nScenario: c\n  When v\n"
                                   << QStringList{u"no-then@3"_s, u"no-then@10"_s};
    QTest::newRow("before a step")
        << head + "Scenario: a\n  # stepwright: ignore interface-words\n  When I click\n  Then the button is there\n"
        << QStringList{u"interface-words@6"_s};
}

void RulesTest::commentsMakeARuleLeaveItAlone()
{
    ruleFindsWhatItIsFor();
}

void RulesTest::severityAndLimitComeFromTheSettings()
{
    const QByteArray text = feature("Scenario: a\n  Given x\n  When y\n");
    LintSettings settings;
    settings.set(RuleId::NoThen, {Severity::Error, 0});
    settings.set(RuleId::TooManySteps, {Severity::Warning, 1});
    const std::vector<Problem> problems = problemsOf(text, settings);
    QCOMPARE(namesAndLines(problems), QStringList({u"no-then@3"_s, u"too-many-steps@3"_s}));
    QCOMPARE(problems[0].severity, Severity::Error);
    QCOMPARE(problems[1].severity, Severity::Warning);
    QCOMPARE(problems[1].number, 2U);
    settings.set(RuleId::NoThen, {Severity::Off, 0});
    settings.set(RuleId::TooManySteps, {Severity::Warning, 2});
    QVERIFY(problemsOf(text, settings).empty());
}

void RulesTest::settingsSurviveStorage()
{
    LintSettings settings;
    QCOMPARE(settings.toJson(), QString());
    settings.set(RuleId::LongStep, {Severity::Error, 80});
    settings.set(RuleId::NoWhen, {Severity::Off, 0});
    QCOMPARE(LintSettings::fromJson(settings.toJson()), settings);
    QCOMPARE(LintSettings::fromJson(u"{\"long-step\":{\"severity\":\"loud\",\"limit\":-3},\"new\":{}}"_s),
             LintSettings());
    QCOMPARE(LintSettings::fromJson(u"no JSON"_s), LintSettings());
}

void RulesTest::settingsAreReadFromTexts()
{
    LintSettings settings;
    QVERIFY(settings.setFromText(u"no-when=off"));
    QVERIFY(settings.setFromText(u"too-many-steps=warning:20"));
    QCOMPARE(settings[RuleId::NoWhen], (RuleSetting{Severity::Off, 0}));
    QCOMPARE(settings[RuleId::TooManySteps], (RuleSetting{Severity::Warning, 20}));
    for (const QStringView wrong :
         {u"no-when", u"no-when=loud", u"nothing=off", u"no-when=hint:3", u"long-step=hint:0", u"long-step=hint:x"})
        QVERIFY2(!settings.setFromText(wrong), qPrintable(wrong.toString()));
}

void RulesTest::messageNamesWhatItIsAbout()
{
    FeatureLint lint;
    lint.read(stepwright::gherkin::parse(
        feature("Scenario Outline: a\n  When I click <a>\n  Then z\nExamples:\n  | b |\n  | 1 |\n  | 2 |\n")));
    QStringList messages;
    for (const Problem &problem : lint.problems())
        messages.append(message(lint.tree(), problem));
    QCOMPARE(messages, QStringList({u"\"click\" is about the screen; say what the user wants instead."_s,
                                    u"The examples have no column for <a>."_s,
                                    u"The column \"b\" is not used in this outline."_s}));
}

void RulesTest::stepsOfAnotherFeatureAreCompared()
{
    FeatureLint other;
    other.read(stepwright::gherkin::parse(feature("Scenario: x\n  When the customers log in.\n  Then \"a\" is 1\n")));
    auto index = std::make_shared<ProjectIndex>();
    index->setFeature(u"other"_s, u"Other"_s, other.facts());
    FeatureLint own;
    own.read(stepwright::gherkin::parse(feature("Scenario: y\n  When A customer log in\n  Then \"b\" is 2\n")));
    QVERIFY(own.problems().empty());
    own.setProject(index, u"own"_s);
    QCOMPARE(namesAndLines(own.problems()), QStringList{u"near-duplicate-step@4"_s});
    QCOMPARE(own.problems().front().other, "the customers log in."_ba);
    index = std::make_shared<ProjectIndex>(*index);
    index->removeFeature(u"other"_s);
    own.setProject(index, u"own"_s);
    QVERIFY(own.problems().empty());
}

void RulesTest::namesAndTagsOfAnotherFeatureAreCompared()
{
    const auto tree = stepwright::gherkin::parse(feature("@smoke\nScenario: x\n  When y\n  Then z\n"));
    FeatureLint other;
    other.read(tree);
    auto index = std::make_shared<ProjectIndex>();
    index->setFeature(u"other"_s, u"Other"_s, other.facts());
    index->setFeature(u"own"_s, u"Own"_s, other.facts());
    FeatureLint own;
    own.setProject(index, u"own"_s);
    own.read(stepwright::gherkin::parse(feature("@smokee\nScenario: x\n  When y\n  Then z\n")));
    QCOMPARE(namesAndLines(own.problems()), QStringList({u"tag-spelling@3"_s, u"duplicate-name-in-project@4"_s}));
    QCOMPARE(message(own.tree(), own.problems()[1]), u"A scenario of another feature has the same name: Other."_s);
    index->removeFeature(u"other"_s);
    own.setProject(index, u"own"_s);
    QVERIFY2(own.problems().empty(), "a feature's own stored text does not count");
}

QTEST_GUILESS_MAIN(RulesTest)
#include "rules_test.moc"

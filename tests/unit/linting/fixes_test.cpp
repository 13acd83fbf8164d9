// What quick fixes make of a text.
#include "model/linting/fixes/fix.h"
#include "tests/unit/linting/lintcase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::linting;
using namespace stepwright::tests;

class FixesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstFixMendsTheText_data();
    void firstFixMendsTheText();
    void everyFixIsOffered();
    void allOfAKindAreMendedAtOnce();
    void ignoringIsOfferedWhereItWorks();
    void ignoringAddsToAComment();

private:
    static std::vector<Fix> fixesOf(const QByteArray &text, QLatin1StringView name);
};

std::vector<Fix> FixesTest::fixesOf(const QByteArray &text, QLatin1StringView name)
{
    const auto tree = stepwright::gherkin::parse(text);
    for (const Problem &problem : problemsOf(text)) {
        if (nameOf(problem) == name)
            return fixesFor(tree, problem);
    }
    return {};
}

namespace {

void addSyntaxRows()
{
    const auto row = [](const char *name, const char *problem, const QByteArray &text, const QByteArray &expected) {
        QTest::newRow(name) << QLatin1StringView(problem) << text << expected;
    };
    const QByteArray begin = "Feature: f\n  Scenario: a\n    Given x\n"_ba;
    row("missing colon", "unexpected-line", begin + "  Scenario b\n    Given y\n",
        begin + "  Scenario: b\n    Given y\n");
    row("missing colon of the feature", "unexpected-line", "Feature f\n", "Feature: f\n");
    row("blank before the colon", "unexpected-line", begin + "  Scenario : b\n", begin + "  Scenario: b\n");
    row("mistyped step", "unexpected-line", begin + "    Thne y\n", begin + "    Then y\n");
    row("text among steps", "unexpected-line", begin + "    the sun shines\n", begin + "    And the sun shines\n");
    row("step without scenario", "unexpected-line", "Feature: f\n  Background:\n    Given x\nRule: r\n  Rule: s\n",
        "Feature: f\n  Background:\n    Given x\nRule: r\n  Rule: s\n");
    row("keywords of another language: set it", "unexpected-line", "Fonctionnalité: f\n  Scénario: a\n    Soit x\n",
        "# language: fr\nFonctionnalité: f\n  Scénario: a\n    Soit x\n");
    row("keyword of another language: convert it", "unexpected-line",
        "# language: fr\nFonctionnalité: f\n  Scénario: a\n    Soit x\n    Then y\n",
        "# language: fr\nFonctionnalité: f\n  Scénario: a\n    Soit x\n    Alors y\n");
    row("tag with a blank", "tag-with-blank", "@two words\nFeature: f\n", "@two-words\nFeature: f\n");
    row("short row", "uneven-row", begin + "      | a | b |\n      | 1 |\n",
        begin + "      | a | b |\n      | 1 |  |\n");
    row("long row", "uneven-row", begin + "      | a |\n      | 1 | 2 |\n",
        begin + "      | a |  |\n      | 1 | 2 |\n");
    row("language with a country", "unknown-language", "# language: nl-NL\nFunctionaliteit: f\n",
        "# language: nl\nFunctionaliteit: f\n");
    row("language by its name", "unknown-language", "# language: french\nFonctionnalité: f\n",
        "# language: fr\nFonctionnalité: f\n");
    row("doc string without end", "unexpected-end", begin + "      \"\"\"\n      text\n\n    When y\n  Scenario: b\n",
        begin + "      \"\"\"\n      text\n      \"\"\"\n\n    When y\n  Scenario: b\n");
    row("an @ without name", "empty-tag", "@ @a\nFeature: f\n", "@a\nFeature: f\n");
}

void addTableRows()
{
    const auto row = [](const char *name, const char *problem, const QByteArray &text, const QByteArray &expected) {
        QTest::newRow(name) << QLatin1StringView(problem) << text << expected;
    };
    const QByteArray steps = "Feature: f\n  Scenario Outline: a\n    When <n>\n    Then <amont>\n"_ba;
    row("slip in a parameter", "unknown-parameter", steps + "    Examples:\n      | n | amount |\n      | 1 | 2 |\n",
        QByteArray(steps).replace("amont", "amount") + "    Examples:\n      | n | amount |\n      | 1 | 2 |\n");
    row("column for a parameter, in all examples", "unknown-parameter",
        steps + "    Examples:\n      | n |\n      | 1 |\n\n    Examples:\n      | n |\n      | 2 |\n",
        steps + "    Examples:\n      | n | amont |\n      | 1 |       |\n\n    Examples:\n      | n | amont |\n      "
                "| 2 |   "
                "    |\n");
    row("unused column", "unused-column",
        "Feature: f\n  Scenario: a\n    When <n>\n    Examples:\n      | n | m | o<n> |\n "
        "     | 1 | 2 | 3 |\n",
        "Feature: f\n  Scenario: a\n    When <n>\n    Examples:\n      | n | o<n> |\n      | 1 | 3 |\n");
    row("row twice", "duplicate-row",
        "Feature: f\n  Scenario: a\n    When <n>\n    Examples:\n      | n |\n      | 1 |\n      | 1 |\n      | 2 |\n",
        "Feature: f\n  Scenario: a\n    When <n>\n    Examples:\n      | n |\n      | 1 |\n      | 2 |\n");
    row("no examples", "outline-without-examples",
        "Feature: f\n  Scenario Outline: <b>\n    When <a> <b>\n      | <c> |\n\n  Scenario: b\n",
        "Feature: f\n  Scenario Outline: <b>\n    When <a> <b>\n      | <c> |\n\n    Examples:\n      | b | a | c |\n  "
        "    | "
        "  |   |   |\n\n  Scenario: b\n");
    row("an outline without parameters", "outline-without-examples", "Feature: f\n  Scenario Outline: b\n    When a\n",
        "Feature: f\n  Scenario: b\n    When a\n");
    row("examples without rows", "outline-without-examples",
        "Feature: f\n  Scenario: <b>\n    When a\n    Examples:\n      | b |\n",
        "Feature: f\n  Scenario: <b>\n    When a\n    Examples:\n      | b |\n      |   |\n");
}

void addTextRows()
{
    const auto row = [](const char *name, const char *problem, const QByteArray &text, const QByteArray &expected) {
        QTest::newRow(name) << QLatin1StringView(problem) << text << expected;
    };
    row("blanks at the end", "trailing-blanks", "Feature: f  \n", "Feature: f\n");
    row("blanks before CRLF", "trailing-blanks", "Feature: f \r\n", "Feature: f\r\n");
    row("tabs and blanks", "mixed-indentation",
        "Feature: f\n  Scenario: a\n\t\tWhen y\n\t\t\t\"\"\"\n\t\t\tx\n\t\t\t\"\"\"\n",
        "Feature: f\n  Scenario: a\n    When y\n\t\t\t\"\"\"\n\t\t\tx\n\t\t\t\"\"\"\n");
    row("no Then", "no-then", "Feature: f\n  Scenario: a\n    When y\n      | t |\n\n# c\n  Scenario: b\n",
        "Feature: f\n  Scenario: a\n    When y\n      | t |\n    Then \n\n# c\n  Scenario: b\n");
    row("no When", "no-when", "Feature: f\n  Scenario: a\n    Given x\n    Then y\n",
        "Feature: f\n  Scenario: a\n    Given x\n    When \n    Then y\n");
    row("no When, in French", "no-when", "# language: fr\nFonctionnalité: f\n  Scénario: a\n    Alors y\n",
        "# language: fr\nFonctionnalité: f\n  Scénario: a\n    Quand \n    Alors y\n");
    row("no steps", "empty-scenario", "Feature: f\n  Scenario: a\n    Why.\n\n  Scenario: b\n    When x\n    Then y\n",
        "Feature: f\n  Scenario: a\n    Why.\n    Given \n    When \n    Then \n\n  Scenario: b\n    When x\n    Then "
        "y\n");
    row("no scenarios", "empty-feature", "Feature: f\n  Text.", "Feature: f\n  Text.\n\n  Scenario: ");
    row("same name", "duplicate-name",
        "Feature: f\n  Scenario: a\n    * x\n  Scenario: a\n    * x\n  Scenario: a (2)\n",
        "Feature: f\n  Scenario: a (3)\n    * x\n  Scenario: a\n    * x\n  Scenario: a (2)\n");
    row("nearly the same step, with its values", "near-duplicate-step",
        "Feature: f\n  Scenario: a\n    When the user \"Ann\" buys 2 pears\n  Scenario: b\n    When The users \"Bob\" "
        "buys <n> "
        "pear.\n",
        "Feature: f\n  Scenario: a\n    When the user \"Ann\" buys 2 pears\n  Scenario: b\n    When the user \"Bob\" "
        "buys <n> "
        "pears\n");
    row("tag", "tag-spelling", "@wip\nFeature: f\n  @WIP\n  Scenario: b\n",
        "@wip\nFeature: f\n  @wip\n  Scenario: b\n");
    row("mistyped keyword", "mistyped-keyword", "Feature: f\n  Scenario: a\n    given x\n    When y\n",
        "Feature: f\n  Scenario: a\n    Given x\n    When y\n");
}

} // namespace

void FixesTest::firstFixMendsTheText_data()
{
    QTest::addColumn<QLatin1StringView>("problem");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    addSyntaxRows();
    addTableRows();
    addTextRows();
}

void FixesTest::firstFixMendsTheText()
{
    QFETCH(const QLatin1StringView, problem);
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, expected);
    const std::vector<Fix> fixes = fixesOf(text, problem);
    if (text == expected) {
        QVERIFY(fixes.empty());
        return;
    }
    QVERIFY(!fixes.empty());
    QVERIFY(!fixes.front().label.isEmpty());
    QCOMPARE(edited(text, fixes.front().edits), expected);
}

void FixesTest::everyFixIsOffered()
{
    const auto labels = [](const std::vector<Fix> &fixes) {
        QStringList list;
        for (const Fix &fix : fixes)
            list.append(fix.label);
        return list;
    };
    QCOMPARE(labels(fixesOf("@two words\nFeature: f\n", "tag-with-blank"_L1)),
             QStringList({u"Join it to @two-words"_s, u"Split it into @two @words"_s}));
    QCOMPARE(labels(fixesOf("Fonctionnalité: f\n", "unexpected-line"_L1)),
             QStringList({u"Set the language to français"_s, u"Change it to \"Feature\""_s,
                          u"Turn the line into a comment"_s}));
    QVERIFY(labels(fixesOf("# language: enn\nFeature: f\n", "unknown-language"_L1))
                .contains(u"Change it to \"en\" (English)"_s));
}

void FixesTest::allOfAKindAreMendedAtOnce()
{
    const QByteArray text = "Feature: f \n  Scenario: a  \n    When y\t\n"_ba;
    const auto tree = stepwright::gherkin::parse(text);
    const std::vector<Problem> problems = problemsOf(text, only({RuleId::TrailingBlanks, RuleId::NoThen}));
    QCOMPARE(problems.size(), 4U);
    const Fix all = fixAllLike(tree, problems, problems.front());
    QCOMPARE(all.label, u"Fix all 3 of this kind in the feature"_s);
    QCOMPARE(edited(text, all.edits), "Feature: f\n  Scenario: a\n    When y\n"_ba);
    QVERIFY2(fixAllLike(tree, problems, problems[1]).edits.empty() || nameOf(problems[1]) == "trailing-blanks"_L1,
             "one alone is no kind to mend");
}

void FixesTest::ignoringIsOfferedWhereItWorks()
{
    const QByteArray text =
        "@t\nFeature: f\n  @s\n  Scenario: a\n    When I click\n    Then x\n  Scenario: b\n    When y\n"_ba;
    const auto tree = stepwright::gherkin::parse(text);
    for (const Problem &problem : problemsOf(text)) {
        const std::vector<Fix> ways = waysToIgnore(tree, problem);
        QVERIFY(!ways.empty());
        for (const Fix &way : ways) {
            const QByteArray after = edited(text, way.edits);
            for (const Problem &left : problemsOf(after))
                QVERIFY2(nameOf(left) != nameOf(problem), after.constData());
        }
    }
    QVERIFY(waysToIgnore(tree, Problem()).empty());
}

void FixesTest::ignoringAddsToAComment()
{
    const QByteArray text = "# stepwright: ignore long-step\nFeature: f\n  Text.\n  Scenario: a\n    When y\n"_ba;
    const std::vector<Problem> problems = problemsOf(text);
    QCOMPARE(namesAndLines(problems), QStringList{u"no-then@4"_s});
    const std::vector<Fix> ways = waysToIgnore(stepwright::gherkin::parse(text), problems.front());
    QCOMPARE(ways.size(), 2U);
    QCOMPARE(edited(text, ways[0].edits),
             QByteArray(text).replace("  Scenario", "  # stepwright: ignore no-then\n  Scenario"));
    QCOMPARE(edited(text, ways[1].edits), QByteArray(text).replace("long-step", "long-step, no-then"));
}

QTEST_GUILESS_MAIN(FixesTest)
#include "fixes_test.moc"

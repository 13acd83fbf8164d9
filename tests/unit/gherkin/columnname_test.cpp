// Columns of examples: finding, renaming and adding them.
#include "model/gherkin/parser.h"
#include "model/gherkin/tables/columnname.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::gherkin;

namespace {

const QByteArray outline = "@<item>\nFeature: f\n"
                           "  Scenario: other\n    Given <item>\n"
                           "  Scenario Outline: buy <item>\n    about <item>\n\n"
                           "    Given I add <item> and \"<item>\" for <price>\n"
                           "      | thing  | n |\n      | <item> | <itemised> |\n"
                           "    Then I see\n      \"\"\"<item>\n      {\"name\": \"<item>\"}\n      \"\"\"\n\n"
                           "    Examples: some <item>\n      | item | price |\n      | tea  | <item> |\n\n"
                           "    Examples:\n      | price | item |\n      | 1     | pot  |\n"_ba;

Scenario outlineIn(const Tree &tree)
{
    for (const Scenario scenario : tree.feature().scenarios()) {
        if (scenario.isOutline())
            return scenario;
    }
    return {};
}

} // namespace

class ColumnNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreFoundInHeadersAndPlaceholders();
    void renamingReachesTheWholeOutlineAndNothingElse();
    void marksInNamesAreEscapedInCells();
    void namesAreChecked();
    void aColumnIsAddedToAllExamples();
};

void ColumnNameTest::columnsAreFoundInHeadersAndPlaceholders()
{
    const Tree tree = parse(outline);
    const auto nameAt = [&](const char *what, int behind) {
        const auto found = columnNameAt(tree, quint32(outline.indexOf(what) + behind));
        return found ? found->name : u"-"_s;
    };
    QCOMPARE(nameAt("add <item>", 4), u"item"_s);  // before <
    QCOMPARE(nameAt("add <item>", 7), u"item"_s);  // inside
    QCOMPARE(nameAt("add <item>", 10), u"item"_s); // behind >
    QCOMPARE(nameAt("add <item>", 11), u"-"_s);
    QCOMPARE(nameAt("for <price>", 6), u"price"_s);
    QCOMPARE(nameAt("buy <item>", 6), u"item"_s);
    QCOMPARE(nameAt("| <item> | <itemised>", 14), u"itemised"_s);
    QCOMPARE(nameAt("{\"name\": \"<item>", 12), u"item"_s);
    QCOMPARE(nameAt("| item | price", 3), u"item"_s);
    QCOMPARE(nameAt("| price | item", 11), u"item"_s);
    QCOMPARE(nameAt("| tea", 3), u"-"_s);
    QCOMPARE(nameAt("Given <item>", 8), u"-"_s); // of the scenario without examples
    QCOMPARE(nameAt("about <item>", 8), u"-"_s);
}

void ColumnNameTest::renamingReachesTheWholeOutlineAndNothingElse()
{
    const QByteArray expected = "@<item>\nFeature: f\n"
                                "  Scenario: other\n    Given <item>\n"
                                "  Scenario Outline: buy <品物>\n    about <item>\n\n"
                                "    Given I add <品物> and \"<品物>\" for <price>\n"
                                "      | thing  | n          |\n      | <品物> | <itemised> |\n"
                                "    Then I see\n      \"\"\"<品物>\n      {\"name\": \"<品物>\"}\n      \"\"\"\n\n"
                                "    Examples: some <item>\n      | 品物 | price  |\n      | tea  | <item> |\n\n"
                                "    Examples:\n      | price | 品物 |\n      | 1     | pot  |\n"_ba;
    const Tree tree = parse(outline);
    QCOMPARE(edited(outline, renameColumn(tree, outlineIn(tree), u"item"_s, u"品物"_s)), expected);
    // And with the line ends of Windows.
    const QByteArray windows = QByteArray(outline).replace("\n", "\r\n");
    const Tree windowsTree = parse(windows);
    QCOMPARE(edited(windows, renameColumn(windowsTree, outlineIn(windowsTree), u"item"_s, u"品物"_s)),
             QByteArray(expected).replace("\n", "\r\n"));
}

void ColumnNameTest::marksInNamesAreEscapedInCells()
{
    const QByteArray text = "Feature: f\n  Scenario Outline: s\n    Given <a|b>\n      | <a\\|b> |\n"
                            "    Examples:\n      | a\\|b |\n      | 1    |\n"_ba;
    const Tree tree = parse(text);
    QCOMPARE(columnNameAt(tree, quint32(text.indexOf("| a\\|") + 3))->name, u"a|b"_s);
    QCOMPARE(edited(text, renameColumn(tree, outlineIn(tree), u"a|b"_s, u"c\\d"_s)),
             "Feature: f\n  Scenario Outline: s\n    Given <c\\d>\n      | <c\\\\d> |\n"
             "    Examples:\n      | c\\\\d |\n      | 1    |\n"_ba);
}

void ColumnNameTest::namesAreChecked()
{
    const Tree tree = parse(outline);
    const Scenario scenario = outlineIn(tree);
    QCOMPARE(columnNames(scenario), QStringList({u"item"_s, u"price"_s}));
    QCOMPARE(columnNameProblem(scenario, u"item"_s, u"name"_s), ColumnNameProblem::None);
    QCOMPARE(columnNameProblem(scenario, u"item"_s, u"item"_s), ColumnNameProblem::None);
    QCOMPARE(columnNameProblem(scenario, u"item"_s, u"price"_s), ColumnNameProblem::Taken);
    QCOMPARE(columnNameProblem(scenario, u"item"_s, u"  "_s), ColumnNameProblem::Empty);
    for (const QString &name : {u"a<b"_s, u"a>"_s, u"|"_s, u"a\nb"_s})
        QCOMPARE(columnNameProblem(scenario, u"item"_s, name), ColumnNameProblem::HasMark);
}

void ColumnNameTest::aColumnIsAddedToAllExamples()
{
    const QByteArray text =
        "# language: fr\nFonctionnalité: f\n  Plan du scénario: s\n    Soit <a> et <b>\n"
        "    Exemples:\n      | a |\n      | 1 |\n    Exemples:\n      | a | b |\n      | 2 | 3 |\n"_ba;
    const Tree tree = parse(text);
    QCOMPARE(edited(text, addColumn(tree, outlineIn(tree), u"b"_s)),
             "# language: fr\nFonctionnalité: f\n  Plan du scénario: s\n    Soit <a> et <b>\n"
             "    Exemples:\n      | a | b |\n      | 1 |   |\n    Exemples:\n      | a | b |\n      | 2 | 3 |\n"_ba);
}

QTEST_APPLESS_MAIN(ColumnNameTest)
#include "columnname_test.moc"

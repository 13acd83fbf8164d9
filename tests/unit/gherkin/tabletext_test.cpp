// Tables as values: what a change of rows and columns does to the text.
#include "model/gherkin/parser.h"
#include "model/gherkin/tables/tableplace.h"
#include "model/gherkin/tables/tablesort.h"
#include "model/gherkin/tables/tabletext.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace stepwright::gherkin;

namespace {

/// The text after a change of the table on a line (0-based).
QByteArray changed(const QByteArray &text, quint32 line, const std::function<void(TableText &)> &change,
                   ParseOptions options = {}, TableText::Spacing spacing = TableText::Spacing::Aligned)
{
    const Tree tree = parse(text, options);
    const DataTable table = tableAt(tree, line);
    if (!table)
        return "no table there";
    TableText value(tree, table);
    change(value);
    return edited(text, value.edits(spacing));
}

/// A step's table in a feature; its first row is line 3.
QByteArray withRows(const QByteArray &rows)
{
    return "Feature: f\n  Scenario: s\n    Given g\n" + rows + "    Then t\n";
}

constexpr auto nothing = [](TableText &) {};

} // namespace

class TableTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void barsStandUnderEachOther_data();
    void barsStandUnderEachOther();
    void onlyWhatDiffersIsTouched();
    void commentsAndBlankLinesKeepTheirPlace();
    void unevenRowsStayUnevenUntilAsked();
    void rowsAreInsertedAndRemoved();
    void rowsAtTheEndOfTheText();
    void lineEndsAreThoseOfTheText();
    void columnsAreInsertedRemovedAndMoved();
    void rowsAreSortedByNumberTextAndNothing();
    void sortingFollowsTheLanguage();
    void rowsBecomeColumns();
    void cellsAreEscaped();
    void otherRowsMayKeepTheirBlanks();
    void dashesOfMarkdownFollowTheColumns();
    void whatStandsBehindTheLastBarGoesWithItsRow();
    void blanksThatAreBeingTypedCount();
    void placesAreFound();
};

void TableTextTest::barsStandUnderEachOther_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << "      |a|bb|\n      | ccc |d |\n"_ba << "      | a   | bb |\n      | ccc | d  |\n"_ba;
    // In a terminal 東京 takes four columns, é (e and U+0301) one, and a family emoji two.
    QTest::newRow("wide") << "      | 東京 | x |\n      | ab | y |\n"_ba
                          << "      | 東京 | x |\n      | ab   | y |\n"_ba;
    QTest::newRow("full width") << "      | ＡＢ | x |\n      | abc | y |\n"_ba
                                << "      | ＡＢ | x |\n      | abc  | y |\n"_ba;
    QTest::newRow("combining") << "      | e\u0301e\u0301 | x |\n      | ab | y |\n      | abc | z |\n"_ba
                               << "      | e\u0301e\u0301  | x |\n      | ab  | y |\n      | abc | z |\n"_ba;
    QTest::newRow("zero width") << "      | a\u200Bb | x |\n      | abc | y |\n"_ba
                                << "      | a\u200Bb  | x |\n      | abc | y |\n"_ba;
    QTest::newRow("family") << "      | 👨‍👩‍👧 | x |\n      | abc | y |\n"_ba
                            << "      | 👨‍👩‍👧  | x |\n      | abc | y |\n"_ba;
    QTest::newRow("flag") << "      | 🇩🇪 | x |\n      | abcd | y |\n"_ba
                          << "      | 🇩🇪   | x |\n      | abcd | y |\n"_ba;
    QTest::newRow("hebrew") << "      | שלום | 1 |\n      | x | אב |\n"_ba
                            << "      | שלום | 1  |\n      | x    | אב |\n"_ba;
    QTest::newRow("escapes count as written") << "      | a\\|b | x |\n      | abcde | y |\n"_ba
                                              << "      | a\\|b  | x |\n      | abcde | y |\n"_ba;
    QTest::newRow("tabs") << "\t\t|a\t|\tb|\n\t\t| ccc|d|\n"_ba << "\t\t| a   | b |\n\t\t| ccc | d |\n"_ba;
    QTest::newRow("different indents") << "   | a |\n      | b |\n"_ba << "   | a |\n   | b |\n"_ba;
    QTest::newRow("empty cells") << "      ||b|\n      |a||\n"_ba << "      |   | b |\n      | a |   |\n"_ba;
    QTest::newRow("an empty column") << "      | a |\n      | b ||\n"_ba << "      | a |\n      | b |  |\n"_ba;
    QTest::newRow("a cell not closed yet") << "      | a | b\n      | ccc |\n"_ba
                                           << "      | a   | b\n      | ccc |\n"_ba;
}

void TableTextTest::barsStandUnderEachOther()
{
    QFETCH(QByteArray, rows);
    QFETCH(QByteArray, expected);
    QCOMPARE(changed(withRows(rows), 3, nothing), withRows(expected));
    QCOMPARE(changed(withRows(expected), 4, nothing), withRows(expected));
}

void TableTextTest::onlyWhatDiffersIsTouched()
{
    const QByteArray text = withRows("      | a  | b  |\n      | cc | d  |\n      | c  | dd |\n");
    const Tree tree = parse(text);
    TableText table(tree, tableAt(tree, 3));
    QVERIFY(table.edits().empty());
    table.setCell({1, 0}, "ccc");
    const std::vector<TextEdit> edits = table.edits();
    QCOMPARE(edits.size(), 3);
    QCOMPARE(edits[0], (TextEdit{quint32(text.indexOf("  | b")) + 2, 0, " "}));
    QCOMPARE(edits[1], (TextEdit{quint32(text.indexOf("cc")) + 2, 0, "c"}));
}

void TableTextTest::commentsAndBlankLinesKeepTheirPlace()
{
    const QByteArray rows = "      | n |\n      # first\n      | 2 |\n\n      | 1 |\n";
    QCOMPARE(changed(withRows(rows), 3, [](TableText &table) { table.moveRows(2, 1, 1); }),
             withRows("      | n |\n      # first\n      | 1 |\n\n      | 2 |\n"));
    QCOMPARE(changed(withRows(rows), 4, [](TableText &table) { table.removeRows(1, 1); }),
             withRows("      | n |\n      # first\n\n      | 1 |\n"));
    QCOMPARE(changed(withRows(rows), 3, [](TableText &table) { table.insertRow(1, TableText::Side::Before); }),
             withRows("      | n |\n      # first\n      |   |\n      | 2 |\n\n      | 1 |\n"));
    QCOMPARE(changed(withRows(rows), 3, [](TableText &table) { table.insertRow(0, TableText::Side::Behind); }),
             withRows("      | n |\n      |   |\n      # first\n      | 2 |\n\n      | 1 |\n"));
}

void TableTextTest::unevenRowsStayUnevenUntilAsked()
{
    const QByteArray rows = "      | a | b |\n      | c |\n      | d | e | f |\n";
    QCOMPARE(changed(withRows(rows), 3, nothing), withRows(rows));
    QCOMPARE(changed(withRows(rows), 3, [](TableText &table) { table.setCell({1, 2}, "x"); }),
             withRows("      | a | b |\n      | c |   | x |\n      | d | e | f |\n"));
    QCOMPARE(changed(withRows(rows), 3, [](TableText &table) { table.padRows(); }),
             withRows("      | a | b |   |\n      | c |   |   |\n      | d | e | f |\n"));
}

void TableTextTest::rowsAreInsertedAndRemoved()
{
    const QByteArray rows = "      | a | b |\n      | c | d |\n";
    QCOMPARE(changed(withRows(rows), 3, [](TableText &table) { table.insertRow(0, TableText::Side::Before); }),
             withRows("      |   |   |\n      | a | b |\n      | c | d |\n"));
    QCOMPARE(changed(withRows(rows), 3, [](TableText &table) { table.insertRow(1, TableText::Side::Behind); }),
             withRows("      | a | b |\n      | c | d |\n      |   |   |\n"));
    QCOMPARE(changed(withRows(rows), 3,
                     [](TableText &table) {
                         table.insertRow(1, TableText::Side::Behind);
                         table.setCell({2, 0}, "1");
                         table.insertRow(2, TableText::Side::Behind);
                         table.setCell({3, 0}, "2");
                         table.removeRows(1, 1);
                     }),
             withRows("      | a | b |\n      | 1 |   |\n      | 2 |   |\n"));
    QCOMPARE(changed(withRows(rows), 3, [](TableText &table) { table.removeRows(0, 2); }), withRows(""));
}

void TableTextTest::rowsAtTheEndOfTheText()
{
    const QByteArray text = "Feature: f\n  Scenario: s\n    Given g\n      | a |";
    const auto addTwo = [](TableText &table) {
        table.insertRow(0, TableText::Side::Behind);
        table.setCell({1, 0}, "b");
        table.insertRow(1, TableText::Side::Behind);
        table.setCell({2, 0}, "c");
    };
    QCOMPARE(changed(text, 3, addTwo), text + "\n      | b |\n      | c |");
    QCOMPARE(changed(text + "\n", 3, addTwo), text + "\n      | b |\n      | c |\n");
    QCOMPARE(changed(text + "\n  \n", 3, addTwo), text + "\n      | b |\n      | c |\n  \n");
}

void TableTextTest::lineEndsAreThoseOfTheText()
{
    const QByteArray text = "Feature: f\r\n  Scenario: s\r\n    Given g\r\n      |a|\r\n      |bb|";
    QCOMPARE(changed(text, 3, [](TableText &table) { table.insertRow(1, TableText::Side::Behind); }),
             "Feature: f\r\n  Scenario: s\r\n    Given g\r\n      | a  |\r\n      | bb |\r\n      |    |"_ba);
    QCOMPARE(changed(text, 3, [](TableText &table) { table.insertRow(0, TableText::Side::Behind); }),
             "Feature: f\r\n  Scenario: s\r\n    Given g\r\n      | a  |\r\n      |    |\r\n      | bb |"_ba);
}

void TableTextTest::columnsAreInsertedRemovedAndMoved()
{
    const QByteArray rows = "      | a | bb | c |\n      | d | e  |\n";
    QCOMPARE(changed(withRows(rows), 3, [](TableText &table) { table.insertColumn(1); }),
             withRows("      | a |  | bb | c |\n      | d |  | e  |\n"));
    QCOMPARE(changed(withRows(rows), 3, [](TableText &table) { table.insertColumn(3); }),
             withRows("      | a | bb | c |  |\n      | d | e  |\n"));
    QCOMPARE(changed(withRows(rows), 3, [](TableText &table) { table.removeColumns(1, 2); }),
             withRows("      | a |\n      | d |\n"));
    QCOMPARE(changed(withRows(rows), 3, [](TableText &table) { table.swapWithNextColumn(0); }),
             withRows("      | bb | a | c |\n      | e  | d |\n"));
}

void TableTextTest::rowsAreSortedByNumberTextAndNothing()
{
    const QByteArray rows = "      | k    | n |\n      | b    | 1 |\n      | 10   | 2 |\n      |      | 3 |\n"
                            "      | 9    | 4 |\n      | -1.5 | 5 |\n      | a    | 6 |\n      | 9    | 7 |\n";
    QCOMPARE(changed(withRows(rows), 3,
                     [](TableText &table) { sortRows(table, 0, Qt::AscendingOrder, QLocale(u"en_US"_s)); }),
             withRows("      | k    | n |\n      | -1.5 | 5 |\n      | 9    | 4 |\n      | 9    | 7 |\n"
                      "      | 10   | 2 |\n      | a    | 6 |\n      | b    | 1 |\n      |      | 3 |\n"));
    QCOMPARE(changed(withRows(rows), 3,
                     [](TableText &table) { sortRows(table, 0, Qt::DescendingOrder, QLocale(u"en_US"_s)); }),
             withRows("      | k    | n |\n      | b    | 1 |\n      | a    | 6 |\n      | 10   | 2 |\n"
                      "      | 9    | 4 |\n      | 9    | 7 |\n      | -1.5 | 5 |\n      |      | 3 |\n"));
}

void TableTextTest::sortingFollowsTheLanguage()
{
    const QByteArray rows = "      | k       |\n      | zebra   |\n      | ärger   |\n      | Apfel   |\n"
                            "      | item 10 |\n      | item 9  |\n      | 1,5     |\n      | 1,25    |\n";
    QCOMPARE(changed(withRows(rows), 3,
                     [](TableText &table) { sortRows(table, 0, Qt::AscendingOrder, QLocale(u"de_DE"_s)); }),
             withRows("      | k       |\n      | 1,25    |\n      | 1,5     |\n      | Apfel   |\n"
                      "      | ärger   |\n      | item 9  |\n      | item 10 |\n      | zebra   |\n"));
    // In Swedish ä comes behind z.
    QCOMPARE(changed(withRows("      | k |\n      | ä |\n      | z |\n"), 3,
                     [](TableText &table) { sortRows(table, 0, Qt::AscendingOrder, QLocale(u"sv_SE"_s)); }),
             withRows("      | k |\n      | z |\n      | ä |\n"));
}

void TableTextTest::rowsBecomeColumns()
{
    const auto transpose = [](TableText &table) { table.transpose(); };
    QCOMPARE(changed(withRows("      | a | b | c |\n      # mark\n      | 1 | 2 |\n"), 3, transpose),
             withRows("      | a | 1 |\n      # mark\n      | b | 2 |\n      | c |   |\n"));
    QCOMPARE(changed(withRows("      | a | 1 |\n      | b | 2 |\n      # mark\n      | c | 3 |\n"), 3, transpose),
             withRows("      | a | b | c |\n      | 1 | 2 | 3 |\n      # mark\n"));
}

void TableTextTest::cellsAreEscaped()
{
    QCOMPARE(escapedCell("a|b\\c\r\nd\ne"), "a\\|b\\\\c\\nd\\ne"_ba);
    QCOMPARE(cellText(escapedCell("a|b\\n\nc")), u"a|b\\n\nc"_s);
    QCOMPARE(cellText("\\d\\|"), u"\\d|"_s);
}

void TableTextTest::otherRowsMayKeepTheirBlanks()
{
    const QByteArray rows = "    |a|\n      | bbb|\n";
    QCOMPARE(changed(
                 withRows(rows), 3, [](TableText &table) { table.insertRow(1, TableText::Side::Behind); }, {},
                 TableText::Spacing::AsItIs),
             withRows("    |a|\n      | bbb|\n    |     |\n"));
}

void TableTextTest::dashesOfMarkdownFollowTheColumns()
{
    const QByteArray text = "# Feature: f\n## Scenario: s\n* Given g\n  | a | b |\n  |---|:-:|\n  | long | c |\n";
    const ParseOptions markdown{.isMarkdown = true};
    QCOMPARE(changed(text, 3, nothing, markdown),
             "# Feature: f\n## Scenario: s\n* Given g\n  | a    | b   |\n  | ---- | :-: |\n  | long | c   |\n"_ba);
    QCOMPARE(changed(
                 text, 3, [](TableText &table) { table.insertColumn(1); }, markdown),
             "# Feature: f\n## Scenario: s\n* Given g\n"
             "  | a    |     | b   |\n  | ---- | --- | :-: |\n  | long |     | c   |\n"_ba);
    QCOMPARE(changed(
                 text, 3, [](TableText &table) { table.insertRow(0, TableText::Side::Behind); }, markdown),
             "# Feature: f\n## Scenario: s\n* Given g\n"
             "  | a    | b   |\n  | ---- | :-: |\n  |      |     |\n  | long | c   |\n"_ba);
    QCOMPARE(changed(
                 text, 3, [](TableText &table) { table.removeRows(0, 1); }, markdown),
             "# Feature: f\n## Scenario: s\n* Given g\n  | long | c   |\n  | ---- | :-: |\n"_ba);
}

void TableTextTest::whatStandsBehindTheLastBarGoesWithItsRow()
{
    QCOMPARE(changed(withRows("      | k |\n      | b | # second  \n      | a |\n"), 3,
                     [](TableText &table) { sortRows(table, 0, Qt::AscendingOrder, QLocale::c()); }),
             withRows("      | k |\n      | a |\n      | b | # second  \n"));
}

void TableTextTest::blanksThatAreBeingTypedCount()
{
    const QByteArray text = withRows("      | a   |\n      | b |\n");
    const Tree tree = parse(text);
    TableText table(tree, tableAt(tree, 3));
    table.keepBlanksBefore(quint32(text.indexOf("| a") + 5)); // behind "a  "
    QCOMPARE(edited(text, table.edits()), withRows("      | a   |\n      | b   |\n"));
}

void TableTextTest::placesAreFound()
{
    const QByteArray text = withRows("      | a |  |\n      # note\n      | cc | d |\n");
    const Tree tree = parse(text);
    const auto placeAt = [&](const char *what, int behind) {
        return tablePlaceAt(tree, quint32(text.indexOf(what) + behind));
    };
    QCOMPARE(placeAt("cc", 1)->cell, (CellPlace{1, 0}));
    QCOMPARE(placeAt("| d", 1)->cell, (CellPlace{1, 1}));
    QVERIFY(placeAt("| d |", 5)->part == TablePlace::Part::BehindCells);
    QVERIFY(placeAt("| cc", 0)->part == TablePlace::Part::BeforeCells);
    QVERIFY(!placeAt("# note", 0));
    QVERIFY(!placeAt("Given", 0));
    const DataTable table = tableAt(tree, 4);
    QCOMPARE(cellContent(table, {0, 1}), (TextRange{quint32(text.indexOf("|  |") + 2), 0}));
    QCOMPARE(cellContent(table, {1, 0}), (TextRange{quint32(text.indexOf("cc")), 2}));
    QVERIFY(mayBeginTable(tree, 3));
    QVERIFY(!mayBeginTable(tree, 2));
}

QTEST_APPLESS_MAIN(TableTextTest)
#include "tabletext_test.moc"

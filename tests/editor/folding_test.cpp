// Folding parts of a feature away in the editor.
#include "editor/folding/foldedlines.h"
#include "editor/folding/folding.h"
#include "editor/folding/foldstrip.h"
#include "editor/highlighting/editorthemes.h"
#include "editor/structure/textchanges.h"
#include "editor/text/gherkinedit.h"
#include "model/refactoring/move.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;

namespace {

// Line numbers in the margin are 1-based.
const QByteArray shop = "Feature: a\n"              // 1
                        "  # one\n"                 // 2
                        "  # two\n"                 // 3
                        "\n"                        // 4
                        "  Background:\n"           // 5
                        "    Given x\n"             // 6
                        "\n"                        // 7
                        "  Scenario: b\n"           // 8
                        "    Given c\n"             // 9
                        "      | 1 |\n"             // 10
                        "      | 2 |\n"             // 11
                        "    When d\n"              // 12
                        "\n"                        // 13
                        "  # of the rule\n"         // 14
                        "  Rule: r\n"               // 15
                        "\n"                        // 16
                        "    @tag\n"                // 17
                        "    Scenario Outline: e\n" // 18
                        "      Given f <g>\n"       // 19
                        "        \"\"\"json\n"      // 20
                        "        {}\n"              // 21
                        "        \"\"\"\n"          // 22
                        "      Examples:\n"         // 23
                        "        | g |\n"           // 24
                        "        | 1 |\n";          // 25

} // namespace

class FoldingTest : public QObject
{
    Q_OBJECT

private:
    EditorThemes m_themes;

    [[nodiscard]] static QList<int> visible(const GherkinEdit &edit)
    {
        QList<int> lines;
        for (QTextBlock block = edit.document()->begin(); block.isValid(); block = block.next()) {
            if (block.isVisible())
                lines.append(block.blockNumber() + 1);
        }
        return lines;
    }

    [[nodiscard]] static QList<int> hidden(const GherkinEdit &edit)
    {
        QList<int> lines;
        for (QTextBlock block = edit.document()->begin(); block.isValid(); block = block.next()) {
            if (!block.isVisible())
                lines.append(block.blockNumber() + 1);
        }
        return lines;
    }

    [[nodiscard]] static QPoint stripPoint(const GherkinEdit &edit, int line)
    {
        for (const VisibleLine &each : edit.visibleLines()) {
            if (each.block.blockNumber() + 1 == line)
                return {4, int(each.rectangle.center().y())};
        }
        return {};
    }

    static void show(GherkinEdit &edit, const QByteArray &text)
    {
        edit.resize(500, 600);
        edit.show();
        edit.setFeature(text);
    }

private Q_SLOTS:
    void everyThingHasItsLines()
    {
        GherkinEdit edit(m_themes);
        edit.setFeature(shop);
        QList<QPair<int, int>> ranges;
        for (const FoldRange &range : foldRanges(edit.tree()))
            ranges.append({int(range.heading) + 1, int(range.last) + 1});
        const QList<QPair<int, int>> expected = {{2, 3},   {5, 6},   {8, 12},  {10, 11}, {15, 25},
                                                 {18, 25}, {20, 22}, {23, 25}, {24, 25}};
        QCOMPARE(ranges, expected);
    }

    void everyDialectAndBrokenTextsFold()
    {
        GherkinEdit edit(m_themes);
        edit.setFeature(
            "# language: fr\nFonctionnalité: a\n\n  Scénario: b\n    Soit c\n\n  Scénario: d\n    Soit e\n");
        QCOMPARE(edit.folds().rangeAt(3), (FoldRange{3, 4}));
        QCOMPARE(edit.folds().rangeAt(6), (FoldRange{6, 7}));
        edit.setFeature(
            "Scenario: b\n  Given c\n  oops\n  | 1 |\n  | 2 |\n\nScenario: d\n  Given \"\"\"\n  \"\"\"\n  x\n");
        QCOMPARE(edit.folds().rangeAt(0), (FoldRange{0, 4}));
        QCOMPARE(edit.folds().rangeAt(6), (FoldRange{6, 9}));
        QCOMPARE(edit.folds().rangeAt(8), (FoldRange{8, 9})); // opened and never closed
    }

    void theCursorFoldsAndUnfoldsAroundIt()
    {
        GherkinEdit edit(m_themes);
        show(edit, shop);
        edit.goToLine(11);
        edit.folding().foldAtCursor();
        QCOMPARE(hidden(edit), QList<int>{11});
        QCOMPARE(edit.currentLine(), 10); // the cursor is not lost in what is hidden
        edit.folding().foldAtCursor();
        QCOMPARE(hidden(edit), (QList<int>{9, 10, 11, 12}));
        QCOMPARE(edit.currentLine(), 8);
        QVERIFY(edit.textCursor().atBlockEnd());
        edit.folding().unfoldAtCursor();
        QCOMPARE(hidden(edit), QList<int>{11}); // the table stays as it was
        edit.goToLine(17);
        edit.folding().foldAtCursor(); // by its tags
        QCOMPARE(edit.folds().isFolded(17), true);
        QCOMPARE(edit.bytes(), shop);
        QVERIFY(!edit.isModified());
        QVERIFY(!edit.document()->isUndoAvailable());
    }

    void everythingAndLevels()
    {
        GherkinEdit edit(m_themes);
        show(edit, shop);
        edit.folds().foldAll();
        QCOMPARE(visible(edit), (QList<int>{1, 2, 4, 5, 7, 8, 13, 14, 15, 26}));
        edit.folds().unfoldAll();
        QCOMPARE(hidden(edit), QList<int>());
        edit.folds().foldLevel(2);
        QCOMPARE(hidden(edit), (QList<int>{11, 19, 20, 21, 22, 23, 24, 25}));
        edit.folds().foldLevel(3);
        QCOMPARE(hidden(edit), (QList<int>{21, 22, 24, 25}));
        edit.folds().unfoldAll();
        edit.folds().foldLevel(1);
        QCOMPARE(visible(edit), (QList<int>{1, 2, 4, 5, 7, 8, 13, 14, 15, 26}));
        edit.goToLine(15);
        edit.folding().unfoldAtCursor();
        QCOMPARE(visible(edit).last(), 26);
        QVERIFY(visible(edit).contains(25));
    }

    void marksAreClickedAndTellTheirLines()
    {
        GherkinEdit edit(m_themes);
        show(edit, shop);
        FoldStrip *strip = edit.folding().strip();
        QVERIFY(strip->isVisible());
        QTest::mouseClick(strip, Qt::LeftButton, {}, stripPoint(edit, 8));
        QCOMPARE(hidden(edit), (QList<int>{9, 10, 11, 12}));
        QTest::mouseClick(strip, Qt::LeftButton, {}, stripPoint(edit, 13)); // nothing folds there
        QCOMPARE(hidden(edit), (QList<int>{9, 10, 11, 12}));
        QTest::mouseClick(strip, Qt::LeftButton, {}, stripPoint(edit, 15));
        QCOMPARE(visible(edit), (QList<int>{1, 2, 3, 4, 5, 6, 7, 8, 13, 14, 15, 26}));
        QTest::mouseClick(strip, Qt::LeftButton, {}, stripPoint(edit, 8));
        QVERIFY(visible(edit).contains(9));
    }

    void keysGoPastHiddenLines()
    {
        GherkinEdit edit(m_themes);
        show(edit, shop);
        edit.goToLine(8);
        edit.folding().foldAtCursor();
        QTest::keyClick(&edit, Qt::Key_End);
        QTest::keyClick(&edit, Qt::Key_Right);
        QCOMPARE(edit.currentLine(), 13);
        QTest::keyClick(&edit, Qt::Key_Left);
        QCOMPARE(edit.currentLine(), 8);
        QVERIFY(edit.textCursor().atBlockEnd());
        QTest::keyClick(&edit, Qt::Key_Down);
        QCOMPARE(edit.currentLine(), 13);
        QTest::keyClick(&edit, Qt::Key_Up);
        QCOMPARE(edit.currentLine(), 8);
        QTest::keyClick(&edit, Qt::Key_Home);
        QTest::keyClick(&edit, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(edit.textCursor().selectedText().count(QChar::ParagraphSeparator), 5);
        QCOMPARE(hidden(edit), (QList<int>{9, 10, 11, 12}));
    }

    void whateverGoesIntoHiddenLinesShowsThem()
    {
        GherkinEdit edit(m_themes);
        show(edit, shop);
        edit.folds().foldAll();
        edit.goToLine(21);
        QVERIFY(visible(edit).contains(21));
        QVERIFY(!visible(edit).contains(25)); // the examples beside it stay folded
        edit.folds().foldAll();
        edit.moveCursor(QTextCursor::Start);
        QVERIFY(edit.find(u"When d"_s));
        QCOMPARE(edit.currentLine(), 12);
        QVERIFY(visible(edit).contains(12));
        QVERIFY(!visible(edit).contains(11));
    }

    void typingInAHeadingLeavesItFolded()
    {
        GherkinEdit edit(m_themes);
        show(edit, shop);
        edit.goToLine(8);
        edit.folding().foldAtCursor();
        QTest::keyClick(&edit, Qt::Key_End);
        QTest::keyClicks(&edit, u" est la"_s);
        QCOMPARE(hidden(edit), (QList<int>{9, 10, 11, 12}));
        QTest::keyClick(&edit, Qt::Key_Return); // the new line is a hidden one
        QTRY_COMPARE(hidden(edit), QList<int>());
        edit.undo();
        edit.undo();
        QTRY_COMPARE(edit.bytes(), shop);
    }

    void editsAboveAndWithinKeepWhatIsFolded()
    {
        GherkinEdit edit(m_themes);
        show(edit, shop);
        edit.goToLine(18);
        edit.folding().foldAtCursor();
        edit.goToLine(4);
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(hidden(edit), (QList<int>{20, 21, 22, 23, 24, 25, 26}));
        edit.goToLine(19);
        QTest::keyClick(&edit, Qt::Key_Home);
        QTest::keyClick(&edit, Qt::Key_Return); // the heading moves one line down
        QTRY_COMPARE(hidden(edit), (QList<int>{21, 22, 23, 24, 25, 26, 27}));
        edit.undo();
        edit.undo();
        QTRY_COMPARE(hidden(edit), (QList<int>{19, 20, 21, 22, 23, 24, 25}));
        edit.goToLine(18);
        QTest::keyClick(&edit, Qt::Key_End);
        QTest::keyClick(&edit, Qt::Key_Delete); // joins the heading with a hidden line
        QTRY_COMPARE(hidden(edit), QList<int>());
    }

    void whatMovesStaysFolded()
    {
        const QByteArray text = "Feature: a\n\n  Scenario: b\n    Given c\n      | 1 |\n      | 2 |\n\n"
                                "  Scenario: d\n    Given e\n    When f\n";
        GherkinEdit edit(m_themes);
        show(edit, text);
        edit.folds().foldAll();
        edit.goToLine(3);
        applyChange(edit, *refactoring::moved(edit.tree(), selectedLines(edit), refactoring::Direction::Down),
                    SelectionAfter::SameLength);
        QCOMPARE(edit.bytes(), QByteArray("Feature: a\n\n  Scenario: d\n    Given e\n    When f\n\n"
                                          "  Scenario: b\n    Given c\n      | 1 |\n      | 2 |\n"));
        QCoreApplication::processEvents();
        QCOMPARE(edit.currentLine(), 7);
        QCOMPARE(visible(edit), (QList<int>{1, 2, 3, 6, 7, 11}));
        edit.folding().unfoldAtCursor();
        QCOMPARE(hidden(edit), (QList<int>{4, 5, 10})); // so does the table in it
        edit.undo();
        QCOMPARE(edit.bytes(), text);
    }

    void whatIsFoldedComesBack()
    {
        GherkinEdit edit(m_themes);
        show(edit, shop);
        edit.goToLine(8);
        edit.folding().foldAtCursor();
        edit.goToLine(20);
        edit.folding().foldAtCursor();
        const QStringList state = edit.folds().state();
        GherkinEdit later(m_themes);
        show(later, QByteArray(shop).replace("Feature: a\n", "Feature: a\n\n  Texte\n"));
        later.folds().restore(state);
        QCOMPARE(hidden(later), (QList<int>{11, 12, 13, 14, 23, 24}));
        later.setFeature(QByteArray(shop).replace("Scenario: b", "Scenario: other"));
        QCOMPARE(hidden(later), (QList<int>{21, 22})); // by what the headings say, not by numbers
    }

    void aHundredThousandLinesFoldAtOnce()
    {
        QByteArray text("Feature: big\n");
        for (int i = 0; i < 10'000; ++i)
            text +=
                "\n  Scenario: s" + QByteArray::number(i) +
                "\n    Given a\n    When b\n      | 1 |\n      | 2 |\n      | 3 |\n    Then c\n    And d\n    And e\n";
        GherkinEdit edit(m_themes);
        show(edit, text);
        edit.folds().foldAll();
        QCOMPARE(visible(edit).size(), 1 + 20'000 + 1);
        edit.goToLine(2);
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(visible(edit).size(), 1 + 20'000 + 2);
        edit.folds().unfoldAll();
        QCOMPARE(visible(edit).size(), 100'003);
    }
};

QTEST_MAIN(FoldingTest)
#include "folding_test.moc"

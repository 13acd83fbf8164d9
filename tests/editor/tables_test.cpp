// Tables by keys: alignment as one types, walking the cells, rows and columns.
#include "editor/highlighting/editorthemes.h"
#include "editor/tables/tableediting.h"
#include "editor/tables/tableoperations.h"
#include "editor/text/gherkinedit.h"
#include "model/gherkin/parser.h"

#include <QInputMethodEvent>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;

namespace {

QByteArray withRows(const QByteArray &rows)
{
    return "Feature: f\n  Scenario: s\n    Given g\n" + rows + "    Then t\n";
}

} // namespace

class TablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_edit.reset(); }

    void barsFollowWhileOneTypes();
    void deletingNarrowsTheColumn();
    void wideCharactersAndMarksKeepTheBarsInLine();
    void aTypedWordIsOneUndoStep();
    void blanksBetweenWordsCanBeTyped();
    void typingInTheBlanksOfACellGoesToItsText();
    void aSelectedCellIsReplaced();
    void onlyTheTableAtTheCursorChanges();
    void bigTablesCatchUpWhenTypingPauses();
    void aligningCanBeSwitchedOff();
    void nothingMovesWhileAnInputMethodComposes();
    void committedTextIsAligned();
    void tabWalksTheCells();
    void tabInTheLastCellAddsARow();
    void enterGoesDownAndAddsRows();
    void enterOnAnEmptyLastRowLeavesTheTable();
    void aTableIsWrittenFromItsFirstBar();
    void homeAndEndStayInTheCell();
    void altEnterWritesALineEnd();
    void arrowsWithAltMoveRowsAndColumns();
    void operationsActOnTheSelection();
    void operationsAreOneUndoStep();
    void linesOfCrLfFilesKeepTheirEnds();
    void tablesOfMarkdownAndOtherLanguages();
    void readOnlyTablesStay();
    void theTreeIsThatOfTheText();

private:
    void setRows(const QByteArray &rows, const char *at)
    {
        m_edit->setFeature(withRows(rows));
        putCursor(at);
    }
    /// Puts the cursor before the only place where this text stands.
    void putCursor(const char *text)
    {
        const QString all = m_edit->toPlainText();
        QTextCursor cursor = m_edit->textCursor();
        cursor.setPosition(int(all.indexOf(QString::fromUtf8(text))));
        m_edit->setTextCursor(cursor);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_edit.get(), key, modifiers); }
    void type(const QString &text)
    {
        for (qsizetype i = 0; i < text.size(); i += text[i].isHighSurrogate() ? 2 : 1)
            QTest::sendKeyEvent(QTest::Click, m_edit.get(), Qt::Key_unknown,
                                text.mid(i, text[i].isHighSurrogate() ? 2 : 1), Qt::NoModifier);
    }
    /// The text with a `^` where the cursor is.
    [[nodiscard]] QByteArray marked() const
    {
        QString text = m_edit->toPlainText();
        return text.insert(m_edit->textCursor().position(), u'^').toUtf8();
    }
    void send(const QString &preedit, const QString &committed)
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(committed);
        QApplication::sendEvent(m_edit.get(), &event);
    }

    EditorThemes m_themes;
    std::unique_ptr<GherkinEdit> m_edit;
};

void TablesTest::init()
{
    m_edit = std::make_unique<GherkinEdit>(m_themes);
    m_edit->resize(800, 500);
    m_edit->show();
}

void TablesTest::barsFollowWhileOneTypes()
{
    setRows("      | name | n |\n      | tea  | 1 |\n", " | 1");
    type(u" bag"_s);
    QCOMPARE(marked(), withRows("      | name    | n |\n      | tea bag^ | 1 |\n"));
    putCursor(" |\n      | tea");
    type(u"|"_s);
    QCOMPARE(marked(), withRows("      | name    | n |^  |\n      | tea bag | 1 |\n"));
}

void TablesTest::deletingNarrowsTheColumn()
{
    setRows("      | name   | n |\n      | teabag | 1 |\n", "bag");
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Delete);
    QCOMPARE(marked(), withRows("      | name | n |\n      | tea^  | 1 |\n"));
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Backspace);
    QCOMPARE(marked(), withRows("      | name | n |\n      | ^     | 1 |\n"));
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace); // and now the bar
    QCOMPARE(m_edit->bytes(), withRows("      | name | n |\n      | 1    |\n"));
}

void TablesTest::wideCharactersAndMarksKeepTheBarsInLine()
{
    setRows("      | a | n |\n      | b | 1 |\n", " | 1");
    type(u"東"_s);
    QCOMPARE(marked(), withRows("      | a   | n |\n      | b東^ | 1 |\n"));
    type(u"\u0301"_s);
    QCOMPARE(marked(), withRows("      | a   | n |\n      | b東\u0301^ | 1 |\n"));
    type(u"👍"_s);
    type(u"🏽"_s);
    QCOMPARE(marked(), withRows("      | a     | n |\n      | b東\u0301👍🏽^ | 1 |\n"));
    setRows("      | a | n |\n      | b | 1 |\n", " | 1");
    type(u"שלום"_s);
    QCOMPARE(marked(), withRows("      | a     | n |\n      | bשלום^ | 1 |\n"));
}

void TablesTest::aTypedWordIsOneUndoStep()
{
    const QByteArray before = withRows("      | name | n |\n      | tea  | 1 |\n");
    setRows("      | name | n |\n      | tea  | 1 |\n", " | n |");
    type(u" of"_s);
    QCOMPARE(marked(), withRows("      | name of^ | n |\n      | tea     | 1 |\n"));
    m_edit->undo();
    QCOMPARE(m_edit->bytes(), before);
    QVERIFY(!m_edit->isModified());
    m_edit->redo();
    QCOMPARE(m_edit->bytes(), withRows("      | name of | n |\n      | tea     | 1 |\n"));
    m_edit->undo();
    press(Qt::Key_Delete);
    m_edit->undo();
    QCOMPARE(m_edit->bytes(), before);
}

void TablesTest::blanksBetweenWordsCanBeTyped()
{
    setRows("      | ab | n |\n      | c  | 1 |\n", " | n");
    type(u" "_s);
    QCOMPARE(marked(), withRows("      | ab ^ | n |\n      | c   | 1 |\n"));
    type(u"d"_s);
    QCOMPARE(marked(), withRows("      | ab d^ | n |\n      | c    | 1 |\n"));
}

void TablesTest::typingInTheBlanksOfACellGoesToItsText()
{
    setRows("      | abcdef | n |\n      | c      | 1 |\n", "  | 1");
    type(u"x"_s);
    QCOMPARE(marked(), withRows("      | abcdef | n |\n      | cx^     | 1 |\n"));
    setRows("      | abcdef | n |\n      |        | 1 |\n", "  | 1");
    type(u"x"_s);
    QCOMPARE(marked(), withRows("      | abcdef | n |\n      | x^      | 1 |\n"));
}

void TablesTest::aSelectedCellIsReplaced()
{
    setRows("      | name | n |\n      | long text | 1 |\n", "name");
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    QCOMPARE(m_edit->textCursor().selectedText(), u"long text"_s);
    type(u"x"_s);
    QCOMPARE(marked(), withRows("      | name | n |\n      | x^    | 1 |\n"));
    m_edit->undo();
    QCOMPARE(m_edit->bytes(), withRows("      | name | n |\n      | long text | 1 |\n"));
}

void TablesTest::onlyTheTableAtTheCursorChanges()
{
    const QByteArray other = "    And h\n      |x|yy|\n      |xx|y|\n";
    m_edit->setFeature(withRows("      |a|b|\n" + other));
    putCursor("|b|");
    type(u"c"_s);
    QCOMPARE(marked(), withRows("      | ac^ | b |\n" + other));
}

void TablesTest::bigTablesCatchUpWhenTypingPauses()
{
    const QByteArray row = "      | tea | 1 |\n";
    const QByteArray before = "      | nam | n |\n" + row.repeated(2000);
    setRows(before, " | n |");
    type(u"es"_s);
    QVERIFY(m_edit->bytes().startsWith(withRows("      | names | n |\n      | tea   | 1 |\n").chopped(12)));
    QVERIFY(m_edit->bytes().contains("      | tea | 1 |\n    Then t")); // out of view
    const QByteArray after = withRows("      | names | n |\n" + QByteArray("      | tea   | 1 |\n").repeated(2000));
    QTRY_COMPARE(m_edit->bytes(), after);
    type(u"x"_s);
    m_edit->undo();
    QCOMPARE(m_edit->bytes(), withRows(before));
}

void TablesTest::aligningCanBeSwitchedOff()
{
    m_edit->tables().setAligning(false);
    setRows("      | a | n |\n      | b | 1 |\n", " | 1");
    type(u"cd"_s);
    QCOMPARE(marked(), withRows("      | a | n |\n      | bcd^ | 1 |\n"));
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    QCOMPARE(m_edit->bytes(), withRows("      | a | n |\n      | bcd | 1 |\n      |     |   |\n"));
    m_edit->tables().setAligning(true);
}

void TablesTest::nothingMovesWhileAnInputMethodComposes()
{
    setRows("      | a | n |\n      | b | 1 |\n", " | 1");
    send(u"に"_s, {});
    send(u"にほん"_s, {});
    QCOMPARE(m_edit->bytes(), withRows("      | a | n |\n      | b | 1 |\n"));
    send({}, u"日本"_s);
    QCOMPARE(marked(), withRows("      | a     | n |\n      | b日本^ | 1 |\n"));
}

void TablesTest::committedTextIsAligned()
{
    setRows("      | a | n |\n      | b | 1 |\n", " | 1");
    send({}, u"日"_s);
    send({}, u"本"_s);
    QCOMPARE(marked(), withRows("      | a     | n |\n      | b日本^ | 1 |\n"));
    m_edit->undo();
    m_edit->undo();
    QCOMPARE(m_edit->bytes(), withRows("      | a | n |\n      | b | 1 |\n"));
}

void TablesTest::tabWalksTheCells()
{
    setRows("      | a | bb |\n      # note\n      | c | d  |\n", "a | bb");
    press(Qt::Key_Tab);
    QCOMPARE(m_edit->textCursor().selectedText(), u"bb"_s);
    press(Qt::Key_Tab);
    QCOMPARE(m_edit->textCursor().selectedText(), u"c"_s);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(m_edit->textCursor().selectedText(), u"bb"_s);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(m_edit->textCursor().selectedText(), u"a"_s);
    QVERIFY(!m_edit->isModified());
}

void TablesTest::tabInTheLastCellAddsARow()
{
    setRows("      | a | bb |\n      | c | d  |\n", "d  |");
    press(Qt::Key_Tab);
    QCOMPARE(marked(), withRows("      | a | bb |\n      | c | d  |\n      | ^  |    |\n"));
    type(u"x"_s);
    press(Qt::Key_Tab);
    type(u"yyy"_s);
    QCOMPARE(marked(), withRows("      | a | bb  |\n      | c | d   |\n      | x | yyy^ |\n"));
}

void TablesTest::enterGoesDownAndAddsRows()
{
    setRows("      | a | bb |\n      | c | d  |\n", "bb |");
    press(Qt::Key_Return);
    QCOMPARE(m_edit->textCursor().selectedText(), u"d"_s);
    press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(m_edit->textCursor().selectedText(), u"bb"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Enter);
    QCOMPARE(marked(), withRows("      | a | bb |\n      | c | d  |\n      | ^  |    |\n"));
    setRows("      | a | bb |\n      | c | d  |\n", "\n      | c");
    press(Qt::Key_Return);
    QCOMPARE(marked(), withRows("      | a | bb |\n      | ^  |    |\n      | c | d  |\n"));
    setRows("      | a | bb |\n      | c | d  |\n", "| a |");
    press(Qt::Key_Return); // before the row it is what it always is
    QCOMPARE(m_edit->bytes(), withRows("      \n      | a | bb |\n      | c | d  |\n"));
}

void TablesTest::enterOnAnEmptyLastRowLeavesTheTable()
{
    setRows("      | a |\n", " |\n");
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    QCOMPARE(marked(), withRows("      | a |\n    ^\n"));
    m_edit->undo();
    m_edit->undo();
    QCOMPARE(m_edit->bytes(), withRows("      | a |\n"));
}

void TablesTest::aTableIsWrittenFromItsFirstBar()
{
    m_edit->setFeature("Feature: f\n  Scenario: s\n    Given g");
    m_edit->moveCursor(QTextCursor::End);
    press(Qt::Key_Return);
    type(u"|name"_s);
    press(Qt::Key_Tab);
    type(u"n"_s);
    press(Qt::Key_Return);
    type(u"tea bag"_s);
    press(Qt::Key_Tab);
    type(u"1"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    type(u"And"_s);
    QCOMPARE(m_edit->bytes(), "Feature: f\n  Scenario: s\n    Given g\n"
                              "      | name    | n |\n      | tea bag | 1 |\n    And"_ba);
    m_edit->setFeature("Feature: f\n"); // no place for a table
    m_edit->moveCursor(QTextCursor::End);
    type(u"|a"_s);
    QCOMPARE(m_edit->bytes(), "Feature: f\n|a"_ba);
}

void TablesTest::homeAndEndStayInTheCell()
{
    setRows("      | some text   | n |\n", "text   |");
    press(Qt::Key_Home);
    QCOMPARE(marked(), withRows("      | ^some text   | n |\n"));
    press(Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(m_edit->textCursor().selectedText(), u"some text"_s);
    press(Qt::Key_End);
    QCOMPARE(marked(), withRows("      | some text   | n |^\n"));
    putCursor("some");
    press(Qt::Key_Home);
    QCOMPARE(m_edit->textCursor().positionInBlock(), 0);
}

void TablesTest::altEnterWritesALineEnd()
{
    setRows("      | a | n |\n      | b | 1 |\n", " | 1");
    press(Qt::Key_Return, Qt::AltModifier);
    type(u"c"_s);
    QCOMPARE(marked(), withRows("      | a    | n |\n      | b\\nc^ | 1 |\n"));
    putCursor("| b");
    press(Qt::Key_Return, Qt::AltModifier); // before the first bar there is no cell
    QCOMPARE(marked(), withRows("      | a    | n |\n      ^| b\\nc | 1 |\n"));
}

void TablesTest::arrowsWithAltMoveRowsAndColumns()
{
    setRows("      | k | n |\n      | b | 1 |\n      | a | 2 |\n", "a | 2");
    press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(marked(), withRows("      | k | n |\n      | a^ | 2 |\n      | b | 1 |\n"));
    press(Qt::Key_Down, Qt::AltModifier);
    press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(marked(), withRows("      | n | k |\n      | 1 | b |\n      | 2 | a^ |\n"));
    press(Qt::Key_Right, Qt::AltModifier); // it is the last one
    press(Qt::Key_Down, Qt::AltModifier);
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(marked(), withRows("      | k | n |\n      | b | 1 |\n      | a^ | 2 |\n"));
}

void TablesTest::operationsActOnTheSelection()
{
    setRows("      | a | b | c |\n      | 1 | 2 | 3 |\n      | 4 | 5 | 6 |\n", "2 | 3");
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(int(m_edit->toPlainText().indexOf(u"6 |"_s)), QTextCursor::KeepAnchor);
    m_edit->setTextCursor(cursor);
    operateOnTable(*m_edit, TableOperation::ClearCells);
    QCOMPARE(m_edit->bytes(), withRows("      | a | b | c |\n      | 1 |   |   |\n      | 4 |   |   |\n"));
    m_edit->undo();
    putCursor("2 | 3");
    cursor = m_edit->textCursor();
    cursor.setPosition(int(m_edit->toPlainText().indexOf(u"6 |"_s)), QTextCursor::KeepAnchor);
    m_edit->setTextCursor(cursor);
    operateOnTable(*m_edit, TableOperation::DeleteColumns);
    QCOMPARE(marked(), withRows("      | a |\n      | 1 |\n      | 4^ |\n"));
    operateOnTable(*m_edit, TableOperation::DeleteColumns); // the only one: the table goes
    QCOMPARE(m_edit->bytes(), withRows(""));
    operateOnTable(*m_edit, TableOperation::DeleteRows); // no table there
    QCOMPARE(m_edit->bytes(), withRows(""));
}

void TablesTest::operationsAreOneUndoStep()
{
    const QByteArray rows = "      | k | n |\n      | b | 1 |\n      | a | 2 |\n";
    for (int operation = 0; operation <= int(TableOperation::Align); ++operation) {
        setRows(rows, "b | 1");
        operateOnTable(*m_edit, TableOperation(operation));
        if (m_edit->isModified())
            m_edit->undo();
        QCOMPARE(m_edit->bytes(), withRows(rows));
    }
    setRows(rows, "b | 1");
    operateOnTable(*m_edit, TableOperation::SortAscending);
    QCOMPARE(m_edit->bytes(), withRows("      | k | n |\n      | a | 2 |\n      | b | 1 |\n"));
    operateOnTable(*m_edit, TableOperation::Transpose);
    QCOMPARE(m_edit->bytes(), withRows("      | k | a | b |\n      | n | 2 | 1 |\n"));
}

void TablesTest::linesOfCrLfFilesKeepTheirEnds()
{
    m_edit->setFeature("Feature: f\r\n  Scenario: s\r\n    Given g\r\n\t|a|b|\r\n\t|c|d|\n");
    putCursor("|d|");
    type(u"x"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Backtab);
    QCOMPARE(m_edit->bytes(), "Feature: f\r\n  Scenario: s\r\n    Given g\r\n"
                              "\t| a  | b |\r\n\t| cx | d |\n\t|    |   |\r\n"_ba);
    operateOnTable(*m_edit, TableOperation::InsertRowBelow);
    m_edit->undo();
    m_edit->undo();
    m_edit->undo();
    QCOMPARE(m_edit->bytes(), "Feature: f\r\n  Scenario: s\r\n    Given g\r\n\t|a|b|\r\n\t|c|d|\n"_ba);
}

void TablesTest::tablesOfMarkdownAndOtherLanguages()
{
    m_edit->setFeature("# Feature: f\n## Scenario: s\n* Given g\n  | a | b |\n  |---|---|\n  | c | d |\n", true);
    putCursor(" | d");
    type(u"xxx"_s);
    QCOMPARE(m_edit->bytes(), "# Feature: f\n## Scenario: s\n* Given g\n"
                              "  | a    | b   |\n  | ---- | --- |\n  | cxxx | d   |\n"_ba);
    m_edit->setFeature("# language: ja\n機能: f\n  シナリオ: s\n    前提 g\n      |名前|\n");
    putCursor("|\n");
    press(Qt::Key_Return);
    type(u"東京都"_s);
    QCOMPARE(m_edit->bytes(),
             "# language: ja\n機能: f\n  シナリオ: s\n    前提 g\n      | 名前   |\n      | 東京都 |\n"_ba);
}

void TablesTest::readOnlyTablesStay()
{
    const QByteArray rows = "      |a|b|\n";
    setRows(rows, "b|");
    m_edit->setReadOnly(true);
    type(u"x"_s);
    press(Qt::Key_Tab);
    operateOnTable(*m_edit, TableOperation::DeleteRows);
    QCOMPARE(m_edit->bytes(), withRows(rows));
}

void TablesTest::theTreeIsThatOfTheText()
{
    setRows("      | name | n |\n      | tea  | 1 |\n", " | 1");
    type(u" 東京"_s);
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    operateOnTable(*m_edit, TableOperation::InsertColumnBefore);
    const gherkin::Tree fresh = gherkin::parse(m_edit->bytes());
    QVERIFY(std::ranges::equal(m_edit->tree().lines(), fresh.lines()));
}

QTEST_MAIN(TablesTest)
#include "tables_test.moc"

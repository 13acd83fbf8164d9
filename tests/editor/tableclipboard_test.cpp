// Cells of spreadsheets in and out of a feature text, and renaming columns by keys.
#include "editor/highlighting/editorthemes.h"
#include "editor/tables/columnrenaming.h"
#include "editor/tables/tableclipboard.h"
#include "editor/text/gherkinedit.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;

namespace {

QByteArray withRows(const QByteArray &rows)
{
    return "Feature: f\n  Scenario: s\n    Given g\n" + rows + "    Then t\n";
}

const QByteArray outline = "Feature: f\n  Scenario Outline: s\n    Given <item> at <price>\n"
                           "    Examples:\n      | item | n |\n      | tea  | 1 |\n"_ba;

} // namespace

class TableClipboardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_edit.reset(); }

    void aSpreadsheetBecomesATableBelowAStep();
    void cellsFillATableFromTheCursorOn();
    void aSingleCellGoesIntoTheTextOfACell();
    void aWebTableIsPasted();
    void ordinaryTextIsPastedAsItIs_data();
    void ordinaryTextIsPastedAsItIs();
    void nothingBecomesATableInADocString();
    void wholeRowsAreCopiedForSpreadsheets();
    void aTableIsCopiedForSpreadsheets();
    void aColumnIsRenamedFromItsHeader();
    void aPlaceholderRenamesItsColumn();
    void aNameThatCannotBeIsNotTaken();
    void aMissingColumnIsAdded();

private:
    void setText(const QByteArray &text, const char *at)
    {
        m_edit->setFeature(text);
        QTextCursor cursor = m_edit->textCursor();
        cursor.setPosition(int(m_edit->toPlainText().indexOf(QString::fromUtf8(at))));
        m_edit->setTextCursor(cursor);
    }
    void paste(const QString &text, const QString &html = {})
    {
        auto *data = new QMimeData;
        data->setText(text);
        if (!html.isEmpty())
            data->setHtml(html);
        QApplication::clipboard()->setMimeData(data);
        m_edit->paste();
    }
    [[nodiscard]] QLineEdit *nameField() const { return m_edit->findChild<QLineEdit *>(u"columnName"_s); }
    [[nodiscard]] static QString tsv()
    {
        return QString::fromUtf8(QApplication::clipboard()->mimeData()->data(u"text/tab-separated-values"_s));
    }

    EditorThemes m_themes;
    std::unique_ptr<GherkinEdit> m_edit;
};

void TableClipboardTest::init()
{
    m_edit = std::make_unique<GherkinEdit>(m_themes);
    m_edit->resize(800, 500);
    m_edit->show();
    m_edit->activateWindow();
    m_edit->setFocus();
}

void TableClipboardTest::aSpreadsheetBecomesATableBelowAStep()
{
    const QString cells = u"name\tnote\ntea|pot\t\"two\nlines\"\n東京\tC:\\dir\n"_s;
    const QByteArray rows = "      | name     | note       |\n      | tea\\|pot | two\\nlines |\n"
                            "      | 東京     | C:\\\\dir    |\n"_ba;
    setText(withRows("\n"), "\n    Then");
    paste(cells);
    QCOMPARE(m_edit->bytes(), withRows(rows));
    m_edit->undo();
    QCOMPARE(m_edit->bytes(), withRows("\n"));
    setText("Feature: f\r\n\tScenario: s\r\n\t\tGiven g\r\n", "\n"); // at the end of a line
    m_edit->goToLine(3, 99);
    paste(u"a\tb\r\n1\t2\r\n"_s);
    QCOMPARE(m_edit->bytes(),
             "Feature: f\r\n\tScenario: s\r\n\t\tGiven g\r\n\t\t\t| a | b |\r\n\t\t\t| 1 | 2 |\r\n"_ba);
}

void TableClipboardTest::cellsFillATableFromTheCursorOn()
{
    setText(withRows("      | a | b |\n      | 1 | 2 |\n"), "2 |");
    paste(u"x\ty\nz\n"_s);
    QCOMPARE(m_edit->bytes(), withRows("      | a | b |   |\n      | 1 | x | y |\n      |   | z |   |\n"));
    m_edit->undo();
    QCOMPARE(m_edit->bytes(), withRows("      | a | b |\n      | 1 | 2 |\n"));
    setText(withRows("      | a | b |\n      | 1 | 2 |\n"), "1 |");
    paste(u"x\ny\nz"_s); // one column
    QCOMPARE(m_edit->bytes(), withRows("      | a | b |\n      | x | 2 |\n      | y |   |\n      | z |   |\n"));
}

void TableClipboardTest::aSingleCellGoesIntoTheTextOfACell()
{
    setText(withRows("      | a | b |\n      | 1 | 2 |\n"), " | 2");
    paste(u"0|0\n"_s);
    QCOMPARE(m_edit->bytes(), withRows("      | a     | b |\n      | 10\\|0 | 2 |\n"));
    m_edit->undo();
    QCOMPARE(m_edit->bytes(), withRows("      | a | b |\n      | 1 | 2 |\n"));
}

void TableClipboardTest::aWebTableIsPasted()
{
    setText(withRows("\n"), "\n    Then");
    paste(u"a\nb"_s,
          u"<html><body><p>x</p><table><tr><th>a &amp; <b>b</b></th></tr><tr><td>1<br>2</td></tr></table>"_s);
    QCOMPARE(m_edit->bytes(), withRows("      | a & b |\n      | 1\\n2  |\n"));
}

void TableClipboardTest::ordinaryTextIsPastedAsItIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a line") << u"And one step"_s;
    QTest::newRow("code") << u"if x:\n\treturn\n"_s;
    QTest::newRow("indented code") << u"\tone\n\ttwo\n"_s;
    QTest::newRow("rows") << u"      | a | b |\n      | c | d |"_s;
}

void TableClipboardTest::ordinaryTextIsPastedAsItIs()
{
    QFETCH(QString, text);
    setText(withRows("\n"), "\n    Then");
    paste(text);
    QCOMPARE(m_edit->bytes(), withRows(text.toUtf8() + "\n"));
}

void TableClipboardTest::nothingBecomesATableInADocString()
{
    setText(withRows("      \"\"\"\n\n      \"\"\"\n"), "\n      \"\"\"\n    Then");
    paste(u"a\tb\n1\t2\n"_s);
    QCOMPARE(m_edit->bytes(), withRows("      \"\"\"\na\tb\n1\t2\n\n      \"\"\"\n"));
}

void TableClipboardTest::wholeRowsAreCopiedForSpreadsheets()
{
    setText(withRows("      | a | b\\|c |\n      # note\n      | 1 | x\\ny |\n"), "      | a");
    m_edit->moveCursor(QTextCursor::Down, QTextCursor::KeepAnchor);
    m_edit->moveCursor(QTextCursor::Down, QTextCursor::KeepAnchor);
    m_edit->moveCursor(QTextCursor::Down, QTextCursor::KeepAnchor);
    m_edit->copy();
    QCOMPARE(QApplication::clipboard()->text(), u"      | a | b\\|c |\n      # note\n      | 1 | x\\ny |\n"_s);
    QCOMPARE(tsv(), u"a\tb|c\n1\t\"x\ny\"\n"_s);
    QVERIFY(QApplication::clipboard()->mimeData()->html().contains(u"<td>x<br>y</td>"_s));
    m_edit->moveCursor(QTextCursor::Down, QTextCursor::KeepAnchor); // a step as well
    m_edit->copy();
    QVERIFY(!QApplication::clipboard()->mimeData()->hasHtml());
}

void TableClipboardTest::aTableIsCopiedForSpreadsheets()
{
    setText(withRows("      | a | b |\n      | 1 | 2 |\n"), "2 |");
    copyTable(*m_edit);
    QCOMPARE(QApplication::clipboard()->text(), u"      | a | b |\n      | 1 | 2 |\n"_s);
    QCOMPARE(tsv(), u"a\tb\n1\t2\n"_s);
}

void TableClipboardTest::aColumnIsRenamedFromItsHeader()
{
    setText(outline, "item |");
    QTest::keyClick(m_edit.get(), Qt::Key_F2);
    QVERIFY(nameField());
    QCOMPARE(nameField()->text(), u"item"_s);
    QTest::keyClicks(nameField(), u"article"_s);
    QTest::keyClick(nameField(), Qt::Key_Return);
    const QByteArray renamed = "Feature: f\n  Scenario Outline: s\n    Given <article> at <price>\n"
                               "    Examples:\n      | article | n |\n      | tea     | 1 |\n"_ba;
    QCOMPARE(m_edit->bytes(), renamed);
    m_edit->undo();
    QCOMPARE(m_edit->bytes(), outline);
}

void TableClipboardTest::aPlaceholderRenamesItsColumn()
{
    setText(outline, "tem> at");
    QTest::keyClick(m_edit.get(), Qt::Key_F2);
    nameField()->setText(u"x"_s);
    QTest::keyClick(nameField(), Qt::Key_Return);
    QCOMPARE(m_edit->bytes(), "Feature: f\n  Scenario Outline: s\n    Given <x> at <price>\n"
                              "    Examples:\n      | x   | n |\n      | tea | 1 |\n"_ba);
}

void TableClipboardTest::aNameThatCannotBeIsNotTaken()
{
    setText(outline, "item |");
    QTest::keyClick(m_edit.get(), Qt::Key_F2);
    nameField()->setText(u"n"_s);
    QTest::keyClick(nameField(), Qt::Key_Return);
    QVERIFY(nameField() && nameField()->isVisible());
    QVERIFY(m_edit->findChild<QLabel *>(u"columnNameProblem"_s)->isVisible());
    QTest::keyClick(nameField(), Qt::Key_Escape);
    QVERIFY(!nameField() || !nameField()->isVisible());
    QCOMPARE(m_edit->bytes(), outline);
    setText(outline, "tea"); // no name there
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTest::keyClick(m_edit.get(), Qt::Key_F2);
    QVERIFY(!nameField());
}

void TableClipboardTest::aMissingColumnIsAdded()
{
    setText(outline, "rice>");
    addColumnToExamples(*m_edit);
    QCOMPARE(m_edit->bytes(), "Feature: f\n  Scenario Outline: s\n    Given <item> at <price>\n"
                              "    Examples:\n      | item | n | price |\n      | tea  | 1 |       |\n"_ba);
    m_edit->undo();
    setText(outline, "item>");
    addColumnToExamples(*m_edit); // there is one: another name is asked for
    QVERIFY(nameField());
    nameField()->setText(u"new"_s);
    QTest::keyClick(nameField(), Qt::Key_Return);
    QVERIFY(m_edit->bytes().contains("| item | n | new |\n"));
}

QTEST_MAIN(TableClipboardTest)
#include "tableclipboard_test.moc"

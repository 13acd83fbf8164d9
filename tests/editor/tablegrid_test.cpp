// The grid over a table: the same text, the same undo steps, the keyboard all the way.
#include "editor/highlighting/editorthemes.h"
#include "editor/tables/tablegrid.h"
#include "editor/tables/tablegridmodel.h"
#include "editor/tables/tableoperations.h"
#include "editor/text/gherkinedit.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace stepwright;

namespace {

QByteArray withRows(const QByteArray &rows)
{
    return "Feature: f\n  Scenario Outline: s\n    Given <k>\n    Examples:\n" + rows;
}

} // namespace

class TableGridTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void theModelKeepsItsPromises();
    void rowsAreThoseOfTheText();
    void typingInTheTextShowsAtOnce();
    void aTableShowsWhileItIsBegun();
    void typingInTheGridIsAnEditOfTheText();
    void enterAndTabWalkAndAddRows();
    void altEnterWritesALineEnd();
    void selectedCellsAreCopiedPastedAndCleared();
    void rowsAreFiltered();
    void aColumnIsRenamedFromTheGrid();
    void operationsActOnTheGridsSelection();
    void anotherTableTakesItsPlace();
    void escapeReturnsToTheText();

private:
    void setText(const QByteArray &text, const char *at)
    {
        m_edit->setFeature(text);
        QTextCursor cursor = m_edit->textCursor();
        cursor.setPosition(int(m_edit->toPlainText().indexOf(QString::fromUtf8(at))));
        m_edit->setTextCursor(cursor);
    }
    [[nodiscard]] QTableView *cells() const { return m_window->findChild<QTableView *>(u"tableCells"_s); }
    /// All rows as one text.
    [[nodiscard]] QString shown() const
    {
        const QAbstractItemModel *model = cells()->model();
        QStringList rows;
        for (int row = -1; row < model->rowCount(); ++row) {
            QStringList texts;
            for (int column = 0; column < model->columnCount(); ++column)
                texts.append(row < 0 ? model->headerData(column, Qt::Horizontal).toString()
                                     : model->index(row, column).data().toString());
            rows.append(texts.join(u','));
        }
        return rows.join(u'/');
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void write(const QString &text)
    {
        for (const QChar character : text) // the first one opens the field that takes the others
            QTest::keyClicks(QApplication::focusWidget(), QString(character));
    }

    EditorThemes m_themes;
    std::unique_ptr<QWidget> m_window;
    GherkinEdit *m_edit = nullptr;
    TableGrid *m_grid = nullptr;
};

void TableGridTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(800, 600);
    m_edit = new GherkinEdit(m_themes);
    m_grid = new TableGrid;
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_edit);
    layout->addWidget(m_grid);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_grid->setEdit(m_edit);
}

void TableGridTest::theModelKeepsItsPromises()
{
    TableGridModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEdit(m_edit);
    setText(withRows("      | k | n |\n      | a | 1 |\n      | b | 2 |\n"), "a | 1");
    QCOMPARE(model.rowCount(), 2);
    for (int operation = 0; operation <= int(TableOperation::Align); ++operation) {
        operateOnTable(*m_edit, TableOperation(operation));
        QCOMPARE(model.rowCount() + 1, int(model.table().rows().count()));
        m_edit->undo();
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.columnCount(), 2);
        setText(withRows("      | k | n |\n      | a | 1 |\n      | b | 2 |\n"), "a | 1");
    }
    QVERIFY(model.setData(model.index(1, 1), u"22"_s, Qt::EditRole));
    m_edit->selectAll();
    m_edit->cut();
    QCOMPARE(model.rowCount(), 0);
    m_edit->undo();
    model.setEdit(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TableGridTest::rowsAreThoseOfTheText()
{
    setText(withRows("      | k | n |\n      # note\n      | a\\|b | 1 |\n      | x\\ny |\n"), "k | n");
    QCOMPARE(shown(), u"k,n/a|b,1/x ↵ y,"_s);
    setText("Feature: f\n", "f\n");
    QVERIFY(m_grid->findChild<QLabel *>(u"noTableHint"_s)->isVisible());
}

void TableGridTest::typingInTheTextShowsAtOnce()
{
    setText(withRows("      | k | n |\n      | a | 1 |\n"), " | 1");
    QTest::keyClicks(m_edit, u"bc"_s);
    QCOMPARE(shown(), u"k,n/abc,1"_s);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QTest::keyClicks(m_edit, u"d"_s);
    QCOMPARE(shown(), u"k,n/abc,1/d,"_s);
    m_edit->goToLine(1);
    QTest::keyClick(m_edit, Qt::Key_Return); // the table moves
    QCOMPARE(shown(), u"k,n/abc,1/d,"_s);
    QCOMPARE(cells()->currentIndex().row(), 1);
}

void TableGridTest::aTableShowsWhileItIsBegun()
{
    setText(withRows("      \n"), "      \n");
    m_edit->setFocus();
    write(u"|"_s);
    QVERIFY(cells()->model()->columnCount() == 0);
    write(u"k |"_s);
    QCOMPARE(shown(), u"k"_s);
    press(Qt::Key_Return);
    write(u"1"_s);
    QCOMPARE(shown(), u"k/1"_s);
    for (int i = 0; i < 3; ++i)
        m_edit->undo();
    QCOMPARE(cells()->model()->rowCount(), 0);
}

void TableGridTest::typingInTheGridIsAnEditOfTheText()
{
    const QByteArray before = withRows("      | k | n |\n      | a | 1 |\n      | b | 2 |\n");
    setText(before, "a | 1");
    m_grid->enter();
    write(u"new|x"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_edit->bytes(), withRows("      | k      | n |\n      | new\\|x | 1 |\n      | b      | 2 |\n"));
    QCOMPARE(cells()->currentIndex().row(), 1);
    m_edit->undo();
    QCOMPARE(m_edit->bytes(), before);
    QCOMPARE(shown(), u"k,n/a,1/b,2"_s);
}

void TableGridTest::enterAndTabWalkAndAddRows()
{
    setText(withRows("      | k | n |\n      | a | 1 |\n"), "a | 1");
    m_grid->enter();
    press(Qt::Key_Tab);
    QCOMPARE(cells()->currentIndex().column(), 1);
    press(Qt::Key_Tab);
    QCOMPARE(m_edit->bytes(), withRows("      | k | n |\n      | a | 1 |\n      |   |   |\n"));
    QCOMPARE(cells()->currentIndex(), cells()->model()->index(1, 0));
    write(u"b"_s);
    press(Qt::Key_Tab);
    write(u"2"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_edit->bytes(), withRows("      | k | n |\n      | a | 1 |\n      | b | 2 |\n      |   |   |\n"));
}

void TableGridTest::altEnterWritesALineEnd()
{
    setText(withRows("      | k |\n      | a |\n"), "a |");
    m_grid->enter();
    write(u"x"_s);
    press(Qt::Key_Return, Qt::AltModifier);
    write(u"y"_s);
    press(Qt::Key_Return);
    QVERIFY(m_edit->bytes().contains("      | x\\ny |\n"));
    press(Qt::Key_Up);
    press(Qt::Key_F2);
    QCOMPARE(m_grid->findChild<QPlainTextEdit *>(u"cellText"_s)->toPlainText(), u"x\ny"_s);
    press(Qt::Key_Escape);
}

void TableGridTest::selectedCellsAreCopiedPastedAndCleared()
{
    setText(withRows("      | k | n |\n      | a | 1 |\n      | b | 2 |\n"), "a | 1");
    m_grid->enter();
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"a\t1\nb\t2\n"_s);
    press(Qt::Key_Delete);
    QCOMPARE(m_edit->bytes(), withRows("      | k | n |\n      |   |   |\n      |   |   |\n"));
    cells()->setCurrentIndex(cells()->model()->index(1, 0));
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(shown(), u"k,n/,/a,1/b,2"_s);
    m_edit->undo();
    m_edit->undo();
    QCOMPARE(shown(), u"k,n/a,1/b,2"_s);
}

void TableGridTest::rowsAreFiltered()
{
    setText(withRows("      | k | n |\n      | Tea | 1 |\n      | pot | 2 |\n      | teapot | 3 |\n"), "Tea");
    m_grid->enter();
    press(Qt::Key_F, Qt::ControlModifier);
    write(u"tea"_s);
    QCOMPARE(shown(), u"k,n/Tea,1/teapot,3"_s);
    press(Qt::Key_Down);
    QVERIFY(cells()->hasFocus());
    press(Qt::Key_Down);
    write(u"teacup"_s);
    press(Qt::Key_Return);
    QVERIFY(m_edit->bytes().contains("      | teacup | 3 |\n"));
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_Escape);
    QCOMPARE(cells()->model()->rowCount(), 3);
}

void TableGridTest::aColumnIsRenamedFromTheGrid()
{
    setText(withRows("      | k | n |\n      | a | 1 |\n"), "a | 1");
    m_grid->enter();
    press(Qt::Key_F2, Qt::ShiftModifier);
    write(u"key"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_edit->bytes(), "Feature: f\n  Scenario Outline: s\n    Given <key>\n    Examples:\n"
                              "      | key | n |\n      | a   | 1 |\n"_ba);
    QVERIFY(cells()->hasFocus());
}

void TableGridTest::operationsActOnTheGridsSelection()
{
    setText(withRows("      | k | n |\n      | a | 1 |\n      | b | 2 |\n      | c | 3 |\n"), "b | 2");
    m_grid->enter();
    press(Qt::Key_Down, Qt::ShiftModifier);
    operateOnTable(*m_edit, TableOperation::DeleteRows);
    QCOMPARE(shown(), u"k,n/a,1"_s);
    m_edit->undo();
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Right);
    QCOMPARE(cells()->currentIndex(), cells()->model()->index(2, 1));
    press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(shown(), u"k,n/a,1/c,3/b,2"_s);
    QCOMPARE(cells()->currentIndex(), cells()->model()->index(1, 1));
}

void TableGridTest::anotherTableTakesItsPlace()
{
    setText("Feature: f\n  Scenario: s\n    Given g\n      | a |\n      | 1 |\n    And h\n      | b |\n      | 2 |\n",
            "1 |");
    QCOMPARE(shown(), u"a/1"_s);
    m_edit->goToLine(3);
    QCOMPARE(shown(), u"a/1"_s);
    m_edit->goToLine(8);
    QCOMPARE(shown(), u"b/2"_s);
    m_edit->goToLine(3, 12);
    QTest::keyClicks(m_edit, u"x"_s); // elsewhere
    QCOMPARE(shown(), u"b/2"_s);
}

void TableGridTest::escapeReturnsToTheText()
{
    setText(withRows("      | k |\n      | a |\n"), "a |");
    m_grid->enter();
    QVERIFY(m_grid->hasKeyboard());
    press(Qt::Key_Escape);
    QVERIFY(m_edit->hasFocus());
}

QTEST_MAIN(TableGridTest)
#include "tablegrid_test.moc"

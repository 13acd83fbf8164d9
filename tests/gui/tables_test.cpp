// The menu for tables and the grid in the real window, by keys.
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/settings/settings.h"
#include "editor/text/gherkinedit.h"
#include "tests/gui/windowfixture.h"

#include <QDir>
#include <QDockWidget>
#include <QTableView>
#include <QTreeView>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class TablesGuiTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
    GherkinEdit *m_edit = nullptr;

    void start()
    {
        m_fixture = std::make_unique<WindowFixture>(m_folder->path());
        m_fixture->application().start({.sample = true});
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->application().session().isOpen() &&
                                     m_fixture->application().session().tree()->folderCount() > 0,
                                 30'000);
        FeaturePage *page = m_fixture->openFeature(u"Sign in"_s);
        QVERIFY(page);
        m_edit = page->edit();
        QVERIFY(m_fixture->activate());
        m_edit->setFocus();
    }
    /// Puts the cursor into the example row of Clara.
    void goToClara() { m_edit->goToLine(24, 9); }
    [[nodiscard]] QString line(int number) const { return m_edit->document()->findBlockByNumber(number - 1).text(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup()
    {
        m_fixture->answers().unsaved = UnsavedAnswer::Discard;
        QVERIFY(m_fixture->close());
        m_fixture.reset();
    }

    void actionsNeedATable()
    {
        start();
        m_edit->goToLine(1);
        QVERIFY(!m_fixture->find<QAction>(u"insertRowAbove"_s)->isEnabled());
        goToClara();
        QVERIFY(m_fixture->find<QAction>(u"insertRowAbove"_s)->isEnabled());
        QVERIFY(m_edit->actions().contains(m_fixture->find<QMenu>(u"tableMenu"_s)->menuAction()));
    }

    void rowsAndColumnsChangeByKeys()
    {
        start();
        const QByteArray before = m_edit->bytes();
        goToClara();
        press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(line(23), u"      | clara@example.org | a cup of tea |"_s);
        press(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(line(23), u"      |                   |              |"_s);
        press(Qt::Key_Delete, Qt::AltModifier);
        press(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(line(21), u"      | e-mail            |  | password     |"_s);
        press(Qt::Key_Delete, Qt::AltModifier | Qt::ShiftModifier);
        m_fixture->trigger(u"sortRowsDescending"_s);
        QCOMPARE(line(22), u"      | amira@example.org | milk, please |"_s);
        for (int i = 0; i < 6; ++i)
            m_edit->undo();
        QCOMPARE(m_edit->bytes(), before);
    }

    void theGridSharesTextAndCommands()
    {
        start();
        goToClara();
        press(Qt::Key_F4);
        auto *cells = m_fixture->find<QTableView>(u"tableCells"_s);
        QVERIFY(cells->hasFocus());
        QCOMPARE(cells->currentIndex().data().toString(), u"clara@example.org"_s);
        press(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(cells->model()->rowCount(), 4);
        QCOMPARE(line(24), u"      |                   |              |"_s);
        for (const QChar character : u"zoe"_s) // the first one opens the field that takes the others
            QTest::keyClicks(QApplication::focusWidget(), QString(character));
        press(Qt::Key_Return);
        QCOMPARE(line(24), u"      | zoe               |              |"_s);
        press(Qt::Key_F4);
        QVERIFY(m_edit->hasFocus());
        press(Qt::Key_F4);
        press(Qt::Key_Escape);
        QVERIFY(m_edit->hasFocus());
        QVERIFY(m_fixture->find<QDockWidget>(u"tableDock"_s)->isVisible());
    }

    void aligningIsRemembered()
    {
        start();
        m_fixture->trigger(u"alignWhileTyping"_s);
        m_edit->goToLine(22, 9);
        QTest::keyClicks(m_edit, u"xyz"_s);
        QCOMPARE(line(23), u"      | amira@example.org | A CUP OF TEA |"_s);
        m_fixture->answers().unsaved = UnsavedAnswer::Discard;
        QVERIFY(m_fixture->close());
        start();
        QVERIFY(!m_fixture->find<QAction>(u"alignWhileTyping"_s)->isChecked());
    }
};

QTEST_MAIN(TablesGuiTest)
#include "tables_test.moc"

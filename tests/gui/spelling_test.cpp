// Spelling in the real window, by keys; the project's dictionary travels with its file.
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "editor/spelling/spelling.h"
#include "editor/text/gherkinedit.h"
#include "tests/gui/windowfixture.h"

#include <QMenu>
#include <QStatusBar>
#include <QTreeView>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class SpellingGuiTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;

    void start()
    {
        m_fixture = std::make_unique<WindowFixture>(m_folder->path());
        m_fixture->application().start({.path = m_folder->filePath(u"basket.feature"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(page() && page()->isLoaded(), 30'000);
        QVERIFY(m_fixture->activate());
        edit()->setFocus();
    }
    [[nodiscard]] FeaturePage *page() { return m_fixture->window().tabs().currentPage(); }
    [[nodiscard]] GherkinEdit *edit() { return page()->edit(); }
    [[nodiscard]] QStringList marked()
    {
        QStringList words;
        for (const QTextEdit::ExtraSelection &each : edit()->findChild<Spelling *>()->selections(edit()->colors()))
            words.append(each.cursor.selectedText());
        return words;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    /// The menu at the cursor, as the menu key opens it.
    QMenu *menuAtCursor()
    {
        const QPoint place = edit()->cursorRect().center() - QPoint(4, 0);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, place, edit()->viewport()->mapToGlobal(place));
        QApplication::sendEvent(edit(), &event);
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile file(m_folder->filePath(u"basket.feature"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Feature: Basket\n\n  Scenario: Adddding tea\n    Given a baskett\n");
        file.close();
        start();
        if (!QTest::qWaitFor([this] { return !marked().isEmpty(); }))
            QSKIP("there is no English dictionary here");
    }
    void cleanup()
    {
        m_fixture->answers().unsaved = UnsavedAnswer::Discard;
        QVERIFY(m_fixture->close());
        m_fixture.reset();
    }

    void keysGoFromWordToWord()
    {
        press(Qt::Key_F7);
        QTRY_COMPARE(edit()->textCursor().selectedText(), u"Adddding"_s);
        press(Qt::Key_F7);
        QTRY_COMPARE(edit()->textCursor().selectedText(), u"baskett"_s);
        press(Qt::Key_F7, Qt::ShiftModifier);
        QTRY_COMPARE(edit()->textCursor().selectedText(), u"Adddding"_s);
    }

    void theProjectsDictionaryIsKeptAndUndone()
    {
        press(Qt::Key_F7);
        QTRY_COMPARE(edit()->textCursor().selectedText(), u"Adddding"_s);
        QTRY_VERIFY(marked().contains(u"Adddding"_s));
        QMenu *menu = menuAtCursor();
        QVERIFY(menu && menu->findChild<QAction *>(u"addWord"_s));
        menu->findChild<QAction *>(u"addWord"_s)->trigger();
        menu->close();
        QTRY_COMPARE(marked(), QStringList{u"baskett"_s});
        m_fixture->trigger(u"undoProject"_s);
        QTRY_COMPARE(marked().size(), 2);
        m_fixture->trigger(u"redoProject"_s);
        QTRY_COMPARE(marked(), QStringList{u"baskett"_s});
        QVERIFY(m_fixture->close());
        start(); // the next start of the program reads it from the project
        QTRY_COMPARE(marked(), QStringList{u"baskett"_s});
    }

    void ignoringLastsForTheSession()
    {
        press(Qt::Key_F7);
        QTRY_COMPARE(edit()->textCursor().selectedText(), u"Adddding"_s);
        QTRY_VERIFY(marked().contains(u"Adddding"_s));
        QMenu *menu = menuAtCursor();
        QVERIFY(menu && menu->findChild<QAction *>(u"ignoreWord"_s));
        menu->findChild<QAction *>(u"ignoreWord"_s)->trigger();
        menu->close();
        QTRY_COMPARE(marked(), QStringList{u"baskett"_s});
    }

    void itCanBeTurnedOffAndThatIsRemembered()
    {
        m_fixture->trigger(u"checkSpelling"_s);
        QTRY_VERIFY(marked().isEmpty());
        QVERIFY(m_fixture->close());
        start();
        QVERIFY(!m_fixture->find<QAction>(u"checkSpelling"_s)->isChecked());
        m_fixture->trigger(u"checkSpelling"_s);
        QTRY_COMPARE(marked().size(), 2);
    }
};

QTEST_MAIN(SpellingGuiTest)
#include "spelling_test.moc"

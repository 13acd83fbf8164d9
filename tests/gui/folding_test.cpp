#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "editor/bookmarks/bookmarks.h"
#include "editor/text/gherkinedit.h"
#include "tests/gui/windowfixture.h"

#include <QClipboard>
#include <QListWidget>
#include <QTextOption>
#include <QTreeView>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray basket = "Feature: Basket\n\n  Scenario: Adding\n    Given a basket\n    When I add 3 cups\n"
                          "      | a |\n      | 1 |\n\n  Scenario: Leaving\n    Given a basket\n    When I leave\n";

} // namespace

/// The menus for folding, bookmarks and typing in the real window, by their keys.
class FoldingTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;

    [[nodiscard]] FeaturePage *page() { return m_fixture->window().tabs().currentPage(); }

    void start()
    {
        m_fixture = std::make_unique<WindowFixture>(m_folder->path());
        m_fixture->answers().unsaved = UnsavedAnswer::Discard;
        m_fixture->application().start({.sample = false, .path = m_folder->filePath(u"shop"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->application().session().isOpen(), 30'000);
    }

    GherkinEdit &open()
    {
        auto *view = m_fixture->find<QTreeView>(u"projectTree"_s);
        if (!QTest::qWaitFor([&] { return findRow(*view->model(), u"Basket"_s).isValid(); }))
            qFatal("the feature is not there");
        view->setCurrentIndex(findRow(*view->model(), u"Basket"_s));
        QTest::keyClick(view, Qt::Key_Return);
        if (!QTest::qWaitFor([this] { return page() && page()->isLoaded(); }))
            qFatal("the feature did not open");
        return *page()->edit();
    }

    [[nodiscard]] QList<int> hidden()
    {
        QList<int> lines;
        for (QTextBlock block = page()->edit()->document()->begin(); block.isValid(); block = block.next()) {
            if (!block.isVisible())
                lines.append(block.blockNumber() + 1);
        }
        return lines;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QDir source(m_folder->filePath(u"shop"_s));
        QVERIFY(source.mkpath(u"."_s));
        QFile file(source.filePath(u"basket.feature"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(basket);
        file.close();
        start();
    }

    void cleanup() { m_fixture.reset(); }

    void keysFoldAndUnfold()
    {
        GherkinEdit &edit = open();
        edit.goToLine(7);
        m_fixture->press(u"fold"_s);
        QCOMPARE(hidden(), QList<int>{7});
        m_fixture->press(u"fold"_s);
        QCOMPARE(hidden(), (QList<int>{4, 5, 6, 7}));
        m_fixture->press(u"unfold"_s);
        QCOMPARE(hidden(), QList<int>{7});
        m_fixture->press(u"foldAll"_s);
        QCOMPARE(hidden(), (QList<int>{4, 5, 6, 7, 10, 11}));
        m_fixture->press(u"unfoldAll"_s);
        QCOMPARE(hidden(), QList<int>());
        m_fixture->press(u"foldLevel2"_s);
        QCOMPARE(hidden(), QList<int>{7});
        m_fixture->press(u"foldLevel1"_s);
        QCOMPARE(hidden(), (QList<int>{4, 5, 6, 7, 10, 11}));
        QCOMPARE(edit.bytes(), basket);
        QVERIFY(!edit.isModified());
    }

    void aFoldedScenarioMovesWhole()
    {
        GherkinEdit &edit = open();
        edit.goToLine(4);
        m_fixture->press(u"foldLevel1"_s);
        QCOMPARE(edit.currentLine(), 3);
        QTest::keyClick(&edit, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(
            edit.bytes(),
            QByteArray("Feature: Basket\n\n  Scenario: Leaving\n    Given a basket\n    When I leave\n\n"
                       "  Scenario: Adding\n    Given a basket\n    When I add 3 cups\n      | a |\n      | 1 |\n"));
        QCOMPARE(edit.currentLine(), 7);
        QCOMPARE(hidden(), (QList<int>{4, 5, 8, 9, 10, 11}));
        QTest::keyClick(&edit, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(edit.bytes(), basket);
        QCoreApplication::processEvents();
        QCOMPARE(hidden(), (QList<int>{4, 5, 6, 7, 10, 11}));
    }

    void whatIsFoldedIsRememberedOverARestart()
    {
        open().goToLine(5);
        m_fixture->press(u"fold"_s);
        QCOMPARE(hidden(), (QList<int>{4, 5, 6, 7}));
        QCOMPARE(page()->edit()->currentLine(), 3); // in the heading, at its end
        QTest::keyClicks(page()->edit(), u" things"_s);
        QCOMPARE(hidden(), (QList<int>{4, 5, 6, 7}));
        m_fixture->trigger(u"save"_s);
        QTRY_VERIFY(!page()->isModified());
        QCOMPARE(hidden(), (QList<int>{4, 5, 6, 7}));
        QVERIFY(m_fixture->close());
        m_fixture.reset();
        start();
        QTRY_VERIFY(page() && page()->isLoaded());
        QCOMPARE(hidden(), (QList<int>{4, 5, 6, 7}));
        m_fixture->window().tabs().openFeature(page()->folderUid(), 5); // as a problem or the tree does
        QCOMPARE(hidden(), QList<int>());
        QCOMPARE(page()->edit()->currentLine(), 5);
    }

    void aLineWantedOnTheOtherSideIsShown()
    {
        open().goToLine(5);
        m_fixture->press(u"fold"_s);
        QCOMPARE(hidden(), (QList<int>{4, 5, 6, 7}));
        m_fixture->window().tabs().openAside(page()->folderUid(), 5);
        QCOMPARE(hidden(), QList<int>());
        QCOMPARE(page()->edit()->currentLine(), 5);
    }

    void bookmarksHaveKeysAndAreListedAndRemembered()
    {
        GherkinEdit *edit = &open();
        edit->goToLine(5);
        m_fixture->press(u"toggleBookmark"_s);
        edit->goToLine(10);
        m_fixture->press(u"toggleBookmark"_s);
        m_fixture->press(u"nextBookmark"_s);
        QCOMPARE(edit->currentLine(), 5);
        m_fixture->press(u"previousBookmark"_s);
        QCOMPARE(edit->currentLine(), 10);
        QVERIFY(m_fixture->close());
        m_fixture.reset();
        start();
        QTRY_VERIFY(page() && page()->isLoaded());
        edit = page()->edit();
        QCOMPARE(edit->bookmarks().lines(), (QList<int>{4, 9}));
        auto *menu = m_fixture->find<QMenu>(u"bookmarksMenu"_s);
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().at(5)->text(), u"5: When I add 3 cups"_s);
        menu->actions().at(6)->trigger();
        QCOMPARE(edit->currentLine(), 10);
        m_fixture->trigger(u"removeBookmarks"_s);
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 6); // a line that says what to do
    }

    void optionsOfTypingAndViewAreRemembered()
    {
        GherkinEdit *edit = &open();
        const auto showsBlanks = [&edit] {
            return edit->document()->defaultTextOption().flags().testFlag(QTextOption::ShowTabsAndSpaces);
        };
        edit->goToLine(4);
        QTest::keyClick(edit, Qt::Key_End);
        QTest::keyClicks(edit, u" \""_s);
        QVERIFY(edit->textCursor().block().text().endsWith(u" \"\""_s));
        QVERIFY(!showsBlanks());
        m_fixture->trigger(u"pairBrackets"_s);
        m_fixture->trigger(u"showBlanks"_s);
        QVERIFY(showsBlanks());
        edit->undo();
        QVERIFY(m_fixture->close());
        m_fixture.reset();
        start();
        QTRY_VERIFY(page() && page()->isLoaded());
        edit = page()->edit();
        QVERIFY(showsBlanks());
        QVERIFY(!m_fixture->find<QAction>(u"pairBrackets"_s)->isChecked());
        edit->goToLine(4);
        QTest::keyClick(edit, Qt::Key_End);
        QTest::keyClicks(edit, u" \""_s);
        QVERIFY(edit->textCursor().block().text().endsWith(u" \""_s));
    }

    void pastingAsItIsAndNeighboursHaveKeys()
    {
        GherkinEdit &edit = open();
        edit.goToLine(10);
        m_fixture->press(u"openBreadcrumbs"_s);
        auto *list = m_fixture->find<QListWidget>(u"siblingList"_s);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(edit.currentLine(), 11);
        QTest::keyClick(&edit, Qt::Key_End);
        QTest::keyClick(&edit, Qt::Key_Return);
        QGuiApplication::clipboard()->setText(u"And x\nAnd y"_s);
        m_fixture->press(u"paste"_s);
        QVERIFY(edit.bytes().endsWith("    When I leave\n    And x\n    And y\n"));
        edit.undo();
        m_fixture->press(u"pasteAsItIs"_s);
        QVERIFY(edit.bytes().endsWith("    When I leave\n    And x\nAnd y\n"));
    }
};

QTEST_MAIN(FoldingTest)
#include "folding_test.moc"

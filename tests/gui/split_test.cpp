#include "app/docks/outlinedock.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "editor/bookmarks/bookmarks.h"
#include "editor/folding/foldedlines.h"
#include "editor/navigation/outlinemodel.h"
#include "editor/text/gherkinedit.h"
#include "tests/gui/windowfixture.h"

#include <QMenu>
#include <QTabBar>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray basket = "Feature: Basket\n\n  Scenario: Adding\n    Given a basket\n    When I add 3 cups\n\n"
                          "  Scenario: Leaving\n    Given a basket\n    When I leave\n";
const QByteArray till = "Feature: Till\n\n  Scenario: Paying\n    When I pay\n";

} // namespace

/// Two sides beside each other in the real window, by keys: two features, and one feature twice.
class SplitTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;

    [[nodiscard]] EditorTabs &tabs() { return m_fixture->window().tabs(); }
    [[nodiscard]] FeaturePage *page() { return tabs().currentPage(); }
    [[nodiscard]] QList<QStringList> names()
    {
        QList<QStringList> sides;
        for (const auto *side : {m_fixture->window().findChild<TabSide *>(u"tabSide1"_s),
                                 m_fixture->window().findChild<TabSide *>(u"tabSide2"_s)}) {
            if (!side)
                continue;
            sides.append(QStringList());
            for (int index = 0; index < side->count(); ++index)
                sides.last().append(side->tabText(index));
        }
        return sides;
    }

    void start()
    {
        m_fixture = std::make_unique<WindowFixture>(m_folder->path());
        QVERIFY(m_fixture->activate());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        start();
        QVERIFY(m_fixture->makeProject({{u"basket.feature"_s, basket}, {u"till.feature"_s, till}}));
        QVERIFY(m_fixture->openFeature(u"Basket"_s));
    }

    void cleanup() { m_fixture.reset(); }

    void aFeatureIsEditedInTwoPlaces()
    {
        GherkinEdit *left = page()->edit();
        left->goToLine(5);
        m_fixture->press(u"openAside"_s);
        QCOMPARE(names(), (QList<QStringList>{{u"Basket"_s}, {u"Basket"_s}}));
        GherkinEdit *right = page()->edit();
        QVERIFY(left != right);
        QCOMPARE(right->currentLine(), 5);
        QVERIFY(right->hasFocus());

        right->goToLine(9);
        QTest::keyClick(right, Qt::Key_End);
        QTest::keyClicks(right, u" it"_s);
        QCOMPARE(left->toPlainText(), right->toPlainText());
        QVERIFY(left->toPlainText().endsWith(u"When I leave it\n"_s));
        QCOMPARE(left->currentLine(), 5);
        QCOMPARE(names(), (QList<QStringList>{{u"● Basket"_s}, {u"● Basket"_s}}));

        m_fixture->press(u"goAside"_s);
        QVERIFY(left->hasFocus());
        m_fixture->press(u"undo"_s);
        QCOMPARE(left->bytes(), basket);
        QCOMPARE(right->bytes(), basket);
        m_fixture->press(u"redo"_s);
        m_fixture->trigger(u"save"_s);
        QTRY_VERIFY(!page()->isModified());
        QCOMPARE(names(), (QList<QStringList>{{u"Basket"_s}, {u"Basket"_s}}));
    }

    void eachSideHasItsPlaceAndTheyShareFoldsAndBookmarks()
    {
        GherkinEdit *left = page()->edit();
        m_fixture->press(u"openAside"_s);
        GherkinEdit *right = page()->edit();
        left->goToLine(4);
        right->goToLine(9);
        m_fixture->press(u"toggleBookmark"_s);
        QCOMPARE(left->bookmarks().lines(), QList<int>{8});
        right->goToLine(8);
        m_fixture->press(u"fold"_s);
        QVERIFY(left->folds().isFolded(6));
        QCOMPARE(right->currentLine(), 7);
        QCOMPARE(left->currentLine(), 4);
        left->goToLine(9); // shows what it goes to
        QTRY_VERIFY(!right->folds().isFolded(6));
    }

    void anOutlineDropMovesOnce()
    {
        m_fixture->press(u"openAside"_s);
        OutlineModel *outline = page()->edit()->outline();
        Q_EMIT outline->moveRequested(7, 1, 3);
        QTRY_VERIFY(page()->isModified());
        QCoreApplication::processEvents();
        QCOMPARE(page()->edit()->tree().lineText(2).toString().trimmed(), u"Scenario: Leaving"_s);
        page()->edit()->undo();
        QCOMPARE(page()->edit()->bytes(), basket);
    }

    void onlyTheLastTabOfAFeatureAsksAboutItsText()
    {
        m_fixture->answers().unsaved = UnsavedAnswer::Discard;
        m_fixture->press(u"openAside"_s);
        QTest::keyClicks(page()->edit(), u"#"_s);
        QVERIFY(page()->isModified());
        m_fixture->press(u"closeTab"_s);
        QCOMPARE(m_fixture->answers().unsavedNames, QStringList());
        QCOMPARE(names(), (QList<QStringList>{{u"● Basket"_s}}));
        m_fixture->press(u"closeTab"_s);
        QCOMPARE(m_fixture->answers().unsavedNames, QStringList{u"Basket"_s});
        QCOMPARE(tabs().pages().size(), 0);
        // What was discarded does not come back.
        QVERIFY(m_fixture->openFeature(u"Basket"_s));
        QCOMPARE(page()->edit()->bytes(), basket);
    }

    void twoFeaturesLieBesideEachOther()
    {
        QVERIFY(m_fixture->openFeature(u"Till"_s));
        m_fixture->press(u"moveAside"_s);
        QCOMPARE(names(), (QList<QStringList>{{u"Basket"_s}, {u"Till"_s}}));
        QCOMPARE(page()->feature().name(), u"Till"_s);
        m_fixture->press(u"goAside"_s);
        QCOMPARE(page()->feature().name(), u"Basket"_s);
        m_fixture->press(u"openAside"_s);
        QCOMPARE(names(), (QList<QStringList>{{u"Basket"_s}, {u"Till"_s, u"Basket"_s}}));
        m_fixture->trigger(u"joinSides"_s);
        QCOMPARE(names(), (QList<QStringList>{{u"Basket"_s, u"Till"_s}}));
        QCOMPARE(page()->feature().name(), u"Basket"_s);
        QVERIFY(!m_fixture->find<QAction>(u"joinSides"_s)->isEnabled());
    }

    void closingTheLastTabOfASideEndsIt()
    {
        QVERIFY(m_fixture->openFeature(u"Till"_s));
        m_fixture->press(u"moveAside"_s);
        m_fixture->press(u"closeTab"_s);
        QCOMPARE(names(), (QList<QStringList>{{u"Basket"_s}}));
        QVERIFY(page()->edit()->hasFocus());
        QTest::keyClicks(page()->edit(), u"#"_s);
        QVERIFY(page()->isModified());
        m_fixture->press(u"undo"_s);
    }

    void clickingATabMakesItsSideTheCurrentOne()
    {
        QVERIFY(m_fixture->openFeature(u"Till"_s));
        m_fixture->press(u"moveAside"_s);
        auto *bar = m_fixture->find<TabSide>(u"tabSide1"_s)->tabBar();
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(0).center());
        QCOMPARE(page()->feature().name(), u"Basket"_s);
        QVERIFY(page()->edit()->hasFocus());
    }

    void aTextFromOutsideComesToBothAndTheyStay()
    {
        GherkinEdit *left = page()->edit();
        QTest::keyClick(left, Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(left, u"# end"_s);
        m_fixture->trigger(u"save"_s);
        QTRY_VERIFY(!page()->isModified());
        m_fixture->press(u"openAside"_s);
        GherkinEdit *right = page()->edit();
        left->goToLine(4);
        right->goToLine(8);
        m_fixture->trigger(u"undoProject"_s);
        QTRY_COMPARE(left->bytes(), basket);
        QCOMPARE(right->bytes(), basket);
        QCOMPARE(left->currentLine(), 4);
        QCOMPARE(right->currentLine(), 8);
        QVERIFY(!page()->isModified());
        m_fixture->press(u"undo"_s); // what was undone in the project can come back in the text
        QCOMPARE(left->bytes(), QByteArray(basket + "# end"));
        QVERIFY(page()->isModified());
    }

    void sidesAreRememberedOverARestart()
    {
        QVERIFY(m_fixture->openFeature(u"Till"_s));
        m_fixture->press(u"moveAside"_s);
        m_fixture->press(u"openAside"_s);
        m_fixture->press(u"goAside"_s);
        m_fixture->find<QAction>(u"splitBelow"_s)->trigger();
        QCOMPARE(tabs().orientation(), Qt::Vertical);
        const int height = tabs().sizes()[0] + tabs().sizes()[1];
        tabs().setSizes({height / 4, height - height / 4});
        QVERIFY(tabs().sizes()[0] < tabs().sizes()[1] / 2);
        const QString project = m_fixture->application().session().path();
        QVERIFY(m_fixture->close());
        m_fixture.reset();
        start();
        m_fixture->application().start({.sample = false, .path = project});
        QTRY_COMPARE(names(), (QList<QStringList>{{u"Basket"_s, u"Till"_s}, {u"Till"_s}}));
        QTRY_VERIFY(page() && page()->isLoaded());
        QCOMPARE(page()->feature().name(), u"Till"_s);
        QVERIFY(m_fixture->find<TabSide>(u"tabSide2"_s)->isAncestorOf(page())); // not its twin on the first side
        QCOMPARE(m_fixture->find<TabSide>(u"tabSide1"_s)->currentPage()->feature().name(), u"Till"_s);
        QCOMPARE(tabs().orientation(), Qt::Vertical);
        QTRY_VERIFY(tabs().sizes()[0] < tabs().sizes()[1] / 2);
    }
};

QTEST_MAIN(SplitTest)

#include "split_test.moc"

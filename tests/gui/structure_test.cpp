#include "app/docks/projectdock.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "editor/text/gherkinedit.h"
#include "tests/gui/windowfixture.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QStatusBar>
#include <QTreeView>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray basket = "Feature: Basket\n\n  Scenario: Adding\n    Given a basket\n    When I add 3 cups\n\n"
                          "  Scenario: Leaving\n    Given a basket\n    When I leave\n";
const QByteArray payment =
    "# language: fr\r\nFonctionnalité: Payer\r\n\r\n    Scénario: Carte\r\n        Soit une carte\r\n";

} // namespace

/// The Scenario menu, formatting and moving by the mouse, in the real window.
class StructureTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;

    [[nodiscard]] Session &session() { return m_fixture->application().session(); }
    [[nodiscard]] EditorTabs &tabs() { return m_fixture->window().tabs(); }
    [[nodiscard]] QAbstractItemModel &tree() { return *m_fixture->find<QTreeView>(u"projectTree"_s)->model(); }

    GherkinEdit &open(const QString &name)
    {
        auto *view = m_fixture->find<QTreeView>(u"projectTree"_s);
        view->setCurrentIndex(findRow(tree(), name));
        QTest::keyClick(view, Qt::Key_Return);
        if (!QTest::qWaitFor([this] { return tabs().currentPage() && tabs().currentPage()->isLoaded(); }))
            qFatal("the feature did not open");
        return *tabs().currentPage()->edit();
    }

    [[nodiscard]] QString uidOf(const QString &name) { return findRow(tree(), name).data(Qt::UserRole + 1).toString(); }
    [[nodiscard]] QString scenarioUid(const QString &name)
    {
        return findRow(tree(), name).data(Qt::UserRole + 2).toString();
    }

    QByteArray stored(const QString &feature)
    {
        QByteArray bytes;
        bool isThere = false;
        session().store().feature(uidOf(feature)).then(this, [&](const Result<project::FeatureText> &text) {
            bytes = text ? text->bytes : text.error().message.toUtf8();
            isThere = true;
        });
        return QTest::qWaitFor([&isThere] { return isThere; }) ? bytes : QByteArray();
    }

    bool drop(const QModelIndex &dragged, const QModelIndex &parent, int row)
    {
        const std::unique_ptr<QMimeData> data(tree().mimeData({dragged}));
        const int column = row < 0 ? -1 : 0; // as a view says that it is on the parent itself
        const bool mayDrop = tree().canDropMimeData(data.get(), Qt::MoveAction, row, column, parent);
        if (mayDrop)
            tree().dropMimeData(data.get(), Qt::MoveAction, row, column, parent);
        return mayDrop;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QDir source(m_folder->filePath(u"shop"_s));
        QVERIFY(source.mkpath(u"more"_s));
        for (const auto &[name, bytes] :
             {std::pair(u"basket.feature"_s, basket), std::pair(u"more/pay.feature"_s, payment)}) {
            QFile file(source.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        m_fixture = std::make_unique<WindowFixture>(m_folder->path());
        m_fixture->application().start({.sample = false, .path = source.path()});
        QTRY_VERIFY_WITH_TIMEOUT(session().isOpen() && findRow(tree(), u"Carte"_s).isValid(), 30'000);
        m_fixture->answers().unsaved = UnsavedAnswer::Discard;
    }

    void cleanup() { m_fixture.reset(); }

    void keysMoveAndSayWhereItEnds()
    {
        GherkinEdit &edit = open(u"Basket"_s);
        edit.goToLine(5);
        QTest::keyClick(&edit, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(edit.bytes(), QByteArray(basket).replace("    Given a basket\n    When I add 3 cups\n",
                                                          "    When I add 3 cups\n    Given a basket\n"));
        QCOMPARE(edit.currentLine(), 4);
        QTest::keyClick(&edit, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(m_fixture->window().statusBar()->currentMessage(), u"It is the first one already."_s);
        QTest::keyClick(&edit, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(edit.bytes(), basket);
        QTest::keyClick(&edit, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(edit.bytes().count("When I add 3 cups"), 2);
        QTest::keyClick(&edit, Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(edit.bytes(), basket);
    }

    void shapesChangeByKeyInOneStep_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("rule")
            << u"surroundWithRule"_s
            << "Feature: Basket\n\n  Scenario: Leaving\n    Given a basket\n    When I leave\n\n  Rule: \n\n"
               "    Scenario: Adding\n      Given a basket\n      When I add 3 cups\n"_ba;
        QTest::newRow("outline")
            << u"turnIntoOutline"_s
            << "Feature: Basket\n\n  Scenario Outline: Adding\n    Given a basket\n    When I add <cups> cups\n\n"
               "    Examples:\n      | cups |\n      | 3    |\n\n  Scenario: Leaving\n    Given a basket\n"
               "    When I leave\n"_ba;
        QTest::newRow("background")
            << u"extractBackground"_s
            << "Feature: Basket\n\n  Background:\n    Given a basket\n\n  Scenario: Adding\n    When I add 3 cups\n\n"
               "  Scenario: Leaving\n    When I leave\n"_ba;
    }

    void shapesChangeByKeyInOneStep()
    {
        QFETCH(const QString, action);
        QFETCH(const QByteArray, text);
        GherkinEdit &edit = open(u"Basket"_s);
        edit.goToLine(3);
        m_fixture->press(action);
        QCOMPARE(edit.bytes(), text);
        edit.undo();
        QCOMPARE(edit.bytes(), basket);
    }

    void theMenuDisablesWhatMakesNoSense()
    {
        GherkinEdit &edit = open(u"Basket"_s);
        edit.goToLine(1);
        auto *menu = m_fixture->find<QMenu>(u"scenarioMenu"_s);
        Q_EMIT menu->aboutToShow();
        QVERIFY(!m_fixture->find<QAction>(u"moveUp"_s)->isEnabled());
        QVERIFY(!m_fixture->find<QAction>(u"unfoldOutline"_s)->isEnabled());
        QCOMPARE(m_fixture->find<QAction>(u"unfoldOutline"_s)->statusTip(),
                 u"Put the cursor into a scenario outline."_s);
        QVERIFY(m_fixture->find<QAction>(u"extractBackground"_s)->isEnabled());
        Q_EMIT menu->aboutToHide();
        QTRY_VERIFY(m_fixture->find<QAction>(u"moveUp"_s)->isEnabled());
    }

    void formattingIsAskedForOrDoneOnSave()
    {
        GherkinEdit &edit = open(u"Basket"_s);
        m_fixture->trigger(u"formatDocument"_s);
        QVERIFY(!edit.isModified());
        m_fixture->answers().format = project::FormatSettings{.options = {.indent = 4}, .onSave = true};
        m_fixture->trigger(u"formatSettings"_s);
        QTRY_COMPARE(m_fixture->find<QAction>(u"undoProject"_s)->text(), u"Undo in Pro&ject: Format of features"_s);
        edit.goToLine(4);
        m_fixture->trigger(u"formatSelection"_s);
        QCOMPARE(edit.bytes(), QByteArray(basket).replace(basket.indexOf("    Given"), 4, "        "));
        m_fixture->trigger(u"save"_s);
        QTRY_VERIFY(!edit.isModified());
        QCOMPARE(edit.bytes().count("\n        "), 4);
        QCOMPARE(stored(u"Basket"_s), edit.bytes());
        edit.undo(); // what saving formatted is one step
        QCOMPARE(edit.bytes().count("\n        "), 1);
    }

    void aScenarioGoesIntoAnotherFeatureInOneStep()
    {
        GherkinEdit &edit = open(u"Basket"_s);
        QTest::keyClicks(&edit, u"# Mine"_s);
        QTest::keyClick(&edit, Qt::Key_Return);
        const QString uid = scenarioUid(u"Adding"_s);
        QVERIFY(drop(findRow(tree(), u"Adding"_s), findRow(tree(), u"Payer"_s), 0));
        QTRY_COMPARE(findRow(tree(), u"Adding"_s).parent().data().toString(), u"Payer"_s);
        QCOMPARE(scenarioUid(u"Adding"_s), uid);
        QCOMPARE(stored(u"Payer"_s),
                 "# language: fr\r\nFonctionnalité: Payer\r\n\r\n    Scénario: Adding\r\n      Soit a basket\r\n"
                 "      Quand I add 3 cups\r\n\r\n    Scénario: Carte\r\n        Soit une carte\r\n"_ba);
        const QByteArray rest =
            "# Mine\nFeature: Basket\n\n  Scenario: Leaving\n    Given a basket\n    When I leave\n"_ba;
        QCOMPARE(stored(u"Basket"_s), rest);
        QTRY_COMPARE(edit.bytes(), rest);
        QTRY_VERIFY(m_fixture->find<QAction>(u"undoProject"_s)->isEnabled());
        m_fixture->trigger(u"undoProject"_s);
        QTRY_COMPARE(findRow(tree(), u"Adding"_s).parent().data().toString(), u"Basket"_s);
        QCOMPARE(scenarioUid(u"Adding"_s), uid);
        QCOMPARE(stored(u"Payer"_s), payment);
        QCOMPARE(stored(u"Basket"_s), "# Mine\n" + basket);
    }

    void aScenarioMovesWithinItsFeature()
    {
        const QString uid = scenarioUid(u"Leaving"_s);
        QVERIFY(drop(findRow(tree(), u"Leaving"_s), findRow(tree(), u"Basket"_s), 0));
        QTRY_COMPARE(findRow(tree(), u"Leaving"_s).row(), 0);
        QCOMPARE(scenarioUid(u"Leaving"_s), uid);
        QCOMPARE(stored(u"Basket"_s), "Feature: Basket\n\n  Scenario: Leaving\n    Given a basket\n    When I leave\n\n"
                                      "  Scenario: Adding\n    Given a basket\n    When I add 3 cups\n"_ba);
        QVERIFY(!drop(findRow(tree(), u"Leaving"_s), findRow(tree(), u"Adding"_s), -1)); // not into a scenario
    }

    // The events that a drag with the mouse brings to the view.
    void theViewTakesWhatIsDroppedBetweenRows()
    {
        auto *view = m_fixture->find<QTreeView>(u"projectTree"_s);
        QVERIFY(m_fixture->activate());
        view->expandAll();
        const QModelIndex adding = findRow(tree(), u"Adding"_s);
        const std::unique_ptr<QMimeData> data(tree().mimeData({findRow(tree(), u"Leaving"_s)}));
        const QPoint above(view->visualRect(adding).center().x(), view->visualRect(adding).top() + 1);
        QDragEnterEvent enter(above, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(above, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view->viewport(), &move);
        QVERIFY(move.isAccepted());
        QDropEvent drop(above, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view->viewport(), &drop);
        QTRY_COMPARE(findRow(tree(), u"Leaving"_s).row(), 0);
        QCOMPARE(stored(u"Basket"_s), "Feature: Basket\n\n  Scenario: Leaving\n    Given a basket\n    When I leave\n\n"
                                      "  Scenario: Adding\n    Given a basket\n    When I add 3 cups\n"_ba);
        QMimeData foreign;
        foreign.setText(u"Scenario: Foreign"_s);
        QDragEnterEvent other(above, Qt::MoveAction, &foreign, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view->viewport(), &other);
        QVERIFY(!other.isAccepted());
    }

    void aFolderGoesIntoAFolder()
    {
        const QPersistentModelIndex more = findRow(tree(), u"Payer"_s).parent();
        QVERIFY(more.isValid());
        QVERIFY(drop(findRow(tree(), u"Basket"_s), more, -1));
        QTRY_COMPARE(findRow(tree(), u"Basket"_s).parent(), QModelIndex(more));
        QVERIFY(!drop(more, findRow(tree(), u"Basket"_s), -1)); // not into itself
        QTRY_VERIFY(m_fixture->find<QAction>(u"undoProject"_s)->isEnabled());
        m_fixture->trigger(u"undoProject"_s);
        QTRY_VERIFY(!findRow(tree(), u"Basket"_s).parent().isValid());
    }
};

QTEST_MAIN(StructureTest)
#include "structure_test.moc"

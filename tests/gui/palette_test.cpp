#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/palette/palettemodel.h"
#include "editor/text/gherkinedit.h"
#include "tests/gui/windowfixture.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// Quick Open, the command palette and Go to Line, by keys in the real window.
class PaletteTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;

    void startWithSample()
    {
        m_fixture = std::make_unique<WindowFixture>(m_folder->path());
        m_fixture->application().start({.sample = true});
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->application().session().isOpen() &&
                                     m_fixture->application().session().tree()->folderCount() > 0,
                                 30'000);
    }

    [[nodiscard]] EditorTabs &tabs() { return m_fixture->window().tabs(); }
    [[nodiscard]] QLineEdit *line() { return m_fixture->find<QLineEdit>(u"paletteLine"_s); }
    [[nodiscard]] QAbstractItemModel &items() { return *m_fixture->find<QListView>(u"paletteItems"_s)->model(); }
    [[nodiscard]] QString answer() { return m_fixture->find<QLabel>(u"paletteAnswer"_s)->text(); }
    [[nodiscard]] bool isOpen() { return m_fixture->find<QWidget>(u"palette"_s)->isVisible(); }

    /// Opens the palette with a shortcut of the window and types.
    void ask(Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &typed)
    {
        QTest::keyClick(&m_fixture->window(), key, modifiers);
        QVERIFY(isOpen());
        QTest::keyClicks(line(), typed);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_fixture.reset(); }

    void aFeatureIsOpenedByAPartOfItsName()
    {
        startWithSample();
        ask(Qt::Key_P, Qt::ControlModifier, u"vouch"_s);
        QCOMPARE(items().index(0, 0).data().toString(), u"Vouchers"_s);
        QTest::keyClick(line(), Qt::Key_Return);
        QVERIFY(!isOpen());
        QTRY_VERIFY(tabs().currentPage() && tabs().currentPage()->isLoaded());
        QCOMPARE(tabs().titleOf(*tabs().currentPage()), u"Vouchers"_s);
    }

    void aScenarioIsOpenedAtItsLine()
    {
        startWithSample();
        ask(Qt::Key_P, Qt::ControlModifier, u"same twice"_s);
        QCOMPARE(items().index(0, 0).data().toString(), u"The same product twice is one line"_s);
        QCOMPARE(items().index(0, 0).data(PaletteModel::DetailRole).toString(), u"Basket"_s);
        QTest::keyClick(line(), Qt::Key_Return);
        QTRY_VERIFY(tabs().currentPage() && tabs().currentPage()->isLoaded());
        const GherkinEdit &edit = *tabs().currentPage()->edit();
        QTRY_VERIFY(edit.textCursor().block().text().contains(u"The same product twice"_s));
    }

    void aMenuOrAFeatureFindsWhatIsInIt()
    {
        startWithSample();
        ask(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier, u"export cucumber ruby"_s);
        QCOMPARE(items().rowCount(), 1);
        QCOMPARE(items().index(0, 0).data().toString(), u"Cucumber (Ruby)"_s);
        QTest::keyClick(line(), Qt::Key_Escape);
        ask(Qt::Key_P, Qt::ControlModifier, u"vouchers perc"_s);
        QCOMPARE(items().index(0, 0).data().toString(), u"A percentage"_s);
        // Only letters of the name are marked.
        QCOMPARE(items().index(0, 0).data(PaletteModel::PositionsRole).value<QList<qsizetype>>(),
                 (QList<qsizetype>{2, 3, 4, 5}));
        QTest::keyClick(line(), Qt::Key_Escape);
    }

    void openFeaturesComeFirst()
    {
        startWithSample();
        ask(Qt::Key_P, Qt::ControlModifier, u"stock"_s);
        QTest::keyClick(line(), Qt::Key_Return);
        QTRY_VERIFY(tabs().currentPage() && tabs().currentPage()->isLoaded());
        QTest::keyClick(&m_fixture->window(), Qt::Key_P, Qt::ControlModifier);
        QCOMPARE(items().index(0, 0).data().toString(), tabs().titleOf(*tabs().pages().first()));
    }

    void aCommandIsFoundWithItsMenuAndItsKeys()
    {
        startWithSample();
        ask(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier, u"full screen"_s);
        const QModelIndex first = items().index(0, 0);
        QCOMPARE(first.data().toString(), u"Full Screen"_s);
        QCOMPARE(first.data(PaletteModel::DetailRole).toString(), u"View"_s);
        QCOMPARE(first.data(PaletteModel::KeysRole).toString(), u"F11"_s);
        QTest::keyClick(line(), Qt::Key_Return);
        QVERIFY(m_fixture->find<QAction>(u"fullScreen"_s)->isChecked());
        // The next time it is at the top.
        QTest::keyClick(&m_fixture->window(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(items().index(0, 0).data().toString(), u"Full Screen"_s);
    }

    void everyMenuEntryThatCanBeUsedIsACommand()
    {
        startWithSample();
        ask(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier, u"behave"_s);
        QCOMPARE(items().index(0, 0).data(PaletteModel::DetailRole).toString(), u"File › Export › Python"_s);
        for (int i = 0; i < 6; ++i)
            QTest::keyClick(line(), Qt::Key_Backspace);
        QTest::keyClicks(line(), u"save all"_s); // nothing to be saved
        QCOMPARE(items().rowCount(), 0);
        QVERIFY2(answer().contains(u"save all"_s), qPrintable(answer()));
    }

    void aLineIsGoneTo()
    {
        startWithSample();
        ask(Qt::Key_P, Qt::ControlModifier, u"vouchers"_s);
        QTest::keyClick(line(), Qt::Key_Return);
        QTRY_VERIFY(tabs().currentPage() && tabs().currentPage()->isLoaded());
        ask(Qt::Key_G, Qt::ControlModifier, u"12"_s);
        QVERIFY2(answer().contains(u"from 1 to"_s), qPrintable(answer()));
        QTest::keyClick(line(), Qt::Key_Return);
        QCOMPARE(tabs().currentPage()->edit()->currentLine(), 12);
        ask(Qt::Key_G, Qt::ControlModifier, u"twelve"_s);
        QTest::keyClick(line(), Qt::Key_Return);
        QVERIFY(isOpen()); // that is no line
        QTest::keyClick(line(), Qt::Key_Escape);
        QVERIFY(!isOpen());
        QCOMPARE(tabs().currentPage()->edit()->currentLine(), 12);
    }

    void arrowsChooseAndGoAround()
    {
        startWithSample();
        ask(Qt::Key_P, Qt::ControlModifier, u"basket"_s);
        auto *view = m_fixture->find<QListView>(u"paletteItems"_s);
        QVERIFY(items().rowCount() > 2);
        QTest::keyClick(line(), Qt::Key_Up);
        QCOMPARE(view->currentIndex().row(), items().rowCount() - 1);
        QTest::keyClick(line(), Qt::Key_Down);
        QTest::keyClick(line(), Qt::Key_Down);
        QCOMPARE(view->currentIndex().row(), 1);
        QTest::keyClick(line(), Qt::Key_Escape);
    }

    void withoutAProjectItSaysWhatToDo()
    {
        m_fixture = std::make_unique<WindowFixture>(m_folder->path());
        QVERIFY(QTest::qWaitForWindowActive(&m_fixture->window()));
        QTest::keyClick(&m_fixture->window(), Qt::Key_P, Qt::ControlModifier);
        QVERIFY2(answer().contains(u"Open a project"_s), qPrintable(answer()));
    }

    void theModelKeepsTheRulesOfModels()
    {
        PaletteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<PaletteItem> many;
        for (int i = 0; i < 1000; ++i)
            many.push_back({.text = u"item %1"_s.arg(i)});
        model.setItems(many);
        QCOMPARE(model.rowCount(), 200);
        model.setQuery(u"999"_s);
        QCOMPARE(model.rowCount(), 1);
        model.setItems({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(PaletteTest)
#include "palette_test.moc"

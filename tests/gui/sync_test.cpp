// Keeping a project in step with a platform, in the real window; the platform is a fake one without a network.
#include "app/settings/settings.h"
#include "app/sync/platformconnection.h"
#include "tests/gui/synceddesk.h"
#include "tests/support/sync/syncedproject.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class SyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<SyncedDesk>(); }
    void cleanup() { m_desk.reset(); }

    void aProjectThatIsNotConnectedOffersIt();
    void aReadOnlyCopySaysThatItCannotBeSynced();
    void whatIsChangedHereIsSent();
    void whatIsChangedThereComesAndCanBeUndone();
    void theFirstSyncIsRehearsed();
    void newFeaturesMayGoUpAsWholeTexts();
    void whatLooksLikeAnAccidentIsAskedAbout();
    void beingOfflineBlocksNothing();
    void aSignInThatEndedIsAskedForAgain();
    void credentialsOfTheCommandLineAreFound();
    void conflictsAreCounted();
    void aConflictIsDecidedInTheWindow();
    void aDecisionIsAboutTheTextAsItIsNow();
    void changesAreMarkedInTheTree();
    void aSyncPausesAndStops();
    void aProjectCanBeClosedDuringASync();
    void requestsAndSyncsAreListed();
    void theHistoryTellsWhatASyncDid();
    void afterAStartThePanelTellsTheLastSync();
    void aBackupMayBeMadeBeforeTheFirstSync();
    void aListedScenarioIsOpened();
    void aProjectIsDisconnected();

private:
    /// The first row whose text begins so, anywhere in a model.
    static QModelIndex rowBeginning(const QAbstractItemModel &model, const QString &text)
    {
        return model.match(model.index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchStartsWith | Qt::MatchRecursive)
            .value(0);
    }

    [[nodiscard]] WindowFixture &program() { return m_desk->program(); }
    [[nodiscard]] FakePlatform &platform() { return m_desk->platform; }

    std::unique_ptr<SyncedDesk> m_desk;
};

void SyncTest::aProjectThatIsNotConnectedOffersIt()
{
    QVERIFY(m_desk->makeProject());
    QTRY_COMPARE(m_desk->connection().state(), PlatformState::NotConnected);
    QVERIFY(program().find<QAction>(u"connectPlatform"_s)->isEnabled());
    QVERIFY(!program().find<QAction>(u"syncNow"_s)->isEnabled());
    QVERIFY(!program().find<QToolButton>(u"syncLamp"_s)->isVisible());
    QVERIFY(program().find<QPushButton>(u"syncConnect"_s)->isEnabled());
    QVERIFY(program().find<QLabel>(u"syncEmpty"_s)->text().contains("without a network"_L1));
}

void SyncTest::aReadOnlyCopySaysThatItCannotBeSynced()
{
    QVERIFY(m_desk->connectAndSync());
    WindowFixture second(m_desk->folder.path(), m_desk->services());
    second.answers().project = program().application().session().path();
    second.answers().readOnlyCopy = true;
    second.trigger(u"openProject"_s);
    QTRY_VERIFY(second.application().session().isReadOnly());
    QCOMPARE(second.application().platform().state(), PlatformState::ReadOnly);
    QVERIFY(second.find<QLabel>(u"syncEmpty"_s)->text().contains("read-only copy"_L1));
    for (const char *action : {"connectPlatform", "syncNow", "rehearseSync", "disconnectPlatform"})
        QVERIFY(!second.find<QAction>(QString::fromLatin1(action))->isEnabled());
    QVERIFY(!second.find<QPushButton>(u"syncConnect"_s)->isEnabled());
}

void SyncTest::whatIsChangedHereIsSent()
{
    QVERIFY(m_desk->connectAndSync());
    QVERIFY(platform().state.scenarioNamed(u"Pay by card"_s) > 0);
    QTRY_COMPARE(m_desk->lamp(), u"Up to date"_s);
    m_desk->replaceText(u"card"_s, u"voucher"_s); // not saved: syncing does that
    program().trigger(u"syncNow"_s);
    QTRY_VERIFY(platform().state.scenarioNamed(u"Pay by voucher"_s) > 0);
    QTRY_COMPARE(m_desk->lamp(), u"Up to date"_s);
}

void SyncTest::whatIsChangedThereComesAndCanBeUndone()
{
    QVERIFY(m_desk->connectAndSync());
    FakeState &state = platform().state;
    state.rename(state.scenarios[state.scenarioNamed(u"Pay by card"_s)], u"Pay by phone"_s);
    QVERIFY(m_desk->sync());
    QTRY_VERIFY(m_desk->text().contains("Pay by phone"));
    program().trigger(u"undoProject"_s);
    QTRY_VERIFY(m_desk->text().contains("Pay by card"));
    QTRY_COMPARE(m_desk->lamp(), u"1 changed here"_s);
}

void SyncTest::theFirstSyncIsRehearsed()
{
    QVERIFY(m_desk->makeProject());
    m_desk->connectProject();
    QTRY_COMPARE(m_desk->lamp(), u"Not synced yet"_s);
    program().trigger(u"syncNow"_s);
    QTRY_VERIFY(m_desk->dialog(u"rehearsalDialog"_s));
    QCOMPARE(platform().writes(), 0);
    auto *dialog = m_desk->dialog(u"rehearsalDialog"_s);
    const auto *items = dialog->findChild<QTreeWidget *>(u"rehearsalItems"_s);
    QVERIFY(rowBeginning(*items->model(), u"Scenario “Pay by card”"_s).isValid());
    dialog->findChild<QPushButton *>(u"rehearsalSync"_s)->click();
    QTRY_VERIFY(platform().state.scenarioNamed(u"Pay by card"_s) > 0);
    QTRY_COMPARE(m_desk->lamp(), u"Up to date"_s);
}

void SyncTest::newFeaturesMayGoUpAsWholeTexts()
{
    QVERIFY(m_desk->makeProject());
    m_desk->connectProject();
    QTRY_COMPARE(m_desk->lamp(), u"Not synced yet"_s);
    program().trigger(u"syncNow"_s);
    QTRY_VERIFY(m_desk->dialog(u"rehearsalDialog"_s));
    auto *dialog = m_desk->dialog(u"rehearsalDialog"_s);
    auto *imports = dialog->findChild<QCheckBox *>(u"importFeatures"_s);
    QVERIFY(imports->isVisible() && !imports->isChecked());
    imports->click();
    dialog->findChild<QPushButton *>(u"rehearsalSync"_s)->click();
    QTRY_COMPARE(m_desk->lamp(), u"Up to date"_s);
    QVERIFY(platform().state.scenarioNamed(u"Pay by card"_s) > 0);
    const auto isImport = [](const FakeCall &call) { return call.path.endsWith("/create_from_feature"_L1); };
    QCOMPARE(std::ranges::count_if(platform().calls(), isImport), 1);
    program().trigger(u"rehearseSync"_s);
    QTRY_VERIFY(m_desk->dialog(u"rehearsalDialog"_s));
    dialog = m_desk->dialog(u"rehearsalDialog"_s); // with nothing to do there is nothing to list
    QVERIFY(!dialog->findChild<QTreeWidget *>(u"rehearsalItems"_s)->isVisible());
    QVERIFY(!dialog->findChild<QCheckBox *>(u"importFeatures"_s)->isVisible());
}

void SyncTest::whatLooksLikeAnAccidentIsAskedAbout()
{
    QVERIFY(m_desk->connectAndSync());
    const int known = int(platform().state.scenarios.size());
    QVERIFY(known > 0);
    m_desk->chooseFeature();
    program().trigger(u"remove"_s);
    QTRY_COMPARE(program().application().session().tree()->folderCount(), 0);
    program().trigger(u"syncNow"_s);
    QTRY_VERIFY(m_desk->dialog(u"syncStopDialog"_s));
    auto *box = qobject_cast<QMessageBox *>(m_desk->dialog(u"syncStopDialog"_s));
    QVERIFY2(box->text().contains(" of "_L1), qUtf8Printable(box->text()));
    QCOMPARE(box->defaultButton(), box->button(QMessageBox::No));
    QTest::keyClick(box, Qt::Key_Escape);
    QTRY_VERIFY(!m_desk->dialog(u"syncStopDialog"_s));
    QCOMPARE(int(platform().state.scenarios.size()), known);
    program().trigger(u"syncNow"_s);
    QTRY_VERIFY(m_desk->dialog(u"syncStopDialog"_s));
    qobject_cast<QMessageBox *>(m_desk->dialog(u"syncStopDialog"_s))->button(QMessageBox::Yes)->click();
    QTRY_COMPARE(int(platform().state.scenarios.size()), 0);
}

void SyncTest::beingOfflineBlocksNothing()
{
    QVERIFY(m_desk->connectAndSync());
    platform().faultFor = [](const FakeCall &) { return FakeFault{.kind = FakeFault::Kind::Refused}; };
    m_desk->replaceText(u"card"_s, u"voucher"_s);
    program().trigger(u"syncNow"_s);
    QTRY_COMPARE(m_desk->lamp(), u"Offline"_s);
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(m_desk->text().contains("Pay by voucher"));
    QVERIFY(!program().find<QLabel>(u"syncSummary"_s)->text().isEmpty());
    platform().faultFor = {};
    program().trigger(u"syncNow"_s);
    QTRY_VERIFY(platform().state.scenarioNamed(u"Pay by voucher"_s) > 0);
}

void SyncTest::aSignInThatEndedIsAskedForAgain()
{
    QVERIFY(m_desk->connectAndSync());
    platform().manners.accessToken = "another-token";
    program().trigger(u"syncNow"_s);
    QTRY_COMPARE(m_desk->lamp(), u"Sign-in needed"_s);
    QVERIFY(!QApplication::activeModalWidget());
    program().find<QToolButton>(u"syncSignIn"_s)->click();
    QWidget *dialog = m_desk->dialog(u"signInDialog"_s);
    QVERIFY(dialog);
    auto *password = dialog->findChild<QLineEdit *>(u"signInPassword"_s);
    password->setText(u"wrong"_s);
    auto *button = dialog->findChild<QPushButton *>(u"signIn"_s);
    button->click();
    QTRY_VERIFY(dialog->findChild<QLabel *>(u"signInError"_s)->text().contains("does not know"_L1));
    QTRY_VERIFY(password->isEnabled());
    password->setText(QString::fromLatin1(platform().manners.password));
    button->click();
    QTRY_COMPARE(m_desk->lamp(), u"Up to date"_s);
    QVERIFY(m_desk->sync());
}

void SyncTest::credentialsOfTheCommandLineAreFound()
{
    const PlatformServices services = m_desk->services();
    const QString origin = sync::Connection::fromText(QLatin1StringView(FakePlatform::address))->origin();
    Settings settings(m_desk->folder.filePath(u"fresh.ini"_s));
    CredentialPlaces places(services, settings);
    const auto isFound = [&] {
        QFuture<Result<std::optional<sync::Credentials>>> read = places.read(origin);
        return QTest::qWaitFor([&] { return read.isFinished(); }) && read.result() && *read.result();
    };
    QVERIFY(!isFound());
    const sync::Credentials credentials{"token", "client", "ann@example.org", {}};
    QVERIFY(sync::FileCredentials(services.credentialsFile).write(origin, credentials).result());
    QVERIFY(isFound());
    settings.setCredentialPlace(origin, u"keyring"_s); // what was chosen here counts
    QVERIFY(!isFound());
}

void SyncTest::conflictsAreCounted()
{
    QVERIFY(m_desk->connectAndSync());
    FakeState &state = platform().state;
    state.rename(state.scenarios[state.scenarioNamed(u"Pay by card"_s)], u"Pay by phone"_s);
    m_desk->replaceText(u"card"_s, u"voucher"_s);
    QVERIFY(m_desk->sync());
    QTRY_VERIFY(m_desk->lamp().startsWith("1 conflict"_L1));
    QVERIFY(m_desk->text().contains("Pay by voucher"));
    QCOMPARE(m_desk->mark(u"Pay by voucher"_s).isInConflict, true);
    const auto *items = program().find<QTreeWidget>(u"syncItems"_s);
    QVERIFY(rowBeginning(*items->model(), u"Conflicts ("_s).isValid());
}

/// Two desktop projects of one platform: different scenarios edited meet, the same one is decided in the window.
void SyncTest::aConflictIsDecidedInTheWindow()
{
    QVERIFY(m_desk->connectAndSync());
    SyncedProject other(platform(), m_desk->clock);
    QCOMPARE(other.sync().outcome, sync::SyncOutcome::UpToDate);
    const QString path = other.paths().constFirst();
    other.write(path, other.read(path).replace("Pay by card", "Pay by phone") +
                          "\n  Scenario: Written by another\n    When I wait\n");
    QCOMPARE(other.sync().outcome, sync::SyncOutcome::UpToDate);
    m_desk->replaceText(u"card"_s, u"voucher"_s);
    const auto *action = program().find<QAction>(u"resolveConflicts"_s);
    QVERIFY(!action->isEnabled());
    QVERIFY(m_desk->sync());
    QTRY_VERIFY(action->isEnabled());
    QVERIFY(m_desk->text().contains("Pay by voucher") && m_desk->text().contains("Written by another"));

    program().trigger(u"resolveConflicts"_s);
    QTRY_VERIFY(m_desk->dialog(u"conflictDialog"_s));
    QWidget *dialog = m_desk->dialog(u"conflictDialog"_s);
    dialog->findChild<QPushButton *>(u"allTheirs"_s)->click();
    dialog->findChild<QPushButton *>(u"applyChoices"_s)->click();
    QTRY_VERIFY(m_desk->text().contains("Pay by phone"));
    QTRY_VERIFY(!action->isEnabled());
    platform().forgetCalls();
    QVERIFY(m_desk->sync());
    QCOMPARE(platform().writes(), 0);
    program().trigger(u"undo"_s); // the decision is a step of undo
    QTRY_VERIFY(m_desk->text().contains("Pay by voucher"));
    QVERIFY(m_desk->sync());
    QCOMPARE(other.sync().outcome, sync::SyncOutcome::UpToDate);
    QVERIFY(other.read(path).contains("Pay by voucher"));
}

/// What is written after a sync found the conflict is not lost by deciding about it.
void SyncTest::aDecisionIsAboutTheTextAsItIsNow()
{
    QVERIFY(m_desk->connectAndSync());
    FakeState &state = platform().state;
    state.rename(state.scenarios[state.scenarioNamed(u"Pay by card"_s)], u"Pay by phone"_s);
    m_desk->replaceText(u"card"_s, u"voucher"_s);
    QVERIFY(m_desk->sync());
    const auto *action = program().find<QAction>(u"resolveConflicts"_s);
    QTRY_VERIFY(action->isEnabled());
    m_desk->replaceText(u"voucher"_s, u"cheque"_s);

    auto *items = program().find<QTreeWidget>(u"syncItems"_s); // a row of the list opens the conflicts as well
    const QModelIndex group = rowBeginning(*items->model(), u"Conflicts ("_s);
    Q_EMIT items->activated(items->model()->index(0, 0, group));
    QTRY_VERIFY(m_desk->dialog(u"conflictDialog"_s));
    QWidget *dialog = m_desk->dialog(u"conflictDialog"_s);
    const auto *lines = dialog->findChild<QListView *>(u"conflictLines"_s);
    QTRY_VERIFY(lines->currentIndex().data(Qt::AccessibleTextRole).toString().contains("Mine: Pay by cheque"_L1));
    dialog->findChild<QPushButton *>(u"allMine"_s)->click();
    dialog->findChild<QPushButton *>(u"applyChoices"_s)->click();
    QTRY_VERIFY(!action->isEnabled());
    QVERIFY(m_desk->text().contains("Pay by cheque"));
    QVERIFY(m_desk->sync());
    QVERIFY(state.scenarioNamed(u"Pay by cheque"_s) > 0);
}

void SyncTest::changesAreMarkedInTheTree()
{
    QVERIFY(m_desk->connectAndSync());
    QTRY_VERIFY(m_desk->mark(u"Pay by card"_s).isNone()); // compared a moment after the sync
    m_desk->replaceText(u"card"_s, u"voucher"_s);
    program().trigger(u"save"_s);
    QTRY_VERIFY(m_desk->mark(u"Pay by voucher"_s).isChangedHere);
    QTRY_COMPARE(m_desk->lamp(), u"1 changed here"_s);
    QVERIFY(m_desk->mark(u"Payments"_s).isInside);
    const QModelIndex row = m_desk->row(u"Pay by voucher"_s);
    QVERIFY(row.data(Qt::ToolTipRole).toString().contains("changed here since the last sync"_L1));
    QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), u"Pay by voucher, changed here since the last sync"_s);
    QVERIFY(m_desk->sync());
    QTRY_VERIFY(m_desk->mark(u"Pay by voucher"_s).isNone());

    FakeState &state = platform().state;
    state.rename(state.scenarios[state.scenarioNamed(u"Pay by voucher"_s)], u"Pay by phone"_s);
    program().trigger(u"rehearseSync"_s); // looks at the platform and takes nothing
    QTRY_VERIFY(m_desk->dialog(u"rehearsalDialog"_s));
    m_desk->dialog(u"rehearsalDialog"_s)->close();
    QTRY_VERIFY(m_desk->mark(u"Pay by voucher"_s).isChangedThere);
    QTRY_COMPARE(m_desk->lamp(), u"1 changed there"_s);
}

void SyncTest::aSyncPausesAndStops()
{
    QVERIFY(m_desk->connectAndSync());
    m_desk->clock.setAutomatic(false);
    platform().manners.latency = 1000; // so the first request waits for the clock
    program().trigger(u"syncNow"_s);
    QTRY_COMPARE(m_desk->lamp(), u"Syncing…"_s);
    QVERIFY(!program().find<QWidget>(u"syncProgress"_s)->isHidden());
    program().find<QToolButton>(u"syncPause"_s)->click();
    QCOMPARE(m_desk->lamp(), u"Paused"_s);
    program().find<QToolButton>(u"syncPause"_s)->click();
    QCOMPARE(m_desk->lamp(), u"Syncing…"_s);
    program().find<QToolButton>(u"syncStop"_s)->click();
    m_desk->clock.setAutomatic(true);
    QTRY_COMPARE(m_desk->connection().state(), PlatformState::Ready);
    QCOMPARE(m_desk->connection().lastReport()->outcome, sync::SyncOutcome::Cancelled);
    QVERIFY(m_desk->sync());
}

void SyncTest::aProjectCanBeClosedDuringASync()
{
    QVERIFY(m_desk->connectAndSync());
    m_desk->clock.setAutomatic(false);
    platform().faultFor = [](const FakeCall &) { return FakeFault{.kind = FakeFault::Kind::Hangs}; };
    program().trigger(u"syncNow"_s);
    QTRY_COMPARE(m_desk->lamp(), u"Syncing…"_s);
    program().trigger(u"closeProject"_s);
    QTRY_VERIFY(!program().application().session().isOpen());
    QCOMPARE(m_desk->connection().state(), PlatformState::NoProject);
    QVERIFY(!program().find<QToolButton>(u"syncLamp"_s)->isVisible());
}

void SyncTest::requestsAndSyncsAreListed()
{
    auto *log = program().find<QTreeView>(u"syncLog"_s);
    const QAbstractItemModelTester tester(log->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(m_desk->connectAndSync());
    QVERIFY(log->model()->rowCount() > 3);
    for (int row = 0; row < log->model()->rowCount(); ++row) {
        for (int column = 0; column < log->model()->columnCount(); ++column)
            QVERIFY(!log->model()
                         ->index(row, column)
                         .data()
                         .toString()
                         .contains(QString::fromLatin1(platform().manners.accessToken)));
    }
    const auto *runs = program().find<QTreeWidget>(u"syncRuns"_s);
    QTRY_COMPARE(runs->topLevelItemCount(), 1);
    QCOMPARE(runs->topLevelItem(0)->text(1), u"Up to date"_s);
    program().find<QDockWidget>(u"syncDock"_s)->show();
    program().find<QTabWidget>(u"syncTabs"_s)->setCurrentIndex(2);
    QTRY_VERIFY(runs->topLevelItem(0)->text(2).contains("to the platform"_L1));
}

void SyncTest::theHistoryTellsWhatASyncDid()
{
    QVERIFY(m_desk->connectAndSync());
    m_desk->replaceText(u"card"_s, u"voucher"_s);
    QVERIFY(m_desk->sync());
    QVERIFY(m_desk->sync());
    auto *runs = program().find<QTreeWidget>(u"syncRuns"_s);
    const auto *items = program().find<QTreeWidget>(u"syncRunItems"_s);
    const auto *nothing = program().find<QLabel>(u"syncRunNothing"_s);
    program().find<QDockWidget>(u"syncDock"_s)->show();
    program().find<QTabWidget>(u"syncTabs"_s)->setCurrentIndex(2);
    QTRY_COMPARE(runs->topLevelItemCount(), 3);
    QVERIFY(nothing->text().contains("Choose"_L1));
    runs->setFocus();
    QTest::keyClick(runs, Qt::Key_Home);
    QCOMPARE(runs->currentItem(), runs->topLevelItem(0));
    QTRY_COMPARE(nothing->text(), u"Both sides have the same."_s);
    QTest::keyClick(runs, Qt::Key_Down);
    QTRY_VERIFY(rowBeginning(*items->model(), u"Scenario “Pay by voucher”: name"_s).isValid());
    QVERIFY(items->isVisibleTo(items->parentWidget()));
    QTest::keyClick(runs, Qt::Key_End);
    QTRY_VERIFY(rowBeginning(*items->model(), u"Scenario “Pay by card”: new"_s).isValid());
    QTRY_COMPARE(runs->topLevelItem(0)->text(2), u"Both sides have the same."_s);
    QTRY_COMPARE(runs->topLevelItem(1)->text(2), u"Done: 1 to the platform."_s);
    QTRY_VERIFY(runs->topLevelItem(2)->text(2).contains("to the platform"_L1));
    QVERIFY(m_desk->sync()); // a further one does not take the choice away
    QTRY_COMPARE(runs->topLevelItemCount(), 4);
    QCOMPARE(runs->currentItem(), runs->topLevelItem(3));
}

void SyncTest::afterAStartThePanelTellsTheLastSync()
{
    QVERIFY(m_desk->connectAndSync());
    const QString path = program().application().session().path();
    m_desk->restart();
    program().answers().project = path;
    program().trigger(u"openProject"_s);
    const auto *items = program().find<QTreeWidget>(u"syncItems"_s);
    QTRY_VERIFY(rowBeginning(*items->model(), u"Scenario “Pay by card”: new"_s).isValid());
    QVERIFY(program().find<QLabel>(u"syncSummary"_s)->text().contains("to the platform"_L1));
    // The others are read once somebody looks at them.
    const auto *runs = program().find<QTreeWidget>(u"syncRuns"_s);
    QCOMPARE(runs->topLevelItemCount(), 1);
    QCOMPARE(runs->topLevelItem(0)->text(2), QString());
    program().find<QDockWidget>(u"syncDock"_s)->show();
    program().find<QTabWidget>(u"syncTabs"_s)->setCurrentIndex(2);
    QTRY_VERIFY(runs->topLevelItem(0)->text(2).contains("to the platform"_L1));
}

void SyncTest::aBackupMayBeMadeBeforeTheFirstSync()
{
    QVERIFY(m_desk->makeProject());
    m_desk->connectProject();
    QTRY_COMPARE(m_desk->lamp(), u"Not synced yet"_s);
    program().trigger(u"syncNow"_s);
    QTRY_VERIFY(m_desk->dialog(u"rehearsalDialog"_s));
    auto *dialog = m_desk->dialog(u"rehearsalDialog"_s);
    auto *backUp = dialog->findChild<QCheckBox *>(u"backUpFirst"_s);
    QVERIFY(backUp->isVisible() && !backUp->isChecked());
    backUp->click();
    dialog->findChild<QPushButton *>(u"rehearsalSync"_s)->click();
    QTRY_COMPARE(m_desk->lamp(), u"Up to date"_s);
    QCOMPARE(platform().state.backups, 1);
    QVERIFY(platform().state.scenarioNamed(u"Pay by card"_s) > 0);
    program().trigger(u"rehearseSync"_s);
    QTRY_VERIFY(m_desk->dialog(u"rehearsalDialog"_s));
    QVERIFY(!m_desk->dialog(u"rehearsalDialog"_s)->findChild<QCheckBox *>(u"backUpFirst"_s)->isVisible());
}

void SyncTest::aListedScenarioIsOpened()
{
    QVERIFY(m_desk->connectAndSync());
    FakeState &state = platform().state;
    state.rename(state.scenarios[state.scenarioNamed(u"Refuse a card"_s)], u"Refuse a coin"_s);
    QVERIFY(m_desk->sync());
    program().find<QToolButton>(u"syncLamp"_s)->click();
    auto *items = program().find<QTreeWidget>(u"syncItems"_s);
    QTRY_VERIFY(items->isVisible());
    const QModelIndex row = rowBeginning(*items->model(), u"Scenario “Refuse a coin”"_s);
    QVERIFY(row.isValid());
    items->setCurrentIndex(row);
    QTest::keyClick(items, Qt::Key_Return);
    QTRY_COMPARE(m_desk->currentLine(), m_desk->lineOf("Refuse a coin"));
}

void SyncTest::aProjectIsDisconnected()
{
    QVERIFY(m_desk->connectAndSync());
    program().trigger(u"disconnectPlatform"_s);
    QWidget *box = m_desk->dialog(u"disconnectDialog"_s);
    QVERIFY(box);
    for (QAbstractButton *button : qobject_cast<QMessageBox *>(box)->buttons()) {
        if (qobject_cast<QMessageBox *>(box)->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QTRY_COMPARE(m_desk->connection().state(), PlatformState::NotConnected);
    QVERIFY(m_desk->text().contains("Pay by card"));
    QVERIFY(platform().state.scenarioNamed(u"Pay by card"_s) > 0);
}

QTEST_MAIN(SyncTest)
#include "sync_test.moc"

#include "app/commands/synccommands.h"

#include "app/appearance/icons.h"
#include "app/commands/conflictcommands.h"
#include "app/docks/projectdock.h"
#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/session.h"
#include "app/sync/connecting/connectwizard.h"
#include "app/sync/connecting/signindialog.h"
#include "app/sync/panel/syncdock.h"
#include "app/sync/rehearsaldialog.h"

#include <QCheckBox>
#include <QDockWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>
#include <QToolButton>

namespace stepwright {

using namespace Qt::StringLiterals;
using namespace stepwright::sync;

namespace {

constexpr int usualHeight = 260; // of the panel

} // namespace

SyncCommands::SyncCommands(Session &session, MainWindow &window, PlatformConnection &connection, QObject *parent)
    : QObject(parent), m_session(session), m_window(window), m_connection(connection),
      m_standing(new ProjectStanding(session, connection, this)), m_panel(new SyncDock(connection, *m_standing))
{
    makeDock();
    makeLamp();
    addActions();
    connectConnection();
    const auto *conflicts = new ConflictCommands(session, window, connection, *m_standing, *m_resolve, this);
    connect(conflicts, &ConflictCommands::failed, this, &SyncCommands::failed);
    update();
}

void SyncCommands::makeDock()
{
    m_dock = m_window.addDock(u"syncDock"_s, tr("Platform"), m_panel, Qt::BottomDockWidgetArea);
    m_dock->hide();
    m_window.restoreDockWidget(m_dock);
    QMenu *view = m_window.actions().viewMenu;
    view->insertAction(view->actions().constFirst(), m_dock->toggleViewAction());
    connect(m_dock->toggleViewAction(), &QAction::triggered, this, [this](bool on) {
        if (!on)
            return;
        m_dock->hide(); // what was hidden gets its height
        showDock();
    });
    connect(m_panel, &SyncDock::connectRequested, this, &SyncCommands::connectProject);
    connect(m_panel, &SyncDock::signInRequested, this, &SyncCommands::signIn);
    connect(m_panel, &SyncDock::syncRequested, this, &SyncCommands::syncNow);
    connect(m_panel, &SyncDock::rehearsalRequested, this, &SyncCommands::rehearse);
    connect(m_panel, &SyncDock::itemChosen, this, &SyncCommands::openItem);
    connect(m_panel, &SyncDock::conflictChosen, this, [this] { m_resolve->trigger(); });
    connect(m_panel, &SyncDock::closeRequested, this, [this] {
        m_window.lowerDock(m_dock);
        if (FeaturePage *page = m_window.tabs().currentPage())
            page->setFocus();
    });
}

void SyncCommands::makeLamp()
{
    m_lamp = new QToolButton(&m_window);
    m_lamp->setObjectName(u"syncLamp"_s);
    m_lamp->setAutoRaise(true);
    m_lamp->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_lamp->setFocusPolicy(Qt::TabFocus);
    m_window.statusBar()->addPermanentWidget(m_lamp);
    connect(m_lamp, &QToolButton::clicked, this, &SyncCommands::showDock);
}

void SyncCommands::addActions()
{
    Actions &actions = m_window.actions();
    QMenu *menu = actions.platformMenu;
    m_connect = actions.add(menu, u"connectPlatform"_s, tr("&Connect…"));
    menu->addSeparator();
    m_sync = actions.add(menu, u"syncNow"_s, tr("&Sync Now"), QKeySequence(Qt::Key_F5));
    m_rehearse = actions.add(menu, u"rehearseSync"_s, tr("&Rehearse…"), QKeySequence(Qt::SHIFT | Qt::Key_F5));
    m_resolve = actions.add(menu, u"resolveConflicts"_s, tr("R&esolve Conflicts…"));
    menu->addSeparator();
    m_signIn = actions.add(menu, u"signInPlatform"_s, tr("Sign &In…"));
    m_disconnect = actions.add(menu, u"disconnectPlatform"_s, tr("&Disconnect…"));
    connect(m_connect, &QAction::triggered, this, &SyncCommands::connectProject);
    connect(m_sync, &QAction::triggered, this, &SyncCommands::syncNow);
    connect(m_rehearse, &QAction::triggered, this, &SyncCommands::rehearse);
    connect(m_signIn, &QAction::triggered, this, &SyncCommands::signIn);
    connect(m_disconnect, &QAction::triggered, this, &SyncCommands::disconnectProject);
}

void SyncCommands::connectConnection()
{
    connect(&m_connection, &PlatformConnection::stateChanged, this, &SyncCommands::update);
    connect(&m_connection, &PlatformConnection::stateChanged, this, &SyncCommands::startWhenReady);
    connect(&m_connection, &PlatformConnection::finished, this, &SyncCommands::finish);
    connect(&m_connection, &PlatformConnection::failed, this, &SyncCommands::failed);
    connect(&m_connection, &PlatformConnection::credentialsNotKept, this, [this](const Error &error) {
        Q_EMIT warned(
            tr("You are signed in until Stepwright ends; the credentials could not be kept: %1").arg(error.message));
    });
    connect(m_standing, &ProjectStanding::changed, this, &SyncCommands::update);
    connect(m_standing, &ProjectStanding::changed, this,
            [this] { m_window.projectDock().setSyncMarks(m_standing->marks()); });
}

void SyncCommands::update()
{
    const PlatformState state = m_connection.state();
    const bool isConnected = m_connection.binding().has_value();
    const bool isRunning = state == PlatformState::Syncing || state == PlatformState::Paused;
    m_connect->setEnabled(state == PlatformState::NotConnected);
    m_sync->setEnabled(isConnected && !isRunning && state != PlatformState::Preparing);
    m_rehearse->setEnabled(m_sync->isEnabled());
    m_signIn->setEnabled(isConnected && !isRunning);
    m_disconnect->setEnabled(isConnected);
    const SyncStatus status = syncStatus(m_connection, m_standing->counts());
    m_lamp->setVisible(!status.text.isEmpty());
    m_lamp->setText(status.text);
    m_lamp->setIcon(icon(status.iconName));
    m_lamp->setToolTip(status.detail.isEmpty() ? tr("Show the platform's panel") : status.detail);
    m_lamp->setAccessibleName(tr("Platform: %1").arg(status.text));
}

void SyncCommands::showDock()
{
    m_window.raiseDock(m_dock, usualHeight);
    m_panel->enter();
}

void SyncCommands::connectProject()
{
    if (m_connection.state() != PlatformState::NotConnected)
        return;
    auto *wizard = new ConnectWizard(m_connection, &m_window);
    connect(wizard, &QDialog::accepted, this, [this, wizard] { take(wizard->choice()); });
    wizard->open();
}

void SyncCommands::take(const PlatformChoice &choice)
{
    m_rehearsesWhenReady = choice.rehearses;
    m_connection.connectProject(choice);
    m_window.raiseDock(m_dock, usualHeight);
}

void SyncCommands::startWhenReady()
{
    if (!m_rehearsesWhenReady || m_connection.state() == PlatformState::Preparing)
        return;
    m_rehearsesWhenReady = false;
    if (m_connection.state() == PlatformState::Ready)
        rehearse();
}

void SyncCommands::signIn()
{
    if (m_connection.binding())
        (new SignInDialog(m_connection, &m_window))->open();
}

/// Nobody shall send a whole project for the first time without having seen what that does.
void SyncCommands::syncNow()
{
    const std::optional<Binding> &binding = m_connection.binding();
    if (!binding)
        return;
    if (binding->lastRun == 0) {
        rehearse();
        return;
    }
    const auto &last = m_connection.lastReport();
    start({.retriesRefused = last && last->count(SyncItem::Way::Refused) > 0});
}

void SyncCommands::rehearse()
{
    start({.isRehearsal = true});
}

/// What is being written is part of the sync, and what comes from the platform is merged with it.
void SyncCommands::start(const SyncOptions &options)
{
    if (m_connection.state() == PlatformState::SignInNeeded) {
        signIn();
        return;
    }
    m_window.tabs().saveAll([this, options] { m_connection.start(options); });
}

void SyncCommands::finish(const SyncReport &report)
{
    if (report.outcome == SyncOutcome::Stopped)
        askAboutStop(report);
    else if (report.isRehearsal && report.outcome != SyncOutcome::Failed && report.outcome != SyncOutcome::Cancelled)
        showRehearsal(report);
    else
        m_window.statusBar()->showMessage(summaryOf(report), 5000);
}

void SyncCommands::showRehearsal(const SyncReport &report)
{
    const Binding binding = m_connection.binding().value_or(Binding());
    auto *dialog = new RehearsalDialog(report, binding.projectName, binding.lastRun == 0, &m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        start({.importsFeatures = dialog->importsFeatures(), .backsUpFirst = dialog->backsUpFirst()});
    });
    connect(&m_session, &Session::projectClosing, dialog, &QDialog::reject);
    dialog->open();
}

/// The guard found what looks like an accident.
void SyncCommands::askAboutStop(const SyncReport &report)
{
    const bool canGoOn = report.stop && report.stop->reason != StopReason::WrongProject;
    auto *box = new QMessageBox(&m_window);
    box->setObjectName(u"syncStopDialog"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("Sync Stopped"));
    box->setIcon(QMessageBox::Warning);
    box->setText(summaryOf(report));
    if (canGoOn) {
        box->setInformativeText(report.isRehearsal ? tr("Rehearse it all the same?") : tr("Sync all the same?"));
        box->setStandardButtons(QMessageBox::Yes | QMessageBox::No);
        box->setDefaultButton(QMessageBox::No);
        box->setEscapeButton(QMessageBox::No);
    } else {
        box->setStandardButtons(QMessageBox::Close);
    }
    connect(box, &QMessageBox::finished, this, [this, isRehearsal = report.isRehearsal](int answer) {
        if (answer == QMessageBox::Yes)
            start({.isRehearsal = isRehearsal, .isVanishingConfirmed = true});
    });
    connect(&m_session, &Session::projectClosing, box, &QDialog::reject);
    box->open();
}

void SyncCommands::disconnectProject()
{
    const std::optional<Binding> &binding = m_connection.binding();
    if (!binding)
        return;
    auto *box = new QMessageBox(&m_window);
    box->setObjectName(u"disconnectDialog"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("Disconnect"));
    box->setIcon(QMessageBox::Question);
    box->setText(tr("Disconnect this project from \"%1\"?").arg(binding->projectName));
    box->setInformativeText(tr("Both stay as they are. What was known of the last sync is forgotten: connected again, "
                               "things are found by their names."));
    auto *credentials = new QCheckBox(tr("&Forget the credentials of this server, too"), box);
    credentials->setObjectName(u"forgetCredentials"_s);
    box->setCheckBox(credentials);
    const QPushButton *yes = box->addButton(tr("&Disconnect"), QMessageBox::AcceptRole);
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::finished, this, [this, box, yes, credentials] {
        if (box->clickedButton() == yes)
            m_connection.disconnectProject(credentials->isChecked());
    });
    connect(&m_session, &Session::projectClosing, box, &QDialog::reject);
    box->open();
}

void SyncCommands::openItem(EntityKind kind, const QString &uid)
{
    const auto tree = m_session.tree();
    if (!tree || kind == EntityKind::ActionWord)
        return;
    for (const QString &folder : tree->depthFirst()) {
        const project::FolderNode *node = tree->find(folder);
        if (kind == EntityKind::Folder && folder == uid) {
            m_window.projectDock().showFolder(folder);
            if (node->feature)
                m_window.tabs().openFeature(folder);
            return;
        }
        if (kind == EntityKind::Folder || !node->feature)
            continue;
        for (const project::Scenario &scenario : node->feature->scenarios) {
            if (scenario.uid == uid) {
                m_window.tabs().openFeature(folder, scenario.line);
                return;
            }
        }
    }
}

} // namespace stepwright

#include "app/sync/panel/syncdock.h"

#include "app/appearance/icons.h"
#include "app/sync/panel/requestlogmodel.h"
#include "app/sync/panel/synchistory.h"
#include "app/sync/panel/syncitemtree.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>

namespace stepwright {

using namespace Qt::StringLiterals;
using namespace stepwright::sync;

namespace {

constexpr int iconSize = 16; // pixels

QString shortTime(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

SyncDock::SyncDock(PlatformConnection &connection, ProjectStanding &standing, QWidget *parent)
    : QWidget(parent), m_connection(connection), m_standing(standing), m_pages(new QStackedLayout(this)),
      m_icon(new QLabel(this)), m_state(new QLabel(this)), m_last(new QLabel(this)), m_progress(new QWidget(this)),
      m_progressText(new QLabel(this)), m_progressBar(new QProgressBar(this)), m_tabs(new QTabWidget(this)),
      m_summary(new QLabel(this)), m_items(new SyncItemTree(this)), m_log(new QTreeView(this)),
      m_history(new SyncHistory(connection, this)), m_connect(new QPushButton(tr("&Connect…"), this)),
      m_explanation(new QLabel(this))
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    addBar(layout);
    addProgress(layout);
    addTabs(layout);
    m_pages->addWidget(page);
    addEmptyPage();
    connect(&connection, &PlatformConnection::stateChanged, this, &SyncDock::showState);
    connect(&connection, &PlatformConnection::progressed, this, &SyncDock::showProgress);
    connect(&connection, &PlatformConnection::finished, this, &SyncDock::showResult);
    connect(&standing, &ProjectStanding::changed, this, &SyncDock::showState);
    showState();
}

QToolButton *SyncDock::addButton(QBoxLayout *bar, const QString &name, const QString &text, const QString &iconName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setIcon(icon(iconName));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    bar->addWidget(button);
    return button;
}

void SyncDock::addBar(QBoxLayout *layout)
{
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(12, 4, 8, 4);
    bar->setSpacing(8);
    m_state->setObjectName(u"syncState"_s);
    m_last->setObjectName(u"syncLast"_s);
    m_last->setForegroundRole(QPalette::PlaceholderText);
    bar->addWidget(m_icon);
    bar->addWidget(m_state);
    bar->addWidget(m_last, 1);
    m_signIn = addButton(bar, u"syncSignIn"_s, tr("Sign &In…"), u"signin"_s);
    m_sync = addButton(bar, u"syncStart"_s, tr("S&ync"), u"sync"_s);
    m_rehearse = addButton(bar, u"syncRehearse"_s, tr("Rehe&arse"), u"hint"_s);
    m_pause = addButton(bar, u"syncPause"_s, tr("Pa&use"), u"pause"_s);
    m_stop = addButton(bar, u"syncStop"_s, tr("St&op"), u"close"_s);
    layout->addLayout(bar);
    connect(m_signIn, &QToolButton::clicked, this, &SyncDock::signInRequested);
    connect(m_sync, &QToolButton::clicked, this, &SyncDock::syncRequested);
    connect(m_rehearse, &QToolButton::clicked, this, &SyncDock::rehearsalRequested);
    connect(m_pause, &QToolButton::clicked, this,
            [this] { m_connection.setPaused(m_connection.state() != PlatformState::Paused); });
    connect(m_stop, &QToolButton::clicked, &m_connection, &PlatformConnection::stop);
}

void SyncDock::addProgress(QBoxLayout *layout)
{
    m_progress->setObjectName(u"syncProgress"_s);
    auto *row = new QHBoxLayout(m_progress);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(8);
    m_progressText->setObjectName(u"syncProgressText"_s);
    m_progressText->setTextFormat(Qt::PlainText);
    m_progressText->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_progressBar->setObjectName(u"syncProgressBar"_s);
    m_progressBar->setAccessibleName(tr("Progress of the sync"));
    m_progressBar->setTextVisible(false);
    row->addWidget(m_progressText, 2);
    row->addWidget(m_progressBar, 1);
    layout->addWidget(m_progress);
}

void SyncDock::addTabs(QBoxLayout *layout)
{
    auto *result = new QWidget(this);
    auto *resultLayout = new QVBoxLayout(result);
    resultLayout->setContentsMargins(0, 0, 0, 0);
    resultLayout->setSpacing(0);
    m_summary->setObjectName(u"syncSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(12, 4, 12, 4);
    resultLayout->addWidget(m_summary);
    resultLayout->addWidget(m_items, 1);
    connect(m_items, &SyncItemTree::itemChosen, this, &SyncDock::itemChosen);
    connect(m_items, &SyncItemTree::conflictChosen, this, &SyncDock::conflictChosen);

    m_log->setObjectName(u"syncLog"_s);
    m_log->setAccessibleName(tr("Requests"));
    m_log->setRootIsDecorated(false);
    m_log->setUniformRowHeights(true);
    m_log->setModel(new RequestLogModel(m_connection.log(), this));
    m_log->header()->setStretchLastSection(true);
    m_log->setColumnWidth(RequestLogModel::RequestColumn, 420);
    connect(m_log->model(), &QAbstractItemModel::rowsInserted, this, [this] {
        const QScrollBar *bar = m_log->verticalScrollBar();
        if (bar->value() == bar->maximum())
            m_log->scrollToBottom(); // whoever looks at older ones stays there
    });

    connect(m_history, &SyncHistory::itemChosen, this, &SyncDock::itemChosen);
    connect(m_history, &SyncHistory::conflictChosen, this, &SyncDock::conflictChosen);

    m_tabs->setObjectName(u"syncTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(result, tr("Last Sync"));
    m_tabs->addTab(m_log, tr("Requests"));
    m_tabs->addTab(m_history, tr("History"));
    layout->addWidget(m_tabs, 1);
}

// Where there is no connection: what to do about it.
void SyncDock::addEmptyPage()
{
    auto *page = new QWidget(this);
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(12, 4, 12, 8);
    layout->setSpacing(16);
    m_connect->setObjectName(u"syncConnect"_s);
    m_connect->setAutoDefault(false);
    m_explanation->setObjectName(u"syncEmpty"_s);
    m_explanation->setWordWrap(true);
    m_explanation->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    layout->addWidget(m_connect, 0, Qt::AlignTop);
    layout->addWidget(m_explanation, 1);
    m_pages->addWidget(page);
    connect(m_connect, &QPushButton::clicked, this, &SyncDock::connectRequested);
}

void SyncDock::showEmptyText()
{
    switch (m_connection.state()) {
    case PlatformState::NoProject:
        m_explanation->setText(tr("Open a project to keep it in step with a platform."));
        break;
    case PlatformState::ReadOnly:
        m_explanation->setText(tr("This is a read-only copy: it cannot be synced. Sync the project itself, where it is "
                                  "open for writing."));
        break;
    default:
        m_explanation->setText(tr("This project is kept on this machine alone. Connect it with a project on "
                                  "CucumberStudio or on a server of your own, and both are brought together whenever "
                                  "you sync. You can go on working without a network at any time."));
    }
}

void SyncDock::showState()
{
    const PlatformState state = m_connection.state();
    const auto &binding = m_connection.binding();
    m_pages->setCurrentIndex(binding ? 0 : 1);
    m_connect->setEnabled(state == PlatformState::NotConnected);
    showEmptyText();
    const SyncStatus status = syncStatus(m_connection, m_standing.counts());
    m_icon->setPixmap(icon(status.iconName).pixmap(iconSize, iconSize));
    m_state->setText(status.text);
    m_state->setToolTip(status.detail);
    if (binding) {
        const auto &runs = m_connection.runs();
        const QString &name = binding->projectName;
        m_last->setText(runs.isEmpty() ? name : tr("%1 · last sync %2").arg(name, shortTime(runs.first().started)));
        m_last->setToolTip(binding->address);
    }
    showButtons(state);
    showProgress();
    showResult();
    m_history->showRuns(m_connection.runs());
}

void SyncDock::showButtons(PlatformState state)
{
    const bool isRunning = state == PlatformState::Syncing || state == PlatformState::Paused;
    const bool canStart = state == PlatformState::Ready || state == PlatformState::Offline;
    m_signIn->setVisible(state == PlatformState::SignInNeeded);
    m_sync->setVisible(!isRunning && state != PlatformState::SignInNeeded);
    m_rehearse->setVisible(!isRunning && state != PlatformState::SignInNeeded);
    m_sync->setEnabled(canStart);
    m_rehearse->setEnabled(canStart);
    m_pause->setVisible(isRunning);
    m_stop->setVisible(isRunning);
    m_pause->setText(state == PlatformState::Paused ? tr("Go O&n") : tr("Pa&use"));
    m_pause->setIcon(icon(state == PlatformState::Paused ? u"sync"_s : u"pause"_s));
}

void SyncDock::showProgress()
{
    const PlatformState state = m_connection.state();
    m_progress->setVisible(state == PlatformState::Syncing || state == PlatformState::Paused);
    const SyncProgress &progress = m_connection.progress();
    m_progressText->setText(textOf(progress));
    m_progressBar->setRange(0, progress.total);
    m_progressBar->setValue(progress.done);
}

void SyncDock::showResult()
{
    const auto &last = m_connection.lastReport();
    const auto &report = last ? last : m_connection.earlierReport();
    const bool isSignedOut = !last && m_connection.state() == PlatformState::SignInNeeded;
    const QString detail = syncStatus(m_connection, m_standing.counts()).detail;
    m_summary->setText(report && (!isSignedOut || detail.isEmpty()) ? summaryOf(*report) : detail);
    m_summary->setVisible(!m_summary->text().isEmpty());
    const SyncReport shown = report.value_or(SyncReport());
    if (shown.items == m_shown.items && shown.problems == m_shown.problems)
        return; // what is selected stays so
    m_shown = shown;
    m_items->showReport(shown);
}

void SyncDock::enter()
{
    if (m_pages->currentIndex() == 1)
        m_connect->setFocus(Qt::ShortcutFocusReason);
    else if (m_signIn->isVisible())
        m_signIn->setFocus(Qt::ShortcutFocusReason);
    else
        (m_sync->isVisible() ? m_sync : m_stop)->setFocus(Qt::ShortcutFocusReason);
}

void SyncDock::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace stepwright

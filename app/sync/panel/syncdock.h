#pragma once

#include "app/sync/panel/syncstatus.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedLayout;
class QTabWidget;
class QToolButton;
class QTreeView;

namespace stepwright {

class SyncHistory;
class SyncItemTree;

/// The panel of the connection with the platform: its state, what a sync is doing, what the last one did, the requests,
/// the syncs before. What its buttons do happens elsewhere.
class SyncDock : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the panel.
    SyncDock(PlatformConnection &connection, ProjectStanding &standing, QWidget *parent = nullptr);

    void enter(); ///< gives it the keyboard

Q_SIGNALS:
    void connectRequested();
    void signInRequested();
    void syncRequested();
    void rehearsalRequested();
    void itemChosen(stepwright::sync::EntityKind kind, const QString &uid);
    void conflictChosen(); ///< somebody wants to decide
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addBar(QBoxLayout *layout);
    void addProgress(QBoxLayout *layout);
    void addTabs(QBoxLayout *layout);
    void addEmptyPage();
    QToolButton *addButton(QBoxLayout *bar, const QString &name, const QString &text, const QString &iconName);
    void showState();
    void showEmptyText();
    void showButtons(PlatformState state);
    void showProgress();
    void showResult();

    PlatformConnection &m_connection;
    ProjectStanding &m_standing;
    QStackedLayout *m_pages;
    QLabel *m_icon;
    QLabel *m_state;
    QLabel *m_last;
    QToolButton *m_signIn = nullptr;
    QToolButton *m_sync = nullptr;
    QToolButton *m_rehearse = nullptr;
    QToolButton *m_pause = nullptr;
    QToolButton *m_stop = nullptr;
    QWidget *m_progress;
    QLabel *m_progressText;
    QProgressBar *m_progressBar;
    QTabWidget *m_tabs;
    QLabel *m_summary;
    SyncItemTree *m_items;
    QTreeView *m_log;
    SyncHistory *m_history;
    QPushButton *m_connect;
    QLabel *m_explanation;
    sync::SyncReport m_shown; ///< in the list
};

} // namespace stepwright

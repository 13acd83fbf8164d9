#pragma once

#include "model/sync/engine/syncengine.h"

#include <QObject>

class QAction;
class QDockWidget;
class QToolButton;

namespace stepwright {

class MainWindow;
class PlatformConnection;
class ProjectStanding;
class Session;
class SyncDock;
struct PlatformChoice;

/// The menu of the platform, its panel, its lamp in the status bar, and the marks in the project's tree.
class SyncCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the commands.
    SyncCommands(Session &session, MainWindow &window, PlatformConnection &connection, QObject *parent);

Q_SIGNALS:
    void failed(const stepwright::Error &error);
    void warned(const QString &sentence);

private:
    void makeDock();
    void makeLamp();
    void addActions();
    void connectConnection();
    void update();
    void showDock();

    void connectProject();
    void take(const PlatformChoice &choice);
    void signIn();
    void syncNow();
    void rehearse();
    void start(const sync::SyncOptions &options);
    void startWhenReady();
    void disconnectProject();
    void finish(const sync::SyncReport &report);
    void showRehearsal(const sync::SyncReport &report);
    void askAboutStop(const sync::SyncReport &report);
    void openItem(sync::EntityKind kind, const QString &uid);

    Session &m_session;
    MainWindow &m_window;
    PlatformConnection &m_connection;
    ProjectStanding *m_standing;
    SyncDock *m_panel;
    QDockWidget *m_dock = nullptr;
    QToolButton *m_lamp = nullptr;
    QAction *m_connect = nullptr;
    QAction *m_sync = nullptr;
    QAction *m_rehearse = nullptr;
    QAction *m_resolve = nullptr;
    QAction *m_signIn = nullptr;
    QAction *m_disconnect = nullptr;
    bool m_rehearsesWhenReady = false; ///< the user wants it after connecting
};

} // namespace stepwright

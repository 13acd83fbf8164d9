#pragma once

#include "app/sync/conflictmodels/conflictsession.h"
#include "model/sync/engine/standing.h"

#include <QPointer>

class QAction;

namespace stepwright {

class ConflictDialog;
class MainWindow;
class PlatformConnection;
class ProjectStanding;
class Session;

/// Shows what both sides changed, and carries out what the user decides about it.
class ConflictCommands : public QObject
{
    Q_OBJECT

public:
    /// action: opens the conflicts; it is enabled while there are any and no sync runs. All must outlive the commands.
    ConflictCommands(Session &session, MainWindow &window, PlatformConnection &connection, ProjectStanding &standing,
                     QAction &action, QObject *parent);

Q_SIGNALS:
    void failed(const stepwright::Error &error);

private:
    void takeStanding();
    void updateAction();
    void show();
    void apply(const sync::Resolution &resolution);

    Session &m_session;
    MainWindow &m_window;
    PlatformConnection &m_connection;
    ProjectStanding &m_standing;
    QAction &m_action;
    std::shared_ptr<const sync::Standing> m_shown; ///< what is decided about
    ConflictSession m_decided;                     ///< keeps what was decided while the dialog is closed
    QPointer<ConflictDialog> m_dialog;
};

} // namespace stepwright

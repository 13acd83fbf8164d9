#pragma once

#include "app/sync/conflicts/conflictsession.h"

#include <QPointer>

class QAction;

namespace stepwright {

class ConflictDialog;
class MainWindow;
class ProjectStanding;
class Session;

/// Shows what both sides changed, and carries out what the user decides about it.
class ConflictCommands : public QObject
{
    Q_OBJECT

public:
    /// action: opens the conflicts; it is enabled while there are any. All must outlive the commands.
    ConflictCommands(Session &session, MainWindow &window, ProjectStanding &standing, QAction &action, QObject *parent);

Q_SIGNALS:
    void failed(const stepwright::Error &error);

private:
    void takeStanding();
    void show();
    void apply(const sync::Resolution &resolution);

    Session &m_session;
    MainWindow &m_window;
    ProjectStanding &m_standing;
    QAction &m_action;
    ConflictSession m_decided; ///< keeps what was decided while the dialog is closed
    QPointer<ConflictDialog> m_dialog;
};

} // namespace stepwright

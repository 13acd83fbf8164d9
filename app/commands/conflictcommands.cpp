#include "app/commands/conflictcommands.h"

#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/session.h"
#include "app/sync/conflicts/conflictdialog.h"
#include "app/sync/platformconnection.h"
#include "app/sync/projectstanding.h"
#include "model/sync/engine/decisions.h"

#include <QAction>

namespace stepwright {

ConflictCommands::ConflictCommands(Session &session, MainWindow &window, PlatformConnection &connection,
                                   ProjectStanding &standing, QAction &action, QObject *parent)
    : QObject(parent), m_session(session), m_window(window), m_connection(connection), m_standing(standing),
      m_action(action)
{
    connect(&m_action, &QAction::triggered, this, [this] { m_window.tabs().saveAll([this] { show(); }); });
    connect(&m_standing, &ProjectStanding::changed, this, &ConflictCommands::takeStanding);
    connect(&m_connection, &PlatformConnection::stateChanged, this, &ConflictCommands::updateAction);
    connect(&m_session, &Session::projectClosing, this, [this] {
        if (m_dialog)
            m_dialog->reject();
    });
    takeStanding();
}

void ConflictCommands::takeStanding()
{
    m_shown = m_standing.standing();
    if (m_shown)
        m_decided.setReconciliation({m_shown, &m_shown->merged});
    else if (m_dialog)
        m_dialog->reject();
    updateAction();
}

void ConflictCommands::updateAction()
{
    const PlatformState state = m_connection.state();
    m_action.setEnabled(m_shown && state != PlatformState::Syncing && state != PlatformState::Paused);
}

void ConflictCommands::show()
{
    if (m_dialog || !m_action.isEnabled())
        return;
    m_dialog = new ConflictDialog(m_decided, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ConflictDialog::applyRequested, this, &ConflictCommands::apply);
    m_dialog->open();
}

void ConflictCommands::apply(const sync::Resolution &resolution)
{
    if (!m_shown || !m_session.isOpen())
        return;
    m_session.store()
        .run([standing = m_shown, resolution](store::ProjectFile &file) {
            return sync::settle(file, *standing, sync::decisionsOf(*standing, resolution));
        })
        .then(this, [this](const Result<store::AppliedChange> &applied) {
            if (!m_session.isOpen())
                return;
            if (applied)
                m_session.acknowledge(*applied);
            else
                Q_EMIT failed(applied.error());
            m_standing.refresh();
        });
}

} // namespace stepwright

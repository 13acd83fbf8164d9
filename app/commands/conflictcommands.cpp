#include "app/commands/conflictcommands.h"

#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/session.h"
#include "app/sync/conflicts/conflictdialog.h"
#include "app/sync/projectstanding.h"
#include "model/sync/engine/decisions.h"

#include <QAction>

namespace stepwright {

ConflictCommands::ConflictCommands(Session &session, MainWindow &window, ProjectStanding &standing, QAction &action,
                                   QObject *parent)
    : QObject(parent), m_session(session), m_window(window), m_standing(standing), m_action(action)
{
    connect(&m_action, &QAction::triggered, this, [this] { m_window.tabs().saveAll([this] { show(); }); });
    connect(&m_standing, &ProjectStanding::changed, this, &ConflictCommands::takeStanding);
    connect(&m_session, &Session::projectClosing, this, [this] {
        if (m_dialog)
            m_dialog->reject();
    });
    takeStanding();
}

void ConflictCommands::takeStanding()
{
    const std::shared_ptr<const sync::Standing> standing = m_standing.standing();
    m_action.setEnabled(standing != nullptr);
    if (standing)
        m_decided.setReconciliation({standing, &standing->merged});
    else if (m_dialog)
        m_dialog->reject();
}

void ConflictCommands::show()
{
    if (m_dialog || !m_standing.standing())
        return;
    m_dialog = new ConflictDialog(m_decided, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ConflictDialog::applyRequested, this, &ConflictCommands::apply);
    m_dialog->open();
}

void ConflictCommands::apply(const sync::Resolution &resolution)
{
    const std::shared_ptr<const sync::Standing> standing = m_standing.standing();
    if (!standing || !m_session.isOpen())
        return;
    m_session.store()
        .run([standing, resolution](store::ProjectFile &file) {
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

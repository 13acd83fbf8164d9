#include "app/commands/draftrecovery.h"

namespace stepwright {

DraftRecovery::DraftRecovery(Session &session, QObject *parent) : QObject(parent), m_session(session) {}

void DraftRecovery::look()
{
    if (m_session.isReadOnly())
        return;
    m_session.store().drafts().then(this, [this](const Result<QList<store::Draft>> &result) {
        if (!result || !m_session.isOpen())
            return;
        QList<store::Draft> drafts = *result;
        drafts.removeIf([this](const store::Draft &draft) {
            const project::FolderNode *node = m_session.tree()->find(draft.folderUid);
            return !node || !node->feature;
        });
        if (!drafts.isEmpty())
            Q_EMIT draftsFound(drafts);
    });
}

void DraftRecovery::discard(const QList<store::Draft> &drafts)
{
    for (const store::Draft &draft : drafts)
        m_session.discardDraft(draft.folderUid);
}

} // namespace stepwright

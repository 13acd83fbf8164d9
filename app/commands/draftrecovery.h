#pragma once

#include "app/session.h"

#include <QObject>

namespace stepwright {

/// After a crash: the texts that were being edited and never saved.
class DraftRecovery : public QObject
{
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit DraftRecovery(Session &session, QObject *parent = nullptr);

    /// Looks for drafts of features that are still there and differ from what is stored.
    void look();
    void discard(const QList<store::Draft> &drafts);

Q_SIGNALS:
    void draftsFound(const QList<stepwright::store::Draft> &drafts);

private:
    Session &m_session;
};

} // namespace stepwright

#pragma once

#include "model/base/result.h"

#include <QString>

namespace stepwright::sync {

/// What a project file is kept in step with. It holds no secrets: those are in a CredentialStore.
struct Binding
{
    QString address; ///< Connection::text
    QString account; ///< e-mail address that signs in; empty: not told
    QString projectId;
    QString projectName;
    QString rootFolderId;  ///< of the platform's project; empty until it was read
    QString homeUid;       ///< the folder here that holds what lies there in no folder; empty: none needed yet
    QString authorityFile; ///< certificate file beside those of the system; empty: none
    QString epoch;         ///< of the server, where it tells one: another one means that it was restored
    qint64 cursor = -1;    ///< up to where the server's changes are known here; -1: it tells none
    qint64 lastRun = 0;    ///< the last one that went through; 0: none yet

    bool operator==(const Binding &) const = default;
};

} // namespace stepwright::sync

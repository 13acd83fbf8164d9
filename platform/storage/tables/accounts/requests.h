#pragma once

#include "platform/storage/database.h"

namespace stepwright::platform {

/// An answer as it was given to a request with an Idempotency-Key.
struct RememberedAnswer
{
    QByteArray requestHash; ///< SHA-256 of method, path and body: a key is for one request only
    int status = 0;
    QByteArray etag;
    QByteArray body;
};

/// Takes a key for this request, in the transaction of the request itself: a second request with the same key waits
/// here until the first one has ended. Gives the answer the first one was given; empty: this is the first. Forgets keys
/// older than a day.
[[nodiscard]] Async<std::optional<RememberedAnswer>> takeKey(Connection &connection, qint64 account, QByteArray key,
                                                             QByteArray requestHash);

[[nodiscard]] Async<> rememberAnswer(Connection &connection, qint64 account, QByteArray key, RememberedAnswer answer);

/// Who did what, for administrators.
struct AuditEntry
{
    QString request;
    QString address;
    std::optional<qint64> account;
    std::optional<qint64> project;
    QString action;
    QString object;
};

[[nodiscard]] Async<> writeAudit(Connection &connection, AuditEntry entry);

} // namespace stepwright::platform

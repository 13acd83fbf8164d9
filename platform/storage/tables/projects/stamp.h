#pragma once

#include "platform/storage/database.h"

namespace stepwright::platform {

/// Who writes into a project, when, and the number of this write in the project's order. One per request.
struct Stamp
{
    qint64 project = 0;
    QString author; ///< an account's e-mail address
    qint64 at = 0;  ///< milliseconds since 1970 UTC
    qint64 change = 0;
};

/// Takes the project's next number. Until the transaction ends nobody else writes into the project, so numbers become
/// visible in their order. Errors: NotFound (no such project).
[[nodiscard]] Async<Stamp> takeStamp(Connection &connection, qint64 project, QString author);

/// Kinds of objects in the list of changes.
inline constexpr auto foldersKind = "folders";
inline constexpr auto scenariosKind = "scenarios";
inline constexpr auto actionwordsKind = "actionwords";

/// Remembers the stamp as an object's last change.
[[nodiscard]] Async<> recordChange(Connection &connection, Stamp stamp, QByteArray kind, qint64 object,
                                   bool deleted = false);

/// An object that was written or deleted.
struct ChangedObject
{
    QString kind;
    qint64 id = 0;
    qint64 change = 0;
    bool deleted = false;
};

/// What changed after a number, oldest first, each object once, with its last change. Of more than `limit` it gives as
/// many as make whole writes, that one with the last of them, too: whoever goes on after it misses nothing.
[[nodiscard]] Async<std::vector<ChangedObject>> changesSince(Connection &connection, qint64 project, qint64 since,
                                                             int limit);

/// A random name of this database: another one says that it was restored from a backup or replaced.
[[nodiscard]] Async<QString> serverEpoch(Connection &connection);

/// The secret with which links are signed that work without signing in.
[[nodiscard]] Async<QByteArray> linkSecret(Connection &connection);

/// Makes the secret where there is none.
[[nodiscard]] Async<> ensureLinkSecret(Connection &connection, QByteArray secret);

/// Gives the database a new name, after a restore; or its first one.
[[nodiscard]] Async<> renewServerEpoch(Connection &connection, bool onlyIfMissing);

} // namespace stepwright::platform

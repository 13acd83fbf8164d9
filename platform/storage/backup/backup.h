#pragma once

#include "platform/storage/database.h"

#include <QString>

namespace stepwright::platform {

/// Writes everything that a database holds, as it is at one moment, into a file that either back end can be restored
/// from: a line of JSON for each row. Only its owner may read the file. Gives the number of rows. Errors: Io, Database.
[[nodiscard]] Async<qint64> backUp(Database &database, QString path);

/// Puts a backup into an empty database, which gets a new epoch. Gives the number of rows. Errors: Conflict (the
/// database is not empty), NewerVersion, Invalid (no backup, or a damaged one), Io, Database.
[[nodiscard]] Async<qint64> restore(Database &database, QString path);

} // namespace stepwright::platform

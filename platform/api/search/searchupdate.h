#pragma once

#include "platform/storage/database.h"

namespace stepwright::platform {

/// Brings a project's search index up to what was written, in the transaction of the write. Cheap where nothing was.
[[nodiscard]] Async<> updateSearch(Connection &connection, qint64 project);

/// The same for all projects, each in a transaction of its own: after an upgrade or a restore.
[[nodiscard]] Async<> updateSearches(Database &database);

} // namespace stepwright::platform

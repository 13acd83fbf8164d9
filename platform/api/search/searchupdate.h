#pragma once

#include "platform/storage/database.h"

namespace stepwright::platform {

/// Brings a project's search index up to what is written, in a transaction of its own: to be awaited without a
/// connection. Cheap where nothing was written. Who asks for the same project meanwhile waits.
[[nodiscard]] Async<> updateSearch(Database &database, qint64 project);

/// The projects whose index lacks something that is written.
[[nodiscard]] Async<std::vector<qint64>> projectsToIndex(Database &database);

} // namespace stepwright::platform

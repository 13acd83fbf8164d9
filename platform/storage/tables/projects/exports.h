#pragma once

#include "platform/storage/database.h"

#include <QJsonObject>

namespace stepwright::platform {

/// Remembers what an export was asked for, for a day. Gives the number under which it is fetched.
[[nodiscard]] Async<qint64> addExport(Connection &connection, qint64 project, QJsonObject query);

/// What an export was asked for. Errors: NotFound (also for another project's export).
[[nodiscard]] Async<QJsonObject> exportQuery(Connection &connection, qint64 project, qint64 id);

} // namespace stepwright::platform

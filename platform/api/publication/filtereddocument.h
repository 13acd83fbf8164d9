#pragma once

#include "platform/api/publication/exportdocument.h"

#include <QHash>

namespace stepwright::platform {

/// What the publication routes know as filters, in queries and in exports that were started.
[[nodiscard]] QStringList exportFilterNames();

/// A project as the filters of a query want it. A filter that names nothing that is there wants nothing, not
/// everything. Errors: NotFound (no such project).
[[nodiscard]] Async<project::ProjectDocument> filteredDocument(Connection &connection, qint64 project,
                                                               QHash<QString, QString> query);

} // namespace stepwright::platform

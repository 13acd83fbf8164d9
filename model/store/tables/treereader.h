#pragma once

#include "model/project/projecttree.h"
#include "model/store/sqlite/database.h"

namespace stepwright::store {

/// Reads the whole tree of a project, without texts.
[[nodiscard]] Result<std::shared_ptr<const project::ProjectTree>> readTree(Database &database);

/// Tags as the folder table keeps them: a JSON array.
[[nodiscard]] QByteArray tagsToJson(const QStringList &tags);

} // namespace stepwright::store

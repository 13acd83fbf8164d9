#pragma once

#include "model/project/projectdocument.h"

namespace stepwright::exporting {

/// Gives scenarios in no folder one that is named like the project, under the first folder of the top. `uid`: of the
/// new folder, where one is needed.
void giveHomes(project::ProjectDocument &document, const QString &uid);

} // namespace stepwright::exporting

#pragma once

#include "model/project/projectdocument.h"

namespace stepwright::exporting {

/// The document in which every folder does before its scenarios what the folders above it do, from the outermost on,
/// and then what it does itself. A folder that gets steps so is no longer what its text alone says.
[[nodiscard]] project::ProjectDocument withInheritedSetup(const project::ProjectDocument &document);

} // namespace stepwright::exporting

#pragma once

#include "model/store/database.h"
#include "model/store/stepdictionary.h"

namespace stepwright::store {

/// Reads the steps of the whole project and numbers their texts: from the step rows, and from the texts of the features
/// whose rows are still to come. The numbering starts afresh.
[[nodiscard]] Result<project::ProjectSteps> readSteps(Database &database, StepDictionary &dictionary);

} // namespace stepwright::store

#pragma once

#include "model/project/steps.h"
#include "model/store/database.h"

namespace stepwright::store {

/// Reads the steps of the whole project: from the step rows, and from the texts of the features whose rows are still to
/// come. Equal texts share their bytes.
[[nodiscard]] Result<std::vector<project::FeatureSteps>> readSteps(Database &database);

} // namespace stepwright::store

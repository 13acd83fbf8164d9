#pragma once

#include "model/project/steps.h"
#include "model/store/sqlite/database.h"

namespace stepwright::store {

/// Reads the steps of the whole project, feature by feature, from the texts: parsing them is twice as fast as reading
/// the step rows, and right also where those are still to come.
[[nodiscard]] Result<std::vector<project::FeatureSteps>> readSteps(Database &database);

} // namespace stepwright::store

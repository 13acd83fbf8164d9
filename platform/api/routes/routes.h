#pragma once

#include "platform/api/route.h"

namespace stepwright::platform {

[[nodiscard]] QList<Route> serverRoutes();     ///< health, sign-in, the description of the API
[[nodiscard]] QList<Route> projectRoutes();    ///< projects, changes
[[nodiscard]] QList<Route> folderRoutes();     ///< folders and their tags
[[nodiscard]] QList<Route> scenarioRoutes();   ///< scenarios and their tags
[[nodiscard]] QList<Route> datasetRoutes();    ///< parameters and datasets of scenarios
[[nodiscard]] QList<Route> actionWordRoutes(); ///< action words, their callers and tags

} // namespace stepwright::platform

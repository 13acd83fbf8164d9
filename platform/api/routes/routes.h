#pragma once

#include "platform/api/dispatch/route.h"

namespace stepwright::platform {

[[nodiscard]] QList<Route> serverRoutes();         ///< health, sign-in, the description of the API
[[nodiscard]] QList<Route> projectRoutes();        ///< projects, changes
[[nodiscard]] QList<Route> folderRoutes();         ///< folders and their tags
[[nodiscard]] QList<Route> featureRoutes();        ///< folders as features' texts
[[nodiscard]] QList<Route> scenarioRoutes();       ///< scenarios and their tags
[[nodiscard]] QList<Route> datasetRoutes();        ///< parameters and datasets of scenarios
[[nodiscard]] QList<Route> actionWordRoutes();     ///< action words, their callers and tags
[[nodiscard]] QList<Route> testRunRoutes();        ///< test runs and their tags
[[nodiscard]] QList<Route> testRoutes();           ///< the tests of a run, their tags and results
[[nodiscard]] QList<Route> folderSnapshotRoutes(); ///< the folders of a run
[[nodiscard]] QList<Route> buildRoutes();          ///< environments and builds of a run
[[nodiscard]] QList<Route> reportRoutes();         ///< runs for code generators, and the reports that come back
[[nodiscard]] QList<Route> jobRoutes();            ///< backups of a project, and its work that takes long
[[nodiscard]] QList<Route> attachmentRoutes();     ///< files of folders, scenarios, runs and results
[[nodiscard]] QList<Route> batchRoutes();          ///< many writes in one request
[[nodiscard]] QList<Route> searchRoutes();         ///< search within a project
[[nodiscard]] QList<Route> publicationRoutes();    ///< what code generators fetch with a project's secret token

} // namespace stepwright::platform

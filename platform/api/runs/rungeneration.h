#pragma once

#include "platform/storage/tables/projects/stamp.h"
#include "platform/storage/tables/runs/testruns.h"

#include <QJsonObject>

namespace stepwright::platform {

/// Puts scenarios into a run, with the folders they are in, all action words, and a test for each dataset. No numbers:
/// all scenarios of the project. Those that the run has already stay as they are; those that are not there are left
/// out.
[[nodiscard]] Async<> addScenarios(Connection &connection, Stamp stamp, qint64 run, QList<qint64> scenarios);

/// Gives a new run the scenarios and tests of another one, as they are there, without results.
[[nodiscard]] Async<> copyTests(Connection &connection, Stamp stamp, qint64 from, qint64 to);

/// Brings what a run has to the project's present state. Tests whose scenario or dataset is gone go with their results;
/// others keep uid and results. Scenarios that the run does not have stay out.
[[nodiscard]] Async<> synchronize(Connection &connection, Stamp stamp, qint64 run);

/// What `synchronize` would change, as the API describes it: `synchronizable`, whether it is under way, and which
/// snapshots would go.
[[nodiscard]] Async<QJsonObject> synchronizationInformation(Connection &connection, qint64 project, qint64 run,
                                                            bool isUnderWay);

} // namespace stepwright::platform

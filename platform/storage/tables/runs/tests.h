#pragma once

#include "platform/storage/database.h"

#include <QJsonArray>
#include <QJsonObject>

namespace stepwright::platform {

/// One test of a run: a scenario, or one of its datasets.
struct TestSnapshot
{
    qint64 id = 0;
    qint64 run = 0;
    std::optional<qint64> scenarioSnapshot; ///< empty: it came with a report
    QString uid;                            ///< reports name it
    std::optional<qint64> dataset;
    QString datasetUid;
    QString datasetName;
    QJsonObject data; ///< parameter name to value
    QString name;
    QJsonArray steps; ///< of {"action" or "result": text, "from": which step of the scenario}
    qint64 position = 0;
    QString status; ///< of the last result
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
    std::optional<qint64> folderSnapshot; ///< read only
    std::optional<qint64> scenario;       ///< read only
    QString scenarioName;                 ///< read only
};

/// In their order.
[[nodiscard]] Async<std::vector<TestSnapshot>> testSnapshotsOf(Connection &connection, qint64 run);

/// Errors: NotFound (also for another run's test).
[[nodiscard]] Async<TestSnapshot> testSnapshotById(Connection &connection, qint64 run, qint64 id);

/// The test that has a uid, in whatever run of a project.
[[nodiscard]] Async<std::optional<TestSnapshot>> testSnapshotByUid(Connection &connection, qint64 project, QString uid);

/// Gives the new id.
[[nodiscard]] Async<qint64> addTestSnapshot(Connection &connection, TestSnapshot test, qint64 at);

/// Writes name, dataset name, data, steps and position.
[[nodiscard]] Async<> saveTestSnapshot(Connection &connection, TestSnapshot test, qint64 at);
[[nodiscard]] Async<> removeTestSnapshot(Connection &connection, qint64 id);

} // namespace stepwright::platform

#pragma once

#include "platform/storage/database.h"

#include <QJsonArray>

namespace stepwright::platform {

/// A folder, scenario or action word as it was when a run was made or synchronised.
struct Snapshot
{
    QString uid;
    QString name;
    QString description;
    QString definition;
    QJsonArray tags; ///< of {"key", "value"}

    bool operator==(const Snapshot &) const = default;
};

struct FolderSnapshot
{
    qint64 id = 0;
    qint64 run = 0;
    std::optional<qint64> parent; ///< another snapshot; empty: the root folder
    std::optional<qint64> folder; ///< empty: it was deleted since
    Snapshot content;
    qint64 position = 0;
};

struct ScenarioSnapshot
{
    qint64 id = 0;
    qint64 run = 0;
    qint64 folder = 0;              ///< a snapshot
    std::optional<qint64> scenario; ///< empty: it was deleted since
    Snapshot content;
    qint64 position = 0;
};

/// In the order they were made: parents first.
[[nodiscard]] Async<std::vector<FolderSnapshot>> folderSnapshotsOf(Connection &connection, qint64 run);
[[nodiscard]] Async<std::vector<ScenarioSnapshot>> scenarioSnapshotsOf(Connection &connection, qint64 run);
[[nodiscard]] Async<std::vector<Snapshot>> wordSnapshotsOf(Connection &connection, qint64 run);

/// Each gives the new id; what stands in `id` says nothing.
[[nodiscard]] Async<qint64> addFolderSnapshot(Connection &connection, FolderSnapshot snapshot);
[[nodiscard]] Async<qint64> addScenarioSnapshot(Connection &connection, ScenarioSnapshot snapshot);

/// Writes what a snapshot says, not where it stands.
[[nodiscard]] Async<> saveFolderSnapshot(Connection &connection, FolderSnapshot snapshot);
[[nodiscard]] Async<> saveScenarioSnapshot(Connection &connection, ScenarioSnapshot snapshot);

/// Removes a scenario with its tests and their results.
[[nodiscard]] Async<> removeScenarioSnapshot(Connection &connection, qint64 id);

/// Puts these action words in the place of all that a run has.
[[nodiscard]] Async<> setWordSnapshots(Connection &connection, qint64 run, std::vector<Snapshot> words);

} // namespace stepwright::platform

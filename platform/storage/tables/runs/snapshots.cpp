#include "platform/storage/tables/runs/snapshots.h"

#include <QJsonDocument>

namespace stepwright::platform {

namespace {

Snapshot contentFrom(const Row &row, size_t column)
{
    return {row.text(column), row.text(column + 1), row.text(column + 2), row.text(column + 3),
            QJsonDocument::fromJson(row.bytes(column + 4)).array()};
}

QByteArray tagText(const Snapshot &content)
{
    return QJsonDocument(content.tags).toJson(QJsonDocument::Compact);
}

} // namespace

Async<std::vector<FolderSnapshot>> folderSnapshotsOf(Connection &connection, qint64 run)
{
    const Rows rows =
        co_await connection.query("SELECT id, test_run_id, parent_id, folder_id, uid, name, description, definition, "
                                  "tags, position FROM folder_snapshots WHERE test_run_id = $1 ORDER BY id",
                                  run);
    std::vector<FolderSnapshot> found;
    for (const Row &row : rows)
        found.push_back({row.integer(0), row.integer(1), row.optionalInteger(2), row.optionalInteger(3),
                         contentFrom(row, 4), row.integer(9)});
    co_return found;
}

Async<std::vector<ScenarioSnapshot>> scenarioSnapshotsOf(Connection &connection, qint64 run)
{
    const Rows rows = co_await connection.query(
        "SELECT id, test_run_id, folder_snapshot_id, scenario_id, uid, name, description, definition, tags, position "
        "FROM scenario_snapshots WHERE test_run_id = $1 ORDER BY id",
        run);
    std::vector<ScenarioSnapshot> found;
    for (const Row &row : rows)
        found.push_back({row.integer(0), row.integer(1), row.integer(2), row.optionalInteger(3), contentFrom(row, 4),
                         row.integer(9)});
    co_return found;
}

Async<std::vector<Snapshot>> wordSnapshotsOf(Connection &connection, qint64 run)
{
    const Rows rows = co_await connection.query(
        "SELECT uid, name, description, definition, tags FROM actionword_snapshots WHERE test_run_id = $1 ORDER BY id",
        run);
    std::vector<Snapshot> found;
    for (const Row &row : rows)
        found.push_back(contentFrom(row, 0));
    co_return found;
}

Async<qint64> addFolderSnapshot(Connection &connection, FolderSnapshot snapshot)
{
    const Snapshot &content = snapshot.content;
    const Rows rows = co_await connection.query(
        "INSERT INTO folder_snapshots (test_run_id, parent_id, folder_id, uid, name, description, definition, tags, "
        "position) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id",
        snapshot.run, snapshot.parent, snapshot.folder, content.uid, content.name, content.description,
        content.definition, tagText(content), snapshot.position);
    co_return rows.first().integer(0);
}

Async<qint64> addScenarioSnapshot(Connection &connection, ScenarioSnapshot snapshot)
{
    const Snapshot &content = snapshot.content;
    const Rows rows = co_await connection.query(
        "INSERT INTO scenario_snapshots (test_run_id, folder_snapshot_id, scenario_id, uid, name, description, "
        "definition, tags, position) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id",
        snapshot.run, snapshot.folder, snapshot.scenario, content.uid, content.name, content.description,
        content.definition, tagText(content), snapshot.position);
    co_return rows.first().integer(0);
}

Async<> saveFolderSnapshot(Connection &connection, FolderSnapshot snapshot)
{
    const Snapshot &content = snapshot.content;
    co_await connection.query(
        "UPDATE folder_snapshots SET name = $2, description = $3, definition = $4, tags = $5 WHERE id = $1",
        snapshot.id, content.name, content.description, content.definition, tagText(content));
}

Async<> saveScenarioSnapshot(Connection &connection, ScenarioSnapshot snapshot)
{
    const Snapshot &content = snapshot.content;
    co_await connection.query(
        "UPDATE scenario_snapshots SET name = $2, description = $3, definition = $4, tags = $5 WHERE id = $1",
        snapshot.id, content.name, content.description, content.definition, tagText(content));
}

Async<> removeScenarioSnapshot(Connection &connection, qint64 id)
{
    co_await connection.query("DELETE FROM scenario_snapshots WHERE id = $1", id);
}

Async<> setWordSnapshots(Connection &connection, qint64 run, std::vector<Snapshot> words)
{
    co_await connection.query("DELETE FROM actionword_snapshots WHERE test_run_id = $1", run);
    for (const Snapshot &word : words)
        co_await connection.query(
            "INSERT INTO actionword_snapshots (test_run_id, uid, name, description, definition, tags) VALUES ($1, $2, "
            "$3, $4, $5, $6)",
            run, word.uid, word.name, word.description, word.definition, tagText(word));
}

} // namespace stepwright::platform

#include "platform/storage/tables/runs/tests.h"

#include <QJsonDocument>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

const QByteArray selectTests =
    "SELECT t.id, t.test_run_id, t.scenario_snapshot_id, t.uid, t.dataset_id, t.dataset_uid, t.dataset_name, t.data, "
    "t.name, t.steps, t.position, t.status, t.created_at, t.updated_at, s.folder_snapshot_id, s.scenario_id, s.name "
    "FROM test_snapshots t LEFT JOIN scenario_snapshots s ON s.id = t.scenario_snapshot_id ";

std::vector<TestSnapshot> fromRows(const Rows &rows)
{
    std::vector<TestSnapshot> found;
    found.reserve(rows.size());
    for (const Row &row : rows) {
        found.push_back({row.integer(0), row.integer(1), row.optionalInteger(2), row.text(3), row.optionalInteger(4),
                         row.text(5), row.text(6), QJsonDocument::fromJson(row.bytes(7)).object(), row.text(8),
                         QJsonDocument::fromJson(row.bytes(9)).array(), row.integer(10), row.text(11), row.integer(12),
                         row.integer(13), row.optionalInteger(14), row.optionalInteger(15), row.text(16)});
    }
    return found;
}

template <class Content>
QByteArray text(const Content &content)
{
    return QJsonDocument(content).toJson(QJsonDocument::Compact);
}

} // namespace

Async<std::vector<TestSnapshot>> testSnapshotsOf(Connection &connection, qint64 run)
{
    co_return fromRows(
        co_await connection.query(selectTests + "WHERE t.test_run_id = $1 ORDER BY t.position, t.id", run));
}

Async<TestSnapshot> testSnapshotById(Connection &connection, qint64 run, qint64 id)
{
    std::vector<TestSnapshot> found =
        fromRows(co_await connection.query(selectTests + "WHERE t.test_run_id = $1 AND t.id = $2", run, id));
    if (found.empty())
        co_return failure(ErrorKind::NotFound, u"There is no such test."_s);
    co_return std::move(found.front());
}

Async<std::optional<TestSnapshot>> testSnapshotByUid(Connection &connection, qint64 project, QString uid)
{
    std::vector<TestSnapshot> found = fromRows(co_await connection.query(
        selectTests + "JOIN test_runs r ON r.id = t.test_run_id WHERE r.project_id = $1 AND t.uid = $2", project, uid));
    co_return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Async<qint64> addTestSnapshot(Connection &connection, TestSnapshot test, qint64 at)
{
    const Rows rows = co_await connection.query(
        "INSERT INTO test_snapshots (test_run_id, scenario_snapshot_id, uid, dataset_id, dataset_uid, dataset_name, "
        "data, name, steps, position, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
        "$11) RETURNING id",
        test.run, test.scenarioSnapshot, test.uid, test.dataset, test.datasetUid, test.datasetName, text(test.data),
        test.name, text(test.steps), test.position, at);
    co_return rows.first().integer(0);
}

Async<> saveTestSnapshot(Connection &connection, TestSnapshot test, qint64 at)
{
    co_await connection.query("UPDATE test_snapshots SET name = $2, dataset_name = $3, data = $4, steps = $5, position "
                              "= $6, updated_at = $7 WHERE id = $1",
                              test.id, test.name, test.datasetName, text(test.data), text(test.steps), test.position,
                              at);
}

Async<> removeTestSnapshot(Connection &connection, qint64 id)
{
    co_await connection.query("DELETE FROM test_snapshots WHERE id = $1", id);
}

} // namespace stepwright::platform

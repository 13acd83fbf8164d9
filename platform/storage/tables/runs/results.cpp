#include "platform/storage/tables/runs/results.h"

#include <QJsonDocument>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

const QByteArray selectResults =
    "SELECT r.id, r.test_snapshot_id, r.build_id, b.environment_id, r.status, r.author, r.description, "
    "r.step_statuses, r.created_at, r.updated_at FROM test_results r JOIN builds b ON b.id = r.build_id ";

std::vector<TestResult> fromRows(const Rows &rows)
{
    std::vector<TestResult> found;
    found.reserve(rows.size());
    for (const Row &row : rows) {
        found.push_back({row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.text(4), row.text(5),
                         row.text(6), QJsonDocument::fromJson(row.bytes(7)).array(), row.integer(8), row.integer(9)});
    }
    return found;
}

Async<> setStatus(Connection &connection, qint64 test, QString status, qint64 at)
{
    co_await connection.query("UPDATE test_snapshots SET status = $2, updated_at = $3 WHERE id = $1", test, status, at);
}

} // namespace

const QStringList &knownStatuses()
{
    static const QStringList statuses{u"passed"_s,  u"failed"_s,  u"retest"_s, u"undefined"_s,
                                      u"blocked"_s, u"skipped"_s, u"wip"_s};
    return statuses;
}

Async<qint64> addResult(Connection &connection, TestResult result, qint64 at)
{
    const Rows rows = co_await connection.query(
        "INSERT INTO test_results (test_snapshot_id, build_id, status, author, description, step_statuses, "
        "created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $7) RETURNING id",
        result.test, result.build, result.status, result.author, result.description,
        QJsonDocument(result.stepStatuses).toJson(QJsonDocument::Compact), at);
    co_await setStatus(connection, result.test, result.status, at);
    co_return rows.first().integer(0);
}

Async<TestResult> resultById(Connection &connection, qint64 test, qint64 id)
{
    std::vector<TestResult> found =
        fromRows(co_await connection.query(selectResults + "WHERE r.test_snapshot_id = $1 AND r.id = $2", test, id));
    if (found.empty())
        co_return failure(ErrorKind::NotFound, u"There is no such test result."_s);
    co_return std::move(found.front());
}

Async<> saveResult(Connection &connection, TestResult result, qint64 at)
{
    co_await connection.query(
        "UPDATE test_results SET status = $2, author = $3, description = $4, updated_at = $5 WHERE id = $1", result.id,
        result.status, result.author, result.description, at);
    const std::vector<TestResult> newest = co_await newestResults(connection, result.test, 1);
    if (newest.front().id == result.id)
        co_await setStatus(connection, result.test, result.status, at);
}

Async<std::vector<TestResult>> lastResultsOf(Connection &connection, qint64 run)
{
    co_return fromRows(co_await connection.query(
        selectResults + "WHERE r.id IN (SELECT max(o.id) FROM test_results o JOIN test_snapshots t ON "
                        "t.id = o.test_snapshot_id WHERE t.test_run_id = $1 GROUP BY t.id) ORDER BY r.id",
        run));
}

Async<std::vector<TestResult>> resultsOf(Connection &connection, qint64 build)
{
    co_return fromRows(co_await connection.query(selectResults + "WHERE r.build_id = $1 ORDER BY r.id", build));
}

Async<QHash<qint64, QMap<QString, qint64>>> buildStatuses(Connection &connection, qint64 run)
{
    const Rows rows = co_await connection.query(
        "SELECT r.build_id, r.status, count(*) FROM test_results r WHERE r.id IN (SELECT max(o.id) FROM test_results o "
        "JOIN test_snapshots t ON t.id = o.test_snapshot_id WHERE t.test_run_id = $1 GROUP BY t.id, o.build_id) GROUP "
        "BY r.build_id, r.status",
        run);
    QHash<qint64, QMap<QString, qint64>> statuses;
    for (const Row &row : rows)
        statuses[row.integer(0)].insert(row.text(1), row.integer(2));
    co_return statuses;
}

Async<std::vector<TestResult>> newestResults(Connection &connection, qint64 test, int count)
{
    co_return fromRows(co_await connection.query(
        selectResults + "WHERE r.test_snapshot_id = $1 ORDER BY r.id DESC LIMIT $2", test, count));
}

} // namespace stepwright::platform

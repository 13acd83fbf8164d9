#include "platform/storage/tables/runs/testruns.h"

#include "platform/storage/tables/runs/builds.h"

#include <QUuid>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

const QByteArray selectRuns = "SELECT id, project_id, uid, name, description, archived, external, last_author, "
                              "created_at, updated_at FROM test_runs WHERE project_id = $1 ";
const QByteArray countTests = "SELECT t.test_run_id, t.status, count(*) FROM test_snapshots t JOIN test_runs r ON "
                              "r.id = t.test_run_id WHERE r.project_id = $1 ";

std::vector<TestRun> fromRows(const Rows &rows)
{
    std::vector<TestRun> found;
    found.reserve(rows.size());
    for (const Row &row : rows) {
        found.push_back({row.integer(0),
                         row.integer(1),
                         row.text(2),
                         row.text(3),
                         row.text(4),
                         row.integer(5) != 0,
                         row.integer(6) != 0,
                         row.text(7),
                         row.integer(8),
                         row.integer(9),
                         {}});
    }
    return found;
}

} // namespace

Async<std::vector<TestRun>> testRunsOf(Connection &connection, qint64 project, std::optional<bool> isArchived)
{
    std::vector<TestRun> runs;
    if (isArchived)
        runs = fromRows(co_await connection.query(selectRuns + "AND archived = $2 ORDER BY id", project, *isArchived));
    else
        runs = fromRows(co_await connection.query(selectRuns + "ORDER BY id", project));
    const Rows counts = co_await connection.query(countTests + "GROUP BY t.test_run_id, t.status", project);
    QHash<qint64, QMap<QString, qint64>> statuses;
    for (const Row &row : counts)
        statuses[row.integer(0)].insert(row.text(1), row.integer(2));
    for (TestRun &run : runs)
        run.statuses = statuses.value(run.id);
    co_return runs;
}

Async<TestRun> testRunById(Connection &connection, qint64 project, qint64 id)
{
    std::vector<TestRun> found = fromRows(co_await connection.query(selectRuns + "AND id = $2", project, id));
    if (found.empty())
        co_return failure(ErrorKind::NotFound, u"There is no such test run."_s);
    const Rows counts =
        co_await connection.query(countTests + "AND r.id = $2 GROUP BY t.test_run_id, t.status", project, id);
    for (const Row &row : counts)
        found.front().statuses.insert(row.text(1), row.integer(2));
    co_return std::move(found.front());
}

Async<qint64> addTestRun(Connection &connection, Stamp stamp, QString name, QString description, bool isExternal)
{
    const Rows rows = co_await connection.query(
        "INSERT INTO test_runs (project_id, uid, name, description, external, last_author, created_at, updated_at) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $7) RETURNING id",
        stamp.project, QUuid::createUuid().toString(QUuid::WithoutBraces), name, description, isExternal, stamp.author,
        stamp.at);
    const qint64 id = rows.first().integer(0);
    co_await addEnvironment(connection, id, u"Default"_s, stamp.at);
    co_return id;
}

Async<> saveTestRun(Connection &connection, Stamp stamp, TestRun run)
{
    co_await connection.query("UPDATE test_runs SET description = $2, last_author = $3, updated_at = $4 WHERE id = $1",
                              run.id, run.description, stamp.author, stamp.at);
}

Async<std::vector<qint64>> archiveTestRuns(Connection &connection, Stamp stamp, qint64 before)
{
    const Rows rows = co_await connection.query(
        "UPDATE test_runs SET archived = 1, last_author = $3, updated_at = $4 WHERE project_id = $1 AND archived = 0 "
        "AND created_at < $2 RETURNING id",
        stamp.project, before, stamp.author, stamp.at);
    std::vector<qint64> ids;
    for (const Row &row : rows)
        ids.push_back(row.integer(0));
    std::ranges::sort(ids);
    co_return ids;
}

} // namespace stepwright::platform

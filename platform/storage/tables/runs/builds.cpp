#include "platform/storage/tables/runs/builds.h"

#include <algorithm>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

const QByteArray selectEnvironments =
    "SELECT id, test_run_id, name, created_at, updated_at FROM environments WHERE test_run_id = $1 ";
const QByteArray selectBuilds =
    "SELECT b.id, e.test_run_id, e.id, e.name, b.name, b.created_at, b.closed_at FROM builds b JOIN "
    "environments e ON e.id = b.environment_id WHERE e.test_run_id = $1 ";

std::vector<Environment> environmentsFrom(const Rows &rows)
{
    std::vector<Environment> found;
    for (const Row &row : rows)
        found.push_back({row.integer(0), row.integer(1), row.text(2), row.integer(3), row.integer(4)});
    return found;
}

std::vector<Build> buildsFrom(const Rows &rows)
{
    std::vector<Build> found;
    for (const Row &row : rows)
        found.push_back({row.integer(0), row.integer(1), row.integer(2), row.text(3), row.text(4), row.integer(5),
                         row.optionalInteger(6)});
    return found;
}

Async<> refuseTakenName(Connection &connection, qint64 run, qint64 except, QString name)
{
    const Rows rows = co_await connection.query(
        "SELECT id FROM environments WHERE test_run_id = $1 AND name = $2 AND id <> $3", run, name, except);
    if (!rows.isEmpty())
        co_await failure(ErrorKind::Invalid, u"Name has already been taken."_s);
}

} // namespace

Async<std::vector<Environment>> environmentsOf(Connection &connection, qint64 run)
{
    co_return environmentsFrom(co_await connection.query(selectEnvironments + "ORDER BY id", run));
}

Async<Environment> environmentById(Connection &connection, qint64 run, qint64 id)
{
    std::vector<Environment> found =
        environmentsFrom(co_await connection.query(selectEnvironments + "AND id = $2", run, id));
    if (found.empty())
        co_return failure(ErrorKind::NotFound, u"There is no such execution environment."_s);
    co_return std::move(found.front());
}

Async<qint64> addEnvironment(Connection &connection, qint64 run, QString name, qint64 at)
{
    co_await refuseTakenName(connection, run, 0, name);
    const Rows rows = co_await connection.query("INSERT INTO environments (test_run_id, name, created_at, updated_at) "
                                                "VALUES ($1, $2, $3, $3) RETURNING id",
                                                run, name, at);
    co_return rows.first().integer(0);
}

Async<> renameEnvironment(Connection &connection, Environment environment, QString name, qint64 at)
{
    co_await refuseTakenName(connection, environment.run, environment.id, name);
    co_await connection.query("UPDATE environments SET name = $2, updated_at = $3 WHERE id = $1", environment.id, name,
                              at);
}

Async<> removeEnvironment(Connection &connection, Environment environment)
{
    co_await connection.query("DELETE FROM environments WHERE id = $1", environment.id);
}

Async<std::vector<Build>> buildsOf(Connection &connection, qint64 run, std::optional<qint64> environment)
{
    if (environment)
        co_return buildsFrom(
            co_await connection.query(selectBuilds + "AND e.id = $2 ORDER BY b.id", run, *environment));
    co_return buildsFrom(co_await connection.query(selectBuilds + "ORDER BY b.id", run));
}

Async<Build> buildById(Connection &connection, qint64 run, qint64 id)
{
    std::vector<Build> found = buildsFrom(co_await connection.query(selectBuilds + "AND b.id = $2", run, id));
    if (found.empty())
        co_return failure(ErrorKind::NotFound, u"There is no such build."_s);
    co_return std::move(found.front());
}

Async<Build> currentBuild(Connection &connection, Environment environment, qint64 at)
{
    std::vector<Build> open = buildsFrom(
        co_await connection.query(selectBuilds + "AND e.id = $2 AND b.closed_at IS NULL ORDER BY b.id DESC LIMIT 1",
                                  environment.run, environment.id));
    if (!open.empty())
        co_return std::move(open.front());
    co_return co_await addBuild(connection, environment, {}, at);
}

Async<Build> addBuild(Connection &connection, Environment environment, QString name, qint64 at)
{
    QString given = name;
    if (given.trimmed().isEmpty()) {
        const Rows rows =
            co_await connection.query("SELECT count(*) FROM builds WHERE environment_id = $1", environment.id);
        given = u"Build #%1"_s.arg(rows.first().integer(0) + 1);
    }
    const Rows rows = co_await connection.query(
        "INSERT INTO builds (environment_id, name, created_at) VALUES ($1, $2, $3) RETURNING id", environment.id, given,
        at);
    co_return Build{rows.first().integer(0), environment.run, environment.id, environment.name, given, at, {}};
}

Async<> renameBuild(Connection &connection, qint64 id, QString name)
{
    co_await connection.query("UPDATE builds SET name = $2 WHERE id = $1", id, name);
}

Async<> closeBuild(Connection &connection, qint64 id, qint64 at)
{
    co_await connection.query("UPDATE builds SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL", id, at);
}

} // namespace stepwright::platform

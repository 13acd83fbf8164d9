#include "platform/storage/tables/jobs/jobs.h"

#include "platform/base/times.h"
#include "platform/storage/tables/jobs/jobrows.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 24LL * 60 * 60 * 1000;

const QByteArray selectJobs = "SELECT " + jobColumns + " FROM jobs ";

std::optional<Job> first(const Rows &rows)
{
    return rows.isEmpty() ? std::nullopt : std::optional(jobFromRow(rows.first()));
}

} // namespace

QString jobStateName(JobState state)
{
    return jobStates[size_t(state)];
}

Async<qint64> addJob(Connection &connection, qint64 project, QString kind, qint64 object, QString author)
{
    const qint64 at = now();
    co_await connection.change("DELETE FROM jobs WHERE kind = $1 AND ended_at < $2 AND EXISTS (SELECT 1 FROM jobs n "
                               "WHERE n.project_id = jobs.project_id AND n.kind = jobs.kind AND n.state = 'done' AND "
                               "n.id > jobs.id)",
                               kind, at - day);
    const Rows rows = co_await connection.query("INSERT INTO jobs (project_id, kind, object_id, author, due_at, "
                                                "created_at) VALUES ($1, $2, $3, $4, $5, $5) RETURNING id",
                                                project, kind, object, author, at);
    co_await connection.announce();
    co_return rows.first().integer(0);
}

Async<Job> jobById(Connection &connection, qint64 id)
{
    const std::optional<Job> job = first(co_await connection.query(selectJobs + "WHERE id = $1", id));
    if (!job)
        co_return failure(ErrorKind::NotFound, u"There is no such job."_s);
    co_return *job;
}

Async<std::optional<Job>> newestJob(Connection &connection, qint64 project, QString kind, qint64 object)
{
    co_return first(co_await connection.query(selectJobs + "WHERE project_id = $1 AND kind = $2 AND object_id = $3 "
                                                           "ORDER BY id DESC LIMIT 1",
                                              project, kind, object));
}

Async<std::optional<Job>> newestDoneJob(Connection &connection, qint64 project, QString kind)
{
    co_return first(co_await connection.query(selectJobs + "WHERE project_id = $1 AND kind = $2 AND state = 'done' "
                                                           "ORDER BY id DESC LIMIT 1",
                                              project, kind));
}

Async<std::vector<Job>> jobsOf(Connection &connection, qint64 project, int limit)
{
    const Rows rows =
        co_await connection.query(selectJobs + "WHERE project_id = $1 ORDER BY id DESC LIMIT $2", project, limit);
    std::vector<Job> found;
    for (const Row &row : rows)
        found.push_back(jobFromRow(row));
    co_return found;
}

Async<QByteArray> jobOutput(Connection &connection, qint64 id)
{
    const Rows rows = co_await connection.query("SELECT output FROM jobs WHERE id = $1 AND output IS NOT NULL", id);
    if (rows.isEmpty())
        co_return failure(ErrorKind::NotFound, u"The job is not done."_s);
    co_return QByteArray::fromBase64(rows.first().bytes(0));
}

} // namespace stepwright::platform

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

std::vector<Job> fromRows(const Rows &rows)
{
    std::vector<Job> found;
    found.reserve(rows.size());
    for (const Row &row : rows)
        found.push_back(jobFromRow(row));
    return found;
}

} // namespace

QString jobStateName(JobState state)
{
    return jobStates[size_t(state)];
}

Async<qint64> addJob(Connection &connection, NewJob job)
{
    const qint64 at = now();
    co_await connection.change("DELETE FROM jobs WHERE kind = $1 AND ended_at < $2 AND EXISTS (SELECT 1 FROM jobs n "
                               "WHERE n.project_id = jobs.project_id AND n.kind = jobs.kind AND n.state = 'done' AND "
                               "n.id > jobs.id)",
                               job.kind, at - day);
    const Rows rows = co_await connection.query(
        "INSERT INTO jobs (project_id, kind, object_id, author, input, in_order, due_at, created_at) VALUES ($1, $2, "
        "$3, $4, $5, $6, $7, $7) RETURNING id",
        job.project, job.kind, job.object, job.author, job.input, job.isInOrder, at);
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

Async<std::vector<Job>> openJobs(Connection &connection, qint64 project, QString kind, std::optional<qint64> object)
{
    static const QByteArray where = "WHERE project_id = $1 AND kind = $2 AND state IN ('waiting', 'running') ";
    if (object)
        co_return fromRows(co_await connection.query(QByteArray(selectJobs + where + "AND object_id = $3 ORDER BY id"),
                                                     project, kind, *object));
    co_return fromRows(co_await connection.query(QByteArray(selectJobs + where + "ORDER BY id"), project, kind));
}

Async<std::vector<Job>> jobsOf(Connection &connection, qint64 project, int limit)
{
    co_return fromRows(
        co_await connection.query(selectJobs + "WHERE project_id = $1 ORDER BY id DESC LIMIT $2", project, limit));
}

Async<QByteArray> jobInput(Connection &connection, qint64 id)
{
    const Rows rows = co_await connection.query("SELECT input FROM jobs WHERE id = $1", id);
    if (rows.isEmpty())
        co_return failure(ErrorKind::NotFound, u"There is no such job."_s);
    co_return rows.first().bytes(0);
}

Async<QByteArray> jobOutput(Connection &connection, qint64 id)
{
    const Rows rows = co_await connection.query("SELECT output FROM jobs WHERE id = $1 AND output IS NOT NULL", id);
    if (rows.isEmpty())
        co_return failure(ErrorKind::NotFound, u"The job is not done."_s);
    co_return QByteArray::fromBase64(rows.first().bytes(0));
}

} // namespace stepwright::platform

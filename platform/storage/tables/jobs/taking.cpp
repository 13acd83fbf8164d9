#include "platform/storage/tables/jobs/taking.h"

#include "platform/base/times.h"
#include "platform/storage/tables/jobs/jobrows.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

/// Which jobs can be done: those of the kinds, which are the program's own words, that wait for no older one.
QByteArray openOfKinds(const QStringList &kinds)
{
    return QString("state IN ('waiting', 'running') AND kind IN ('"_L1 + kinds.join("', '"_L1) +
                   "') AND (in_order = 0 OR NOT EXISTS (SELECT 1 FROM jobs older WHERE older.project_id = "
                   "jobs.project_id AND older.in_order = 1 AND older.state IN ('waiting', 'running') AND older.id < "
                   "jobs.id)) "_L1)
        .toLatin1();
}

/// Which job: as long as it is the worker's.
const QByteArray whereOwn = " WHERE id = $1 AND worker = $2 AND attempts = $3 AND state = 'running'";

} // namespace

Async<std::optional<Job>> takeJob(Connection &connection, QStringList kinds, QString worker, qint64 until)
{
    const Rows rows = co_await connection.query(
        QByteArray("UPDATE jobs SET state = 'running', worker = $1, due_at = $2, attempts = attempts + 1 WHERE id = "
                   "(SELECT id FROM jobs WHERE " +
                   openOfKinds(kinds) + "AND due_at <= $3 ORDER BY due_at, id LIMIT 1" + connection.passingOverTaken() +
                   ") RETURNING " + jobColumns),
        worker, until, now());
    co_return rows.isEmpty() ? std::nullopt : std::optional(jobFromRow(rows.first()));
}

Async<std::optional<qint64>> nextJobDue(Connection &connection, QStringList kinds)
{
    const Rows rows = co_await connection.query(QByteArray("SELECT min(due_at) FROM jobs WHERE " + openOfKinds(kinds)));
    co_return rows.first().optionalInteger(0);
}

Async<bool> keepJob(Connection &connection, Job job, QString worker, qint64 until)
{
    const Rows rows = co_await connection.query(QByteArray("UPDATE jobs SET due_at = $4" + whereOwn), job.id, worker,
                                                job.attempts, until);
    co_return rows.changed == 1;
}

Async<bool> finishJob(Connection &connection, Job job, QString worker, QByteArray output)
{
    const Rows rows = co_await connection.query(
        QByteArray("UPDATE jobs SET state = 'done', ended_at = $4, error = '', input = '', size = $5, output = $6" +
                   whereOwn),
        job.id, worker, job.attempts, now(), output.size(), output.toBase64());
    co_await connection.announce(); // others may have waited for it
    co_return rows.changed == 1;
}

Async<bool> failJob(Connection &connection, Job job, QString worker, QString error, std::optional<qint64> againAt)
{
    const qint64 at = now();
    const Rows rows = co_await connection.query(
        QByteArray("UPDATE jobs SET state = $4, error = $5, due_at = $6, ended_at = $7, input = CASE WHEN $8 = 1 THEN "
                   "input ELSE '' END" +
                   whereOwn),
        job.id, worker, job.attempts, jobStateName(againAt ? JobState::Waiting : JobState::Failed), error,
        againAt.value_or(at), againAt ? std::nullopt : std::optional(at), againAt.has_value());
    if (!againAt)
        co_await connection.announce();
    co_return rows.changed == 1;
}

} // namespace stepwright::platform

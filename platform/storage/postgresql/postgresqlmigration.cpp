#include "platform/storage/migrations.h"
#include "platform/storage/postgresql/postgresqldatabase.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

Error withReason(Error error)
{
    if (error.kind == ErrorKind::Database)
        error.message = u"The database's tables cannot be brought up to date."_s;
    return error;
}

Result<> runSteps(PostgresqlSession &session)
{
    const Result<Rows> version = session.run("SELECT coalesce(max(version), 0) FROM schema_version", {});
    if (!version)
        return failure(version.error());
    const Result<QList<Migration>> steps = migrationsAfter(u"postgresql"_s, version->first().integer(0));
    if (!steps)
        return failure(steps.error());
    for (const Migration &step : *steps) {
        const QByteArray sql =
            step.sql + ";INSERT INTO schema_version (version) VALUES (" + QByteArray::number(step.number) + ")";
        if (const Result<> done = session.execute(sql); !done)
            return done;
    }
    return {};
}

Result<> migrateAlone(PostgresqlSession &session)
{
    const Result<> begun =
        session.execute("BEGIN; SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0; SELECT "
                        "pg_advisory_xact_lock(1398231110); CREATE TABLE IF NOT EXISTS schema_version (version BIGINT "
                        "PRIMARY KEY)");
    if (!begun)
        return begun;
    if (const Result<> done = runSteps(session); !done)
        return done; // the session's end rolls back
    return session.execute("COMMIT");
}

} // namespace

Result<> migratePostgresql(const QByteArray &url)
{
    PostgresqlSession session(url);
    if (const Result<> opened = session.ensureOpen(); !opened)
        return opened;
    return migrateAlone(session).transform_error(withReason);
}

} // namespace stepwright::platform

#pragma once

#include "platform/base/taskthread.h"
#include "platform/storage/database.h"
#include "platform/storage/postgresql/postgresqlsession.h"

namespace stepwright::platform {

/// The back end for teams: a PostgreSQL server, over a few connections, each with a thread. A piece of work runs from
/// `connect` to its end in one of the threads. Several processes may share a server. A server that goes away is
/// connected to again by the next piece of work.
class PostgresqlDatabase final : public Database
{
public:
    /// Connects to `postgresql://user@host:port/name` and brings the tables up to date. Errors: as openDatabase.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &url);

    [[nodiscard]] Async<std::unique_ptr<Connection>> connect(Access access) override;
    [[nodiscard]] std::unique_ptr<News> listen() override;

private:
    using SessionPointer = std::unique_ptr<PostgresqlSession>;
    class SessionConnection;

    explicit PostgresqlDatabase(const QByteArray &url);

    [[nodiscard]] SessionPointer take();
    void giveBack(SessionPointer session);

    QByteArray m_url;
    std::mutex m_mutex;
    std::vector<SessionPointer> m_free; ///< as many as threads
    TaskThread m_threads;               ///< end before the sessions go
};

/// Runs the migrations that a database still needs, alone: another process that does the same waits. Errors: Io (no
/// connection), NewerVersion, Database.
[[nodiscard]] Result<> migratePostgresql(const QByteArray &url);

} // namespace stepwright::platform

#include "platform/storage/postgresql/postgresqldatabase.h"

#include "platform/base/log.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr int connections = 16;

} // namespace

/// The statements of one transaction. What only reads sees the database as it is at one moment.
class PostgresqlDatabase::SessionConnection final : public Connection
{
public:
    SessionConnection(PostgresqlDatabase &database, SessionPointer session)
        : m_database(database), m_session(std::move(session))
    {
    }
    SessionConnection(const SessionConnection &) = delete;
    SessionConnection &operator=(const SessionConnection &) = delete;

    ~SessionConnection() override
    {
        if (m_isInTransaction) {
            if (const Result<> done = m_session->execute("ROLLBACK"); !done)
                writeLog(LogLevel::Error, u"rollback failed"_s, {{u"detail"_s, done.error().detail}});
        }
        m_database.giveBack(std::move(m_session));
    }

    /// Connects where need be. That a connection is broken is often seen only when it is used, so there is another try.
    [[nodiscard]] Result<> begin(Access access)
    {
        const QByteArray sql =
            access == Access::Write ? "BEGIN" : "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";
        const auto begun = [&] { return m_session->ensureOpen().and_then([&] { return m_session->execute(sql); }); };
        const Result<> done = begun().or_else([&](const Error &) { return begun(); });
        m_isInTransaction = done.has_value();
        return done;
    }

    [[nodiscard]] Async<Rows> run(QByteArray sql, Values values) override { co_return m_session->run(sql, values); }

    [[nodiscard]] Async<> continueIds(QByteArray table) override
    {
        const QByteArray sql = "SELECT setval(pg_get_serial_sequence('" + table +
                               "', 'id'), (SELECT coalesce(max(id), 0) + 1 FROM " + table + "), false)";
        co_await m_session->execute(sql);
    }

    [[nodiscard]] Async<> commit() override
    {
        if (m_isInTransaction)
            co_await m_session->commit();
        m_isInTransaction = false;
    }

private:
    PostgresqlDatabase &m_database;
    SessionPointer m_session;
    bool m_isInTransaction = false;
};

PostgresqlDatabase::PostgresqlDatabase(const QByteArray &url) : m_threads(connections)
{
    for (int i = 0; i < connections; ++i)
        m_free.push_back(std::make_unique<PostgresqlSession>(url));
}

Result<std::unique_ptr<Database>> PostgresqlDatabase::open(const QString &url)
{
    if (const Result<> migrated = migratePostgresql(url.toUtf8()); !migrated)
        return failure(migrated.error());
    return std::unique_ptr<Database>(new PostgresqlDatabase(url.toUtf8()));
}

PostgresqlDatabase::SessionPointer PostgresqlDatabase::take()
{
    const std::scoped_lock lock(m_mutex);
    SessionPointer session = std::move(m_free.back()); // the one used last: its statements are prepared
    m_free.pop_back();
    return session;
}

void PostgresqlDatabase::giveBack(SessionPointer session)
{
    const std::scoped_lock lock(m_mutex);
    m_free.push_back(std::move(session));
}

Async<std::unique_ptr<Connection>> PostgresqlDatabase::connect(Access access)
{
    co_await m_threads.enter();
    auto connection = std::make_unique<SessionConnection>(*this, take());
    co_await connection->begin(access);
    co_return connection;
}

} // namespace stepwright::platform

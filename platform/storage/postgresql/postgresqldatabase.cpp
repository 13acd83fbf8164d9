#include "platform/storage/postgresql/postgresqldatabase.h"

#include "platform/storage/postgresql/postgresqlnews.h"

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

    [[nodiscard]] BackEnd backEnd() const override { return BackEnd::Postgresql; }

    ~SessionConnection() override
    {
        m_session->leave();
        m_database.giveBack(std::move(m_session));
    }

    /// Connects where need be. The transaction begins with its first statement.
    [[nodiscard]] Result<> begin(Access access)
    {
        m_access = access;
        return m_session->ensureOpen().transform([&] {
            m_session->begin(access == Access::Write ? "BEGIN"
                                                     : "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        });
    }

    [[nodiscard]] Async<Rows> run(QByteArray sql, Values values) override { co_return m_session->run(sql, values); }

    [[nodiscard]] Async<> post(QByteArray sql, Values values) override
    {
        co_await m_session->post(std::move(sql), std::move(values));
    }

    [[nodiscard]] QByteArray passingOverTaken() const override { return " FOR UPDATE SKIP LOCKED"; }

    [[nodiscard]] Async<> announce() override { co_await m_session->post(QByteArray("NOTIFY ") + newsChannel, {}); }

    [[nodiscard]] Async<> continueIds(QByteArray table) override
    {
        const QByteArray sql = "SELECT setval(pg_get_serial_sequence('" + table +
                               "', 'id'), (SELECT coalesce(max(id), 0) + 1 FROM " + table + "), false)";
        co_await m_session->run(sql, {});
    }

    /// Where nothing was written there is nothing to wait for.
    [[nodiscard]] Async<> commit() override
    {
        if (m_access == Access::Write)
            co_await m_session->commit();
    }

private:
    PostgresqlDatabase &m_database;
    SessionPointer m_session;
    Access m_access = Access::Read;
};

PostgresqlDatabase::PostgresqlDatabase(const QByteArray &url) : m_url(url), m_threads(connections)
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

std::unique_ptr<News> PostgresqlDatabase::listen()
{
    return std::make_unique<PostgresqlNews>(m_url);
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

#include "platform/storage/sqlite/sqlitedatabase.h"

#include "platform/base/log.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

class SqliteConnection final : public Connection
{
public:
    SqliteConnection(SqliteFile &file, bool inTransaction) : m_file(file), m_inTransaction(inTransaction) {}
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    ~SqliteConnection() override
    {
        if (!m_inTransaction)
            return;
        if (const Result<> done = m_file.execute("ROLLBACK"); !done)
            writeLog(LogLevel::Error, u"rollback failed"_s, {{u"detail"_s, done.error().detail}});
    }

    [[nodiscard]] Async<Rows> run(QByteArray sql, Values values) override { co_return m_file.run(sql, values); }

    [[nodiscard]] Async<> continueIds([[maybe_unused]] QByteArray table) override
    {
        co_return;
    } // SQLite does so itself

    [[nodiscard]] Async<> commit() override
    {
        if (m_inTransaction)
            co_await m_file.execute("COMMIT");
        m_inTransaction = false;
    }

private:
    SqliteFile &m_file;
    bool m_inTransaction;
};

} // namespace

Async<std::unique_ptr<Connection>> SqliteDatabase::connect(Access access)
{
    co_await m_thread.enter();
    if (access == Access::Write)
        co_await m_file->execute("BEGIN IMMEDIATE");
    co_return std::make_unique<SqliteConnection>(*m_file, access == Access::Write);
}

} // namespace stepwright::platform

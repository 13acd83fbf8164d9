#include "platform/storage/sqlite/sqlitedatabase.h"

#include "platform/base/log.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

class SqliteConnection final : public Connection
{
public:
    SqliteConnection(SqliteFile &file, Announcements &announcements, bool inTransaction)
        : m_file(file), m_announcements(announcements), m_inTransaction(inTransaction)
    {
    }
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    [[nodiscard]] BackEnd backEnd() const override { return BackEnd::Sqlite; }

    ~SqliteConnection() override
    {
        if (!m_inTransaction)
            return;
        if (const Result<> done = m_file.execute("ROLLBACK"); !done)
            writeLog(LogLevel::Error, u"rollback failed"_s, {{u"detail"_s, done.error().detail}});
    }

    [[nodiscard]] Async<Rows> run(QByteArray sql, Values values) override { co_return m_file.run(sql, values); }

    [[nodiscard]] Async<> post(QByteArray sql, Values values) override { co_await m_file.run(sql, values); }

    [[nodiscard]] QByteArray passingOverTaken() const override { return {}; }

    [[nodiscard]] Async<> announce() override
    {
        m_isAnnounced = true;
        co_return;
    }

    [[nodiscard]] Async<> continueIds([[maybe_unused]] QByteArray table) override
    {
        co_return;
    } // SQLite does so itself

    [[nodiscard]] Async<> commit() override
    {
        if (m_inTransaction)
            co_await m_file.execute("COMMIT");
        m_inTransaction = false;
        if (std::exchange(m_isAnnounced, false))
            m_announcements.add();
    }

private:
    SqliteFile &m_file;
    Announcements &m_announcements;
    bool m_inTransaction;
    bool m_isAnnounced = false;
};

} // namespace

Async<std::unique_ptr<Connection>> SqliteDatabase::connect(Access access)
{
    co_await m_thread.enter();
    if (access == Access::Write)
        co_await m_file->execute("BEGIN IMMEDIATE");
    co_return std::make_unique<SqliteConnection>(*m_file, m_announcements, access == Access::Write);
}

} // namespace stepwright::platform

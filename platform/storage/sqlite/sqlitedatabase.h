#pragma once

#include "platform/base/taskthread.h"
#include "platform/storage/database.h"
#include "platform/storage/sqlite/announcements.h"
#include "platform/storage/sqlite/sqlitefile.h"

namespace stepwright::platform {

/// The embedded back end: one file, one connection, one thread. A piece of work runs from `connect` to its end in that
/// thread, so that pieces never interleave.
class SqliteDatabase final : public Database
{
public:
    explicit SqliteDatabase(std::unique_ptr<SqliteFile> file) : m_file(std::move(file)) {}

    [[nodiscard]] Async<std::unique_ptr<Connection>> connect(Access access) override;
    [[nodiscard]] std::unique_ptr<News> listen() override { return m_announcements.listen(); }

private:
    Announcements m_announcements;
    std::unique_ptr<SqliteFile> m_file;
    TaskThread m_thread; ///< ends before the file goes
};

} // namespace stepwright::platform

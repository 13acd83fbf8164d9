#pragma once

#include "model/store/sqlite/statement.h"

#include <QHash>

#include <sqlite3.h>
#include <unordered_map>

namespace stepwright::store {

/// What Database and its statements share: the connection, and whether it may still be used.
struct Database::Connection
{
    sqlite3 *handle = nullptr;
    QString path;
    QStringList warnings;
    std::optional<Error> fatal;
    int logFrames = 0; ///< pages in the write-ahead log that a checkpoint should move into the file
    std::unordered_map<QByteArray, Statement> statements;

    ~Connection()
    {
        statements.clear();
        sqlite3_close_v2(handle);
    }

    /// The failure of the last call as an Error; remembers it where the file is not safe to use any more.
    [[nodiscard]] Error lastError(int code);

    /// Moves the log's pages into the file. What fails stays in the log, where it is safe; only an fsync's failure is
    /// remembered as `fatal`.
    void checkpoint();
};

/// Sets a fresh connection up for project files and reads every setting back. `Database::open` says which errors there
/// are.
[[nodiscard]] Result<> configure(Database::Connection &connection, Database::Mode mode);

} // namespace stepwright::store

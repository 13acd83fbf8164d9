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
    std::unordered_map<QByteArray, Statement> statements;

    ~Connection()
    {
        statements.clear();
        sqlite3_close_v2(handle);
    }

    /// The failure of the last call as an Error; remembers it where the file is not safe to use any more.
    [[nodiscard]] Error lastError(int code);
};

/// Sets a fresh connection up for project files and reads every setting back. `Database::open` says which errors there
/// are.
[[nodiscard]] Result<> configure(Database::Connection &connection, Database::Mode mode);

} // namespace stepwright::store

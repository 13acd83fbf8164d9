#pragma once

#include "model/base/result.h"
#include "platform/storage/rows.h"
#include "platform/storage/value.h"

#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace stepwright::platform {

/// The one connection to the platform's SQLite file, used by one thread at a time: exclusive locking, write-ahead log,
/// synchronous=FULL, so that what was acknowledged survives a power cut.
class SqliteFile
{
public:
    /// Opens the file, which is made if missing, and brings its tables up to date. Errors: as openDatabase.
    [[nodiscard]] static Result<std::unique_ptr<SqliteFile>> open(const QString &path);

    SqliteFile(const SqliteFile &) = delete;
    SqliteFile &operator=(const SqliteFile &) = delete;
    ~SqliteFile();

    /// Runs one statement with values for $1, $2, … Errors: as Connection::run.
    [[nodiscard]] Result<Rows> run(const QByteArray &sql, const Values &values);

    /// Runs several statements without values.
    [[nodiscard]] Result<> execute(const QByteArray &sql);

private:
    SqliteFile() = default;
    [[nodiscard]] Error lastError() const;
    [[nodiscard]] Result<qint64> number(const QByteArray &sql);
    [[nodiscard]] Result<> configure();
    [[nodiscard]] Result<> migrate();
    [[nodiscard]] Result<sqlite3_stmt *> prepared(const QByteArray &sql);

    sqlite3 *m_handle = nullptr;
    std::unordered_map<QByteArray, sqlite3_stmt *> m_statements;
};

} // namespace stepwright::platform

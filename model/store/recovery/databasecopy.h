#pragma once

#include "model/base/result.h"

#include <memory>

struct sqlite3;
struct sqlite3_backup;

namespace stepwright::store {

/// A copy of an open project under way, made by SQLite's backup API (https://sqlite.org/backup.html) on the store's
/// thread.
///
/// It may be made in pieces: writes of the same connection between two steps go into the copy as well. What is not
/// finished when it goes is removed.
class DatabaseCopy
{
public:
    /// Starts copying into a file that does not exist yet. Errors: Io.
    [[nodiscard]] static Result<DatabaseCopy> begin(sqlite3 *source, const QString &target);

    /// Copies some pages (4 KiB each); true when all are copied. Errors: Io, Damaged.
    [[nodiscard]] Result<bool> step(int pages);

    /// Makes the copy a single file without a log, checks it as `checkDatabase` does, and brings it to the disk.
    /// May run on another thread than the steps, also after the source was closed. Errors: Io, Damaged.
    [[nodiscard]] Result<> finish();

    DatabaseCopy(DatabaseCopy &&other) noexcept;
    DatabaseCopy &operator=(DatabaseCopy &&other) = delete;
    ~DatabaseCopy();

private:
    struct Closer
    {
        void operator()(sqlite3 *connection) const;
    };
    DatabaseCopy() = default;

    QString m_target;
    std::unique_ptr<sqlite3, Closer> m_connection;
    sqlite3_backup *m_backup = nullptr;
};

/// Copies an open project whole: all steps of DatabaseCopy. The folder is not synced. Errors: Io, Damaged.
[[nodiscard]] Result<> copyDatabase(sqlite3 *source, const QString &target);

/// Whether a database file that nobody has open, and that has no log, is undamaged: SQLite's integrity_check and
/// foreign_key_check. Changes nothing. Errors: NotFound, Invalid (no database), Io, Damaged.
[[nodiscard]] Result<> checkDatabase(const QString &path);

} // namespace stepwright::store

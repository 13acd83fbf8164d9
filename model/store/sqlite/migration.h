#pragma once

#include "model/store/sqlite/database.h"

#include <functional>
#include <vector>

namespace stepwright::store {

/// One step from a version of the project file to the next.
struct Migration
{
    int version = 0; ///< of the file afterwards
    QByteArray sql;
};

/// All migrations of a folder, by version: files `0001_name.sql`, `0002_…` without a gap. Without a folder: those of
/// this program.
[[nodiscard]] std::vector<Migration>
readMigrations(const QString &folder = QStringLiteral(":/stepwright/store/migrations"));

/// Brings a project file to the newest version and checks that its schema is the one that was made. Each migration is
/// one transaction with its version, so an interruption leaves the version before or after it, never something between.
/// `beforeMigration` is called once if there is something to do to a file that is not new.
/// Errors: NewerVersion where a newer Stepwright wrote the file; Damaged where the schema is not as it was made.
[[nodiscard]] Result<> migrate(Database &database, const std::vector<Migration> &migrations,
                               const std::function<Result<>(Database &)> &beforeMigration = {});

/// The file's version: `PRAGMA user_version`.
[[nodiscard]] Result<int> schemaVersion(Database &database);

/// A hash (SHA-256, hexadecimal) of all tables, indexes, triggers and views.
[[nodiscard]] Result<QByteArray> schemaHash(Database &database);

} // namespace stepwright::store

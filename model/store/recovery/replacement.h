#pragma once

#include "model/base/result.h"

/// Puts another database in the place of a project file, at once, even if the power fails in between.
///
/// A rename alone is not enough: the old file's write-ahead log would stay beside the new one, and SQLite would apply
/// it. So the new database first gets the name `<project>-replacement`; from that moment it *is* the project. Then the
/// old log goes, then the new database takes the project's name. Opening a project finishes what an interruption left.
namespace stepwright::store {

class Database;

/// Makes `candidate` the project. It must be complete, on the disk (`syncFile`), in the project's folder, without a log
/// of its own, and nobody may have either file open. Errors: Io; the project is then either the old or the new one,
/// whole.
[[nodiscard]] Result<> replaceProject(const QString &project, const QString &candidate);

/// Finishes a replacement that was interrupted; does nothing where there is none. To be called before a project is
/// opened. Errors: Io.
[[nodiscard]] Result<> finishReplacement(const QString &project);

/// Writes what a connection still reads into a new file beside the project, on the disk: the way out of
/// `Database::fatalError`. The answer is its path; close the connection, then call `replaceProject` with it. Errors:
/// Io, Database.
[[nodiscard]] Result<QString> writeFreshCopy(Database &failed);

/// The file's write-ahead log.
[[nodiscard]] QString logPath(const QString &project);

} // namespace stepwright::store

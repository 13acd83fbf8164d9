#pragma once

#include "model/base/result.h"

/// File operations that are on the disk when they return: fsync of the file, and of the folder for its name.
/// Qt has neither (QSaveFile syncs the file but not the folder).
///
/// Never use them on a project file that this process has open: closing any descriptor of a file drops the process's
/// POSIX locks on it (https://sqlite.org/howtocorrupt.html, section 2.2).
namespace stepwright::store {

/// Brings a file's content to the disk. Errors: Io.
[[nodiscard]] Result<> syncFile(const QString &path);

/// Brings the names in the folder of this file to the disk. Errors: Io.
[[nodiscard]] Result<> syncFolderOf(const QString &path);

/// Copies a file to a path that does not exist yet; a failed copy is removed. The name is certain only after
/// `syncFolderOf`. Errors: Io.
[[nodiscard]] Result<> copyFile(const QString &from, const QString &to);

/// Gives a file a new name in the same file system, replacing what has that name. Errors: Io.
[[nodiscard]] Result<> renameFile(const QString &from, const QString &to);

/// Removes a file; one that does not exist is fine. Errors: Io.
[[nodiscard]] Result<> removeFile(const QString &path);

/// The first of `name.ext`, `name 2.ext`, … that does not exist.
[[nodiscard]] QString unusedPath(const QString &path);

} // namespace stepwright::store

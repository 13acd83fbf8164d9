#pragma once

#include "model/exporting/exportproject.h"

namespace stepwright::exporting {

/// What happened to the files of an export.
struct WrittenExport
{
    QStringList written;
    QStringList unchanged; ///< had these bytes already and were not touched
    QStringList kept;      ///< were there already and belong to the user: forcing would overwrite them
};

/// Writes an export into a folder, which is made where it is missing. Each file is either whole or as before, after a
/// power cut too, and on the disk when this returns. All new bytes are written before the first file is replaced: where
/// writing fails or is cancelled, no file has changed. Paths that would lead out of the folder, over a symbolic link
/// too, and places that cannot be written to are refused before anything is written. `force` overwrites action words
/// and signatures as well. Errors: Denied (a path leads out of the folder, a permission is missing), Invalid (a file is
/// where a folder is needed or the other way round), Io, Cancelled.
[[nodiscard]] Result<WrittenExport> writeExport(const ExportResult &result, const QString &folder, bool force = false,
                                                const ExportProgress &progress = {});

/// What `writeExport` would do, without writing anything and without asking for permissions.
[[nodiscard]] WrittenExport planExport(const ExportResult &result, const QString &folder, bool force = false);

} // namespace stepwright::exporting

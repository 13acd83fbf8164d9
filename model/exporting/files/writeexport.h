#pragma once

#include "model/exporting/files/exportplan.h"

namespace stepwright::exporting {

/// What happened to the files of an export.
struct WrittenExport
{
    QStringList written;
    QStringList unchanged; ///< had these bytes already and were not touched
    QStringList kept;      ///< were there already and belong to the user, who did not allow overwriting them
    QStringList removed;   ///< an earlier export wrote them, and the user allowed removing them
    QStringList gone;      ///< the same without permission: they stay
};

/// Writes an export into a folder, which is made where it is missing. Each file is either whole or as before, after a
/// power cut too, and on the disk when this returns. All new bytes are written before the first file is replaced: where
/// writing fails or is cancelled, no file has changed. Paths that would lead out of the folder, over a symbolic link
/// too, and places that cannot be written to are refused before anything is written. Files of the user, such as action
/// words and signatures, are only overwritten where `permission` says so. What is written is listed in the folder
/// (ExportRecord). Errors: those of checkPlaces, Io, Cancelled.
[[nodiscard]] Result<WrittenExport> writeExport(const ExportResult &result, const QString &folder,
                                                const ExportPermission &permission = {},
                                                const ExportProgress &progress = {});

/// What `writeExport` would do, without writing anything and without asking for permissions.
[[nodiscard]] WrittenExport outcomeOf(const ExportPlan &plan, const ExportPermission &permission);

} // namespace stepwright::exporting

#pragma once

#include "model/exporting/files/exportrecord.h"

#include <QSet>

namespace stepwright::exporting {

/// What an export does with a file.
enum class FileState {
    New,     ///< is not there yet
    Changed, ///< is there with other bytes, and is written anew
    Same,    ///< is there with these bytes, and is not touched
    Kept,    ///< is there with other bytes and belongs to the user: stays unless the user allows it
    Gone,    ///< an earlier export wrote it, and this one makes it no more: stays unless the user allows removing it
};

/// Why a file is the user's.
enum class Owner {
    Export,  ///< it is not: an export wrote it
    Kind,    ///< files of its kind are for writing by hand: action words, signatures
    Editing, ///< it is generated, but is not as an export wrote it
};

/// One file of an export, or one that it makes no more.
struct PlannedFile
{
    QString path;
    FileState state = FileState::New;
    Owner owner = Owner::Export; ///< of what is there; of a file that is gone never Kind
    qsizetype index = -1;        ///< in ExportResult::files; -1 of one that is gone

    bool operator==(const PlannedFile &) const = default;
};

/// What the user allowed an export to do with files that are there.
struct ExportPermission
{
    bool everything = false;      ///< to overwrite whatever is there
    bool edited = true;           ///< to overwrite generated files that are not as an export wrote them
    QSet<QString> overwritten;    ///< paths that may be overwritten
    QSet<QString> removed;        ///< paths that may be removed where they are gone from the export
    bool removesUnedited = false; ///< to remove what is gone and as an export wrote it
};

/// What an export would do with each file, without the user's permission.
struct ExportPlan
{
    QList<PlannedFile> files; ///< in the order of the result, then what is gone by path

    [[nodiscard]] qsizetype count(FileState state) const;
};

/// Compares an export with what lies in a folder; nothing is written. `keepsEdited`: generated files that are not as an
/// export wrote them are the user's. Errors: Cancelled.
[[nodiscard]] Result<ExportPlan> planExport(const ExportResult &result, const QString &folder, bool keepsEdited = false,
                                            const ExportProgress &progress = {});

/// Whether an export could be written there. Errors: Denied (a path leads out of the folder, a permission is missing),
/// Invalid (a file is where a folder is needed or the other way round).
[[nodiscard]] Result<> checkPlaces(const ExportResult &result, const QString &folder);

/// Whether a relative path stays inside the folder, also where parts of it are symbolic links.
[[nodiscard]] bool staysInside(const QString &folder, const QString &path);

} // namespace stepwright::exporting

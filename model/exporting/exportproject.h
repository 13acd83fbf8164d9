#pragma once

#include "model/exporting/catalogue/exporter.h"
#include "model/project/projectdocument.h"

#include <functional>

namespace stepwright::exporting {

/// Called now and then with the number of finished and of all files; false stops the work with Cancelled.
using ExportProgress = std::function<bool(qsizetype done, qsizetype all)>;

/// One file that an export consists of.
struct ExportedFile
{
    QString path; ///< relative, with '/'; safe on every file system and unique without regard to case
    QByteArray bytes;
    QString category;          ///< "features"
    QString folderUid;         ///< of the folder whose file it is
    bool isOverwritten = true; ///< false: a file that is there already is the user's and stays unless forced

    bool operator==(const ExportedFile &) const = default;
};

/// What an export gives: its files, and sentences for the user about what was left out or renamed.
struct ExportResult
{
    QList<ExportedFile> files;
    QStringList notes;
    QString target;         ///< id of the exporter; empty: no list of what is written is kept
    QStringList categories; ///< kinds of files that were asked for: others, written before, are not gone
    bool isWhole = true;    ///< false: of a selection; nothing that was written before is gone then
};

/// Renders a project for a target: the one entry for menu, command line and tests. Nothing is written.
/// Errors: Invalid (a template fails, an option has no such value), Cancelled.
[[nodiscard]] Result<ExportResult> exportProject(const project::ProjectDocument &document, const Exporter &exporter,
                                                 const ExportOptions &options = {},
                                                 const ExportProgress &progress = {});

} // namespace stepwright::exporting

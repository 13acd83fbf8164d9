#pragma once

#include "model/base/result.h"
#include "model/store/recovery/backup.h"

#include <QStringList>

#include <optional>

namespace stepwright::store {

/// What was saved of a damaged project.
struct SalvageReport
{
    int features = 0;            ///< features whose text was recovered
    QStringList missingFeatures; ///< names of features whose text is lost, as far as anything still tells of them
    int actionWords = 0;
    int drafts = 0;
    bool pagesUnreadable = false; ///< parts of the file made no sense: there may have been more than the numbers tell

    [[nodiscard]] int knownFeatures() const { return features + int(missingFeatures.size()); }

    /// Translated, for the user: "Recovered 118 of 120 features. Missing: …"; names at most so many of the
    /// missing.
    [[nodiscard]] QString summary(qsizetype mostNames = 10) const;

    bool operator==(const SalvageReport &) const = default;
};

/// A project that cannot be opened because it is damaged, and what there is to go on with.
struct DamagedProject
{
    QString path;                       ///< stays as it is
    QString aside;                      ///< the untouched copy: `shop.damaged-2026-05-01-12-00-00.stepwright`
    std::optional<Backup> newestBackup; ///< the newest backup that is undamaged
    SalvageReport readable;             ///< what `salvageProject` would recover
};

/// Whether a file that SQLite does not take for a project was one: it is named like a project, and rows of it can still
/// be read or it has backups.
[[nodiscard]] bool wasProject(const QString &path);

/// Keeps a damaged project aside, byte by byte, unless an equal copy is kept already, and looks what there is to go on
/// with. The project itself stays where it is. Errors: NotFound, Io, Conflict (open in another process).
[[nodiscard]] Result<DamagedProject> keepDamagedAside(const QString &project, const QDateTime &now);

/// Reads every row that still makes sense from a damaged project and makes a new project file of them; the damaged one
/// is only read. Uids of folders and scenarios stay. Folders whose parent is lost stand at the top. Errors: Conflict
/// where `target` exists; NotFound, Io, Denied; Invalid where nothing at all was found (no file is made then).
[[nodiscard]] Result<SalvageReport> salvageProject(const QString &damaged, const QString &target);

} // namespace stepwright::store

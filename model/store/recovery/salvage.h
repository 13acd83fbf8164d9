#pragma once

#include "model/base/result.h"
#include "model/store/recovery/backup.h"

#include <QStringList>

#include <optional>

namespace stepwright::store {

/// A project that cannot be opened because it is damaged, and what there is to go on with.
struct DamagedProject
{
    QString aside;                      ///< the untouched copy: `shop.damaged-2026-05-01-12-00-00.stepwright`
    std::optional<Backup> newestBackup; ///< the newest backup that is undamaged
};

/// Keeps a damaged project aside, byte by byte, and looks for a backup. The project itself stays where it is.
/// Errors: NotFound, Io.
[[nodiscard]] Result<DamagedProject> keepDamagedAside(const QString &project, const QDateTime &now);

/// What was saved of a damaged project.
struct SalvageReport
{
    int features = 0;            ///< features whose text was recovered
    QStringList missingFeatures; ///< names of features whose text is lost, as far as anything still tells of them
    int actionWords = 0;
    int drafts = 0;
    bool pagesUnreadable = false; ///< parts of the file made no sense: there may have been more than the numbers tell

    [[nodiscard]] int knownFeatures() const { return features + int(missingFeatures.size()); }

    /// Translated, for the user: "Recovered 118 of 120 features. Missing: …"
    [[nodiscard]] QString summary() const;

    bool operator==(const SalvageReport &) const = default;
};

/// Reads every row that still makes sense from a damaged project and makes a new project file of them; the damaged one
/// is only read. Uids of folders and scenarios stay. Folders whose parent is lost stand at the top. Errors: Conflict
/// where `target` exists; NotFound, Io, Denied; Invalid where nothing at all was found (no file is made then).
[[nodiscard]] Result<SalvageReport> salvageProject(const QString &damaged, const QString &target);

} // namespace stepwright::store

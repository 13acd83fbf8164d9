#pragma once

#include "model/store/recovery/salvage.h"

namespace stepwright::store {

/// What was recovered of a damaged project.
struct RecoveredProject
{
    QString path;
    QString reportPath; ///< a text for people beside it; empty where it could not be written
    SalvageReport report;
};

/// Where a recovered project goes by itself: `shop.recovered.stepwright` beside `shop.stepwright`, or the next name
/// that is free.
[[nodiscard]] QString recoveryPath(const QString &damaged);

/// Salvages a damaged project into a new file and writes a report beside it that names all that is missing:
/// `shop.recovered.txt`. Errors: those of salvageProject.
[[nodiscard]] Result<RecoveredProject> recoverProject(const QString &damaged, const QString &target);

} // namespace stepwright::store

#pragma once

#include <QString>

namespace stepwright::platform {

// The kinds of jobs that routes hand in.
inline const QString exportJob = QStringLiteral("export");                   ///< its object: the number of the export
inline const QString importJob = QStringLiteral("import");                   ///< of a feature; its object: the folder
inline const QString runJob = QStringLiteral("run");                         ///< tests for a run, its object
inline const QString synchronizationJob = QStringLiteral("synchronization"); ///< of a run, its object
inline const QString backupJob = QStringLiteral("backup");                   ///< of a project

} // namespace stepwright::platform

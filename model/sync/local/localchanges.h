#pragma once

#include "model/project/change.h"
#include "model/sync/local/localproject.h"

namespace stepwright::sync {

/// What brings a project file to what it shall be.
struct LocalChanges
{
    project::Change change;           ///< one step of undo; may be empty
    QHash<QString, Sidecar> sidecars; ///< to be stored beside the features; only those that differ from the stored ones
    QStringList goneSidecars;         ///< folders
    QString homeUid;                  ///< Binding::homeUid from now on
    QSet<ThingKey> unapplied;         ///< what a text has no place for: it stays as it was here
    QStringList problems;             ///< translated
};

/// What brings a project file to what it shall be: `wanted` is in its uids. Only what differs is written, and of a text
/// only the lines whose meaning changed. label: of the step of undo. projectName: names the folder for what lies in no
/// folder on the platform.
[[nodiscard]] LocalChanges localChanges(const LocalProject &local, const SyncProject &wanted, const QString &label,
                                        const QString &projectName);

} // namespace stepwright::sync

#pragma once

#include "model/sync/reconcile/values/syncproject.h"

namespace stepwright::sync {

/// Three versions of a project.
struct ProjectTriple
{
    SyncProject base; ///< what both sides had last
    SyncProject local;
    SyncProject remote;

    bool operator==(const ProjectTriple &) const = default;
};

/// The same projects in one naming: what is the same thing has the same uid in all three, the local one where there is
/// one. Things are matched by their id on the platform, else by uid, else by natural key (name; of a scenario without
/// regard to case; of a folder in its parent), so that what both sides added is adopted and not doubled. Uids that
/// occur twice and parents that are not there are put right: each thing is known by a uid of its own, and lies in a
/// folder that is there or in the project.
[[nodiscard]] ProjectTriple withCommonUids(ProjectTriple projects);

/// What may be there once on the platform.
[[nodiscard]] inline QString naturalKey(const SyncFolder &folder)
{
    return folder.parentUid + QChar(u'\x1f') + folder.name;
}
[[nodiscard]] inline QString naturalKey(const SyncActionWord &word)
{
    return word.name;
}
[[nodiscard]] inline QString naturalKey(const SyncScenario &scenario)
{
    return scenario.name.toCaseFolded();
}

} // namespace stepwright::sync

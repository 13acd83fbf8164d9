#include "model/sync/state/syncstate.h"

namespace stepwright::sync {

namespace {

void add(SyncProject &project, const Thing &thing)
{
    if (const auto *folder = std::get_if<SyncFolder>(&thing))
        project.folders.append(*folder);
    else if (const auto *word = std::get_if<SyncActionWord>(&thing))
        project.actionWords.append(*word);
    else
        project.scenarios.append(std::get<SyncScenario>(thing));
}

} // namespace

SyncProject baseOf(const KnownThings &known, const Binding &binding)
{
    SyncProject base;
    base.remoteId = binding.projectId;
    for (const KnownThing &thing : known) {
        if (thing.base)
            add(base, *thing.base);
    }
    return base;
}

SyncProject remoteOf(const KnownThings &known, const Binding &binding)
{
    SyncProject remote;
    remote.remoteId = binding.projectId;
    for (const KnownThing &thing : known) {
        if (thing.isGone)
            continue;
        if (const std::optional<Thing> &last = thing.remote ? thing.remote : thing.base)
            add(remote, *last);
    }
    return remote;
}

} // namespace stepwright::sync

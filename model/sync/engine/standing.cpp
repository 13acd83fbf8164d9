#include "model/sync/engine/standing.h"

#include <QCoreApplication>

namespace stepwright::sync {

namespace {

/// Tags that the platform takes from nobody are no change that waits to be sent.
void dropTagsThatStay(Reconciliation &merged)
{
    const QHash<ThingKey, Thing> local = thingsOf(merged.projects.local);
    const QHash<ThingKey, Thing> remote = thingsOf(merged.projects.remote);
    const Fields others = allFields & ~Fields(Field::Tags);
    for (EntityOutcome &outcome : merged.outcomes) {
        const ThingKey key(outcome.kind, outcome.uid);
        if (outcome.state != EntityState::Ours || outcome.kind == EntityKind::Scenario || !local.contains(key) ||
            !remote.contains(key))
            continue;
        if (contentHash(local[key], others) == contentHash(remote[key], others))
            outcome.state = EntityState::Unchanged;
    }
}

} // namespace

Result<StandingSource> readStanding(store::ProjectFile &file)
{
    const Result<std::optional<Binding>> binding = SyncState(file.database()).binding();
    if (!binding)
        return failure(binding.error());
    if (!*binding)
        return failure(
            ErrorKind::NotFound,
            QCoreApplication::translate("Sync", "This project is not connected to a platform yet. Connect it first."));
    return readSource(file).transform([&](LocalSource source) { return StandingSource{**binding, std::move(source)}; });
}

Standing standing(StandingSource source)
{
    Standing result{
        .binding = source.binding, .known = source.local.known, .local = localProject(std::move(source.local))};
    result.merged = reconcile(baseOf(result.known, result.binding), result.local.project,
                              remoteOf(result.known, result.binding), {.isVanishingConfirmed = true});
    dropTagsThatStay(result.merged);
    return result;
}

Result<Standing> standingOf(store::ProjectFile &file)
{
    return readStanding(file).transform([](StandingSource source) { return standing(std::move(source)); });
}

Result<store::AppliedChange> settle(store::ProjectFile &file, const Standing &from, const QList<Decision> &decisions)
{
    SyncProject wanted = from.merged.projects.local;
    KnownThings known = from.known;
    for (const Decision &decision : decisions) {
        if (decision.local)
            setThing(wanted, *decision.local);
        else
            removeThing(wanted, decision.thing);
        const auto thing = known.find(decision.thing);
        if (thing == known.end() || !decision.isKnown)
            continue;
        if (thing->isGone) {
            known.erase(thing); // what stays here is new on the platform
        } else if (thing->remote) {
            thing->base = thing->remote;
            thing->remote.reset();
        }
    }
    const LocalChanges changes = localChanges(
        from.local, wanted, QCoreApplication::translate("Sync", "Resolve Conflicts"), from.binding.projectName);
    Binding binding = from.binding;
    binding.homeUid = changes.homeUid;
    return file.apply(changes.change, [&](store::Database &database) -> Result<> {
        SyncState state(database);
        const Result<KnownThings> stored = state.things();
        if (!stored)
            return failure(stored.error());
        if (*stored != from.known)
            return failure(ErrorKind::Conflict, QCoreApplication::translate(
                                                    "Sync", "There was a sync since these conflicts were found. Look "
                                                            "at them again."));
        if (Result<> done = saveKnown(state, known); !done)
            return done;
        if (Result<> done = saveSidecars(state, changes); !done)
            return done;
        return state.setBinding(binding);
    });
}

Result<> saveKnown(SyncState &state, const KnownThings &known)
{
    const auto before = state.things();
    if (!before)
        return failure(before.error());
    for (const auto &[key, thing] : known.asKeyValueRange()) {
        if (const auto old = before->constFind(key); old != before->cend() && *old == thing)
            continue;
        if (Result<> done = state.saveThing(key, thing); !done)
            return done;
    }
    for (const auto &[key, thing] : before->asKeyValueRange()) {
        if (known.contains(key))
            continue;
        if (Result<> done = state.removeThing(key); !done)
            return done;
    }
    return {};
}

Result<> saveSidecars(SyncState &state, const LocalChanges &changes)
{
    for (const auto &[folder, sidecar] : changes.sidecars.asKeyValueRange()) {
        if (Result<> done = state.saveSidecar(folder, sidecar); !done)
            return done;
    }
    for (const QString &folder : changes.goneSidecars) {
        if (Result<> done = state.removeSidecar(folder); !done)
            return done;
    }
    return {};
}

} // namespace stepwright::sync

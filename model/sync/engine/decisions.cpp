#include "model/sync/engine/decisions.h"

#include "model/sync/reconcile/projects/references.h"

namespace stepwright::sync {

namespace {

std::optional<Thing> thingOf(const ResolvedThing &resolved)
{
    if (const auto *folder = std::get_if<SyncFolder>(&resolved.local))
        return *folder;
    if (const auto *word = std::get_if<SyncActionWord>(&resolved.local))
        return *word;
    if (const auto *scenario = std::get_if<SyncScenario>(&resolved.local))
        return *scenario;
    return std::nullopt;
}

} // namespace

QList<Decision> decisionsOf(const Standing &from, const Resolution &resolution)
{
    QList<Decision> decisions;
    QSet<ThingKey> decided;
    for (const ResolvedThing &resolved : resolution.things) {
        const ThingKey key(resolved.kind, resolved.uid);
        decided.insert(key);
        decisions.append({.thing = key, .local = thingOf(resolved)});
    }
    QHash<QString, QString> names;
    for (const WordRename &rename : resolution.renames)
        names.insert(rename.before, rename.now);
    if (names.isEmpty())
        return decisions;
    const auto follow = [&](EntityKind kind, const auto &list) {
        for (const auto &entity : list) {
            auto renamed = entity;
            renameCalls(renamed.body, names);
            if (renamed != entity && !decided.contains({kind, entity.uid}))
                decisions.append({.thing = {kind, entity.uid}, .local = Thing(renamed), .isKnown = false});
        }
    };
    const SyncProject &local = from.merged.projects.local;
    follow(EntityKind::Folder, local.folders);
    follow(EntityKind::ActionWord, local.actionWords);
    follow(EntityKind::Scenario, local.scenarios);
    return decisions;
}

} // namespace stepwright::sync

#include "model/sync/state/things.h"

#include "model/sync/reconcile/values/copyfields.h"

#include <algorithm>

namespace stepwright::sync {

namespace {

template <class Entity>
std::optional<Thing> find(const QList<Entity> &list, const QString &uid)
{
    const auto found = std::ranges::find(list, uid, &Entity::uid);
    return found == list.end() ? std::nullopt : std::optional<Thing>(*found);
}

template <class Entity>
void set(QList<Entity> &list, const Entity &entity)
{
    const auto found = std::ranges::find(list, entity.uid, &Entity::uid);
    if (found == list.end())
        list.append(entity);
    else
        *found = entity;
}

} // namespace

EntityKind kindOf(const Thing &thing)
{
    return EntityKind(thing.index());
}

const QString &uidOf(const Thing &thing)
{
    return std::visit([](const auto &entity) -> const QString & { return entity.uid; }, thing);
}

const QString &nameOf(const Thing &thing)
{
    return std::visit([](const auto &entity) -> const QString & { return entity.name; }, thing);
}

const QString &remoteIdOf(const Thing &thing)
{
    return std::visit([](const auto &entity) -> const QString & { return entity.remoteId; }, thing);
}

QByteArray contentHash(const Thing &thing, Fields fields)
{
    return std::visit([&](const auto &entity) { return contentHash(entity, fields); }, thing);
}

std::optional<Thing> findThing(const SyncProject &project, const ThingKey &key)
{
    switch (key.first) {
    case EntityKind::Folder:
        return find(project.folders, key.second);
    case EntityKind::ActionWord:
        return find(project.actionWords, key.second);
    case EntityKind::Scenario:
        break;
    }
    return find(project.scenarios, key.second);
}

QHash<ThingKey, Thing> thingsOf(const SyncProject &project)
{
    QHash<ThingKey, Thing> things;
    things.reserve(project.folders.size() + project.actionWords.size() + project.scenarios.size());
    for (const SyncFolder &folder : project.folders)
        things.insert({EntityKind::Folder, folder.uid}, folder);
    for (const SyncActionWord &word : project.actionWords)
        things.insert({EntityKind::ActionWord, word.uid}, word);
    for (const SyncScenario &scenario : project.scenarios)
        things.insert({EntityKind::Scenario, scenario.uid}, scenario);
    return things;
}

void setThing(SyncProject &project, const Thing &thing)
{
    if (const auto *folder = std::get_if<SyncFolder>(&thing))
        set(project.folders, *folder);
    else if (const auto *word = std::get_if<SyncActionWord>(&thing))
        set(project.actionWords, *word);
    else
        set(project.scenarios, std::get<SyncScenario>(thing));
}

void removeThing(SyncProject &project, const ThingKey &key)
{
    const auto isIt = [&](const auto &entity) { return entity.uid == key.second; };
    if (key.first == EntityKind::Folder)
        project.folders.removeIf(isIt);
    else if (key.first == EntityKind::ActionWord)
        project.actionWords.removeIf(isIt);
    else
        project.scenarios.removeIf(isIt);
}

void copyFields(Thing &to, const Thing &from, Fields fields)
{
    std::visit(
        [&]<class Entity>(Entity &entity) {
            if (const auto *same = std::get_if<Entity>(&from))
                copyFields(entity, *same, fields);
        },
        to);
}

} // namespace stepwright::sync

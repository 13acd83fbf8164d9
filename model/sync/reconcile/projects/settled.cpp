#include "model/sync/reconcile/planning/plan.h"
#include "model/sync/reconcile/projects/projectmerge.h"
#include "model/sync/reconcile/values/copyfields.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace stepwright::sync {

namespace {

template <class Entity>
void carryOut(const PushOperation &operation, const QList<Entity> &merged, QList<Entity> &remote, QList<Entity> &local)
{
    const auto place = std::ranges::find(remote, operation.uid, &Entity::uid);
    if (operation.fields.testFlag(Field::Existence)) {
        if (place != remote.end())
            remote.erase(place);
        return;
    }
    const auto wanted = std::ranges::find(merged, operation.uid, &Entity::uid);
    const bool isNew = place == remote.end();
    if (isNew) {
        remote.append({.uid = operation.uid, .remoteId = u"new-" + operation.uid});
        std::ranges::find(local, operation.uid, &Entity::uid)->remoteId = remote.last().remoteId;
    }
    Entity &entity = isNew ? remote.last() : *place;
    copyFields(entity, *wanted, operation.fields);
}

/// The base after a push: of what is in conflict the old one; of all else what the platform has.
template <class Entity>
void takeOver(EntityKind kind, const Reconciliation &given, const QList<Entity> &base, const QList<Entity> &remote,
              QList<Entity> &next)
{
    const auto keepsBase = [&](const Entity &entity) {
        return given.isBlocked(kind, entity.uid) ||
               (kind == EntityKind::ActionWord && given.wordsKeepingBase.contains(entity.uid));
    };
    std::ranges::copy_if(base, std::back_inserter(next), keepsBase);
    std::ranges::copy_if(remote, std::back_inserter(next), std::not_fn(keepsBase));
}

} // namespace

ProjectTriple settled(const Reconciliation &reconciliation, const PushPlan &plan)
{
    const SyncProject &merged = reconciliation.merged;
    ProjectTriple after{.local = reconciliation.local, .remote = reconciliation.projects.remote};
    for (const PushOperation &operation : plan.operations) {
        if (operation.entity == EntityKind::Folder)
            carryOut(operation, merged.folders, after.remote.folders, after.local.folders);
        else if (operation.entity == EntityKind::ActionWord)
            carryOut(operation, merged.actionWords, after.remote.actionWords, after.local.actionWords);
        else
            carryOut(operation, merged.scenarios, after.remote.scenarios, after.local.scenarios);
    }
    const SyncProject &base = reconciliation.projects.base;
    after.base.remoteId = after.remote.remoteId;
    takeOver(EntityKind::Folder, reconciliation, base.folders, after.remote.folders, after.base.folders);
    takeOver(EntityKind::ActionWord, reconciliation, base.actionWords, after.remote.actionWords,
             after.base.actionWords);
    takeOver(EntityKind::Scenario, reconciliation, base.scenarios, after.remote.scenarios, after.base.scenarios);
    return after;
}

} // namespace stepwright::sync

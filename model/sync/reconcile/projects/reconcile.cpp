#include "model/sync/reconcile/projects/reconcile.h"

#include "model/sync/reconcile/projects/projectmerge.h"
#include "model/sync/reconcile/projects/references.h"
#include "model/sync/reconcile/values/canonical.h"

#include <algorithm>

namespace stepwright::sync {

namespace {

const QString &placeOf(const SyncFolder &folder)
{
    return folder.parentUid;
}
const QString &placeOf(const SyncScenario &scenario)
{
    return scenario.folderUid;
}

template <class Entity>
bool hasOtherOrder(const Entity &is, const Entity &shall)
{
    if constexpr (requires { is.position; })
        return is.position != shall.position || placeOf(is) != placeOf(shall);
    return false;
}

template <class Entity>
Fields differing(const Entity &is, const Entity &shall)
{
    Fields fields;
    if (is == shall || canonicalContent(is) == canonicalContent(shall))
        return fields;
    for (const Field field : contentFields) {
        if (canonicalContent(is, field) != canonicalContent(shall, field))
            fields |= field;
    }
    return fields;
}

/// What turns one list into the merged one.
template <class Entity>
void appendChanges(EntityKind kind, const QList<Entity> &is, const QList<Entity> &shall, bool withOrder,
                   QList<EntityChange> &changes)
{
    const ByUid<Entity> present(is);
    const ByUid<Entity> wanted(shall);
    for (const Entity &entity : shall) {
        const Entity *before = present.find(entity.uid);
        if (!before) {
            changes.append({kind, entity.uid, entity.remoteId, EntityChange::What::Add, allFields});
            continue;
        }
        Fields fields = differing(*before, entity);
        fields.setFlag(Field::Place, fields.testFlag(Field::Place) || (withOrder && hasOtherOrder(*before, entity)));
        const bool isAdopted = withOrder && before->remoteId != entity.remoteId;
        if (fields || isAdopted)
            changes.append({kind, entity.uid, entity.remoteId, EntityChange::What::Update, fields});
    }
    for (const Entity &entity : is) {
        if (!wanted.find(entity.uid))
            changes.append({kind, entity.uid, entity.remoteId, EntityChange::What::Remove, {}});
    }
}

QList<EntityChange> changesBetween(const SyncProject &is, const SyncProject &shall, bool withOrder)
{
    QList<EntityChange> changes;
    appendChanges(EntityKind::Folder, is.folders, shall.folders, withOrder, changes);
    appendChanges(EntityKind::ActionWord, is.actionWords, shall.actionWords, withOrder, changes);
    appendChanges(EntityKind::Scenario, is.scenarios, shall.scenarios, withOrder, changes);
    return changes;
}

using BlockedKey = QPair<EntityKind, QString>;

/// Puts what is here in place of what is in conflict; it is only known where it is on the platform.
template <class Entity>
void keepBlocked(EntityKind kind, const QSet<BlockedKey> &blocked, const QList<Entity> &local, QList<Entity> &list)
{
    const ByUid<Entity> ours(local);
    for (Entity &entity : list) {
        const Entity *here = ours.find(entity.uid);
        if (!here || !blocked.contains({kind, entity.uid}))
            continue;
        Entity kept = *here;
        kept.remoteId = entity.remoteId;
        if constexpr (requires { kept.parentUid; })
            kept.parentUid = entity.parentUid;
        entity = kept;
    }
}

QHash<QString, QString> namesOf(const SyncProject &project)
{
    QHash<QString, QString> names;
    for (const SyncActionWord &word : project.actionWords)
        names.insert(word.uid, word.name);
    return names;
}

} // namespace

bool Reconciliation::isBlocked(EntityKind kind, const QString &uid) const
{
    return std::ranges::any_of(
        findings.conflicts, [&](const Conflict &conflict) { return conflict.entity == kind && conflict.uid == uid; });
}

Reconciliation reconcile(const SyncProject &base, const SyncProject &local, const SyncProject &remote,
                         const ReconcileOptions &options)
{
    Reconciliation result;
    result.projects = withCommonUids({base, local, remote});
    result.stop = suspicious(result.projects);
    if (result.stop && (!options.isVanishingConfirmed || result.stop->reason == StopReason::WrongProject))
        return result;
    result.stop.reset();
    ProjectTriple marked = result.projects;
    replaceNamesByWords(marked);
    mergeEntities(marked, result);
    mergeReferences(marked, result);
    QSet<BlockedKey> blocked;
    for (const Conflict &conflict : std::as_const(result.findings.conflicts))
        blocked.insert({conflict.entity, conflict.uid});
    result.local = result.merged;
    keepBlocked(EntityKind::Folder, blocked, marked.local.folders, result.local.folders);
    keepBlocked(EntityKind::ActionWord, blocked, marked.local.actionWords, result.local.actionWords);
    keepBlocked(EntityKind::Scenario, blocked, marked.local.scenarios, result.local.scenarios);
    replaceWordsByNames(result.local, namesOf(result.local));
    replaceWordsByNames(result.merged, namesOf(result.merged));
    replaceWordsByNames(result.findings, namesOf(result.merged));
    result.changes = changesBetween(result.projects.local, result.local, true);
    result.pushes = changesBetween(result.projects.remote, result.merged, false);
    result.pushes.removeIf([&](const EntityChange &push) { return blocked.contains({push.kind, push.uid}); });
    return result;
}

} // namespace stepwright::sync

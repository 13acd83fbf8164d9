#include "model/sync/reconcile/projects/projectmerge.h"

#include "model/sync/reconcile/definitions/entitymerge.h"
#include "model/sync/reconcile/values/canonical.h"

#include <QHash>

namespace stepwright::sync {

namespace {

SyncFolder mergeTwo(const SyncFolder *base, const SyncFolder &ours, const SyncFolder &theirs, Findings &findings)
{
    return mergeFolders(base, ours, theirs, findings);
}
SyncActionWord mergeTwo(const SyncActionWord *base, const SyncActionWord &ours, const SyncActionWord &theirs,
                        Findings &findings)
{
    return mergeActionWords(base, ours, theirs, findings);
}
SyncScenario mergeTwo(const SyncScenario *base, const SyncScenario &ours, const SyncScenario &theirs,
                      Findings &findings)
{
    return mergeScenarios(base, ours, theirs, findings);
}

/// Ours where the content is the same, with what the platform alone knows.
template <class Entity>
Entity withRemoteId(const Entity *base, Entity ours, const Entity &theirs)
{
    if (!theirs.remoteId.isEmpty())
        ours.remoteId = theirs.remoteId;
    if constexpr (requires { ours.position; }) {
        if (base && ours.position == base->position)
            ours.position = theirs.position;
    }
    return ours;
}

/// Merging of one kind.
template <class Entity>
class KindMerge
{
public:
    KindMerge(EntityKind kind, const QList<Entity> &base, const QList<Entity> &local, const QList<Entity> &remote,
              Reconciliation &result)
        : m_kind(kind), m_base(base), m_local(local), m_remote(remote), m_result(result)
    {
    }

    void run(const QList<Entity> &base, const QList<Entity> &local, const QList<Entity> &remote, QList<Entity> &merged)
    {
        for (const Entity &entity : local)
            mergeOne(m_base.find(entity.uid), &entity, m_remote.find(entity.uid), merged);
        for (const Entity &entity : remote) {
            if (!m_local.find(entity.uid))
                mergeOne(m_base.find(entity.uid), nullptr, &entity, merged);
        }
        for (const Entity &entity : base) {
            if (!m_local.find(entity.uid) && !m_remote.find(entity.uid))
                tell(entity.uid, EntityState::BothSame);
        }
    }

private:
    void tell(const QString &uid, EntityState state) { m_result.outcomes.append({m_kind, uid, state}); }

    void mergeOne(const Entity *base, const Entity *ours, const Entity *theirs, QList<Entity> &merged)
    {
        const QString &uid = ours ? ours->uid : theirs->uid;
        if (ours && theirs) {
            mergeBoth(base, *ours, *theirs, merged);
            return;
        }
        const Entity &left = ours ? *ours : *theirs;
        if (!base) {
            tell(uid, ours ? EntityState::Ours : EntityState::Theirs);
            merged.append(left);
        } else if (canonicalContent(left) == canonicalContent(*base)) {
            tell(uid, ours ? EntityState::Theirs : EntityState::Ours); // who took it away
        } else {
            tell(uid, ours ? EntityState::EditAndDelete : EntityState::DeleteAndEdit);
            m_result.findings.conflicts.append(
                {.entity = m_kind,
                 .uid = uid,
                 .kind = ours ? ConflictKind::EditAndDelete : ConflictKind::DeleteAndEdit,
                 .base = base->name,
                 .ours = ours ? ConflictValue(ours->name) : ConflictValue(),
                 .theirs = theirs ? ConflictValue(theirs->name) : ConflictValue()});
            merged.append(left);
        }
    }

    void mergeBoth(const Entity *base, const Entity &ours, const Entity &theirs, QList<Entity> &merged)
    {
        const QByteArray our = canonicalContent(ours);
        const QByteArray their = canonicalContent(theirs);
        const QByteArray was = base ? canonicalContent(*base) : QByteArray();
        if (our == their) {
            tell(ours.uid, our == was ? EntityState::Unchanged : EntityState::BothSame);
            merged.append(withRemoteId(base, ours, theirs));
            return;
        }
        Findings findings;
        merged.append(mergeTwo(base, ours, theirs, findings));
        if (their == was || our == was) {
            tell(ours.uid, their == was ? EntityState::Ours : EntityState::Theirs);
            return;
        }
        tell(ours.uid, findings.conflicts.isEmpty() ? EntityState::Merged : EntityState::Conflict);
        m_result.findings.append(findings);
    }

    EntityKind m_kind;
    ByUid<Entity> m_base;
    ByUid<Entity> m_local;
    ByUid<Entity> m_remote;
    Reconciliation &m_result;
};

template <class Entity>
void mergeKind(EntityKind kind, const QList<Entity> &base, const QList<Entity> &local, const QList<Entity> &remote,
               QList<Entity> &merged, Reconciliation &result)
{
    KindMerge<Entity>(kind, base, local, remote, result).run(base, local, remote, merged);
}

} // namespace

void mergeEntities(const ProjectTriple &projects, Reconciliation &result)
{
    const auto &[base, local, remote] = projects;
    result.merged.remoteId = remote.remoteId.isEmpty() ? base.remoteId : remote.remoteId;
    mergeKind(EntityKind::Folder, base.folders, local.folders, remote.folders, result.merged.folders, result);
    mergeKind(EntityKind::ActionWord, base.actionWords, local.actionWords, remote.actionWords,
              result.merged.actionWords, result);
    mergeKind(EntityKind::Scenario, base.scenarios, local.scenarios, remote.scenarios, result.merged.scenarios, result);
}

} // namespace stepwright::sync

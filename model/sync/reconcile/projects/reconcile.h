#pragma once

#include "model/sync/reconcile/projects/guard.h"
#include "model/sync/reconcile/values/conflict.h"

#include <QSet>

namespace stepwright::sync {

/// What happened to a thing since the base.
enum class EntityState {
    Unchanged,
    Ours,          ///< changed, added or removed here alone
    Theirs,        ///< changed, added or removed on the platform alone
    BothSame,      ///< the same was done to it on both sides
    Merged,        ///< both changed it; that could be put together
    Conflict,      ///< both changed it, and somebody has to decide about a part
    EditAndDelete, ///< changed here, removed there: stays, a conflict
    DeleteAndEdit, ///< removed here, changed there: comes back, a conflict
};

/// One thing's state.
struct EntityOutcome
{
    EntityKind kind = EntityKind::Scenario;
    QString uid;
    EntityState state = EntityState::Unchanged;

    bool operator==(const EntityOutcome &) const = default;
};

/// Something that one side has to do to have what the merged project has.
struct EntityChange
{
    enum class What { Add, Update, Remove };

    EntityKind kind = EntityKind::Scenario;
    QString uid;
    QString remoteId; ///< empty: not on the platform yet
    What what = What::Update;
    Fields fields; ///< of an update: what differs; Place in a change for the local side may be the order alone

    bool operator==(const EntityChange &) const = default;
};

/// What reconciling three versions of a project gives. Uids are those of withCommonUids.
struct Reconciliation
{
    std::optional<Stop> stop; ///< set: it looks like an accident, and nothing else is filled in
    ProjectTriple projects;   ///< the three versions in common uids
    SyncProject merged;       ///< what both sides shall have; ours in places of conflict
    SyncProject local;        ///< what the local side shall have now: what is in conflict stays as it is here
    QList<EntityOutcome> outcomes;
    QList<EntityChange> changes; ///< for the local side
    QList<EntityChange> pushes;  ///< for the platform; what is in conflict is not among them
    Findings findings;

    /// Action words that something in conflict calls. Their base stays what it is as well, so that the old names in
    /// what is in conflict mean them still.
    QSet<QString> wordsKeepingBase;

    /// Whether a thing is in conflict: then it is neither changed here nor sent, and its base stays what it is.
    [[nodiscard]] bool isBlocked(EntityKind kind, const QString &uid) const;
};

struct ReconcileOptions
{
    bool isVanishingConfirmed = false; ///< the user has said that what is gone shall be gone
};

/// Merges what happened to a project here and on the platform since both had the base. A pure function: the same three
/// versions give the same result on every machine, at every time; nobody wins by a clock. Whatever the versions hold
/// (circles of folders, names and uids that occur twice, parents that are not there), it ends and gives a project whose
/// tree is sound. Reconciling again what it gave changes nothing.
[[nodiscard]] Reconciliation reconcile(const SyncProject &base, const SyncProject &local, const SyncProject &remote,
                                       const ReconcileOptions &options = {});

} // namespace stepwright::sync

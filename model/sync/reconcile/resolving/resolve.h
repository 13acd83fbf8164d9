#pragma once

#include "model/sync/reconcile/resolving/choice.h"
#include "model/sync/reconcile/wording/editedtext.h"

namespace stepwright::sync {

/// A thing all of whose conflicts are decided. What the platform had when they were found is its new base; `local` is
/// what it shall be here, and so what the next sync sends where the two differ.
struct ResolvedThing
{
    EntityKind kind = EntityKind::Scenario;
    QString uid;
    std::variant<std::monostate, SyncFolder, SyncActionWord, SyncScenario> local; ///< monostate: it goes

    bool operator==(const ResolvedThing &) const = default;
};

/// Why a thing waits though all of its conflicts are decided.
enum class WaitReason {
    StillHolds,  ///< a folder that shall go holds something that stays
    StillCalled, ///< an action word that shall go is called by something that stays
    PlaceGone,   ///< the folder it shall be in is not there
    Circle,      ///< folders would lie in each other
    NameTaken,   ///< another thing of its kind would have its name
};

struct WaitingThing
{
    EntityKind kind = EntityKind::Scenario;
    QString uid;
    WaitReason reason = WaitReason::StillHolds;
    QString because; ///< uid of what holds it up; empty: no single thing

    bool operator==(const WaitingThing &) const = default;
};

/// An action word that has another name than it had here: whatever calls it here shall say so.
struct WordRename
{
    QString uid;
    QString before;
    QString now;

    bool operator==(const WordRename &) const = default;
};

/// What decisions come to.
struct Resolution
{
    QList<ResolvedThing> things; ///< in the order of their first conflicts
    QList<WordRename> renames;   ///< `things` call the words by these names already
    QList<WaitingThing> waiting; ///< decided, but what else was decided, or was not, does not let it be

    bool operator==(const Resolution &) const = default;
};

/// Applies choices to the merged things of a reconciliation. A thing counts once all its conflicts are decided, or once
/// it is decided that it goes. Mine of something changed here and removed there keeps it: it will be new on the
/// platform. Choices that cannot be (`choiceProblem`) count as none. The project stays sound: what cannot be without
/// breaking something that stays waits.
[[nodiscard]] Resolution resolve(const Reconciliation &given, const Choices &choices);

/// What is wrong with a choice, translated; empty: nothing.
[[nodiscard]] QString choiceProblem(const Reconciliation &given, const Conflict &conflict, const Choice &choice);

/// What statements of a thing may speak of when they are edited.
[[nodiscard]] EditContext editContext(const Reconciliation &given, EntityKind kind, const QString &uid);

} // namespace stepwright::sync

#pragma once

#include "model/store/projectfile.h"
#include "model/sync/local/localchanges.h"
#include "model/sync/reconcile/projects/reconcile.h"

namespace stepwright::sync {

/// How a project stands to the platform as far as it is known here, without asking the platform: what was changed here
/// since the last sync, what was seen there, and what is in conflict.
struct Standing
{
    Binding binding;
    KnownThings known;
    LocalProject local;
    Reconciliation merged; ///< its conflicts and outcomes are what is to be shown
};

/// What is read for it; in the thread that has the file. Errors: NotFound (the project is not connected), those of the
/// database.
struct StandingSource
{
    Binding binding;
    LocalSource local;
};
[[nodiscard]] Result<StandingSource> readStanding(store::ProjectFile &file);

/// Compares; on any thread.
[[nodiscard]] Standing standing(StandingSource source);

/// Both in the thread that has the file, for who may wait.
[[nodiscard]] Result<Standing> standingOf(store::ProjectFile &file);

/// What was decided about a thing in conflict: what it shall be here. Nothing: it shall go.
struct Decision
{
    ThingKey thing;
    std::optional<Thing> local;
    bool isKnown = true; ///< what the platform had counts as known; else only the thing here changes
};

/// Carries out decisions: what the platform had counts as known from then on, so that the next sync sends the
/// difference. One step of undo. Errors: those of ProjectFile::apply; Conflict: the project was changed, or synced,
/// since `from`: compare again.
[[nodiscard]] Result<store::AppliedChange> settle(store::ProjectFile &file, const Standing &from,
                                                  const QList<Decision> &decisions);

/// Writes what differs from what is stored.
[[nodiscard]] Result<> saveKnown(SyncState &state, const KnownThings &known);
[[nodiscard]] Result<> saveSidecars(SyncState &state, const LocalChanges &changes);

} // namespace stepwright::sync

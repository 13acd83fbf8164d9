#pragma once

#include "model/sync/reconcile/resolving/resolve.h"

namespace stepwright::sync {

/// A project in which some things are decided, to find what does not go together.
struct DecidedProject
{
    SyncProject project;                      ///< the merged one with the decisions
    QSet<QPair<EntityKind, QString>> decided; ///< of what is there; else it is as it is here
    QSet<QPair<EntityKind, QString>> gone;
    QSet<QPair<EntityKind, QString>> named; ///< whose name was decided
};

/// The things that cannot be as they were decided. given: for what nobody decided about and is kept here as it was.
[[nodiscard]] QList<WaitingThing> unsoundThings(const Reconciliation &given, const DecidedProject &decided);

/// Whether a folder lies in itself, over folders in between.
[[nodiscard]] bool isInCircle(const QList<SyncFolder> &folders, const QString &uid);

} // namespace stepwright::sync

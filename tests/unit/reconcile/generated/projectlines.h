#pragma once

#include "model/sync/reconcile/planning/plan.h"

namespace stepwright::tests {

/// A project written in lines, a thing on each (tests/data/sync/README.md). Things among `uidsWithId` have
/// the platform's id "#UID"; a line may say another one.
[[nodiscard]] sync::SyncProject projectFromLines(const QStringList &lines, const QStringList &uidsWithId);

/// Every uid in such lines.
[[nodiscard]] QStringList uidsIn(const QStringList &lines);

/// Undoes projectFromLines, but for the ids; sorted.
[[nodiscard]] QStringList linesOf(const sync::SyncProject &project);

/// "create folder f1"
[[nodiscard]] QString told(const sync::PushOperation &operation);
/// "scenario s1: in conflict", "scenario s1: needs f1"
[[nodiscard]] QString told(const sync::HeldPush &held);
/// "remote vanished"
[[nodiscard]] QString told(const sync::Stop &stop);
/// "scenario s1"
[[nodiscard]] QString nameOf(sync::EntityKind kind, const QString &uid);

} // namespace stepwright::tests

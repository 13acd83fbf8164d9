#pragma once

#include "model/sync/reconcile/planning/plan.h"

namespace stepwright::tests {

/// What is wrong with reconciling three versions; empty: nothing. Reconciles, plans, carries the plan out step by step
/// on the platform's version, and reconciles what came out. Promises held:
///
/// - every part changed on one side alone is in the result; every part changed on both is there or in conflict;
/// - no step of the result comes from nowhere;
/// - each planned step finds what it needs, and leaves a project whose folders are a tree and whose calls are known;
/// - afterwards there is nothing to change or to send; without conflicts and things held back all three are equal.
[[nodiscard]] QString problemWith(const sync::ProjectTriple &triple);

/// What is wrong with reconciling versions that hold what no sound project holds; empty: it ended, with folders that
/// are a tree, things whose folder is there, and a uid for each.
[[nodiscard]] QString problemWithGarbage(const sync::ProjectTriple &triple);

/// What is wrong with a plan when it is carried out step by step.
[[nodiscard]] QString problemWithPlan(const sync::Reconciliation &reconciliation, const sync::PushPlan &plan);

/// Makes a failing triple smaller as long as it fails. problem: one of those above.
[[nodiscard]] sync::ProjectTriple shrunk(sync::ProjectTriple triple, QString (*problem)(const sync::ProjectTriple &));

} // namespace stepwright::tests

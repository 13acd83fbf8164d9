#pragma once

#include "model/sync/reconcile/values/conflict.h"

namespace stepwright::sync {

/// Merges three versions of one thing, part by part: names and places whole, descriptions by words, tags as sets, steps
/// and rows as lists; a definition that one side cannot read is merged as a whole. Without a base (both sides added it)
/// parts that differ are conflicts unless one of them is empty. The result has ours' uid, ours' order, and the id that
/// either side knows; where there is a conflict it shows ours.
[[nodiscard]] SyncFolder mergeFolders(const SyncFolder *base, const SyncFolder &ours, const SyncFolder &theirs,
                                      Findings &findings);
[[nodiscard]] SyncScenario mergeScenarios(const SyncScenario *base, const SyncScenario &ours,
                                          const SyncScenario &theirs, Findings &findings);
[[nodiscard]] SyncActionWord mergeActionWords(const SyncActionWord *base, const SyncActionWord &ours,
                                              const SyncActionWord &theirs, Findings &findings);

} // namespace stepwright::sync

#pragma once

#include "model/sync/reconcile/lists/itemmerge.h"

namespace stepwright::sync {

/// Merges three versions of a call: word, annotation and each argument on its own, doc strings by words, data tables by
/// cells. A word that both replaced is merged by its words only where no action word is meant. A row or cell of a table
/// that both changed is a conflict of its own, and the call has ours there. nullopt: both changed the same other part.
/// site: of the call.
[[nodiscard]] std::optional<project::Call> mergeCalls(const project::Call &base, const project::Call &ours,
                                                      const project::Call &theirs, const Site &site,
                                                      Findings &findings);

/// Merges three versions of a value; a text by its words where `isProse`. nullopt: both changed it.
[[nodiscard]] std::optional<project::Expression> mergeValues(const project::Expression &base,
                                                             const project::Expression &ours,
                                                             const project::Expression &theirs, bool isProse);

} // namespace stepwright::sync

#pragma once

#include "model/sync/reconcile/lists/itemmerge.h"

namespace stepwright::sync {

/// Merges the statements of three versions of a body: as an ordered list whose items are known by their content, and an
/// item that both changed part by part. What cannot be merged is a conflict of that statement alone; the body holds
/// ours there.
[[nodiscard]] project::Body mergeBodies(const project::Body &base, const project::Body &ours,
                                        const project::Body &theirs, const Site &site, Findings &findings);

/// How alike two statements are that are not equal, from 0 to 1: by their words; calls of the same action word with the
/// same argument names are alike whatever the values.
[[nodiscard]] double similarity(const project::Statement &a, const project::Statement &b);

} // namespace stepwright::sync

#pragma once

#include "platform/api/dispatch/route.h"

namespace stepwright::platform {

/// How many operations one batch takes.
inline constexpr qsizetype mostOperations = 1000;

/// Whether a route can be an operation of a batch: those that write folders, scenarios, action words and what belongs
/// to them, without files and imports.
[[nodiscard]] bool mayBeInBatch(const Route &route);

/// Runs the operations that a call brings, in their order, by the routes that take them one by one, in the call's
/// transaction. The answer has one of each. Where one is refused the answer is that one's, with its number in `meta`,
/// and nothing is to be committed. Errors: Invalid (no operations, too many, or one that is none).
[[nodiscard]] Async<Answer> runBatch(Call &call);

} // namespace stepwright::platform

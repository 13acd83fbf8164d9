#pragma once

#include "model/sync/engine/standing.h"
#include "model/sync/reconcile/resolving/resolve.h"

namespace stepwright::sync {

/// What `settle` has to do for what was decided part by part: the decided things, and the callers of action words that
/// have another name now. from: what the choices were made for.
[[nodiscard]] QList<Decision> decisionsOf(const Standing &from, const Resolution &resolution);

} // namespace stepwright::sync

#pragma once

#include "model/sync/reconcile/values/canonical.h"

#include <optional>

namespace stepwright::sync {

/// The value of three versions that stands: the changed one, or the common one; nullopt: both changed it differently.
template <class Value>
[[nodiscard]] std::optional<Value> mergeScalar(const Value &base, const Value &ours, const Value &theirs)
{
    const QByteArray our = canonical(ours);
    const QByteArray their = canonical(theirs);
    if (our == their)
        return ours;
    const QByteArray was = canonical(base);
    if (their == was)
        return ours;
    if (our == was)
        return theirs;
    return std::nullopt;
}

} // namespace stepwright::sync

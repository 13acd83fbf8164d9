#pragma once

#include "model/project/definition.h"

namespace stepwright::sync {

/// A key that has one value at a time, given different ones by both sides.
struct TagConflict
{
    project::Tag base; ///< without key: there was none
    project::Tag ours;
    project::Tag theirs;
};

struct TagMerge
{
    QList<project::Tag> tags; ///< ours first, in its order; then what theirs added
    QList<TagConflict> conflicts;
    bool isMixed = false; ///< both sides changed something else
};

/// Merges tags as sets of (key, value): what a side added comes, what a side took away goes. A conflict is only one key
/// of those with a single value (status, priority), set to different values; ours stands meanwhile.
[[nodiscard]] TagMerge mergeTags(const QList<project::Tag> &base, const QList<project::Tag> &ours,
                                 const QList<project::Tag> &theirs);

} // namespace stepwright::sync

#pragma once

#include "model/sync/reconcile/lists/alignment.h"

#include <vector>

namespace stepwright::sync {

/// Three versions of a list: keys that are equal where the items of any two versions are equal, and who is whose
/// partner.
struct ListTriple
{
    std::vector<int> base;
    std::vector<int> ours;
    std::vector<int> theirs;
    Alignment oursFromBase;
    Alignment theirsFromBase;
};

/// One item of the merged list, by its index in each version; -1: not there.
struct MergedPlace
{
    enum class Verdict {
        Clear,
        EditAndDelete, ///< one side changed what the other took away: it stays until somebody decides
        MovedApart,    ///< both sides moved it, to different places: it stands where ours wants it
    };

    int base = -1;
    int ours = -1;
    int theirs = -1;
    Verdict verdict = Verdict::Clear;
    bool isBesideOther = false; ///< both sides put something into one gap: the order is a guess

    bool operator==(const MergedPlace &) const = default;
};

/// Which items the merged list has, and in what order: what both kept in the same order is the skeleton; what a side
/// inserted or moved goes behind what it stands behind there. Where both put something into one gap, both stay, ours
/// first, and what is equal is there once. The contents of items that both have are for the caller to merge.
[[nodiscard]] std::vector<MergedPlace> mergeLists(const ListTriple &lists);

} // namespace stepwright::sync

#include "model/sync/reconcile/lists/listmerge.h"

#include "model/sync/reconcile/lists/increasing.h"

#include <QHash>

#include <algorithm>

namespace stepwright::sync {

namespace {

using Verdict = MergedPlace::Verdict;

/// Where one side's items stand among those of the skeleton.
struct Side
{
    const std::vector<int> &keys;
    const Alignment &fromBase;
    std::vector<int> gaps; ///< how many items of the skeleton stand before each item
};

class ListMerging
{
public:
    explicit ListMerging(const ListTriple &lists)
        : m_lists(lists), m_ours{lists.ours, lists.oursFromBase, {}}, m_theirs{lists.theirs, lists.theirsFromBase, {}}
    {
    }

    std::vector<MergedPlace> run()
    {
        findSkeleton();
        place();
        std::vector<MergedPlace> merged;
        for (size_t gap = 0; gap <= m_skeleton.size(); ++gap) {
            appendGap(m_oursIn[gap], m_theirsIn[gap], merged);
            if (gap < m_skeleton.size())
                merged.push_back(partnersOf(m_skeleton[gap]));
        }
        return merged;
    }

private:
    MergedPlace partnersOf(int base) const
    {
        return {base, m_ours.fromBase.after[size_t(base)], m_theirs.fromBase.after[size_t(base)]};
    }

    void findSkeleton()
    {
        std::vector<int> both;
        std::vector<int> inOurs;
        std::vector<int> inTheirs;
        for (int base = 0; base < int(m_lists.base.size()); ++base) {
            const MergedPlace partners = partnersOf(base);
            if (partners.ours < 0 || partners.theirs < 0)
                continue;
            both.push_back(base);
            inOurs.push_back(partners.ours);
            inTheirs.push_back(partners.theirs);
        }
        for (const int index : longestIncreasing(ranks(inOurs), ranks(inTheirs)))
            m_skeleton.push_back(both[size_t(index)]);
        m_isSkeleton.assign(m_lists.base.size(), false);
        for (const int base : m_skeleton)
            m_isSkeleton[size_t(base)] = true;
        m_baseGaps = gapsOf(int(m_lists.base.size()), [](int index) { return index; });
        m_ours.gaps =
            gapsOf(int(m_ours.keys.size()), [this](int index) { return m_ours.fromBase.before[size_t(index)]; });
        m_theirs.gaps =
            gapsOf(int(m_theirs.keys.size()), [this](int index) { return m_theirs.fromBase.before[size_t(index)]; });
    }

    static std::vector<int> ranks(const std::vector<int> &values)
    {
        std::vector<int> order(values.size());
        for (size_t index = 0; index < order.size(); ++index)
            order[index] = int(index);
        std::ranges::sort(order, {}, [&](int index) { return values[size_t(index)]; });
        std::vector<int> ranked(values.size());
        for (size_t rank = 0; rank < order.size(); ++rank)
            ranked[size_t(order[rank])] = int(rank);
        return ranked;
    }

    std::vector<int> gapsOf(int count, const auto &baseOf) const
    {
        std::vector<int> gaps(static_cast<size_t>(count));
        int passed = 0;
        for (int index = 0; index < count; ++index) {
            gaps[size_t(index)] = passed;
            const int base = baseOf(index);
            passed += base >= 0 && m_isSkeleton[size_t(base)];
        }
        return gaps;
    }

    bool isEdited(const Side &side, int base) const
    {
        return side.keys[size_t(side.fromBase.after[size_t(base)])] != m_lists.base[size_t(base)];
    }

    /// Says for each item outside of the skeleton whose place it takes.
    void place()
    {
        m_oursIn.resize(m_skeleton.size() + 1);
        m_theirsIn.resize(m_skeleton.size() + 1);
        for (int ours = 0; ours < int(m_ours.keys.size()); ++ours) {
            const int base = m_ours.fromBase.before[size_t(ours)];
            MergedPlace item{base, ours, -1};
            if (base >= 0) {
                item.theirs = m_theirs.fromBase.after[size_t(base)];
                if (m_isSkeleton[size_t(base)] || !staysWithOurs(item))
                    continue;
            }
            m_oursIn[size_t(m_ours.gaps[size_t(ours)])].push_back(item);
        }
        for (int theirs = 0; theirs < int(m_theirs.keys.size()); ++theirs) {
            const int base = m_theirs.fromBase.before[size_t(theirs)];
            MergedPlace item{base, -1, theirs};
            if (base >= 0) {
                item.ours = m_ours.fromBase.after[size_t(base)];
                if (m_isSkeleton[size_t(base)] || !staysWithTheirs(item))
                    continue;
            }
            m_theirsIn[size_t(m_theirs.gaps[size_t(theirs)])].push_back(item);
        }
    }

    bool staysWithOurs(MergedPlace &item) const
    {
        if (item.theirs < 0) {
            item.verdict = Verdict::EditAndDelete;
            return isEdited(m_ours, item.base);
        }
        const int was = m_baseGaps[size_t(item.base)];
        const int ours = m_ours.gaps[size_t(item.ours)];
        const int theirs = m_theirs.gaps[size_t(item.theirs)];
        if (ours == was && theirs != was)
            return false;
        if (ours != was && theirs != was && ours != theirs)
            item.verdict = Verdict::MovedApart;
        return true;
    }

    bool staysWithTheirs(MergedPlace &item) const
    {
        if (item.ours < 0) {
            item.verdict = Verdict::EditAndDelete;
            return isEdited(m_theirs, item.base);
        }
        const int was = m_baseGaps[size_t(item.base)];
        const int ours = m_ours.gaps[size_t(item.ours)];
        const int theirs = m_theirs.gaps[size_t(item.theirs)];
        return theirs != was && (ours == was || ours == theirs);
    }

    /// One identity for an item of the base, and for inserted items that are equal.
    int identity(const MergedPlace &item) const
    {
        if (item.base >= 0)
            return -1 - item.base;
        return item.ours >= 0 ? m_ours.keys[size_t(item.ours)] : m_theirs.keys[size_t(item.theirs)];
    }

    void appendGap(const std::vector<MergedPlace> &ours, const std::vector<MergedPlace> &theirs,
                   std::vector<MergedPlace> &merged) const
    {
        ListPair lists{.before = identities(ours), .after = identities(theirs)};
        const Alignment same = align(lists);
        const auto isShared = [](int partner) { return partner >= 0; };
        const bool bothPut = !std::ranges::all_of(same.after, isShared) && !std::ranges::all_of(same.before, isShared);
        size_t next = 0; // of theirs
        const auto appendTheirs = [&](size_t end) {
            for (; next < end; ++next) {
                if (same.before[next] >= 0)
                    continue; // it is there already, at ours' place
                MergedPlace item = theirs[next];
                item.isBesideOther = bothPut;
                merged.push_back(item);
            }
        };
        for (size_t index = 0; index < ours.size(); ++index) {
            MergedPlace item = ours[index];
            const int partner = same.after[index];
            if (partner >= int(next)) {
                appendTheirs(size_t(partner));
                ++next;
            }
            if (partner >= 0)
                item.theirs = theirs[size_t(partner)].theirs;
            item.isBesideOther = bothPut && partner < 0;
            merged.push_back(item);
        }
        appendTheirs(theirs.size());
    }

    std::vector<int> identities(const std::vector<MergedPlace> &items) const
    {
        std::vector<int> all;
        all.reserve(items.size());
        for (const MergedPlace &item : items)
            all.push_back(identity(item));
        return all;
    }

    const ListTriple &m_lists;
    Side m_ours;
    Side m_theirs;
    std::vector<int> m_skeleton; ///< indexes in the base
    std::vector<bool> m_isSkeleton;
    std::vector<int> m_baseGaps;
    std::vector<std::vector<MergedPlace>> m_oursIn; ///< by gap
    std::vector<std::vector<MergedPlace>> m_theirsIn;
};

} // namespace

std::vector<MergedPlace> mergeLists(const ListTriple &lists)
{
    return ListMerging(lists).run();
}

} // namespace stepwright::sync

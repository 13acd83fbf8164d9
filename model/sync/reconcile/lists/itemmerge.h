#pragma once

#include "model/sync/reconcile/lists/listmerge.h"
#include "model/sync/reconcile/values/canonical.h"
#include "model/sync/reconcile/values/conflict.h"

#include <QHash>

namespace stepwright::sync {

/// Whose list is merged, for conflicts and marks.
struct Site
{
    EntityKind entity = EntityKind::Scenario;
    QString uid;
    Field field = Field::Steps;
    QList<int> place; ///< of the block the list is in

    [[nodiscard]] Site inside(int index) const { return {entity, uid, field, place + QList<int>{index}}; }
    [[nodiscard]] Conflict conflict(ConflictKind kind, ConflictValue base, ConflictValue ours, ConflictValue theirs,
                                    const QString &part = {}) const
    {
        return {entity, uid, kind, field, place, part, std::move(base), std::move(ours), std::move(theirs)};
    }
    [[nodiscard]] Mark mark(MarkKind kind) const { return {entity, uid, kind, field, place}; }
};

/// Numbers for byte sequences: equal ones for equal ones.
class KeyTable
{
public:
    [[nodiscard]] int of(const QByteArray &bytes)
    {
        const auto found = m_known.constFind(bytes);
        return found != m_known.cend() ? *found : *m_known.insert(bytes, int(m_known.size()));
    }

    /// The keys of a list's items.
    template <class List>
    [[nodiscard]] std::vector<int> ofEach(const List &list)
    {
        std::vector<int> keys;
        keys.reserve(size_t(list.size()));
        for (const auto &item : list)
            keys.push_back(of(canonical(item)));
        return keys;
    }

private:
    QHash<QByteArray, int> m_known;
};

/// The item of the merged list that stands before an item in theirs, -1 where none does.
[[nodiscard]] inline int placeBehind(const std::vector<MergedPlace> &places, int theirs)
{
    int behind = -1;
    for (int place = 0; place < int(places.size()); ++place) {
        const int other = places[size_t(place)].theirs;
        if (other >= 0 && other < theirs && (behind < 0 || other > places[size_t(behind)].theirs))
            behind = place;
    }
    return behind;
}

/// Builds the merged list from what mergeLists says. `mergeBoth(base, ours, theirs, site)` merges an item that both
/// sides changed and appends its own findings; `keepLocalForm(theirs, ours)` makes ours' form of an item that theirs
/// alone changed.
template <class List>
[[nodiscard]] List mergeItems(const ListTriple &lists, const List &base, const List &ours, const List &theirs,
                              const Site &site, Findings &findings, const auto &mergeBoth, const auto &keepLocalForm)
{
    List merged;
    const auto at = [](const auto &list, int index) -> const auto & { return list[std::size_t(index)]; };
    const auto value = [&](const List &list, int index) {
        return index >= 0 ? ConflictValue(at(list, index)) : ConflictValue();
    };
    const std::vector<MergedPlace> places = mergeLists(lists);
    for (const MergedPlace &item : places) {
        const Site here = site.inside(int(merged.size()));
        const auto conflict = [&](ConflictKind kind) {
            findings.conflicts.append(
                here.conflict(kind, value(base, item.base), value(ours, item.ours), value(theirs, item.theirs)));
        };
        const bool isInAll = item.base >= 0 && item.ours >= 0 && item.theirs >= 0;
        const bool isOurChange = isInAll && at(lists.ours, item.ours) != at(lists.base, item.base);
        const bool isTheirChange = isInAll && at(lists.theirs, item.theirs) != at(lists.base, item.base);
        if (!isInAll && item.verdict == MergedPlace::Verdict::EditAndDelete)
            conflict(item.ours >= 0 ? ConflictKind::EditAndDelete : ConflictKind::DeleteAndEdit);
        if (isTheirChange && !isOurChange)
            merged.push_back(keepLocalForm(at(theirs, item.theirs), at(ours, item.ours)));
        else if (isTheirChange && at(lists.ours, item.ours) != at(lists.theirs, item.theirs))
            merged.push_back(mergeBoth(at(base, item.base), at(ours, item.ours), at(theirs, item.theirs), here));
        else
            merged.push_back(item.ours >= 0 ? at(ours, item.ours) : at(theirs, item.theirs));
        if (item.verdict == MergedPlace::Verdict::MovedApart) {
            if (site.field == Field::Parameters) { // the order of columns says nothing
                findings.marks.append(here.mark(MarkKind::BothPut));
            } else {
                conflict(ConflictKind::MovedApart);
                findings.conflicts.last().behind = placeBehind(places, item.theirs);
            }
        }
        if (item.isBesideOther)
            findings.marks.append(here.mark(MarkKind::BothPut));
    }
    return merged;
}

} // namespace stepwright::sync

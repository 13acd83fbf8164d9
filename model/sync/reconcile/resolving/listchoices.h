#pragma once

#include "model/sync/reconcile/resolving/choice.h"

#include <algorithm>
#include <vector>

namespace stepwright::sync {

/// A conflict with what was decided about it.
struct DecidedConflict
{
    const Conflict *conflict = nullptr;
    const Choice *choice = nullptr;

    [[nodiscard]] bool takes(Choice::Take take) const { return choice->take == take; }
};

/// Whether a decision leaves nothing of an item: theirs took it away and so shall it be, or ours did.
[[nodiscard]] inline bool isGone(const DecidedConflict &decision)
{
    const ConflictKind kind = decision.conflict->kind;
    return (kind == ConflictKind::EditAndDelete && decision.takes(Choice::Take::Theirs)) ||
           (kind == ConflictKind::DeleteAndEdit && decision.takes(Choice::Take::Mine));
}

/// Puts an item behind another one.
struct ItemMove
{
    int item = 0;
    int behind = -1; ///< -1: to the beginning
};

/// The numbers 0… in the order that they have after moves. What moves behind something that moves itself comes after
/// it.
[[nodiscard]] inline std::vector<int> orderAfter(int count, QList<ItemMove> moves)
{
    std::vector<int> order(static_cast<size_t>(count));
    for (int index = 0; index < count; ++index)
        order[size_t(index)] = index;
    while (!moves.isEmpty()) {
        auto next = std::ranges::find_if(
            moves, [&](const ItemMove &move) { return !std::ranges::contains(moves, move.behind, &ItemMove::item); });
        if (next == moves.end())
            next = moves.begin();
        const ItemMove move = *next;
        moves.erase(next);
        std::erase(order, move.item);
        const auto place = std::ranges::find(order, move.behind);
        order.insert(place == order.end() ? order.begin() : place + 1, move.item);
    }
    return order;
}

/// The index of the item that a conflict is about, in the list that its place leads to.
[[nodiscard]] inline int lastOfPlace(const Conflict &conflict)
{
    return conflict.place.last();
}

/// A merged list with what was decided about its items. decisions: of this very list; `indexOf(conflict)` gives the
/// index of the item. `replace(item, decision)` gives what stands in the place of an item, for all but moves.
template <class List>
[[nodiscard]] List withListChoices(const List &merged, const QList<DecidedConflict> &decisions, const auto &replace,
                                   const auto &indexOf)
{
    if (decisions.isEmpty())
        return merged;
    std::vector<List> items;
    items.reserve(size_t(merged.size()));
    for (const auto &item : merged)
        items.push_back(List{item});
    QList<ItemMove> moves;
    for (const DecidedConflict &decision : decisions) {
        const int index = indexOf(*decision.conflict);
        if (index < 0 || index >= int(items.size()))
            continue;
        List &item = items[size_t(index)];
        if (decision.conflict->kind != ConflictKind::MovedApart)
            item = isGone(decision) || item.empty() ? List() : replace(item.front(), decision);
        else if (decision.takes(Choice::Take::Theirs))
            moves.append({index, decision.conflict->behind});
    }
    List result;
    for (const int index : orderAfter(int(items.size()), moves)) {
        for (const auto &item : items[size_t(index)])
            result.push_back(item);
    }
    return result;
}

} // namespace stepwright::sync

#include "model/sync/reconcile/resolving/choice.h"

#include <algorithm>

namespace stepwright::sync {

namespace {

using Take = Choice::Take;

constexpr Choice::Takes oneSide = Choice::Takes(Take::Mine) | Take::Theirs;
constexpr Choice::Takes sideOrText = oneSide | Take::Edited;

Choice::Takes takesOfLists(const Conflict &conflict)
{
    const bool isChanged = conflict.kind == ConflictKind::Changed;
    if (conflict.kind == ConflictKind::MovedApart)
        return oneSide;
    if (conflict.field == Field::Steps) {
        if (conflict.place.isEmpty())
            return oneSide;
        if (conflict.table.isInTable())
            return conflict.table.isCell() ? sideOrText : oneSide;
        return isChanged ? sideOrText | Take::Both : sideOrText;
    }
    if (conflict.field == Field::Examples) {
        if (conflict.place.isEmpty())
            return oneSide | Take::Both;
        return isChanged ? sideOrText : oneSide;
    }
    return isChanged ? sideOrText : oneSide;
}

bool isSameButForItsPlace(const Conflict &one, Conflict other)
{
    other.place = one.place;
    other.behind = one.behind;
    other.table.row = one.table.row;
    return one == other;
}

} // namespace

Choice::Takes possibleTakes(const Conflict &conflict)
{
    switch (conflict.field) {
    case Field::Existence:
    case Field::Place:
        return oneSide;
    case Field::Name:
        if (conflict.kind != ConflictKind::NameTaken)
            return sideOrText;
        return std::holds_alternative<QString>(conflict.theirs) ? Choice::Takes(Take::Theirs) | Take::Edited
                                                                : Choice::Takes(Take::Edited);
    case Field::Description:
    case Field::Tags:
        return sideOrText | Take::Both;
    case Field::Parameters:
    case Field::Steps:
    case Field::Examples:
        break;
    }
    return takesOfLists(conflict);
}

Choices carriedOver(const QList<Conflict> &before, const Choices &choices, const QList<Conflict> &now)
{
    Choices carried(now.size());
    QHash<QPair<int, QString>, QList<qsizetype>> places; // of earlier conflicts, by thing
    for (qsizetype index = 0; index < qMin(before.size(), choices.size()); ++index)
        places[{int(before[index].entity), before[index].uid}].append(index);
    for (qsizetype index = 0; index < now.size(); ++index) {
        QList<qsizetype> &of = places[{int(now[index].entity), now[index].uid}];
        const auto same =
            std::ranges::find_if(of, [&](qsizetype old) { return isSameButForItsPlace(now[index], before[old]); });
        if (same == of.end())
            continue;
        carried[index] = choices[*same];
        of.erase(same);
    }
    return carried;
}

} // namespace stepwright::sync

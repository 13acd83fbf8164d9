#include "model/sync/reconcile/resolving/definitionchoices.h"
#include "model/sync/reconcile/resolving/tablechoices.h"

#include <QMap>

namespace stepwright::sync {

using namespace project;

namespace {

using Take = Choice::Take;

Body replaced(const Statement &merged, const DecidedConflict &decision, const EditContext &context)
{
    const auto *ours = std::get_if<Statement>(&decision.conflict->ours);
    const auto *theirs = std::get_if<Statement>(&decision.conflict->theirs);
    if (decision.takes(Take::Edited))
        return statementsFrom(decision.choice->text, ours ? *ours : merged, context).value_or(Body{merged});
    if (decision.conflict->kind != ConflictKind::Changed || !ours || !theirs)
        return {merged};
    if (decision.takes(Take::Both))
        return {*ours, *theirs};
    return {decision.takes(Take::Theirs) ? *theirs : *ours};
}

/// The body in a block that an index in a place says; null where there is none.
Body *inner(Statement &block, int index)
{
    if (auto *condition = std::get_if<If>(&block.content))
        return index == 0 ? &condition->then : &condition->otherwise;
    auto *loop = std::get_if<While>(&block.content);
    return loop ? &loop->body : nullptr;
}

} // namespace

Body withBodyChoices(Body body, const QList<DecidedConflict> &decisions, const EditContext &context, int depth)
{
    QList<DecidedConflict> here;
    QMap<QPair<int, int>, QList<DecidedConflict>> inside;
    QMap<int, QList<DecidedConflict>> inTables;
    for (const DecidedConflict &decision : decisions) {
        const QList<int> &place = decision.conflict->place;
        if (place.size() == depth + 1)
            (decision.conflict->table.isInTable() ? inTables[place.last()] : here).append(decision);
        else if (place.size() > depth + 2 && place[depth] >= 0 && place[depth] < int(body.size()))
            inside[{place[depth], place[depth + 1]}].append(decision);
    }
    for (const auto &[place, deeper] : inside.asKeyValueRange()) {
        if (Body *block = inner(body[size_t(place.first)], place.second))
            *block = withBodyChoices(*block, deeper, context, depth + 2);
    }
    for (const auto &[index, decided] : inTables.asKeyValueRange()) {
        if (index >= 0 && index < int(body.size()))
            decideTable(body[size_t(index)], decided, context);
    }
    const auto replace = [&](const Statement &merged, const DecidedConflict &decision) {
        return replaced(merged, decision, context);
    };
    return withListChoices(body, here, replace, lastOfPlace);
}

} // namespace stepwright::sync

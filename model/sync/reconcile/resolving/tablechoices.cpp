#include "model/sync/reconcile/resolving/tablechoices.h"

#include "model/sync/reconcile/definitions/expressiontext.h"
#include "model/sync/reconcile/examples/tablerows.h"

#include <algorithm>

namespace stepwright::sync {

using namespace project;

namespace {

using Take = Choice::Take;

/// A cell as it is written, parameters as in `proseOf`.
QString writtenCell(const DecidedConflict &decision, const QStringList &parameters)
{
    if (decision.takes(Take::Edited))
        return tableCellFrom(decision.choice->text, parameters);
    const auto *cell =
        std::get_if<Expression>(decision.takes(Take::Theirs) ? &decision.conflict->theirs : &decision.conflict->ours);
    return cell ? proseOf(*cell).value_or(QString()) : QString();
}

} // namespace

void decideTable(Statement &step, const QList<DecidedConflict> &decisions, const EditContext &context)
{
    auto *call = std::get_if<Call>(&step.content);
    if (!call)
        return;
    const auto argument = std::ranges::find(call->arguments, dataTableParameter, &Argument::name);
    if (argument == call->arguments.end())
        return;
    const std::optional<QString> text = proseOf(argument->value);
    std::optional<TableRows> rows = text ? tableRowsOf(*text) : std::nullopt;
    if (!rows)
        return;
    ExpressionKind kind = argument->value.kind;
    const bool isTextAlone = kind != ExpressionKind::Template && text->contains(u"${");
    const QStringList parameters = isTextAlone ? QStringList() : context.parameters;
    QList<DecidedConflict> aboutRows;
    for (const DecidedConflict &decision : decisions) {
        const TablePlace &place = decision.conflict->table;
        if (!place.isCell()) {
            aboutRows.append(decision);
        } else if (place.row < int(rows->size()) && place.column < int(rows->at(place.row).size())) {
            const QString cell = writtenCell(decision, parameters);
            if (!isTextAlone && cell.contains(u"${"))
                kind = ExpressionKind::Template;
            (*rows)[place.row][place.column] = cell;
        }
    }
    const TableRows decided = withListChoices(
        *rows, aboutRows, [](const QStringList &row, const DecidedConflict & /*kept*/) { return TableRows{row}; },
        [](const Conflict &conflict) { return conflict.table.row; });
    argument->value = expressionOf(tableTextOf(decided), kind);
}

} // namespace stepwright::sync

#include "editor/tables/columnrenaming.h"

#include "editor/tables/columnnamefield.h"
#include "editor/text/gherkinedit.h"
#include "editor/text/textedits.h"

namespace stepwright {

using gherkin::ColumnName;
using gherkin::Scenario;

namespace {

std::optional<ColumnName> columnAtCursor(const GherkinEdit &edit)
{
    return columnNameAt(edit.tree(), byteAt(edit, edit.textCursor().position()));
}

Scenario outlineAtCursor(const GherkinEdit &edit)
{
    const gherkin::Tree &tree = edit.tree();
    if (tree.lineCount() == 0)
        return {};
    const auto line = qMin(quint32(edit.textCursor().blockNumber()), tree.lineCount() - 1);
    const auto scenario = gherkin::as<Scenario>(tree.enclosingNode(line, bit(gherkin::LineKind::Scenario)));
    return scenario && scenario.isOutline() ? scenario : Scenario();
}

} // namespace

bool isInColumnName(const GherkinEdit &edit)
{
    return columnAtCursor(edit).has_value();
}

void renameColumnAtCursor(GherkinEdit &edit)
{
    const std::optional<ColumnName> column = columnAtCursor(edit);
    if (!column || edit.isReadOnly())
        return;
    const quint32 place = column->range.offset;
    const auto rename = [&edit, place, oldName = column->name](const QString &newName) {
        const gherkin::Tree tree = edit.tree();
        const std::optional<ColumnName> now = columnNameAt(tree, place);
        if (now && now->name == oldName)
            applyEdits(edit, renameColumn(tree, now->outline, oldName, newName));
    };
    const QRect rectangle =
        rectangleOf(edit, positionOf(edit, column->range.offset), positionOf(edit, column->range.end()));
    askForColumnName(&edit, rectangle, column->name, column->outline, edit.tree(), rename);
}

bool isInOutline(const GherkinEdit &edit)
{
    return bool(outlineAtCursor(edit));
}

void addColumnToExamples(GherkinEdit &edit)
{
    const Scenario outline = outlineAtCursor(edit);
    if (!outline || edit.isReadOnly())
        return;
    const auto add = [&edit](const QString &name) {
        const gherkin::Tree tree = edit.tree();
        if (const Scenario now = outlineAtCursor(edit))
            applyEdits(edit, addColumn(tree, now, name));
    };
    const std::optional<ColumnName> column = columnAtCursor(edit);
    if (column && !columnNames(outline).contains(column->name)) {
        add(column->name);
        return;
    }
    const int position = edit.textCursor().position();
    askForColumnName(&edit, rectangleOf(edit, position, position), {}, outline, edit.tree(), add);
}

} // namespace stepwright

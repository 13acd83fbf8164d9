#include "editor/tables/tableselection.h"

#include "editor/text/gherkinedit.h"
#include "editor/text/textedits.h"

namespace stepwright {

using gherkin::CellPlace;
using gherkin::TablePlace;

std::optional<TableSelection> tableSelection(const GherkinEdit &edit)
{
    const QTextCursor cursor = edit.textCursor();
    const std::optional<TablePlace> end = tablePlaceAt(edit.tree(), byteAt(edit, cursor.position()));
    if (!end)
        return {};
    if (!cursor.hasSelection())
        return TableSelection{end->table, end->cell, end->cell, end->cell};
    const QTextBlock anchorBlock = edit.document()->findBlock(cursor.anchor());
    const bool beginsLine = cursor.position() > cursor.anchor() && anchorBlock.position() == cursor.anchor();
    const std::optional<TablePlace> anchor = tablePlaceAt(edit.tree(), byteAt(edit, cursor.anchor()));
    if (!anchor || anchor->table != end->table)
        return {};
    CellPlace from = anchor->cell;
    if (beginsLine)
        from.column = 0;
    return TableSelection{end->table,
                          {qMin(from.row, end->cell.row), qMin(from.column, end->cell.column)},
                          {qMax(from.row, end->cell.row), qMax(from.column, end->cell.column)},
                          end->cell};
}

std::optional<TablePlace> tablePlace(const GherkinEdit &edit)
{
    return tablePlaceAt(edit.tree(), byteAt(edit, edit.textCursor().position()));
}

void selectCell(GherkinEdit &edit, gherkin::DataTable table, CellPlace place)
{
    const gherkin::TextRange content = cellContent(table, place);
    QTextCursor cursor = edit.textCursor();
    cursor.setPosition(positionOf(edit, content.offset));
    cursor.setPosition(positionOf(edit, content.end()), QTextCursor::KeepAnchor);
    edit.setTextCursor(cursor);
}

void goToCell(GherkinEdit &edit, gherkin::DataTable table, CellPlace place)
{
    QTextCursor cursor = edit.textCursor();
    cursor.setPosition(positionOf(edit, cellContent(table, place).end()));
    edit.setTextCursor(cursor);
}

gherkin::DataTable tableFrom(const gherkin::Tree &tree, quint32 line)
{
    using gherkin::LineKind;
    while (line < tree.lineCount() &&
           (tree.lines()[line].kind == LineKind::Comment || tree.lines()[line].kind == LineKind::Empty))
        ++line;
    return tableAt(tree, line);
}

} // namespace stepwright

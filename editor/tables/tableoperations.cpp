#include "editor/tables/tableoperations.h"

#include "editor/tables/tableselection.h"
#include "editor/text/gherkinedit.h"
#include "editor/text/textedits.h"
#include "model/gherkin/tables/tablesort.h"

namespace stepwright {

using gherkin::CellPlace;
using gherkin::TableText;
using Side = TableText::Side;

namespace {

CellPlace deleteRows(TableText &table, const TableSelection &at)
{
    table.removeRows(at.first.row, at.last.row - at.first.row + 1);
    return {qMin(at.first.row, table.rowCount() - 1), at.cursor.column};
}

CellPlace moveRows(TableText &table, const TableSelection &at, int by)
{
    const int count = at.last.row - at.first.row + 1;
    const int to = at.first.row + by;
    if (to < 0 || to + count > table.rowCount())
        return at.cursor;
    table.moveRows(at.first.row, count, to);
    return {at.cursor.row + by, at.cursor.column};
}

CellPlace moveColumns(TableText &table, const TableSelection &at, int by)
{
    if (at.first.column + by < 0 || at.last.column + by >= table.columnCount())
        return at.cursor;
    if (by < 0) {
        for (int column = at.first.column; column <= at.last.column; ++column)
            table.swapWithNextColumn(column - 1);
    } else {
        for (int column = at.last.column; column >= at.first.column; --column)
            table.swapWithNextColumn(column);
    }
    return {at.cursor.row, at.cursor.column + by};
}

CellPlace clearCells(TableText &table, const TableSelection &at)
{
    for (int row = at.first.row; row <= at.last.row; ++row) {
        for (int column = at.first.column; column <= qMin(at.last.column, table.cellCount(row) - 1); ++column)
            table.setCell({row, column}, {});
    }
    return at.cursor;
}

CellPlace operate(TableText &table, const TableSelection &at, TableOperation operation)
{
    const int columns = at.last.column - at.first.column + 1;
    switch (operation) {
    case TableOperation::InsertRowAbove:
        table.insertRow(at.first.row, Side::Before);
        return {at.first.row, at.cursor.column};
    case TableOperation::InsertRowBelow:
        table.insertRow(at.last.row, Side::Behind);
        return {at.last.row + 1, at.cursor.column};
    case TableOperation::DeleteRows:
        return deleteRows(table, at);
    case TableOperation::MoveRowsUp:
        return moveRows(table, at, -1);
    case TableOperation::MoveRowsDown:
        return moveRows(table, at, 1);
    case TableOperation::InsertColumnBefore:
        table.insertColumn(at.first.column);
        return {at.cursor.row, at.first.column};
    case TableOperation::InsertColumnBehind:
        table.insertColumn(at.last.column + 1);
        return {at.cursor.row, at.last.column + 1};
    case TableOperation::DeleteColumns:
        if (columns >= table.columnCount())
            table.removeRows(0, table.rowCount());
        else
            table.removeColumns(at.first.column, columns);
        return {at.cursor.row, qMin(at.first.column, table.columnCount() - 1)};
    case TableOperation::MoveColumnsBefore:
        return moveColumns(table, at, -1);
    case TableOperation::MoveColumnsBehind:
        return moveColumns(table, at, 1);
    case TableOperation::SortAscending:
    case TableOperation::SortDescending:
        sortRows(table, at.cursor.column,
                 operation == TableOperation::SortAscending ? Qt::AscendingOrder : Qt::DescendingOrder, QLocale());
        return at.cursor;
    case TableOperation::Transpose:
        table.transpose();
        return {at.cursor.column, at.cursor.row};
    case TableOperation::ClearCells:
        return clearCells(table, at);
    case TableOperation::PadRows:
        table.padRows();
        return at.cursor;
    case TableOperation::Align:
        break;
    }
    return at.cursor;
}

} // namespace

void changeTable(GherkinEdit &edit, const std::function<CellPlace(TableText &, const TableSelection &)> &change)
{
    const std::optional<TableSelection> selection = tableSelection(edit);
    if (!selection || edit.isReadOnly())
        return;
    const gherkin::Tree tree = edit.tree(); // which the table points into
    TableText table(tree, selection->table);
    const CellPlace place = change(table, *selection);
    const quint32 line = selection->table.lineIndex();
    applyEdits(edit, table.edits());
    if (const gherkin::DataTable changed = tableFrom(edit.tree(), line); changed && table.rowCount() > 0)
        goToCell(edit, changed, place);
    edit.ensureCursorVisible();
}

void operateOnTable(GherkinEdit &edit, TableOperation operation)
{
    changeTable(edit,
                [operation](TableText &table, const TableSelection &at) { return operate(table, at, operation); });
}

} // namespace stepwright

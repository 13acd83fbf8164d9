#include "model/gherkin/tables/tableplace.h"

namespace stepwright::gherkin {

std::optional<TablePlace> tablePlaceAt(const Tree &tree, quint32 offset)
{
    if (tree.lineCount() == 0)
        return {};
    const quint32 line = tree.lineAt(offset);
    const DataTable table = tableAt(tree, line);
    if (!table || tree.lines()[line].kind != LineKind::TableRow)
        return {};
    TablePlace place{table, {}, TablePlace::Part::BehindCells};
    for (quint32 above = table.lineIndex(); above < line; ++above)
        place.cell.row += tree.lines()[above].kind == LineKind::TableRow ? 1 : 0;
    const TableCells cells = TableRow(&tree.data(), line).cells();
    if (cells.isEmpty())
        return place;
    if (offset < cells.first().range().offset) {
        place.part = TablePlace::Part::BeforeCells;
        return place;
    }
    while (place.cell.column + 1 < cells.size() && cells[place.cell.column].range().end() < offset)
        ++place.cell.column;
    if (offset <= cells[place.cell.column].range().end())
        place.part = TablePlace::Part::Cell;
    return place;
}

quint32 lineOfRow(DataTable table, int row)
{
    quint32 line = table.lineIndex();
    for (quint32 next = line; next < table.lineIndex() + table.record().extent; ++next) {
        if (table.tree().lines[next].kind != LineKind::TableRow)
            continue;
        line = next;
        if (row-- == 0)
            break;
    }
    return line;
}

TextRange cellContent(DataTable table, CellPlace place)
{
    const quint32 line = lineOfRow(table, place.row);
    const TableCells cells = TableRow(&table.tree(), line).cells();
    if (place.column >= cells.size())
        return {table.tree().lineRange(line).end(), 0};
    const TextRange text = cells[place.column].textRange();
    const TextRange all = cells[place.column].range();
    return text.length > 0 ? text : TextRange{qMin(all.offset + 1, all.end()), 0};
}

bool mayBeginTable(const Tree &tree, quint32 line)
{
    const State before = tree.stateBefore(qMin(line, tree.lineCount()));
    return !isInDocString(before) && (acceptedKinds(before) & bit(LineKind::TableRow)) != 0;
}

} // namespace stepwright::gherkin

#include "editor/tables/tablewalk.h"

#include "editor/tables/tableselection.h"
#include "editor/text/gherkinedit.h"
#include "editor/text/textedits.h"

#include <QTextBlock>

namespace stepwright {

using namespace Qt::StringLiterals;
using gherkin::CellPlace;
using gherkin::LineKind;
using gherkin::TablePlace;
using gherkin::TableText;

namespace {

using Part = TablePlace::Part;

QString blanksBefore(const QString &text)
{
    const auto *end = std::ranges::find_if(text, [](QChar c) { return !c.isSpace(); });
    return text.first(end - text.begin());
}

int cellCountOf(gherkin::DataTable table, int row)
{
    return gherkin::TableRow(&table.tree(), lineOfRow(table, row)).cellCount();
}

int rowCountOf(gherkin::DataTable table)
{
    return int(table.rows().count());
}

// What stands behind the last bar, without the blanks around.
QByteArrayView textBehindCells(const gherkin::Tree &tree, const TablePlace &place)
{
    const gherkin::TableRow row(&tree.data(), lineOfRow(place.table, place.cell.row));
    const gherkin::TableCells cells = row.cells();
    const quint32 begin = cells.isEmpty() ? row.contentRange().offset : cells.last().range().end();
    return QByteArrayView(tree.source()).sliced(begin + 1, row.contentRange().end() - begin - 1).trimmed();
}

bool isEmptyRow(const gherkin::Tree &tree, const TablePlace &place)
{
    const auto cells = gherkin::TableRow(&tree.data(), lineOfRow(place.table, place.cell.row)).cells();
    return textBehindCells(tree, place).isEmpty() &&
           std::ranges::all_of(cells, [](const gherkin::TableCell &cell) { return cell.raw().isEmpty(); });
}

// Writes the bar that ends the cell which is being written; the cursor comes to stand behind `bar`.
void closeCell(GherkinEdit &edit, const TablePlace &place, const QByteArray &bar)
{
    const gherkin::Tree tree = edit.tree();
    const QByteArrayView text = textBehindCells(tree, place);
    const auto end = quint32(text.end() - tree.source().constData());
    const quint32 lineEnd = tree.data().lineRange(lineOfRow(place.table, place.cell.row)).end();
    const gherkin::TextEdit written{end, lineEnd - end, bar};
    applyEdits(edit, std::span(&written, 1));
    QTextCursor cursor = edit.textCursor();
    cursor.setPosition(positionOf(edit, end + quint32(bar.size())));
    edit.setTextCursor(cursor);
}

void align(GherkinEdit &edit, TableText::Spacing spacing)
{
    const gherkin::Tree tree = edit.tree();
    if (const std::optional<TablePlace> place = tablePlace(edit); place && spacing == TableText::Spacing::Aligned)
        applyEdits(edit, TableText(tree, place->table).edits(), UndoStep::Joined);
}

void addRow(GherkinEdit &edit, int behind, TableText::Spacing spacing, UndoStep step)
{
    const gherkin::Tree tree = edit.tree();
    const std::optional<TablePlace> place = tablePlace(edit);
    if (!place)
        return;
    TableText table(tree, place->table);
    table.insertRow(behind, TableText::Side::Behind);
    const quint32 line = place->table.lineIndex();
    applyEdits(edit, table.edits(spacing), step);
    goToCell(edit, tableAt(edit.tree(), line), {behind + 1, 0});
}

// The line of an empty last row becomes blank.
void leaveTable(GherkinEdit &edit, const TablePlace &place)
{
    QTextBlock owner = edit.document()->findBlockByNumber(int(place.table.lineIndex())).previous();
    while (owner.isValid() && owner.text().trimmed().isEmpty())
        owner = owner.previous();
    QTextCursor cursor = edit.textCursor();
    cursor.movePosition(QTextCursor::StartOfBlock);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.insertText(blanksBefore(owner.text()));
    edit.setTextCursor(cursor);
}

bool goInCell(GherkinEdit &edit, bool isEnd, bool isSelecting)
{
    const std::optional<TablePlace> place = tablePlace(edit);
    if (!place || place->part != Part::Cell)
        return false;
    const gherkin::TextRange content = cellContent(place->table, place->cell);
    const int target = positionOf(edit, isEnd ? content.end() : content.offset);
    QTextCursor cursor = edit.textCursor();
    if (isEnd ? cursor.position() >= target : cursor.position() <= target)
        return false;
    cursor.setPosition(target, isSelecting ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
    edit.setTextCursor(cursor);
    return true;
}

} // namespace

bool goToNextCell(GherkinEdit &edit, TableText::Spacing spacing)
{
    const gherkin::Tree tree = edit.tree();
    const std::optional<TablePlace> place = tablePlace(edit);
    if (!place || place->part == Part::BeforeCells)
        return false;
    const auto [row, column] = place->cell;
    const int cells = cellCountOf(place->table, row);
    const bool isWriting = place->part == Part::BehindCells && !textBehindCells(tree, *place).isEmpty();
    if (isWriting) {
        const bool goesOn = row == 0 || cells + 1 < cellCountOf(place->table, 0);
        closeCell(edit, *place, goesOn ? " | " : " |");
        align(edit, spacing);
        if (goesOn)
            return true;
        if (row + 1 == rowCountOf(place->table))
            addRow(edit, row, spacing, UndoStep::Joined);
        else if (const std::optional<TablePlace> closed = tablePlace(edit))
            selectCell(edit, closed->table, {row + 1, 0});
        return true;
    }
    if (place->part == Part::Cell && column + 1 < cells)
        selectCell(edit, place->table, {row, column + 1});
    else if (row + 1 < rowCountOf(place->table))
        selectCell(edit, place->table, {row + 1, 0});
    else
        addRow(edit, row, spacing, UndoStep::Own);
    return true;
}

bool goToPreviousCell(GherkinEdit &edit)
{
    const gherkin::Tree tree = edit.tree();
    const std::optional<TablePlace> place = tablePlace(edit);
    if (!place || place->part == Part::BeforeCells)
        return false;
    const auto [row, column] = place->cell;
    if (place->part == Part::BehindCells)
        selectCell(edit, place->table, place->cell);
    else if (column > 0)
        selectCell(edit, place->table, {row, column - 1});
    else if (row > 0)
        selectCell(edit, place->table, {row - 1, qMax(0, cellCountOf(place->table, row - 1) - 1)});
    return true;
}

bool goToCellBelow(GherkinEdit &edit, TableText::Spacing spacing)
{
    const gherkin::Tree tree = edit.tree();
    const std::optional<TablePlace> place = tablePlace(edit);
    if (!place || place->part == Part::BeforeCells)
        return false;
    const int row = place->cell.row;
    const bool isLast = row + 1 == rowCountOf(place->table);
    if (isLast && isEmptyRow(tree, *place)) {
        leaveTable(edit, *place);
    } else if (place->part == Part::BehindCells && !textBehindCells(tree, *place).isEmpty()) {
        closeCell(edit, *place, " |");
        addRow(edit, row, spacing, UndoStep::Joined);
    } else if (place->part == Part::BehindCells || isLast) {
        addRow(edit, row, spacing, UndoStep::Own);
    } else {
        selectCell(edit, place->table, {row + 1, place->cell.column});
    }
    return true;
}

bool goToCellAbove(GherkinEdit &edit)
{
    const gherkin::Tree tree = edit.tree();
    const std::optional<TablePlace> place = tablePlace(edit);
    if (!place || place->part == Part::BeforeCells)
        return false;
    if (place->cell.row > 0)
        selectCell(edit, place->table, {place->cell.row - 1, place->cell.column});
    return true;
}

bool goToCellStart(GherkinEdit &edit, bool isSelecting)
{
    return goInCell(edit, false, isSelecting);
}

bool goToCellEnd(GherkinEdit &edit, bool isSelecting)
{
    return goInCell(edit, true, isSelecting);
}

bool beginTable(GherkinEdit &edit)
{
    QTextCursor cursor = edit.textCursor();
    const QTextBlock block = cursor.block();
    if (cursor.hasSelection() || !block.text().trimmed().isEmpty() ||
        !mayBeginTable(edit.tree(), quint32(block.blockNumber())))
        return false;
    QTextBlock owner = block.previous();
    while (owner.isValid() && owner.text().trimmed().isEmpty())
        owner = owner.previous();
    cursor.movePosition(QTextCursor::StartOfBlock);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.insertText(tableIndent(owner, edit.tree().isMarkdown()) + u"| "_s);
    edit.setTextCursor(cursor);
    return true;
}

QString tableIndent(const QTextBlock &owner, bool isMarkdown)
{
    QString blanks = blanksBefore(owner.text());
    if (isMarkdown)
        return u"  "_s; // more than five would be a code block
    if (owner.text().trimmed().startsWith(u'|'))
        return blanks;
    return blanks + (blanks.contains(u'\t') ? u"\t"_s : u"  "_s);
}

} // namespace stepwright

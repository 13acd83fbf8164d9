#include "editor/tables/tableclipboard.h"

#include "editor/tables/tableediting.h"
#include "editor/tables/tableoperations.h"
#include "editor/tables/tableselection.h"
#include "editor/tables/tablewalk.h"
#include "editor/text/gherkinedit.h"
#include "editor/text/textedits.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTextDocumentFragment>
#include <QTextTable>

namespace stepwright {

using namespace Qt::StringLiterals;
using gherkin::CellPlace;
using gherkin::CellTexts;
using gherkin::DataTable;
using gherkin::LineKind;
using gherkin::TableText;

namespace {

constexpr QLatin1StringView tsvType = "text/tab-separated-values"_L1;

CellTexts cellsOfLines(const gherkin::Tree &tree, quint32 first, quint32 last)
{
    CellTexts rows;
    for (quint32 line = first; line <= last; ++line) {
        if (tree.lines()[line].kind != LineKind::TableRow)
            continue;
        QStringList &row = rows.emplace_back();
        for (const gherkin::TableCell &cell : gherkin::TableRow(&tree.data(), line).cells())
            row.append(cell.text());
    }
    return rows;
}

bool isGherkinRows(const QString &text)
{
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    return !lines.isEmpty() && std::ranges::all_of(lines, [](const QString &line) {
        return line.trimmed().isEmpty() || line.trimmed().startsWith(u'|') || line.trimmed().startsWith(u'#');
    });
}

// The first table of an HTML document.
CellTexts cellsOfHtml(const QString &html)
{
    QTextDocument document;
    document.setHtml(html);
    QList<QTextFrame *> frames = document.rootFrame()->childFrames();
    while (!frames.isEmpty()) {
        const QTextFrame *frame = frames.takeFirst();
        const auto *table = qobject_cast<const QTextTable *>(frame);
        if (!table) {
            frames.append(frame->childFrames());
            continue;
        }
        CellTexts rows(std::size_t(table->rows()));
        for (int row = 0; row < table->rows(); ++row) {
            for (int column = 0; column < table->columns(); ++column) {
                const QTextTableCell cell = table->cellAt(row, column);
                QTextCursor text = cell.firstCursorPosition();
                text.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
                const bool isOwn = cell.row() == row && cell.column() == column; // not of a cell that spans several
                rows[std::size_t(row)].append(isOwn ? text.selection().toPlainText().trimmed() : QString());
            }
        }
        return rows;
    }
    return {};
}

// Text with indented lines, such as source code, has tabs as well.
bool isGrid(const CellTexts &rows)
{
    return !rows.empty() && rows.front().size() > 1 &&
           std::ranges::all_of(rows, [&](const QStringList &row) { return row.size() == rows.front().size(); }) &&
           std::ranges::any_of(rows, [](const QStringList &row) { return !row.front().isEmpty(); });
}

CellTexts cellsIn(const QMimeData &data, bool isForTable)
{
    if (isGherkinRows(data.text()))
        return {};
    if (data.hasFormat(tsvType))
        return gherkin::cellsOfTsv(QString::fromUtf8(data.data(tsvType)));
    CellTexts plain = gherkin::cellsOfTsv(data.text());
    if (isGrid(plain))
        return plain;
    if (data.hasHtml() && data.html().contains("<table"_L1, Qt::CaseInsensitive))
        return cellsOfHtml(data.html());
    return isForTable ? plain : CellTexts();
}

// Fills the cells of a table from one on.
CellPlace fill(TableText &table, CellPlace from, const CellTexts &cells)
{
    const int columns = table.columnCount();
    CellPlace last = from;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const int row = from.row + int(i);
        if (row == table.rowCount())
            table.insertRow(row - 1, TableText::Side::Behind);
        for (qsizetype j = 0; j < cells[i].size(); ++j) {
            last = {row, from.column + int(j)};
            table.setCell(last, gherkin::escapedCell(cells[i][j].toUtf8()));
        }
    }
    if (table.columnCount() > columns)
        table.padRows();
    return last;
}

QString rowsText(const CellTexts &cells, const QString &indent)
{
    qsizetype columns = 0;
    for (const QStringList &row : cells)
        columns = qMax(columns, row.size());
    QStringList lines;
    for (const QStringList &row : cells) {
        QString line = indent + u'|';
        for (qsizetype i = 0; i < columns; ++i)
            line += u' ' + QString::fromUtf8(gherkin::escapedCell(row.value(i).toUtf8())) + u" |"_s;
        lines.append(line);
    }
    return lines.join(u'\n');
}

bool pasteNewTable(GherkinEdit &edit, const CellTexts &cells)
{
    QTextCursor cursor = edit.textCursor();
    const QTextBlock block = cursor.block();
    const bool isBlank = block.text().trimmed().isEmpty();
    const auto line = quint32(block.blockNumber()) + (isBlank ? 0 : 1);
    if (cursor.hasSelection() || !mayBeginTable(edit.tree(), line))
        return false;
    QTextBlock owner = block;
    while (owner.isValid() && owner.text().trimmed().isEmpty())
        owner = owner.previous();
    const QString rows = rowsText(cells, tableIndent(owner, edit.tree().isMarkdown()));
    cursor.beginEditBlock();
    if (isBlank)
        cursor.movePosition(QTextCursor::StartOfBlock);
    cursor.movePosition(QTextCursor::EndOfBlock, isBlank ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
    cursor.insertText((isBlank ? QString() : u"\n"_s) + edit.sourceFormat().fromForeignText(rows));
    cursor.endEditBlock();
    const gherkin::Tree tree = edit.tree();
    if (const DataTable table = tableAt(tree, line)) {
        applyEdits(edit, TableText(tree, table).edits(), UndoStep::Joined);
        const int last = int(line - table.lineIndex() + cells.size()) - 1;
        goToCell(edit, tableAt(edit.tree(), line), {last, int(cells.back().size()) - 1});
    }
    return true;
}

} // namespace

void addSpreadsheetForms(const CellTexts &cells, QMimeData &data)
{
    data.setData(tsvType, gherkin::tsvOf(cells).toUtf8());
    data.setHtml(gherkin::htmlOf(cells));
}

void addSpreadsheetForms(const GherkinEdit &edit, QMimeData &data)
{
    const QTextCursor cursor = edit.textCursor();
    const QTextBlock first = edit.document()->findBlock(cursor.selectionStart());
    QTextBlock last = edit.document()->findBlock(cursor.selectionEnd());
    if (last != first && last.position() == cursor.selectionEnd())
        last = last.previous();
    const QString before = first.text().first(cursor.selectionStart() - first.position());
    const QString behind =
        last.text().sliced(qMin(last.text().size(), qsizetype(cursor.selectionEnd() - last.position())));
    const DataTable table = tableAt(edit.tree(), quint32(first.blockNumber()));
    const bool isWhole = table && table == tableAt(edit.tree(), quint32(last.blockNumber())) &&
                         before.trimmed().isEmpty() &&
                         (behind.trimmed().isEmpty() || last.position() + last.length() <= cursor.selectionEnd() + 1);
    if (isWhole)
        addSpreadsheetForms(cellsOfLines(edit.tree(), quint32(first.blockNumber()), quint32(last.blockNumber())), data);
}

void copyTable(const GherkinEdit &edit)
{
    const std::optional<TableSelection> at = tableSelection(edit);
    if (!at)
        return;
    const gherkin::TextRange range = at->table.range();
    auto *data = new QMimeData;
    data->setText(edit.tree().data().text(range).toString());
    const quint32 line = at->table.lineIndex();
    addSpreadsheetForms(cellsOfLines(edit.tree(), line, line + at->table.record().extent - 1), *data);
    QGuiApplication::clipboard()->setMimeData(data);
}

bool pasteCells(GherkinEdit &edit, const QMimeData &data)
{
    const std::optional<TableSelection> at = tableSelection(edit);
    const CellTexts cells = cellsIn(data, at.has_value());
    if (cells.empty() || edit.isReadOnly())
        return false;
    if (!at)
        return pasteNewTable(edit, cells);
    if (cells.size() == 1 && cells.front().size() == 1)
        edit.tables().type(QString::fromUtf8(gherkin::escapedCell(cells.front().front().toUtf8())));
    else
        changeTable(
            edit, [&cells](TableText &table, const TableSelection &where) { return fill(table, where.first, cells); });
    return true;
}

} // namespace stepwright

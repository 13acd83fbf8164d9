#include "model/gherkin/tables/tabletext.h"

#include "model/gherkin/scanning/cells.h"
#include "model/gherkin/scanning/textscan.h"

#include <algorithm>
#include <numeric>

namespace stepwright::gherkin {

namespace {

bool isSeparatorLine(const Tree &tree, quint32 line)
{
    return tree.isMarkdown() && tree.lines()[line].kind == LineKind::Empty &&
           QByteArrayView(tree.lineText(line).data(), tree.lineText(line).size()).trimmed().startsWith('|');
}

} // namespace

TableText::TableText(const Tree &tree, DataTable table) : m_tree(tree)
{
    const LineRange lines{table.lineIndex(), table.record().extent};
    m_rows.reserve(lines.count);
    m_lines.reserve(lines.count);
    for (quint32 line = lines.first; line < lines.end(); ++line) {
        if (tree.lines()[line].kind == LineKind::TableRow) {
            Row &row = m_rows.emplace_back();
            readLine(line, m_lines.emplace_back(), row.cells);
            const TextRange content = tree.data().contentRange(line);
            const quint32 end = m_lines.back().cells.isEmpty() ? content.offset : m_lines.back().cells.last().end();
            row.tail = QByteArrayView(tree.source()).sliced(end, content.end() - end);
        } else if (isSeparatorLine(tree, line)) {
            Separator &separator = m_separators.emplace_back();
            readLine(line, separator.line, separator.cells);
        }
    }
}

void TableText::readLine(quint32 line, RowLine &place, Cells &cells) const
{
    place.line = line;
    const char *source = m_tree.source().constData();
    const TextRange content = m_tree.data().lineRange(line);
    for (CellScanner scanner(source + content.offset, source + content.end()); scanner.next();) {
        const char *begin = skipCellWhitespace(scanner.cellBegin(), scanner.cellEnd());
        cells.append(QByteArrayView(begin, trimmedCellEnd(begin, scanner.cellEnd())));
        place.cells.append({quint32(scanner.cellBegin() - source), quint32(scanner.cellEnd() - scanner.cellBegin())});
    }
}

int TableText::columnCount() const
{
    qsizetype count = 0;
    for (const Row &row : m_rows)
        count = qMax(count, row.cells.size());
    return int(count);
}

QByteArrayView TableText::cell(CellPlace place) const
{
    const Cells &cells = m_rows[std::size_t(place.row)].cells;
    return place.column < cells.size() ? cells[place.column] : QByteArrayView();
}

void TableText::setCell(CellPlace place, QByteArrayView raw)
{
    Cells &cells = m_rows[std::size_t(place.row)].cells;
    while (cells.size() <= place.column)
        cells.append(QByteArrayView());
    const QUtf8StringView kept = m_store.keep(raw);
    cells[place.column] = QByteArrayView(kept.data(), kept.size());
}

std::size_t TableText::lineOfRow(int row) const
{
    std::size_t line = 0;
    for (int left = row; line < m_lines.size(); ++line) {
        if (!m_lines[line].isRemoved && left-- == 0)
            break;
    }
    return line;
}

void TableText::insertRow(int row, Side side)
{
    const bool isBehind = side == Side::Behind;
    Row inserted;
    inserted.tail = "|";
    inserted.cells.resize(m_rows[std::size_t(row)].cells.size(), QByteArrayView());
    const auto line = qsizetype(lineOfRow(row));
    m_rows.insert(m_rows.begin() + row + (isBehind ? 1 : 0), std::move(inserted));
    m_lines.insert(m_lines.begin() + line + (isBehind ? 1 : 0), RowLine{.isBehind = isBehind});
}

void TableText::removeRows(int first, int count)
{
    const bool keepsFirstLine = first == 0 && count < rowCount() && !m_separators.empty(); // above the dashes
    for (int i = 0; i < count; ++i) {
        const std::size_t line = lineOfRow(keepsFirstLine ? 1 : first);
        if (m_lines[line].line < 0)
            m_lines.erase(m_lines.begin() + qsizetype(line));
        else
            m_lines[line].isRemoved = true;
    }
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + count);
}

void TableText::moveRows(int first, int count, int to)
{
    const auto begin = m_rows.begin();
    if (to < first)
        std::rotate(begin + to, begin + first, begin + first + count);
    else
        std::rotate(begin + first, begin + first + count, begin + to + count);
}

void TableText::reorderRows(const std::vector<int> &order)
{
    std::vector<Row> rows;
    rows.reserve(m_rows.size());
    for (const int row : order)
        rows.push_back(m_rows[std::size_t(row)]);
    m_rows = std::move(rows);
}

template <class Work>
void TableText::forEachCells(Work work)
{
    for (Row &row : m_rows)
        work(row.cells, QByteArrayView());
    for (Separator &separator : m_separators)
        work(separator.cells, QByteArrayView("-"));
}

void TableText::insertColumn(int column)
{
    forEachCells([column](Cells &cells, QByteArrayView content) {
        if (column <= cells.size())
            cells.insert(column, content);
    });
}

void TableText::removeColumns(int first, int count)
{
    forEachCells([first, count](Cells &cells, QByteArrayView) {
        if (first < cells.size())
            cells.remove(first, qMin<qsizetype>(count, cells.size() - first));
    });
}

void TableText::swapWithNextColumn(int column)
{
    forEachCells([column](Cells &cells, QByteArrayView) {
        if (column + 1 < cells.size())
            std::swap(cells[column], cells[column + 1]);
    });
}

void TableText::padRows()
{
    const int columns = columnCount();
    forEachCells([columns](Cells &cells, QByteArrayView content) {
        while (cells.size() < columns)
            cells.append(content);
    });
}

void TableText::transpose()
{
    const int columns = columnCount();
    const int rows = rowCount();
    Cells empty;
    empty.resize(rows, QByteArrayView());
    std::vector<Cells> turned(std::size_t(columns), empty);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < cellCount(row); ++column)
            turned[std::size_t(column)][row] = cell({row, column});
    }
    while (rowCount() > qMax(columns, 1))
        removeRows(rowCount() - 1, 1);
    while (rowCount() < columns)
        insertRow(rowCount() - 1, Side::Behind);
    for (int row = 0; row < columns; ++row)
        m_rows[std::size_t(row)].cells = std::move(turned[std::size_t(row)]);
    for (Separator &separator : m_separators) {
        separator.cells.clear();
        separator.cells.resize(rows, QByteArrayView("-"));
    }
}

void TableText::keepBlanksBefore(quint32 offset)
{
    const char *at = m_tree.source().constData() + offset;
    int row = 0;
    for (const RowLine &line : m_lines) {
        for (int column = 0; column < line.cells.size(); ++column) {
            QByteArrayView &content = m_rows[std::size_t(row)].cells[column];
            const TextRange range = line.cells[column];
            const bool isInside = range.offset <= offset && offset <= range.end();
            if (isInside && !content.isEmpty() && content.end() < at)
                content = QByteArrayView(content.begin(), at);
        }
        ++row;
    }
}

DataTable tableAt(const Tree &tree, quint32 line)
{
    if (line >= tree.lineCount())
        return {};
    for (quint32 first = line + 1; first-- > 0;) {
        const Line &record = tree.lines()[first];
        if (record.kind == LineKind::TableRow && record.isFirstRow)
            return record.extent > line - first ? DataTable(&tree.data(), first) : DataTable();
        constexpr quint32 inside = bit(LineKind::TableRow) | bit(LineKind::Comment) | bit(LineKind::Empty);
        if (!(inside & bit(record.kind)))
            break;
    }
    return {};
}

QString cellText(QByteArrayView cell)
{
    QByteArray text;
    appendUnescapedCell(cell, text);
    return QString::fromUtf8(text);
}

QByteArray escapedCell(QByteArrayView text)
{
    QByteArray cell;
    cell.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            continue;
        if (c == '|' || c == '\\')
            cell.append('\\').append(c);
        else if (c == '\n' || c == '\r')
            cell.append("\\n");
        else
            cell.append(c);
    }
    return cell;
}

} // namespace stepwright::gherkin

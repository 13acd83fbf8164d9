#include "model/gherkin/tables/tablewriter.h"

#include "model/gherkin/formatting/textwidth.h"

#include <algorithm>

namespace stepwright::gherkin {

namespace {

constexpr int shortestDashes = 3; // that every Markdown renderer takes for a separator

bool isContinuation(char c)
{
    return (static_cast<quint8>(c) & 0xC0) == 0x80;
}

} // namespace

TableText::Writer::Writer(const TableText &table, Spacing spacing)
    : m_table(table), m_tree(table.m_tree), m_spacing(spacing)
{
    const auto first = std::ranges::find_if(table.m_lines, [](const RowLine &line) { return line.line >= 0; });
    const Line &record = m_tree.lines()[std::size_t(first->line)];
    m_indent = QByteArrayView(m_tree.source()).sliced(record.offset, record.indent);
}

std::vector<TextEdit> TableText::Writer::run()
{
    measure();
    auto row = m_table.m_rows.begin();
    auto separator = m_table.m_separators.begin();
    const auto writeSeparators = [&](qint64 before) {
        for (; separator != m_table.m_separators.end() && separator->line.line < before; ++separator)
            writeCells(separator->line, separator->cells, true);
    };
    for (std::size_t line = 0; line < m_table.m_lines.size(); ++line) {
        const RowLine &place = m_table.m_lines[line];
        writeSeparators(place.line);
        if (place.isRemoved)
            removeLine(quint32(place.line));
        else if (place.line < 0)
            writeNewRow(line, *row++);
        else
            writeRow(place, *row++);
    }
    writeSeparators(m_tree.lineCount());
    std::ranges::stable_sort(m_edits, {}, &TextEdit::offset); // a new row may stand behind dashes
    return std::move(m_edits);
}

void TableText::Writer::measure()
{
    const auto take = [this](const Cells &cells, auto widthOf) {
        m_widths.resize(std::max(m_widths.size(), std::size_t(cells.size())));
        for (qsizetype i = 0; i < cells.size(); ++i)
            m_widths[std::size_t(i)] = qMax(m_widths[std::size_t(i)], widthOf(cells[i]));
    };
    for (const Row &row : m_table.m_rows)
        take(row.cells, textWidth);
    for (const Separator &separator : m_table.m_separators)
        take(separator.cells, [](QByteArrayView) { return shortestDashes; });
}

void TableText::Writer::writeRow(const RowLine &line, const Row &row)
{
    const Line &record = m_tree.lines()[std::size_t(line.line)];
    if (m_spacing == Spacing::Aligned)
        replace({record.offset, record.indent}, m_indent);
    writeCells(line, row.cells, false);
    const TextRange content = m_tree.data().contentRange(quint32(line.line));
    const quint32 tail = line.cells.isEmpty() ? content.offset : line.cells.last().end();
    replace({tail, content.end() - tail}, row.tail);
}

void TableText::Writer::writeCells(const RowLine &line, const Cells &cells, bool isSeparator)
{
    const qsizetype common = qMin(line.cells.size(), cells.size());
    for (qsizetype i = 0; i < common; ++i) {
        if (!isSeparator && standsIn(cells[i], line.cells[i])) {
            if (m_spacing == Spacing::Aligned)
                padCell(cells[i], line.cells[i], m_widths[std::size_t(i)]);
            continue;
        }
        m_text.resize(0);
        appendCell(cells[i], int(i), isSeparator);
        replace(line.cells[i], m_text);
    }
    if (cells.size() == line.cells.size())
        return;
    const TextRange content = m_tree.data().contentRange(quint32(line.line));
    const quint32 from = common > 0 ? line.cells[common - 1].end() : content.offset;
    const quint32 to = line.cells.isEmpty() ? from : line.cells.last().end();
    m_text.resize(0);
    for (qsizetype i = common; i < cells.size(); ++i) {
        m_text.append('|');
        appendCell(cells[i], int(i), isSeparator);
    }
    m_edits.push_back({from, to - from, m_text});
}

bool TableText::Writer::standsIn(QByteArrayView content, TextRange cell) const
{
    const char *begin = m_tree.source().constData() + cell.offset;
    return !content.isEmpty() && begin <= content.begin() && content.end() <= begin + cell.length;
}

// Leaves the content alone, so that a cursor in it keeps its place.
void TableText::Writer::padCell(QByteArrayView content, TextRange cell, int width)
{
    const auto begin = quint32(content.begin() - m_tree.source().constData());
    const quint32 end = begin + quint32(content.size());
    m_text.fill(' ', width - textWidth(content) + 1);
    replace({cell.offset, begin - cell.offset}, " ");
    replace({end, cell.end() - end}, m_text);
}

// Dashes fill their column; colons at their ends, which align the column, stay.
void TableText::Writer::appendCell(QByteArrayView content, int column, bool isSeparator)
{
    const int width = m_widths[std::size_t(column)];
    m_text.append(' ');
    if (isSeparator) {
        const bool begins = content.startsWith(':');
        const bool ends = content.size() > 1 && content.endsWith(':');
        m_text.append(begins ? ":" : "")
            .append(width - (begins ? 1 : 0) - (ends ? 1 : 0), '-')
            .append(ends ? ": " : " ");
        return;
    }
    m_text.append(content).append(width - textWidth(content) + 1, ' ');
}

void TableText::Writer::writeNewRow(std::size_t line, const Row &row)
{
    QByteArray text = m_indent.toByteArray();
    m_text.resize(0);
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        m_text.append('|');
        appendCell(row.cells[i], int(i), false);
    }
    text.append(m_text).append(row.tail);
    const bool hasLineBefore = std::ranges::any_of(m_table.m_lines.begin(), m_table.m_lines.begin() + qsizetype(line),
                                                   [](const RowLine &each) { return each.line >= 0; });
    const bool isBehind = m_table.m_lines[line].isBehind && hasLineBefore;
    auto beside = quint32(m_table.m_lines[neighbour(line, isBehind)].line);
    if (isBehind &&
        std::ranges::contains(m_table.m_separators, beside + 1, [](const Separator &s) { return s.line.line; }))
        ++beside; // the dashes stay below the header
    const QByteArrayView lineEnd = lineEndOf(beside);
    const quint32 end = m_tree.data().lineRange(beside).end();
    if (!isBehind)
        m_edits.push_back({m_tree.lines()[beside].offset, 0, text + lineEnd});
    else if (end == quint32(m_tree.source().size()))
        m_edits.push_back({end, 0, lineEnd + text});
    else
        m_edits.push_back({end + quint32(lineEnd.size()), 0, text + lineEnd});
}

// The nearest line of the text before or behind a new one.
std::size_t TableText::Writer::neighbour(std::size_t line, bool isBehind) const
{
    while (m_table.m_lines[line].line < 0)
        line += isBehind ? -1 : 1;
    return line;
}

QByteArrayView TableText::Writer::lineEndOf(quint32 line) const
{
    const QByteArray &source = m_tree.source();
    for (quint32 at = line + 1; at-- > 0;) { // the last line may have none
        const quint32 end = m_tree.data().lineRange(at).end();
        if (end < quint32(source.size()))
            return QByteArrayView(source).sliced(end, source[end] == '\r' ? 2 : 1);
    }
    return "\n";
}

void TableText::Writer::removeLine(quint32 line)
{
    const quint32 begin = m_tree.lines()[line].offset;
    const quint32 end = line + 1 < m_tree.lineCount() ? m_tree.lines()[line + 1].offset : m_tree.data().end;
    m_edits.push_back({begin, end - begin, {}});
}

void TableText::Writer::replace(TextRange range, QByteArrayView text)
{
    const QByteArrayView old = QByteArrayView(m_tree.source()).sliced(range.offset, range.length);
    if (old == text)
        return;
    const qsizetype most = qMin(old.size(), text.size());
    qsizetype before = std::ranges::mismatch(old.first(most), text.first(most)).in1 - old.begin();
    while (before > 0 && ((before < old.size() && isContinuation(old[before])) ||
                          (before < text.size() && isContinuation(text[before]))))
        --before;
    qsizetype behind = 0;
    while (behind < most - before && old[old.size() - 1 - behind] == text[text.size() - 1 - behind])
        ++behind;
    while (behind > 0 && isContinuation(old[old.size() - behind]))
        --behind;
    m_edits.push_back({range.offset + quint32(before), quint32(old.size() - before - behind),
                       text.sliced(before, text.size() - before - behind).toByteArray()});
}

std::vector<TextEdit> TableText::edits(Spacing spacing) const
{
    return Writer(*this, spacing).run();
}

} // namespace stepwright::gherkin

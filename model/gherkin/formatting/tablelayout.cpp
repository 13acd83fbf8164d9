#include "model/gherkin/formatting/tablelayout.h"

#include "model/gherkin/formatting/textwidth.h"

#include <algorithm>

namespace stepwright::gherkin {

namespace {

QByteArrayView bytes(QUtf8StringView text)
{
    return {text.data(), text.size()};
}

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

// Digits with what people write between and around them: -1,250.00 or 19 %.
bool isNumber(QByteArrayView cell)
{
    if (cell.startsWith('-') || cell.startsWith('+'))
        cell = cell.sliced(1);
    if (cell.endsWith('%'))
        cell = cell.chopped(1).trimmed();
    return !cell.isEmpty() && isDigit(cell.front()) && isDigit(cell.back()) && std::ranges::all_of(cell, [](char byte) {
        return isDigit(byte) || byte == '.' || byte == ',' || byte == ' ';
    });
}

} // namespace

TableLayout::TableLayout(DataTable table, bool numbersRight) : m_numbersRight(numbersRight)
{
    for (const TableRow row : table.rows()) {
        const TableCells cells = row.cells();
        m_widths.resize(std::max<std::size_t>(m_widths.size(), std::size_t(cells.size())));
        for (qsizetype i = 0; i < cells.size(); ++i)
            m_widths[std::size_t(i)] = qMax(m_widths[std::size_t(i)], textWidth(bytes(cells[i].raw())));
    }
}

void TableLayout::appendRow(TableRow row, QByteArray &text) const
{
    const TextRange content = row.contentRange();
    quint32 done = content.offset;
    const TableCells cells = row.cells();
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QByteArrayView cell = bytes(cells[i].raw());
        const int padding = m_widths[std::size_t(i)] - textWidth(cell);
        const int left = m_numbersRight && isNumber(cell) ? padding : 0;
        text.append("| ").append(left, ' ').append(cell).append(padding - left + 1, ' ');
        done = cells[i].range().end();
    }
    text.append(bytes(row.tree().text({done, content.end() - done})));
}

} // namespace stepwright::gherkin

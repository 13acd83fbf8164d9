#include "model/gherkin/formatting/tablelayout.h"

#include "model/gherkin/formatting/textwidth.h"

namespace stepwright::gherkin {

namespace {

QByteArrayView bytes(QUtf8StringView text)
{
    return {text.data(), text.size()};
}

} // namespace

TableLayout::TableLayout(DataTable table)
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
        text.append("| ").append(cell).append(padding + 1, ' ');
        done = cells[i].range().end();
    }
    text.append(bytes(row.tree().text({done, content.end() - done})));
}

} // namespace stepwright::gherkin

#pragma once

#include "model/gherkin/tables/tabletext.h"

namespace stepwright::gherkin {

/// Makes the edits that bring a changed table into its text.
class TableText::Writer
{
public:
    Writer(const TableText &table, Spacing spacing);

    std::vector<TextEdit> run();

private:
    void measure();
    void writeRow(const RowLine &line, const Row &row);
    void writeNewRow(std::size_t line, const Row &row);
    void writeCells(const RowLine &line, const Cells &cells, bool isSeparator);
    void removeLine(quint32 line);
    [[nodiscard]] bool standsIn(QByteArrayView content, TextRange cell) const;
    void padCell(QByteArrayView content, TextRange cell, int width);
    void appendCell(QByteArrayView content, int column, bool isSeparator);
    void replace(TextRange range, QByteArrayView text);
    [[nodiscard]] QByteArrayView lineEndOf(quint32 line) const;
    [[nodiscard]] std::size_t neighbour(std::size_t line, bool isBehind) const;

    const TableText &m_table;
    const Tree &m_tree;
    Spacing m_spacing;
    QByteArrayView m_indent;
    std::vector<int> m_widths;
    QByteArray m_text; ///< of what is being written
    std::vector<TextEdit> m_edits;
};

} // namespace stepwright::gherkin

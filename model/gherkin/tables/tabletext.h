#pragma once

#include "model/gherkin/textedit.h"
#include "model/gherkin/textstore.h"
#include "model/gherkin/tree/tree.h"

#include <QVarLengthArray>

#include <vector>

namespace stepwright::gherkin {

/// A cell's place in a table, 0-based; the header is row 0.
struct CellPlace
{
    int row = 0;
    int column = 0;

    bool operator==(const CellPlace &) const = default;
};

/// A table of a text as a value: rows of cells as they are written, without the blanks around, with their escapes. One
/// changes the value; `edits` says what that means for the text. Comments and blank lines between rows keep their
/// places, rows may have different numbers of cells, and the line of dashes of a table in Markdown follows its columns.
class TableText
{
public:
    TableText(const Tree &tree, DataTable table);

    [[nodiscard]] int rowCount() const { return int(m_rows.size()); }
    [[nodiscard]] int columnCount() const; ///< of the longest row
    [[nodiscard]] int cellCount(int row) const { return int(m_rows[std::size_t(row)].cells.size()); }
    /// A cell as it is written; empty where the row has no such cell.
    [[nodiscard]] QByteArrayView cell(CellPlace place) const;

    /// Writes a cell; `raw` must be escaped (`escapedCell`). A row that is too short gets the cells up to it.
    void setCell(CellPlace place, QByteArrayView raw);

    enum class Side { Before, Behind };
    /// Puts an empty row before or behind one, on the line next to it.
    void insertRow(int row, Side side);
    void removeRows(int first, int count);
    /// Moves rows so that their first one becomes row `to`.
    void moveRows(int first, int count, int to);
    /// Puts the rows in another order: row i becomes the one that was `order[i]`.
    void reorderRows(const std::vector<int> &order);

    /// Puts an empty column before the one of this number; rows that end before it stay as they are.
    void insertColumn(int column);
    void removeColumns(int first, int count);
    /// Exchanges a column with the next one, in rows that have both.
    void swapWithNextColumn(int column);
    /// Gives each row as many cells as the longest one has.
    void padRows();
    /// Rows become columns.
    void transpose();

    /// Counts blanks before this byte of the text as text of their cell: somebody is typing there.
    void keepBlanksBefore(quint32 offset);

    enum class Spacing {
        Aligned, ///< the bars of all rows under each other, all indented like the first
        AsItIs   ///< blanks in rows that do not change stay
    };
    /// The edits, by offset, that bring the value into the text. They touch only what differs, and are to be made from
    /// the last to the first.
    [[nodiscard]] std::vector<TextEdit> edits(Spacing spacing = Spacing::Aligned) const;

private:
    using Cells = QVarLengthArray<QByteArrayView, 8>;
    struct Row
    {
        Cells cells;
        QByteArrayView tail; ///< from the last bar on
    };
    /// The line of the text that a row stands on; rows change places, lines stay.
    struct RowLine
    {
        qint64 line = -1; ///< -1: a new one
        QVarLengthArray<TextRange, 8> cells;
        bool isRemoved = false;
        bool isBehind = false; ///< a new line belongs behind the line before it rather than before the next
    };
    struct Separator
    {
        RowLine line;
        Cells cells;
    };
    class Writer;

    void readLine(quint32 line, RowLine &place, Cells &cells) const;
    [[nodiscard]] std::size_t lineOfRow(int row) const;
    template <class Work>
    void forEachCells(Work work);

    Tree m_tree;
    std::vector<Row> m_rows;
    std::vector<RowLine> m_lines; ///< those that are not removed stand for the rows in their order
    std::vector<Separator> m_separators;
    TextStore m_store; ///< of texts that do not stand in the source
};

/// The table that a line (0-based) is a row of, or of which it is a line between rows; invalid where there is none.
[[nodiscard]] DataTable tableAt(const Tree &tree, quint32 line);

/// What a cell says that is written like this.
[[nodiscard]] QString cellText(QByteArrayView cell);

/// What a cell says in the form in which it is written: `|`, `\` and line ends get their escapes.
[[nodiscard]] QByteArray escapedCell(QByteArrayView text);

} // namespace stepwright::gherkin

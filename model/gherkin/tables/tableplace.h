#pragma once

#include "model/gherkin/tables/tabletext.h"

#include <optional>

namespace stepwright::gherkin {

/// Where a byte of the text stands in a table.
struct TablePlace
{
    enum class Part { BeforeCells, Cell, BehindCells };

    DataTable table;
    CellPlace cell; ///< the nearest one where the byte is in none
    Part part = Part::Cell;
};

/// The place of a byte in its table; none outside of table rows. `cell` is {row, 0} in a row without cells.
[[nodiscard]] std::optional<TablePlace> tablePlaceAt(const Tree &tree, quint32 offset);

/// The line (0-based) of a table's row; of the last row where there are fewer.
[[nodiscard]] quint32 lineOfRow(DataTable table, int row);

/// What stands in a cell, without the blanks around; in an empty one the place behind its first blank. A place beyond
/// the row's cells gives the end of the row.
[[nodiscard]] TextRange cellContent(DataTable table, CellPlace place);

/// Whether a table may begin on a line (0-based), after what stands before it.
[[nodiscard]] bool mayBeginTable(const Tree &tree, quint32 line);

} // namespace stepwright::gherkin

#pragma once

#include "model/gherkin/tables/tabletext.h"

#include <functional>

namespace stepwright {

class GherkinEdit;
struct TableSelection;

/// What can be done with the table at the cursor.
enum class TableOperation {
    InsertRowAbove,
    InsertRowBelow,
    DeleteRows,
    MoveRowsUp,
    MoveRowsDown,
    InsertColumnBefore,
    InsertColumnBehind,
    DeleteColumns,
    MoveColumnsBefore,
    MoveColumnsBehind,
    SortAscending,
    SortDescending,
    Transpose,
    ClearCells,
    PadRows,
    Align
};

/// Does something with the selected rows, columns or cells of the table at the cursor, as one undo step; the cursor
/// ends in the cell it was about. Nothing happens outside of a table or in a text that is only to be read.
void operateOnTable(GherkinEdit &edit, TableOperation operation);

/// Changes the table at the cursor as one undo step and puts the cursor behind the text of the cell that `change`
/// names.
void changeTable(GherkinEdit &edit,
                 const std::function<gherkin::CellPlace(gherkin::TableText &, const TableSelection &)> &change);

} // namespace stepwright

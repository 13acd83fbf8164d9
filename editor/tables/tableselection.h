#pragma once

#include "model/gherkin/tables/tableplace.h"

#include <optional>

namespace stepwright {

class GherkinEdit;

/// The cells that an editor's cursor is in or its selection spans: a rectangle of one table.
struct TableSelection
{
    gherkin::DataTable table;
    gherkin::CellPlace first;
    gherkin::CellPlace last;   ///< in it as well
    gherkin::CellPlace cursor; ///< where the cursor itself is
};

/// None where the cursor or the selection's other end is in no row, or both are in different tables.
[[nodiscard]] std::optional<TableSelection> tableSelection(const GherkinEdit &edit);

/// The place of the editor's cursor in a table; none outside of rows.
[[nodiscard]] std::optional<gherkin::TablePlace> tablePlace(const GherkinEdit &edit);

/// Selects what a cell of a table holds, so that typing replaces it.
void selectCell(GherkinEdit &edit, gherkin::DataTable table, gherkin::CellPlace place);

/// Puts the cursor behind what a cell of a table holds.
void goToCell(GherkinEdit &edit, gherkin::DataTable table, gherkin::CellPlace place);

/// The first table on a line (0-based), or behind it with nothing but comments and blank lines between.
[[nodiscard]] gherkin::DataTable tableFrom(const gherkin::Tree &tree, quint32 line);

} // namespace stepwright

#pragma once

#include "model/gherkin/tables/tabletext.h"

class QTextBlock;
class QString;

namespace stepwright {

class GherkinEdit;

// Going from cell to cell. Each function answers false, and does nothing, where the cursor's place gives the key its
// usual meaning.

/// Goes to the next cell and selects what it holds. Behind the last bar it closes the cell that is being written; in
/// the last cell it adds a row.
bool goToNextCell(GherkinEdit &edit, gherkin::TableText::Spacing spacing);
bool goToPreviousCell(GherkinEdit &edit);
/// Goes to the cell below; in the last row, or behind the last bar, it adds a row. An empty last row ends the table:
/// its line becomes a blank one as far in as the step above.
bool goToCellBelow(GherkinEdit &edit, gherkin::TableText::Spacing spacing);
bool goToCellAbove(GherkinEdit &edit);
/// Goes to the start of what the cell holds; false if the cursor is there already.
bool goToCellStart(GherkinEdit &edit, bool isSelecting);
bool goToCellEnd(GherkinEdit &edit, bool isSelecting);

/// Begins a table on the cursor's blank line: a bar at the right depth. False where no table may stand.
bool beginTable(GherkinEdit &edit);

/// The blanks before a table that belongs to the step or the examples on a line.
[[nodiscard]] QString tableIndent(const QTextBlock &owner, bool isMarkdown);

} // namespace stepwright

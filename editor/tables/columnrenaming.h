#pragma once

namespace stepwright {

class GherkinEdit;

/// Whether the cursor is in a header cell of examples or in a `<placeholder>` of an outline.
[[nodiscard]] bool isInColumnName(const GherkinEdit &edit);

/// Asks at the cursor for another name of the column that is named there, and renames header and placeholders in the
/// whole outline as one undo step.
void renameColumnAtCursor(GherkinEdit &edit);

/// Whether the cursor is in an outline with examples.
[[nodiscard]] bool isInOutline(const GherkinEdit &edit);

/// Puts a column into all examples of the outline at the cursor. It gets the name of the placeholder at the cursor
/// where there is no such column yet; else the name is asked for at the cursor.
void addColumnToExamples(GherkinEdit &edit);

} // namespace stepwright

#pragma once

#include "model/refactoring/textchange.h"

#include <QTextCursor>

namespace stepwright {

class GherkinEdit;

/// What becomes of the selection when a text changes around it.
enum class SelectionAfter { Adjusted, SameLength };

/// Makes a change of the editor's text in one step of undo and puts the cursor where the change says.
void applyChange(GherkinEdit &edit, const refactoring::TextChange &change,
                 SelectionAfter selection = SelectionAfter::Adjusted);

/// The lines of the selection, or the cursor's line. A selection that ends at the very beginning of a line is without
/// that line.
[[nodiscard]] gherkin::LineRange selectedLines(const GherkinEdit &edit);

/// The bytes of the selection in the tree's source; length 0 where nothing is selected.
[[nodiscard]] gherkin::TextRange selectedBytes(const GherkinEdit &edit);

/// Selects whole lines.
[[nodiscard]] QTextCursor cursorOverLines(const GherkinEdit &edit, gherkin::LineRange lines);

} // namespace stepwright

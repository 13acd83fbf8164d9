#pragma once

#include "model/gherkin/grammar.h"

#include <QTextCursor>

namespace stepwright {

/// Starts a new line at the cursor, indented as Gherkin is written: like the line before, and deeper after a line that
/// opens something. `kind` is that of the cursor's line.
void insertNewLine(QTextCursor &cursor, gherkin::LineKind kind);

/// Puts `# ` before all selected lines, in the column of the least indented, or takes it away where all have one. Blank
/// lines are left out.
void toggleComment(QTextCursor cursor);

} // namespace stepwright

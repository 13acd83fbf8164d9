#pragma once

#include "model/gherkin/tree/tree.h"

namespace stepwright {

/// The lines that Ctrl+/ means where the cursor is in a line and nothing is selected: a step with its table or doc
/// string, a scenario, examples or a rule at its first lines, else the line; in comments, what stood there before it
/// was made a comment.
[[nodiscard]] gherkin::LineRange linesToComment(const gherkin::Tree &tree, quint32 line);

} // namespace stepwright

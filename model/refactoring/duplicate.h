#pragma once

#include "model/refactoring/siblings.h"
#include "model/refactoring/textchange.h"

namespace stepwright::refactoring {

/// Puts a copy of what some lines mean behind it: steps, rows, examples, scenarios, rules; where they mean none of
/// these, of the lines. The copy of a scenario or rule gets a name that no neighbour has, and the cursor at its end.
/// Errors: Invalid, where there is nothing.
[[nodiscard]] Result<TextChange> duplicated(const gherkin::Tree &tree, gherkin::LineRange lines);

/// Takes away what some lines mean with its tags and comments; where they mean nothing, the lines. Errors: Invalid,
/// where there is nothing.
[[nodiscard]] Result<TextChange> removed(const gherkin::Tree &tree, gherkin::LineRange lines);

} // namespace stepwright::refactoring

#pragma once

#include "model/refactoring/siblings.h"
#include "model/refactoring/textchange.h"

namespace stepwright::refactoring {

/// Puts a rule around the scenarios that some lines mean, one level deeper; the cursor goes where its name is written.
/// A rule lasts until the next one: scenarios that stand below and were not meant move above it. Errors: Invalid, where
/// the lines mean no scenarios, or those of a rule.
[[nodiscard]] Result<TextChange> surroundedWithRule(const gherkin::Tree &tree, gherkin::LineRange lines);

} // namespace stepwright::refactoring

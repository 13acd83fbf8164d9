#pragma once

#include "model/refactoring/textchange.h"

namespace stepwright::refactoring {

/// Moves the first steps that all scenarios of a feature or rule have in common into its background, which it gets if
/// it has none. Scenarios without steps do not count; each other keeps at least one. They run the same afterwards.
/// line: in the rule or feature that is meant. Errors: Invalid, where nothing is in common.
[[nodiscard]] Result<TextChange> extractedBackground(const gherkin::Tree &tree, quint32 line);

/// Puts the steps of a feature's or rule's background before those of each scenario that they run for, and takes the
/// background away; its name and description stay as comments. They run the same afterwards. Errors: Invalid, where
/// there is no background, or no scenario to take it.
[[nodiscard]] Result<TextChange> inlinedBackground(const gherkin::Tree &tree, quint32 line);

} // namespace stepwright::refactoring

#pragma once

#include "model/refactoring/textchange.h"

namespace stepwright::refactoring {

/// Each pickle of a text as bytes that are equal where it runs the same: name, tags, steps with their types and
/// arguments; where a step stands does not count.
/// withNames: whether the pickles' names count.
[[nodiscard]] std::vector<QByteArray> runsOf(const gherkin::Tree &tree, bool withNames = true);

/// The change, if the text runs the same after it. Errors: Invalid, where it does not.
[[nodiscard]] Result<TextChange> proved(const gherkin::Tree &tree, TextChange change, bool withNames = true);

} // namespace stepwright::refactoring

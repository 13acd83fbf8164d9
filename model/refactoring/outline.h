#pragma once

#include "model/refactoring/textchange.h"

namespace stepwright::refactoring {

/// Turns the scenario in a line into an outline: the values in its steps (quoted ones and numbers) become columns named
/// after the words beside them, with the values as the first row of its examples. It runs the same afterwards.
/// selected: bytes of one step's text that become the only column; empty: all values.
/// Errors: Invalid, where there is no scenario, no value, or an outline already.
[[nodiscard]] Result<TextChange> turnedIntoOutline(const gherkin::Tree &tree, quint32 line,
                                                   gherkin::TextRange selected = {});

/// Turns the outline in a line into scenarios, one a row, with the row's values in their names. They run the same
/// afterwards, but for the names. Names and descriptions of examples stay as comments. Errors: Invalid, where there is
/// no outline or none of its rows, or a value cannot stand in a step.
[[nodiscard]] Result<TextChange> unfolded(const gherkin::Tree &tree, quint32 line);

} // namespace stepwright::refactoring

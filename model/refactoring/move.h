#pragma once

#include "model/refactoring/siblings.h"
#include "model/refactoring/textchange.h"

namespace stepwright::refactoring {

enum class Direction { Up, Down };

/// Where something goes: before one of the things of its kind in a parent, or behind the last.
struct Place
{
    gherkin::Node parent; ///< feature, rule, background, scenario, step or examples
    std::size_t index = 0;
};

/// Moves what some lines mean (steps, rows, examples, scenarios, rules) past its neighbour, with its tags, comments,
/// tables and doc strings; scenarios cross the border of a rule. Blank lines stay between the things. Errors: Invalid,
/// with a sentence for the user, where there is nothing to move or no way to go.
[[nodiscard]] Result<TextChange> moved(const gherkin::Tree &tree, gherkin::LineRange lines, Direction direction);

/// Moves a selection to a place of the same text. In another parent it takes the indent of the things there. Errors:
/// Invalid, where it would stay where it is, or such a thing may not stand there.
[[nodiscard]] Result<TextChange> movedTo(const gherkin::Tree &tree, const Selection &selection, const Place &place);

/// Where things of a selection's kind go that are dropped before a line: the nearest place of a fitting parent.
/// nullopt: such a thing may not stand there.
[[nodiscard]] std::optional<Place> placeBefore(const gherkin::Tree &tree, const Selection &selection, quint32 line);

/// The line before which a place is.
[[nodiscard]] quint32 lineOf(const gherkin::Tree &tree, const Place &place, gherkin::LineKind kind);

} // namespace stepwright::refactoring

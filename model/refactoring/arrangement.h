#pragma once

#include "model/refactoring/move.h"

namespace stepwright::refactoring {

/// The edit that takes a selection away, with the blank lines that parted it from one neighbour.
[[nodiscard]] gherkin::TextEdit removal(const gherkin::Tree &tree, const Selection &selection);

/// The edit that puts lines of some kind at a place, with blank lines around where its kind has them.
/// lines: with the indent and line ends of the place.
[[nodiscard]] gherkin::TextEdit insertion(const gherkin::Tree &tree, const Place &place, gherkin::LineKind kind,
                                          QByteArray lines);

/// The indent of things of a kind in a parent: that of the first there, else one level below the parent.
/// sample: one level, e.g. two blanks.
[[nodiscard]] QByteArray indentIn(const gherkin::Tree &tree, gherkin::Node parent, gherkin::LineKind kind,
                                  const QByteArray &sample);

/// What one level of indent is in a text: that of its first scenario, background or rule; two blanks where it has none.
[[nodiscard]] QByteArray indentLevel(const gherkin::Tree &tree);

} // namespace stepwright::refactoring

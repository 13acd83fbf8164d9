#pragma once

#include "model/linting/units/scope.h"

namespace stepwright::linting {

// One function a family of rules: what it finds in a node goes to the scope.

/// no-then, no-when, several-rounds, given-after-then. Steps whose keyword says nothing (`*`, or one that means several
/// things) may be anything; a scenario of nothing but Givens is not judged. backgroundActs: its background has a When.
void checkOrder(gherkin::Scenario scenario, bool backgroundActs, Scope &scope);

/// Whether a When stands among the steps of a background.
[[nodiscard]] bool hasWhen(gherkin::Background background);

/// empty-scenario and too-many-steps.
void checkSize(gherkin::Scenario scenario, Scope &scope);

/// unused-column, unknown-parameter, duplicate-row, one-row-outline, outline-without-examples.
void checkOutline(gherkin::Scenario scenario, Scope &scope);

/// mistyped-keyword in a node's description.
void checkDescription(gherkin::TitledNode node, Scope &scope);

/// trailing-blanks in all lines of the scope that are not inside of doc strings.
void checkLineEnds(Scope &scope);

} // namespace stepwright::linting

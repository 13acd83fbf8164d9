#pragma once

#include "model/linting/fixes/fix.h"

namespace stepwright::linting {

// The ways to mend problems of some families. Each gives none for problems of others.

[[nodiscard]] std::vector<Fix> syntaxFixes(const gherkin::Tree &tree, const Problem &problem);
[[nodiscard]] std::vector<Fix> tableFixes(const gherkin::Tree &tree, const Problem &problem);
[[nodiscard]] std::vector<Fix> wordFixes(const gherkin::Tree &tree, const Problem &problem);
[[nodiscard]] std::vector<Fix> scenarioFixes(const gherkin::Tree &tree, const Problem &problem);

} // namespace stepwright::linting

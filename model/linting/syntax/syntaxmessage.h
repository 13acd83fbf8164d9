#pragma once

#include "model/gherkin/tree/tree.h"

namespace stepwright::linting {

/// A translated sentence that says in plain words what is wrong with a line that the parser does not take, and what
/// seems to have been meant.
[[nodiscard]] QString syntaxMessage(const gherkin::Tree &tree, const gherkin::Diagnostic &diagnostic);

} // namespace stepwright::linting

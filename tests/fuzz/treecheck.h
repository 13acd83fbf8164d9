#pragma once

#include "model/gherkin/tree/tree.h"

namespace stepwright::fuzz {

/// Asks everything of every node of a tree and requires that all ranges lie in the source and nodes lie in each other.
void checkTree(const gherkin::Tree &tree);

} // namespace stepwright::fuzz

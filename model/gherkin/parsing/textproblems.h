#pragma once

#include "model/gherkin/tree.h"

namespace stepwright::gherkin {

/// Reports invalid UTF-8 and lone carriage returns, each once a line, and sets `isValidUtf8`.
void reportTextProblems(TreeData &data);

} // namespace stepwright::gherkin

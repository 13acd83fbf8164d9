#pragma once

#include "model/gherkin/tree/tree.h"

namespace stepwright::gherkin {

/// Reports invalid UTF-8 and lone carriage returns, each once a line, and sets `isValidUtf8`.
void reportTextProblems(TreeData &data);

/// Appends the invalid UTF-8 or the lone carriage returns in some whole lines, one a line.
void findInvalidUtf8(const TreeData &data, TextRange range, std::vector<Diagnostic> &found);
void findLoneCarriageReturns(const TreeData &data, TextRange range, std::vector<Diagnostic> &found);

} // namespace stepwright::gherkin

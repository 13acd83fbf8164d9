#pragma once

#include "model/gherkin/tree/tree.h"

namespace stepwright::gherkin {

/// The columns (1-based, in code points) that the official parser gives to the tags or cells of a line, in one pass.
/// They are where the tags and cells stand, except for tags behind a nameless `@`: the official parser forgets to count
/// that one.
[[nodiscard]] QVarLengthArray<int, 8> officialTagColumns(const TreeData &tree, quint32 line);
[[nodiscard]] QVarLengthArray<int, 8> cellColumns(const TreeData &tree, quint32 line);

} // namespace stepwright::gherkin

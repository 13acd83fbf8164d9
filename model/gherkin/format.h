#pragma once

#include "model/gherkin/tree/tree.h"

namespace stepwright::gherkin {

/// The house format's settings.
struct FormatOptions
{
    int indent = 2;          ///< blanks a level
    bool alignTables = true; ///< the bars of a table under each other
};

/// The text of a tree in the house format. Only blanks and blank lines change: lines are indented by their place,
/// tables aligned, blank lines in a row become one, and one stands before each background, scenario and rule. Line
/// ends, a missing last line end, descriptions and what doc strings say stay as they are. A background or scenario with
/// a syntax error is left alone, as is all of a text in Markdown or in an unknown language. Formatting twice changes
/// nothing more.
[[nodiscard]] QByteArray format(const Tree &tree, const FormatOptions &options = {});

} // namespace stepwright::gherkin

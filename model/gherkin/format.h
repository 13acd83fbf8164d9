#pragma once

#include "model/gherkin/textedit.h"
#include "model/gherkin/tree/tree.h"

namespace stepwright::gherkin {

/// The house format's settings.
struct FormatOptions
{
    int indent = 2;             ///< blanks a level
    bool useTabs = false;       ///< one tab a level in place of blanks
    bool alignTables = true;    ///< the bars of a table under each other
    bool numbersRight = false;  ///< in aligned tables numbers stand at the right of their column
    bool indentExamples = true; ///< `Examples:` stands with the steps; else with its scenario's line
    int blankLines = 1;         ///< before each background, scenario and rule

    bool operator==(const FormatOptions &) const = default;
};

/// The text of a tree in the house format. Only blanks and blank lines change: lines are indented by their place,
/// tables aligned, blank lines in a row become one, and `blankLines` stand before each background, scenario and rule.
/// Comments stand with what follows them, unless a blank line or their deeper indent parts them from the heading that
/// follows. Line ends, a missing last line end, descriptions and what doc strings say stay as they are. A background or
/// scenario with a syntax error is left alone, as is all of a text in Markdown or in an unknown language. Formatting
/// twice changes nothing more.
[[nodiscard]] QByteArray format(const Tree &tree, const FormatOptions &options = {});

/// The edits that bring some lines into the house format, in order of their offsets; no other line is touched. A doc
/// string that is not among the lines as a whole stays as it is.
[[nodiscard]] std::vector<TextEdit> formatEdits(const Tree &tree, LineRange lines, const FormatOptions &options = {});

} // namespace stepwright::gherkin

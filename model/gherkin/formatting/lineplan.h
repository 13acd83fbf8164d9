#pragma once

#include "model/gherkin/format.h"

namespace stepwright::gherkin {

/// What the house format does with one line.
struct LinePlan
{
    quint8 level = 0;           ///< of indentation
    bool isKept = false;        ///< part of something broken: stays as it is
    bool isDescription = false; ///< free text, or a comment in it: stays as it is, blank lines inside too
    bool belongsAbove = false;  ///< a comment that does not stand with the heading that follows
    bool beginsBlock = false;   ///< first line of a background, scenario or rule with its tags and comments
};

/// Plans all lines of a tree. Those that are not to be formatted are kept, and doc strings that are not to be formatted
/// as a whole.
[[nodiscard]] std::vector<LinePlan> planLines(const Tree &tree, LineRange lines, const FormatOptions &options);

/// Whether a line holds nothing but white space.
[[nodiscard]] bool isBlank(const Tree &tree, quint32 line);

} // namespace stepwright::gherkin

#pragma once

#include "model/gherkin/tree/tree.h"

namespace stepwright::gherkin {

/// What the house format does with one line.
struct LinePlan
{
    quint8 level = 0;           ///< of indentation
    bool isKept = false;        ///< part of something broken: stays as it is
    bool isDescription = false; ///< free text, or a comment in it: stays as it is, blank lines inside too
    bool beginsBlock = false;   ///< first line of a background, scenario or rule with its tags and comments
};

/// Plans all lines of a tree.
[[nodiscard]] std::vector<LinePlan> planLines(const Tree &tree);

/// Whether a line holds nothing but white space.
[[nodiscard]] bool isBlank(const Tree &tree, quint32 line);

} // namespace stepwright::gherkin

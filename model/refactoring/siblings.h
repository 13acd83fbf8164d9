#pragma once

#include "model/gherkin/tree/tree.h"

#include <optional>
#include <vector>

namespace stepwright::refactoring {

/// One thing of a text with what belongs to it.
struct Block
{
    gherkin::Node node;
    gherkin::LineRange lines; ///< with its tags and comments and all in it; without blank lines at the end
};

/// Things of one kind beside each other: the steps of a scenario, the scenarios of a rule, the rows of a table.
struct Siblings
{
    gherkin::LineKind kind = gherkin::LineKind::Empty;
    gherkin::Node parent; ///< what they stand in; invalid where the text has no feature
    std::vector<Block> blocks;
};

/// Some neighbours among siblings.
struct Selection
{
    Siblings siblings;
    std::size_t first = 0;
    std::size_t last = 0;

    [[nodiscard]] const Block &firstBlock() const { return siblings.blocks[first]; }
    [[nodiscard]] const Block &lastBlock() const { return siblings.blocks[last]; }
    [[nodiscard]] gherkin::LineRange lines() const;
};

/// All things directly in a parent, of any kind, in document order. A comment belongs to what follows it, unless a
/// blank line or its deeper indent says otherwise.
/// parent: feature, rule, background, scenario, step or examples; invalid: what stands outside of everything.
[[nodiscard]] std::vector<Block> blocksIn(const gherkin::Tree &tree, gherkin::Node parent);

/// The things of one kind in a parent.
[[nodiscard]] Siblings siblingsIn(const gherkin::Tree &tree, gherkin::Node parent, gherkin::LineKind kind);

/// What some lines mean, from the outermost to the innermost: the rule, the scenario in it, the step in that. Where the
/// lines span several neighbours, these are the innermost. Blank lines at both ends of the lines do not count.
[[nodiscard]] std::vector<Selection> selectionsAt(const gherkin::Tree &tree, gherkin::LineRange lines);

/// The innermost selection of one of the kinds (bits).
[[nodiscard]] std::optional<Selection> selectionAt(const gherkin::Tree &tree, gherkin::LineRange lines, quint32 kinds);

} // namespace stepwright::refactoring

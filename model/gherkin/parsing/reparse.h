#pragma once

#include "model/gherkin/parser.h"
#include "model/gherkin/textedit.h"

namespace stepwright::gherkin {

/// What became of a tree by an edit.
struct Reparsed
{
    Tree tree;
    LineChange change;
};

/// Makes the tree that `parse(edited(tree.source(), edit), options)` gives, from the tree before the edit. `options`
/// are those of the tree, without exact errors.
///
/// The walk over the lines starts at the last line before the edit where the parser's state says all about what was
/// read before, and ends at the first such line behind the edit where the state is what it was there: from there on
/// the old records hold with other offsets.
[[nodiscard]] Reparsed reparse(const Tree &tree, const TextEdit &edit, const ParseOptions &options);

} // namespace stepwright::gherkin

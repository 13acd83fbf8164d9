#pragma once

#include "model/gherkin/tree/tree.h"

#include <optional>
#include <vector>

namespace stepwright {

/// Lines that can be folded away, 0-based: the heading stays, what follows it up to `last` goes.
struct FoldRange
{
    quint32 heading = 0;
    quint32 last = 0;

    [[nodiscard]] int hiddenLines() const { return int(last - heading); }
    [[nodiscard]] bool hides(quint32 line) const { return heading < line && line <= last; }
    bool operator==(const FoldRange &) const = default;
};

/// What folds under a line: the rule, background, scenario or examples that begin there, without blank lines at the
/// end; the doc string or table; the comments of which it is the first. nullopt where there is nothing to fold.
[[nodiscard]] std::optional<FoldRange> foldRangeAt(const gherkin::Tree &tree, quint32 line);

/// All ranges around a line, from the outermost to the innermost, with those that it is the heading of. Tags count as
/// lines of what they stand over.
[[nodiscard]] std::vector<FoldRange> foldRangesAround(const gherkin::Tree &tree, quint32 line);

/// All ranges of a text in the order of their headings; each lies in an earlier one or behind it.
[[nodiscard]] std::vector<FoldRange> foldRanges(const gherkin::Tree &tree);

/// What tells a range from others, whatever lines it is moved to: the text of its heading, or for a table or doc string
/// of what it belongs to, after a letter for the kind. Empty where nothing folds.
[[nodiscard]] QString foldName(const gherkin::Tree &tree, quint32 heading);

} // namespace stepwright

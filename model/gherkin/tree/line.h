#pragma once

#include "model/gherkin/grammar.h"

namespace stepwright::gherkin {

/// What the parser knows of one line of the source. The tree is one such record a line, in document order: a node of
/// the tree is the line that opens it (a scenario its `Scenario:` line, a data table its first row), and `extent` says
/// how many lines it spans. What is inside a line (name, tags, cells, columns) is read from the bytes when somebody
/// asks.
struct Line
{
    quint32 offset = 0; ///< of the line's first byte in the source
    quint32 indent = 0; ///< bytes before the content: white space, in Markdown also the `#` or bullet before a keyword
    quint32 extent = 1; ///< number of lines of the node that opens here, this one included; 1 where none opens
    quint32 parts = 0;  ///< cells of a row, tags of a tag line; of text in Markdown the indent that is not of it
    LineKind kind = LineKind::Empty;
    State state = State::Start;  ///< of the parser after this line
    quint8 keyword = noKeyword;  ///< index into the dialect's keywords
    bool isFirstRow : 1 = false; ///< a table row that opens its table
    bool isAcceptedByRecovery : 1 =
        false; ///< the grammar does not allow the line here; it was given a place nevertheless

    static constexpr quint8 noKeyword = 0xFF;

    bool operator==(const Line &) const = default;
};
static_assert(sizeof(Line) == 20, "tree memory is a promise: at most twice the source");

} // namespace stepwright::gherkin

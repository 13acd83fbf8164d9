#pragma once

#include "model/gherkin/tree/node.h"

#include <QByteArray>

namespace stepwright::gherkin {

/// A line of a doc string as it is meant: at most `indent` characters of white space removed in front (a line with less
/// is trimmed there), escaped delimiters unescaped. `delimiter` is `"` or a backtick; 0 leaves escapes alone, as in
/// Markdown.
void appendDocStringLine(const TreeData &tree, quint32 line, int indent, char delimiter, QByteArray &text);

/// The doc string that the separator on a line opens: the characters of its indent and the delimiter for
/// `appendDocStringLine`.
struct DocStringForm
{
    int indent = 0;
    char delimiter = 0;
};
[[nodiscard]] DocStringForm docStringForm(const TreeData &tree, quint32 openingLine);

} // namespace stepwright::gherkin

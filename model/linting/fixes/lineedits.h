#pragma once

#include "model/gherkin/textedit.h"
#include "model/gherkin/tree/tree.h"

namespace stepwright::linting {

// Edits of whole lines of a tree. Lines are 0-based; new text has no line end.

/// The white space in front of a line's content.
[[nodiscard]] QByteArray indentOf(const gherkin::Tree &tree, quint32 line);

/// The line end that the text has, "\n" where it has none.
[[nodiscard]] QByteArray lineEndOf(const gherkin::Tree &tree);

[[nodiscard]] gherkin::TextEdit lineBefore(const gherkin::Tree &tree, quint32 line, const QByteArray &text);
[[nodiscard]] gherkin::TextEdit lineBehind(const gherkin::Tree &tree, quint32 line, const QByteArray &text);
[[nodiscard]] gherkin::TextEdit withoutLine(const gherkin::Tree &tree, quint32 line);
[[nodiscard]] gherkin::TextEdit replaced(gherkin::TextRange range, const QByteArray &text);

/// The last line of a node that is neither blank nor a comment.
[[nodiscard]] quint32 lastLineOf(const gherkin::Tree &tree, gherkin::Node node);

/// The usual keyword for something in the text's language; of a step with its blank.
[[nodiscard]] QByteArray usualKeyword(const gherkin::Tree &tree, gherkin::KeywordRole role);

/// A cell more at the end of a row.
[[nodiscard]] gherkin::TextEdit cellBehind(const gherkin::Tree &tree, quint32 row, const QByteArray &text);

} // namespace stepwright::linting

#pragma once

#include <QString>

namespace stepwright::exporting {

/// Text from people on its way into code: into texts in quotes and into comments.

/// With a backslash before each of these characters, which are one or two.
[[nodiscard]] QString escaped(const QString &text, QStringView characters);

/// With `\r` and `\n` for carriage returns and line feeds.
[[nodiscard]] QString withoutBreaks(QString text);

/// Whether compilers of some language refuse a character of it even in texts in quotes: control characters (NUL), the
/// other line ends, byte order marks (Go), what changes the direction of the text after it (Rust, so that one reads
/// what is compiled).
[[nodiscard]] bool hasRefusedCharacters(const QString &text);

/// Says these characters as the language does: "braces" `\u{2028}`, "strict" so too, and tabs and the delete character
/// with them (Swift), "none" as they are, any other way `\u2028`.
[[nodiscard]] QString withEscapedCharacters(const QString &text, const QString &way);

/// The text of a comment: what some language takes for the end of a line, and of the comment with it, is a line feed,
/// and refused characters are left out. With `hasEarlyEscapes` the language reads `\u` in comments too (Java).
[[nodiscard]] QString commentText(QString text, bool hasEarlyEscapes);

/// Whether nothing of a comment's text can need that.
[[nodiscard]] bool isPlainComment(QStringView text, bool hasEarlyEscapes);

/// Whether a text is a name in every language: ASCII letters, digits and `_`, no digit first.
[[nodiscard]] bool isCodeName(const QString &text);

} // namespace stepwright::exporting

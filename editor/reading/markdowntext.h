#pragma once

#include <QString>

class QTextBlockFormat;
class QTextCharFormat;
class QTextCursor;

namespace stepwright {

/// Writes Markdown at a cursor that stands in an empty block. Line ends stay as they are written. HTML in it is text,
/// pictures are their words, and links are text with their address behind: nothing is loaded and nothing can be
/// followed. The blocks get the margins and properties of `block`, and what has no colour that of `text`.
void insertMarkdown(QTextCursor &cursor, const QString &markdown, const QTextBlockFormat &block,
                    const QTextCharFormat &text);

} // namespace stepwright

#pragma once

#include "platform/pages/html.h"

namespace stepwright::platform {

/// Writes what people wrote in Markdown: headings (below those of the page), paragraphs, lists, check boxes, quotes,
/// code, tables, emphasis and links. As in the desktop program line ends stay, HTML is text, and pictures are their
/// words and addresses. Only web and mail addresses become links.
void addMarkdown(Html &html, const QString &text);

} // namespace stepwright::platform

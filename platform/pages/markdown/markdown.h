#pragma once

#include "platform/pages/html.h"

namespace stepwright::platform {

/// Writes what people wrote in Markdown, as md4c reads it: CommonMark with the tables, check boxes, struck out words
/// and bare addresses of GitHub. Headings stand below those of the page. As in the desktop program line ends stay, HTML
/// is text, its entities too, and pictures are their words and addresses. Only web and mail addresses become links.
void addMarkdown(Html &html, const QString &text);

} // namespace stepwright::platform

#pragma once

#include "platform/pages/html.h"

namespace stepwright::platform {

/// Writes the text of a paragraph, heading or cell: emphasis, code, links; line ends become breaks. What is no Markdown
/// is text.
void addSpans(Html &html, const QString &text);

} // namespace stepwright::platform

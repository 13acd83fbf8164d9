#pragma once

#include <QString>

namespace stepwright::sync::wire {

/// A text from outside for a log line or a message: one line without control characters, marks that change the
/// direction of text shown as their number (`[U+202E]`), lone surrogates as `[U+D800]`, and cut at `limit` characters.
[[nodiscard]] QString visibleText(QStringView text, qsizetype limit = 500);

} // namespace stepwright::sync::wire

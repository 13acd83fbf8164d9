#pragma once

#include <QString>

namespace stepwright::exporting {

/// A cell's text for a table that a spreadsheet opens: what it would take for a formula (a text that begins with `=`,
/// `+`, `-`, `@`, one of their full-width forms, a tab or a line break) gets a `'` in front. Numbers stay numbers.
[[nodiscard]] QString guardedSheetCell(const QString &text);

} // namespace stepwright::exporting

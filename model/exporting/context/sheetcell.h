#pragma once

#include <QStringView>

namespace stepwright::exporting {

/// Whether a cell's text needs a `'` in front in a table that a spreadsheet opens, as that would take it for a formula:
/// it begins with `=`, `+`, `-`, `@`, one of their full-width forms, a tab or a line break, and is no number.
[[nodiscard]] bool needsGuard(QStringView text);

} // namespace stepwright::exporting

#pragma once

#include <QStringList>

#include <optional>

namespace stepwright::sync {

/// The rows of a step's data table, cells as they are written in Gherkin.
using TableRows = QList<QStringList>;

/// The rows of the value of `__datatable`, a line of cells between bars for each; blanks around cells are no matter.
/// nullopt: a line is no row.
[[nodiscard]] std::optional<TableRows> tableRowsOf(const QString &text);

/// A row as a line of Gherkin.
[[nodiscard]] QString tableLineOf(const QStringList &cells);

/// Undoes tableRowsOf, without a line end behind the last row.
[[nodiscard]] QString tableTextOf(const TableRows &rows);

} // namespace stepwright::sync

#pragma once

#include "model/gherkin/tree/tree.h"

#include <QStringList>

namespace stepwright::sync {

/// A data table as the value of `__datatable`: a line for each row, with bars, cells as they are written in Gherkin.
[[nodiscard]] QString textOfTable(const gherkin::DataTable &table);

/// The rows of such a text as lines of Gherkin, bars under each other. Lines without bars are left out; rows with fewer
/// cells than the longest one get empty ones.
[[nodiscard]] QStringList tableLines(const QString &text);

/// Rows of cells (what they say) as lines of Gherkin, bars under each other.
[[nodiscard]] QStringList tableLines(const QList<QStringList> &rows);

} // namespace stepwright::sync

#pragma once

#include <QString>

#include <optional>

namespace stepwright::sync {

/// Merges three versions of a step's data table, a line of cells between bars for each row: rows as an ordered list,
/// cells whole. Blanks around cells are no matter. nullopt: both changed the same cell, or one changed a row that the
/// other took away, or rows have different numbers of cells.
[[nodiscard]] std::optional<QString> mergeTableTexts(const QString &base, const QString &ours, const QString &theirs);

} // namespace stepwright::sync

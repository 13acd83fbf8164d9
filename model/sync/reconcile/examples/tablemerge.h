#pragma once

#include "model/sync/reconcile/values/conflict.h"

#include <optional>

namespace stepwright::sync {

/// A row of a data table, or one cell of it, that has to be decided. Texts are as they are written in Gherkin.
struct TableConflict
{
    ConflictKind kind = ConflictKind::Changed;
    TablePlace place;
    QString title; ///< of the column: its cell in the first row; empty: the first row itself, or all of a row
    std::optional<QString> base;
    std::optional<QString> ours;
    std::optional<QString> theirs;
    int behind = -1; ///< as in Conflict
};

/// A merged data table.
struct TableMerge
{
    QString text;
    QList<TableConflict> conflicts; ///< in the order of the rows; the text has ours there
};

/// Merges three versions of a step's data table, a line of cells between bars for each row: columns where one side
/// alone has others, rows as an ordered list, cells whole. Blanks around cells are no matter. nullopt: what is no table
/// of rows and columns, or columns that cannot be merged.
[[nodiscard]] std::optional<TableMerge> mergeTables(const QString &base, const QString &ours, const QString &theirs);

} // namespace stepwright::sync

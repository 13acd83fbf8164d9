#pragma once

#include "model/sync/reconcile/examples/tablerows.h"
#include "model/sync/reconcile/lists/alignment.h"

namespace stepwright::sync {

/// Three versions of a step's data table.
struct TableVersions
{
    TableRows base;
    TableRows ours;
    TableRows theirs;
    QList<int> baseColumns; ///< the columns that the base has; all others are new on one side
};

/// Brings three versions of a table under the same columns, which are known by the cells of the first row. Where one
/// side put columns in, the others get empty cells there; where it took some away, the others lose theirs. nullopt:
/// rows of one version have different numbers of cells, both sides have other columns, columns changed places, or the
/// other side wrote into a column that went.
[[nodiscard]] std::optional<TableVersions> underSameColumns(const TableRows &base, const TableRows &ours,
                                                            const TableRows &theirs);

/// Which row after is which row before, by their cells.
[[nodiscard]] Alignment alignTableRows(const TableRows &before, const TableRows &after);

} // namespace stepwright::sync

#pragma once

#include "model/sync/reconcile/lists/itemmerge.h"

namespace stepwright::sync {

/// The parameters and example rows of one version.
struct Examples
{
    QList<project::Parameter> parameters;
    QList<project::Dataset> rows;
};

/// Merges parameters as an ordered set by name, and rows as an ordered list: a row is known by its id on the platform,
/// else by its name, else by its cells; cells are merged whole. A column that one side took away while the other
/// changed cells in it stays, as a conflict. Conflicts and marks go to the fields Parameters and Examples of the site.
[[nodiscard]] Examples mergeExamples(const Examples &base, const Examples &ours, const Examples &theirs,
                                     const Site &site, Findings &findings);

/// Which row after is which row before.
[[nodiscard]] Alignment alignRows(const QList<project::Dataset> &before, const QList<project::Dataset> &after);

/// The cell of a row; null: it has none of this name.
[[nodiscard]] const project::Expression *cellIn(const project::Dataset &row, const QString &column);

} // namespace stepwright::sync

#pragma once

#include "model/sync/reconcile/definitions/definitionmerge.h"

namespace stepwright::sync {

/// New names by old ones.
using Renaming = QHash<QString, QString>;

/// Parameters that sides renamed: who has the column of an old name under a new one with the cells it had.
struct RenamedParameters
{
    struct Apart
    {
        QString base;
        QString ours;
        QString theirs;
    };

    Renaming oursToBase;
    Renaming theirsToBase;
    Renaming baseToMerged;
    QList<Apart> apart; ///< both renamed it to different names; ours stands
};

/// Finds renamed parameters by what stands in the rows under them; without rows there is nothing to tell by.
[[nodiscard]] RenamedParameters renamedParameters(const Definition &base, const Definition &ours,
                                                  const Definition &theirs);

/// The definition with other names for parameters, in its steps and rows as well.
[[nodiscard]] Definition withNames(Definition definition, const Renaming &renaming);

/// Conflicts about parameters, steps and rows that speak of parameters by their other names.
[[nodiscard]] Findings withNames(Findings findings, const Renaming &renaming);

} // namespace stepwright::sync

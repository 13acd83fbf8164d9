#pragma once

#include "model/sync/reconcile/projects/reconcile.h"

#include <QFlags>

namespace stepwright::sync {

/// What somebody decided about a conflict.
struct Choice
{
    enum class Take {
        Mine = 0x1,
        Theirs = 0x2,
        Both = 0x4,   ///< ours, and theirs behind it
        Edited = 0x8, ///< the text
    };
    Q_DECLARE_FLAGS(Takes, Take)

    Take take = Take::Mine;
    QString text; ///< of Edited: as `editText` writes it

    bool operator==(const Choice &) const = default;
};
Q_DECLARE_OPERATORS_FOR_FLAGS(Choice::Takes)

/// One for each conflict of a reconciliation, in the same order; none: nobody decided yet.
using Choices = QList<std::optional<Choice>>;

/// What can be chosen for a conflict. Both is only there where both can stand: steps, rows that both added, tags and
/// lines of prose. A name that is taken cannot stay.
[[nodiscard]] Choice::Takes possibleTakes(const Conflict &conflict);

/// The choices of earlier conflicts, for those that are the same now. Where two are the same but for their place, their
/// order tells them apart.
[[nodiscard]] Choices carriedOver(const QList<Conflict> &before, const Choices &choices, const QList<Conflict> &now);

} // namespace stepwright::sync

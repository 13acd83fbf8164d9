#pragma once

#include <QByteArrayView>
#include <QList>

namespace stepwright {

/// A run of lines of an old text that gave way to a run of lines of a new one; one of the two may be empty.
struct LineChange
{
    qsizetype oldStart = 0; ///< 0-based
    qsizetype oldCount = 0;
    qsizetype newStart = 0;
    qsizetype newCount = 0;

    bool operator==(const LineChange &) const = default;
};

/// The lines of a text with their line feeds; the last one may have none.
[[nodiscard]] QList<QByteArrayView> linesOf(QByteArrayView text);

/// What must be changed to make the new lines of the old ones, in order, never two changes that touch. The fewest lines
/// where texts are alike (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986, with linear space).
/// The work is linear in the size of the texts also where they have little in common; the difference is right then,
/// too, but may be longer than it need be.
[[nodiscard]] QList<LineChange> diffLines(const QList<QByteArrayView> &before, const QList<QByteArrayView> &after);

} // namespace stepwright

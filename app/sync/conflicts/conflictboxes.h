#pragma once

#include "app/sync/conflictmodels/conflictlinesmodel.h"
#include "model/sync/reconcile/wording/worddifference.h"

#include <QFont>
#include <QRect>
#include <QTextLayout>

#include <array>

namespace stepwright {

/// Where the parts of a conflict are drawn: a line that says what it is about, the three versions side by side or,
/// where it is narrow, below each other, and what was written instead.
struct ConflictBoxes
{
    QRect head;
    std::array<QRect, 3> sides; ///< before, mine, theirs
    QRect edited;               ///< not valid where nothing is
    int height = 0;
};

/// What stands in each of the boxes; nullopt: that version is not there.
[[nodiscard]] std::array<std::optional<QString>, 3> sidesOf(const sync::ConflictVersions &text);

/// Lays a conflict out in a width; the top left corner is 0, 0.
[[nodiscard]] ConflictBoxes conflictBoxes(const ConflictLinesModel &model, int conflict, int depth, int width,
                                          const QFont &font);

/// A wrapped text in a width. The words of the ranges have the format.
void layOut(QTextLayout &layout, int width, const QList<sync::TextRange> &ranges, const QTextCharFormat &format);

/// The space around the text in a box, and the height of a box's title.
inline constexpr int boxMargin = 6;
[[nodiscard]] int titleHeight(const QFont &font);

/// How far a level of nesting goes in.
[[nodiscard]] int depthWidth(const QFont &font);

} // namespace stepwright

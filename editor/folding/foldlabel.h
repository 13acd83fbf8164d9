#pragma once

#include "editor/folding/foldranges.h"

#include <QRectF>

class QPainter;

namespace stepwright {

class GherkinEdit;
struct VisibleLine;

/// Where the label of a folded heading is, behind its text, in coordinates of the viewport.
[[nodiscard]] QRectF foldLabelPlace(const GherkinEdit &edit, const VisibleLine &heading, const FoldRange &range);

/// Draws the label: dots and the number of hidden lines.
void drawFoldLabel(QPainter &painter, const GherkinEdit &edit, const QRectF &place, const FoldRange &range);

} // namespace stepwright

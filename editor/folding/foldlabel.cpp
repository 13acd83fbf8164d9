#include "editor/folding/foldlabel.h"

#include "editor/text/gherkinedit.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTextLayout>

namespace stepwright {

namespace {

constexpr double gap = 8;     // pixels between a heading and its label
constexpr double padding = 6; // pixels

QString labelText(const FoldRange &range)
{
    return QCoreApplication::translate("stepwright::FoldLabel", "… %n line(s)", nullptr, range.hiddenLines());
}

} // namespace

QRectF foldLabelPlace(const GherkinEdit &edit, const VisibleLine &heading, const FoldRange &range)
{
    const QTextLayout *layout = heading.block.layout();
    if (layout->lineCount() == 0)
        return {};
    const QRectF text = layout->lineAt(layout->lineCount() - 1)
                            .naturalTextRect()
                            .translated(heading.rectangle.left() + layout->position().x(), heading.rectangle.top());
    const QFontMetricsF metrics(edit.font());
    const double width = metrics.horizontalAdvance(labelText(range)) + 2 * padding;
    const bool isRightToLeft = heading.block.textDirection() == Qt::RightToLeft;
    const double left = isRightToLeft ? text.left() - gap - width : text.right() + gap;
    return {left, text.top() + layout->position().y() + 1, width, text.height() - 2};
}

void drawFoldLabel(QPainter &painter, const GherkinEdit &edit, const QRectF &place, const FoldRange &range)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edit.colors().gutterBorder);
    painter.setBrush(edit.colors().currentLine);
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(edit.font());
    painter.setPen(edit.colors().lineNumber);
    painter.drawText(place, Qt::AlignCenter, labelText(range));
    painter.restore();
}

} // namespace stepwright

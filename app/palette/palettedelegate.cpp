#include "app/palette/palettedelegate.h"

#include "app/palette/palettemodel.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace stepwright {

namespace {

constexpr int margin = 8;
constexpr int iconSize = 16;

QTextLayout::FormatRange boldLetter(qsizetype position)
{
    QTextLayout::FormatRange range;
    range.start = int(position);
    range.length = 1;
    range.format.setFontWeight(QFont::Bold);
    return range;
}

/// Draws one line, cut off with an ellipsis; answers its width.
int drawName(QPainter &painter, const QRect &place, const QString &text, const QList<qsizetype> &bold,
             const QFont &font)
{
    QFont wide = font;
    wide.setBold(!bold.isEmpty());
    const QString shown = QFontMetrics(wide).elidedText(text, Qt::ElideRight, place.width());
    QTextLayout layout(shown, font);
    QTextOption option(Qt::AlignLeading);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const qsizetype position : bold) {
        if (position < shown.size())
            formats.append(boldLetter(position));
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(place.width());
    layout.endLayout();
    layout.draw(&painter, QPointF(place.left(), place.top() + (place.height() - line.height()) / 2));
    return int(line.naturalTextWidth());
}

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QIcon icon = item.icon;
    item.text.clear();
    item.icon = {};
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const QColor text = item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = isSelected ? text : item.palette.color(QPalette::PlaceholderText);
    QRect place = item.rect.adjusted(margin, 0, -margin, 0);
    painter->save();
    icon.paint(painter, QRect(place.left(), place.center().y() - iconSize / 2, iconSize, iconSize));
    place.setLeft(place.left() + iconSize + margin);

    const QString keys = index.data(PaletteModel::KeysRole).toString();
    if (!keys.isEmpty()) {
        painter->setPen(quiet);
        painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter, keys);
        place.setRight(place.right() - item.fontMetrics.horizontalAdvance(keys) - 2 * margin);
    }
    painter->setPen(text);
    const int width = drawName(*painter, place, index.data().toString(),
                               index.data(PaletteModel::PositionsRole).value<QList<qsizetype>>(), item.font);
    place.setLeft(place.left() + width + 2 * margin);
    const QString detail = index.data(PaletteModel::DetailRole).toString();
    painter->setPen(quiet);
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                      item.fontMetrics.elidedText(detail, Qt::ElideMiddle, qMax(0, place.width())));
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {0, option.fontMetrics.height() + margin};
}

} // namespace stepwright

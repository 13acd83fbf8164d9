#include "app/docks/searchdelegate.h"

#include "app/docks/searchmodel.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 8;
constexpr qsizetype mostShown = 400;  // characters: more are in no view
constexpr qsizetype shownBefore = 30; // characters before the mark

/// Bold and underlined: a sign that is not colour alone.
QTextLayout::FormatRange mark(qsizetype begin, qsizetype length)
{
    QTextLayout::FormatRange range;
    range.start = int(begin);
    range.length = int(length);
    range.format.setFontWeight(QFont::Bold);
    range.format.setFontUnderline(true);
    return range;
}

void drawMarked(QPainter &painter, const QRect &place, QString text, qsizetype begin, qsizetype length,
                const QFont &font)
{
    const QFontMetrics metrics(font);
    if (begin > shownBefore && metrics.horizontalAdvance(text.first(begin + length)) > place.width()) {
        const qsizetype cut = begin - shownBefore;
        text = u'…' + text.sliced(cut);
        begin -= cut - 1;
    }
    text.truncate(mostShown);
    QTextLayout layout(text, font);
    QTextOption option(Qt::AlignLeading);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.setFormats({mark(begin, length)});
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(place.width());
    layout.endLayout();
    painter.setClipRect(place);
    layout.draw(&painter, QPointF(place.left(), place.top() + (place.height() - line.height()) / 2));
}

} // namespace

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString text = item.text;
    item.text = u" "_s;
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    QRect place = style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget);
    place.setRight(item.rect.right());
    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const QColor plain = item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = isSelected ? plain : item.palette.color(QPalette::PlaceholderText);
    const QString number = index.data(SearchModel::NumberRole).toString();
    painter->save();
    painter->setClipRect(item.rect);
    painter->setPen(quiet);
    if (index.data(SearchModel::LineRole).toInt() == 0) { // a feature: its name, then how many
        painter->setPen(plain);
        painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter, text);
        place.setLeft(place.left() + item.fontMetrics.horizontalAdvance(text) + gap);
        painter->setPen(quiet);
        painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter, number);
    } else {
        if (!number.isEmpty()) {
            const int width = item.fontMetrics.horizontalAdvance(u"0000"_s);
            painter->drawText(QRect(place.left(), place.top(), width, place.height()),
                              Qt::AlignRight | Qt::AlignVCenter, number);
            place.setLeft(place.left() + width + gap);
        }
        painter->setPen(plain);
        drawMarked(*painter, place, text, index.data(SearchModel::MarkBeginRole).toLongLong(),
                   index.data(SearchModel::MarkLengthRole).toLongLong(), item.font);
    }
    painter->restore();
}

} // namespace stepwright

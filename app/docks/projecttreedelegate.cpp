#include "app/docks/projecttreedelegate.h"

#include "app/appearance/icons.h"
#include "app/docks/projecttreemodel.h"

#include <QApplication>
#include <QPainter>

namespace stepwright {

namespace {

constexpr int markSize = 14; // pixels
constexpr int gap = 6;

} // namespace

void ProjectTreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto mark = index.data(ProjectTreeModel::SyncMarkRole).value<SyncMark>();
    if (mark.isNone()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    const QRect text = style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget);
    const int end = item.rect.right() - markSize - gap;
    item.text = item.fontMetrics.elidedText(item.text, Qt::ElideRight, end - text.left() - 2 * gap);
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const QPalette::ColorRole role = isSelected      ? QPalette::HighlightedText
                                     : mark.isInside ? QPalette::PlaceholderText
                                                     : QPalette::Text;
    icon(iconNameOf(mark), item.palette.color(role))
        .paint(painter, QRect(end, item.rect.center().y() - markSize / 2, markSize, markSize));
}

} // namespace stepwright

#pragma once

#include <QStyledItemDelegate>

namespace stepwright {

/// Draws a row of SearchModel: its number, and the text with what was found (or would be written) marked.
class SearchDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace stepwright

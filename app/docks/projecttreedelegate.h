#pragma once

#include <QStyledItemDelegate>

namespace stepwright {

/// Draws a row of ProjectTreeModel with the mark of how it stands to the platform at its end.
class ProjectTreeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace stepwright

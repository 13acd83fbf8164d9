#pragma once

#include <QStyledItemDelegate>

namespace stepwright {

/// Edits the cells of a grid: Enter and Tab take what was typed, Alt+Enter writes a line end, Escape leaves the cell as
/// it was.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

Q_SIGNALS:
    /// Enter was pressed; the text is in the model.
    void entered();
    /// Tab or Shift+Tab was pressed; the text is in the model.
    void tabbed(bool isForward);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace stepwright

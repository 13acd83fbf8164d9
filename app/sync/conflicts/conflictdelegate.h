#pragma once

#include "app/sync/conflicts/conflictboxes.h"

#include <QStyledItemDelegate>

namespace stepwright {

/// Draws the lines of a thing and its conflicts, and edits what is written instead of a conflict's versions.
class ConflictDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// model: what is shown; must outlive it.
    ConflictDelegate(ConflictLinesModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void taken(int conflict, stepwright::sync::Choice::Take take);

private:
    void paintLine(QPainter &painter, const QStyleOptionViewItem &option, const sync::ThingLine &line) const;
    void paintConflict(QPainter &painter, const QStyleOptionViewItem &option, int conflict, int depth) const;
    void paintSide(QPainter &painter, const QStyleOptionViewItem &option, int conflict, int side,
                   const QRect &place) const;
    [[nodiscard]] ConflictBoxes boxesAt(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    ConflictLinesModel &m_model;
    mutable QHash<int, int> m_heights; ///< by row, for one width and font
    mutable int m_width = 0;
    mutable QFont m_font;
};

} // namespace stepwright

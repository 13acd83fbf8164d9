#pragma once

#include "editor/highlighting/editorthemes.h"
#include "model/completion/proposal.h"

#include <QStyledItemDelegate>
#include <QTextLayout>

namespace stepwright {

/// Draws a proposal: a badge for its kind, its text with what was typed in bold and its values tinted, its note at the
/// right.
class ProposalDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setColors(const EditorColors &colors) { m_colors = colors; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// From the left edge of a row to its text, in pixels.
    [[nodiscard]] static int textOffset(const QFontMetrics &metrics);

private:
    void drawBadge(QPainter *painter, const QRect &place, completion::ProposalKind kind, bool isSelected) const;
    void drawText(QPainter *painter, const QRect &place, const QModelIndex &index, const QColor &color,
                  bool isSelected) const;
    [[nodiscard]] QList<QTextLayout::FormatRange> formatsOf(const QString &text, const QModelIndex &index,
                                                            bool isSelected) const;

    EditorColors m_colors;
};

} // namespace stepwright

#include "editor/completion/proposaldelegate.h"

#include "editor/completion/completionmodel.h"
#include "model/completion/parameters.h"
#include "model/completion/search/matchedparts.h"

#include <QPainter>

namespace stepwright {

using completion::ParameterKind;
using completion::ProposalKind;

namespace {

constexpr int padding = 8;
constexpr int rowSpacing = 8;
constexpr int noteGap = 24;
constexpr int badgeSpacing = 8; // between badge and text
constexpr int badgeRadius = 3;
constexpr float badgeOpacity = 0.18F;

// A badge tells the kind by its sign and its colour.
struct Badge
{
    QChar sign;
    TextRole role;
};

Badge badgeOf(ProposalKind kind)
{
    switch (kind) {
    case ProposalKind::Keyword:
        return {u'K', TextRole::StepKeyword};
    case ProposalKind::Step:
        return {u'S', TextRole::TitleKeyword};
    case ProposalKind::ActionWord:
        return {u'A', TextRole::Placeholder};
    case ProposalKind::Tag:
        return {u'@', TextRole::Tag};
    case ProposalKind::Language:
        return {u'L', TextRole::Language};
    case ProposalKind::MediaType:
        return {u'"', TextRole::MediaType};
    case ProposalKind::TableHeader:
        return {u'|', TextRole::HeaderCell};
    case ProposalKind::Cell:
        return {u'C', TextRole::Quoted};
    case ProposalKind::Parameter:
        return {u'<', TextRole::Placeholder};
    case ProposalKind::Value:
        return {u'V', TextRole::Quoted};
    }
    return {u'?', TextRole::Plain};
}

TextRole roleOf(ParameterKind kind)
{
    switch (kind) {
    case ParameterKind::Quoted:
        return TextRole::Quoted;
    case ParameterKind::Number:
        return TextRole::Number;
    case ParameterKind::Placeholder:
        return TextRole::Placeholder;
    }
    return TextRole::Plain;
}

int badgeSize(const QFontMetrics &metrics)
{
    return metrics.height() - 2;
}

} // namespace

int ProposalDelegate::textOffset(const QFontMetrics &metrics)
{
    return padding + badgeSize(metrics) + badgeSpacing;
}

void ProposalDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isSelected = option.state & QStyle::State_Selected;
    const QPalette::ColorRole textRole = isSelected ? QPalette::HighlightedText : QPalette::Text;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, option.palette.brush(isSelected ? QPalette::Highlight : QPalette::Base));
    QRect place = option.rect.adjusted(padding, 0, -padding, 0);
    painter->setFont(option.font);
    drawBadge(painter, place, ProposalKind(index.data(CompletionModel::KindRole).toInt()), isSelected);
    const QString note = index.data(CompletionModel::NoteRole).toString();
    painter->setPen(isSelected ? option.palette.color(textRole) : m_colors.lineNumber);
    painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter, note);
    place.setLeft(option.rect.left() + textOffset(option.fontMetrics));
    if (!note.isEmpty())
        place.setRight(place.right() - option.fontMetrics.horizontalAdvance(note) - noteGap);
    drawText(painter, place, index, option.palette.color(textRole), isSelected);
    painter->restore();
}

void ProposalDelegate::drawBadge(QPainter *painter, const QRect &place, ProposalKind kind, bool isSelected) const
{
    const Badge badge = badgeOf(kind);
    const int size = badgeSize(painter->fontMetrics());
    const QRect square(place.left(), place.center().y() - size / 2, size, size);
    const QColor color = isSelected ? m_colors.palette.color(QPalette::HighlightedText)
                                    : m_colors.format(badge.role).foreground().color();
    QColor background = color;
    background.setAlphaF(badgeOpacity);
    painter->setPen(Qt::NoPen);
    painter->setBrush(background);
    painter->drawRoundedRect(square, badgeRadius, badgeRadius);
    QFont font = painter->font();
    const QFont plain = font;
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 0.8);
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(square, Qt::AlignCenter, badge.sign);
    painter->setFont(plain);
}

QList<QTextLayout::FormatRange> ProposalDelegate::formatsOf(const QString &text, const QModelIndex &index,
                                                            bool isSelected) const
{
    QList<QTextLayout::FormatRange> formats;
    const auto kind = ProposalKind(index.data(CompletionModel::KindRole).toInt());
    if (completion::isStep(kind) && !isSelected) {
        for (const completion::StepParameter &parameter : completion::parametersOf(text)) {
            QTextCharFormat format;
            format.setForeground(m_colors.format(roleOf(parameter.kind)).foreground());
            formats.append({int(parameter.start), int(parameter.length), format});
        }
    }
    for (const completion::TextPart &part :
         completion::matchedParts(text, index.data(CompletionModel::TypedRole).toString())) {
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        formats.append({int(part.start), int(part.length), format});
    }
    return formats;
}

void ProposalDelegate::drawText(QPainter *painter, const QRect &place, const QModelIndex &index, const QColor &color,
                                bool isSelected) const
{
    const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, place.width());
    QTextLayout layout(text, painter->font());
    layout.setFormats(formatsOf(text, index, isSelected));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(place.width());
    layout.endLayout();
    painter->setPen(color);
    layout.draw(painter, QPointF(place.left(), place.center().y() - line.height() / 2 + 1));
}

QSize ProposalDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString note = index.data(CompletionModel::NoteRole).toString();
    const int noteWidth = note.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(note) + noteGap;
    return {textOffset(option.fontMetrics) + option.fontMetrics.horizontalAdvance(index.data().toString()) + noteWidth +
                2 * padding,
            option.fontMetrics.height() + rowSpacing};
}

} // namespace stepwright

#include "app/sync/conflicts/conflictboxes.h"

#include <QFontMetrics>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 6;
constexpr int narrow = 480; // below it the versions are below each other
constexpr int fewestLines = 2;

int textHeight(const QString &text, int width, const QFont &font)
{
    QTextLayout layout(QString(text).replace(u'\n', QChar::LineSeparator), font);
    layOut(layout, width, {}, {});
    return qCeil(layout.boundingRect().height());
}

int boxHeight(const QString &text, int width, const QFont &font)
{
    return titleHeight(font) + textHeight(text, width - 2 * boxMargin, font) + 2 * boxMargin;
}

} // namespace

std::array<std::optional<QString>, 3> sidesOf(const sync::ConflictVersions &text)
{
    return {text.base, text.mine, text.theirs};
}

int titleHeight(const QFont &font)
{
    return QFontMetrics(font).height() + 2;
}

int depthWidth(const QFont &font)
{
    return QFontMetrics(font).horizontalAdvance(u"    "_s);
}

void layOut(QTextLayout &layout, int width, const QList<sync::TextRange> &ranges, const QTextCharFormat &format)
{
    QTextOption option(Qt::AlignLeading);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const sync::TextRange &range : ranges) {
        QTextLayout::FormatRange part;
        part.start = int(range.begin);
        part.length = int(range.length);
        part.format = format;
        formats.append(part);
    }
    layout.setFormats(formats);
    layout.beginLayout();
    qreal y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(qMax(width, 20));
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
}

ConflictBoxes conflictBoxes(const ConflictLinesModel &model, int conflict, int depth, int width, const QFont &font)
{
    ConflictBoxes boxes;
    const int left = depth * depthWidth(font) + gap;
    const int inner = qMax(width - left - gap, 60);
    int y = gap;
    boxes.head = {left, y, inner, titleHeight(font)};
    y += boxes.head.height() + gap / 2;
    const auto texts = sidesOf(model.text(conflict));
    const bool isNarrow = inner < narrow;
    const int sideWidth = isNarrow ? inner : (inner - 2 * gap) / 3;
    int tallest = 0;
    for (size_t side = 0; side < texts.size(); ++side) {
        const int height = boxHeight(texts[side].value_or(u"x"_s), sideWidth, font);
        boxes.sides[side] = {isNarrow ? left : left + int(side) * (sideWidth + gap), y, sideWidth, height};
        tallest = qMax(tallest, height);
        if (isNarrow)
            y += height + gap / 2;
    }
    if (!isNarrow) {
        for (QRect &side : boxes.sides)
            side.setHeight(tallest);
        y += tallest + gap / 2;
    }
    const bool isEdited = model.edited() == conflict;
    const auto &choice = model.choice(conflict);
    if (isEdited || (choice && choice->take == sync::Choice::Take::Edited)) {
        QString text = choice ? choice->text : QString();
        if (isEdited) {
            const QString begun = model.data(model.index(model.rowOf(conflict)), Qt::EditRole).toString();
            const auto lines = model.isOneLine(conflict) ? 1 : qMax<qsizetype>(fewestLines, begun.count(u'\n') + 2);
            text = QStringList(lines + 1, u"x"_s).join(u'\n');
        }
        boxes.edited = {left, y, inner, boxHeight(text, inner, font)};
        y += boxes.edited.height() + gap / 2;
    }
    boxes.height = y + gap / 2;
    return boxes;
}

} // namespace stepwright

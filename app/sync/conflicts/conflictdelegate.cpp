#include "app/sync/conflicts/conflictdelegate.h"

#include "app/appearance/theme.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPlainTextEdit>

namespace stepwright {

using namespace Qt::StringLiterals;

using Take = sync::Choice::Take;

namespace {

enum Side { Before, Mine, Theirs };

QColor blended(const QColor &one, const QColor &other, qreal share)
{
    const auto mix = [share](int a, int b) { return int(a + (b - a) * share); };
    return {mix(one.red(), other.red()), mix(one.green(), other.green()), mix(one.blue(), other.blue())};
}

bool isTaken(const std::optional<sync::Choice> &choice, int side)
{
    if (!choice || side == Before)
        return false;
    return choice->take == Take::Both || choice->take == (side == Mine ? Take::Mine : Take::Theirs);
}

QFont boldOf(QFont font)
{
    font.setBold(true);
    return font;
}

int widthOf(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

} // namespace

ConflictDelegate::ConflictDelegate(ConflictLinesModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { m_heights.clear(); });
    connect(&model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &changed) {
        const sync::ThingLine &line = m_model.line(changed.row());
        if (!m_heights.contains(changed.row()))
            return;
        const int height = conflictBoxes(m_model, line.conflict, line.depth, m_width, m_font).height;
        if (std::exchange(m_heights[changed.row()], height) != height)
            Q_EMIT sizeHintChanged(changed);
    });
}

ConflictBoxes ConflictDelegate::boxesAt(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const sync::ThingLine &line = m_model.line(index.row());
    return conflictBoxes(m_model, line.conflict, line.depth, widthOf(option), option.font);
}

QSize ConflictDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = widthOf(option);
    if (width != std::exchange(m_width, width) || m_font != option.font)
        m_heights.clear();
    m_font = option.font;
    if (m_model.conflictAt(index.row()) < 0)
        return {0, option.fontMetrics.height() + 4};
    const auto known = m_heights.constFind(index.row());
    if (known != m_heights.cend())
        return {0, *known};
    return {0, *m_heights.insert(index.row(), boxesAt(option, index).height)};
}

void ConflictDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.rect.setWidth(widthOf(option));
    painter->save();
    painter->setClipRect(item.rect);
    if (item.state.testFlag(QStyle::State_Selected))
        painter->fillRect(item.rect, item.palette.color(QPalette::Highlight));
    const int conflict = m_model.conflictAt(index.row());
    if (conflict < 0)
        paintLine(*painter, item, m_model.line(index.row()));
    else
        paintConflict(*painter, item, conflict, m_model.line(index.row()).depth);
    painter->restore();
}

void ConflictDelegate::paintLine(QPainter &painter, const QStyleOptionViewItem &option,
                                 const sync::ThingLine &line) const
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor text = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const int left = line.depth * depthWidth(option.font) + boxMargin;
    QRect place = option.rect.adjusted(left, 0, -boxMargin, 0);
    painter.setFont(line.isHeading ? boldOf(option.font) : option.font);
    painter.setPen(text);
    if (line.mark) {
        const QString note = tr("merged: please look");
        const int width = option.fontMetrics.horizontalAdvance(note);
        painter.setPen(isSelected ? text : stateColors(option.palette).warning);
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, note);
        painter.fillRect(QRect(option.rect.left(), place.top(), 3, place.height()),
                         stateColors(option.palette).warning);
        place.setRight(place.right() - width - 2 * boxMargin);
        painter.setPen(text);
    }
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(line.text, Qt::ElideRight, place.width()));
}

void ConflictDelegate::paintConflict(QPainter &painter, const QStyleOptionViewItem &option, int conflict,
                                     int depth) const
{
    const ConflictBoxes boxes = conflictBoxes(m_model, conflict, depth, option.rect.width(), option.font);
    const QPoint corner = option.rect.topLeft();
    const auto &choice = m_model.choice(conflict);
    const StateColors states = stateColors(option.palette);
    const QRect head = boxes.head.translated(corner);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor text = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QString state = choice ? tr("decided: %1").arg(ConflictLinesModel::choiceText(choice)) : tr("to decide");
    painter.setFont(boldOf(option.font));
    painter.setPen(text);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, m_model.text(conflict).what);
    painter.setFont(option.font);
    painter.setPen(isSelected ? text : choice ? option.palette.color(QPalette::Accent) : states.error);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, state);
    painter.fillRect(QRect(corner.x(), corner.y(), 3, option.rect.height()),
                     choice ? option.palette.color(QPalette::Accent) : states.error);
    for (int side = Before; side <= Theirs; ++side)
        paintSide(painter, option, conflict, side, boxes.sides[size_t(side)].translated(corner));
    if (!boxes.edited.isValid() || m_model.edited() == conflict || !choice)
        return;
    const QRect place = boxes.edited.translated(corner);
    painter.fillRect(place, option.palette.color(QPalette::Base));
    painter.setPen(QPen(option.palette.color(QPalette::Accent), 2));
    painter.drawRect(place.adjusted(1, 1, -1, -1));
    painter.setFont(boldOf(option.font));
    painter.drawText(place.adjusted(boxMargin, 2, -boxMargin, 0), Qt::AlignLeft | Qt::AlignTop, u"✓ "_s + tr("Edited"));
    painter.setPen(option.palette.color(QPalette::Text));
    QTextLayout layout(QString(choice->text).replace(u'\n', QChar::LineSeparator), option.font);
    layOut(layout, place.width() - 2 * boxMargin, {}, {});
    layout.draw(&painter, QPointF(place.left() + boxMargin, place.top() + boxMargin + titleHeight(option.font)));
}

void ConflictDelegate::paintSide(QPainter &painter, const QStyleOptionViewItem &option, int conflict, int side,
                                 const QRect &place) const
{
    const QPalette &palette = option.palette;
    const QColor base = palette.color(QPalette::Base);
    const StateColors states = stateColors(palette);
    const bool taken = isTaken(m_model.choice(conflict), side);
    const auto texts = sidesOf(m_model.text(conflict));
    const auto &[before, mine, theirs] = texts;
    const auto &own = texts[size_t(side)];
    painter.fillRect(place, side == Before ? palette.color(QPalette::Window) : base);
    painter.setPen(QPen(palette.color(taken ? QPalette::Accent : QPalette::Mid), taken ? 2 : 1));
    painter.drawRect(taken ? place.adjusted(1, 1, -1, -1) : place.adjusted(0, 0, -1, -1));
    const std::array<QString, 3> titles{tr("Before"), tr("Mine"), tr("Theirs")};
    painter.setFont(taken ? boldOf(option.font) : option.font);
    painter.setPen(palette.color(taken ? QPalette::Accent : QPalette::PlaceholderText));
    painter.drawText(place.adjusted(boxMargin, 2, -boxMargin, 0), Qt::AlignLeft | Qt::AlignTop,
                     (taken ? u"✓ "_s : QString()) + titles[size_t(side)]);
    const QPoint corner(place.left() + boxMargin, place.top() + boxMargin + titleHeight(option.font));
    painter.setFont(option.font);
    if (!own) {
        painter.setPen(palette.color(QPalette::PlaceholderText));
        painter.drawText(corner + QPoint(0, option.fontMetrics.ascent()), tr("not there"));
        return;
    }
    const QString &text = *own;
    QTextCharFormat format;
    QList<sync::TextRange> ranges;
    if (side != Before) {
        const auto &other = before ? before : side == Mine ? theirs : mine;
        if (other)
            ranges = sync::otherWords(text, *other);
        format.setBackground(blended(base, states.information, 0.25));
        format.setFontUnderline(true);
    } else if (mine && theirs) {
        ranges = sync::otherWords(text, *mine) + sync::otherWords(text, *theirs);
        format.setBackground(blended(palette.color(QPalette::Window), states.error, 0.2));
    }
    painter.setPen(palette.color(QPalette::Text));
    QTextLayout layout(QString(text).replace(u'\n', QChar::LineSeparator), option.font);
    layOut(layout, place.width() - 2 * boxMargin, ranges, format);
    layout.draw(&painter, corner);
}

bool ConflictDelegate::editorEvent(QEvent *event, QAbstractItemModel * /*model*/, const QStyleOptionViewItem &option,
                                   const QModelIndex &index)
{
    const int conflict = m_model.conflictAt(index.row());
    if (event->type() != QEvent::MouseButtonRelease || conflict < 0)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton)
        return false;
    const ConflictBoxes boxes = boxesAt(option, index);
    const QPoint point = mouse->position().toPoint() - option.rect.topLeft();
    if (boxes.sides[Mine].contains(point))
        Q_EMIT taken(conflict, Take::Mine);
    else if (boxes.sides[Theirs].contains(point))
        Q_EMIT taken(conflict, Take::Theirs);
    return false;
}

} // namespace stepwright

#include "editor/text/gutter.h"

#include "editor/bookmarks/bookmarks.h"
#include "editor/problems/problemsmodel.h"
#include "editor/problems/quickfixes.h"
#include "editor/text/gherkinedit.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace stepwright {

namespace {

constexpr int margin = 8;
constexpr int fewestDigits = 3;

} // namespace

Gutter::Gutter(GherkinEdit *edit) : QWidget(edit), m_edit(edit)
{
    setObjectName(QStringLiteral("gutter"));
    setAccessibleName(tr("Line numbers"));
}

int Gutter::wantedWidth() const
{
    const int digits = qMax(fewestDigits, int(QString::number(m_edit->blockCount()).size()));
    const int markWidth = m_edit->fontMetrics().ascent();
    return markWidth + m_edit->fontMetrics().horizontalAdvance(u'9') * digits + 2 * margin;
}

void Gutter::paintEvent(QPaintEvent *event)
{
    const EditorColors &colors = m_edit->colors();
    QPainter painter(this);
    painter.fillRect(event->rect(), colors.gutterBackground);
    const int currentLine = m_edit->currentLine();
    for (const VisibleLine &line : m_edit->visibleLines()) {
        const bool isCurrent = line.block.blockNumber() + 1 == currentLine;
        QFont font = m_edit->font();
        font.setBold(isCurrent);
        painter.setFont(font);
        painter.setPen(isCurrent ? colors.currentLineNumber : colors.lineNumber);
        const QRectF row = line.textRow(m_edit->fontMetrics().lineSpacing());
        if (m_edit->bookmarks().isMarked(line.block.blockNumber()))
            drawBookmark(painter, row);
        painter.drawText(row.adjusted(0, 0, width() - margin, 0), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(line.block.blockNumber() + 1));
        drawMark(painter, line.block.blockNumber() + 1, row);
    }
}

// A tag that points to the line, around its number.
void Gutter::drawBookmark(QPainter &painter, const QRectF &row) const
{
    const double left = margin + m_edit->fontMetrics().ascent() - 2;
    const double right = width() - margin + 2;
    const QPolygonF tag({{left, row.top() + 1},
                         {right, row.top() + 1},
                         {width() - 1.0, row.center().y()},
                         {right, row.bottom() - 1},
                         {left, row.bottom() - 1}});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().accent());
    painter.drawPolygon(tag);
    painter.restore();
    painter.setPen(m_edit->colors().gutterBackground);
}

bool Gutter::hasLamp(int line) const
{
    return line == m_edit->currentLine() && !m_edit->isReadOnly() && m_edit->quickFixes()->hasFixes(line);
}

namespace {

// A bulb with its base: what is wrong here can be mended.
void drawLamp(QPainter &painter, const QRectF &place)
{
    const double width = place.width();
    const QRectF bulb(place.left() + width * 0.18, place.top(), width * 0.64, width * 0.64);
    painter.drawArc(bulb, -50 * 16, 280 * 16);
    const double left = bulb.center().x() - width * 0.16;
    const double right = bulb.center().x() + width * 0.16;
    for (const double y : {0.66, 0.82})
        painter.drawLine(QPointF(left, place.top() + width * y), QPointF(right, place.top() + width * y));
    painter.drawLine(QPointF(bulb.center().x() - width * 0.06, place.bottom()),
                     QPointF(bulb.center().x() + width * 0.06, place.bottom()));
}

} // namespace

// A filled circle with a cross for an error, a triangle for a warning, a ring for a hint, a lamp where the cursor is
// and something can be mended: to be told apart without colours.
void Gutter::drawMark(QPainter &painter, int line, const QRectF &lineRectangle) const
{
    const std::vector<Problem> problems = m_edit->problems()->problemsOfLine(line);
    if (problems.empty())
        return;
    const linting::Severity worst = std::ranges::max(problems, {}, &Problem::severity).severity();
    const EditorColors &colors = m_edit->colors();
    const QColor color = worst == linting::Severity::Error     ? colors.error
                         : worst == linting::Severity::Warning ? colors.warning
                                                               : colors.currentLineNumber;
    const double size = m_edit->fontMetrics().ascent() * 0.8;
    const QRectF place(margin / 2.0, lineRectangle.center().y() - size / 2, size, size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, size / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (hasLamp(line)) {
        drawLamp(painter, place);
    } else if (worst == linting::Severity::Error) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(place);
        painter.setPen(QPen(colors.gutterBackground, size / 7));
        const QRectF cross = place.adjusted(size * 0.3, size * 0.3, -size * 0.3, -size * 0.3);
        painter.drawLine(cross.topLeft(), cross.bottomRight());
        painter.drawLine(cross.topRight(), cross.bottomLeft());
    } else if (worst == linting::Severity::Warning) {
        painter.drawPolygon(QPolygonF({{place.center().x(), place.top()}, place.bottomRight(), place.bottomLeft()}));
    } else {
        painter.drawEllipse(place.adjusted(size * 0.25, size * 0.25, -size * 0.25, -size * 0.25));
    }
    painter.restore();
}

bool Gutter::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString text = m_edit->problemText(m_edit->lineAt(help->pos().y()));
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void Gutter::mousePressEvent(QMouseEvent *event)
{
    const int line = m_edit->lineAt(int(event->position().y()));
    if (event->button() != Qt::LeftButton || line == 0)
        return;
    const bool isLamp = event->position().x() < margin + m_edit->fontMetrics().ascent() && hasLamp(line);
    m_edit->goToLine(line);
    if (isLamp)
        Q_EMIT lampClicked();
}

} // namespace stepwright

#include "editor/folding/foldstrip.h"

#include "editor/folding/foldedlines.h"
#include "editor/text/gherkinedit.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace stepwright {

FoldStrip::FoldStrip(GherkinEdit *edit, FoldedLines &folds) : QWidget(edit), m_edit(edit), m_folds(folds)
{
    setObjectName(QStringLiteral("foldStrip"));
    setAccessibleName(tr("Folding"));
    setMouseTracking(true);
    connect(m_edit, &QPlainTextEdit::updateRequest, this, qOverload<>(&QWidget::update));
}

int FoldStrip::wantedWidth() const
{
    return m_edit->fontMetrics().ascent() + 2;
}

void FoldStrip::paintEvent(QPaintEvent *event)
{
    const EditorColors &colors = m_edit->colors();
    QPainter painter(this);
    painter.fillRect(event->rect(), colors.gutterBackground);
    painter.setPen(colors.gutterBorder);
    painter.drawLine(width() - 1, event->rect().top(), width() - 1, event->rect().bottom());
    painter.setRenderHint(QPainter::Antialiasing);
    const auto hovered = m_hovered < 0 ? std::optional<FoldRange>() : m_folds.rangeAt(m_hovered);
    for (const VisibleLine &line : m_edit->visibleLines()) {
        const QRectF row = line.textRow(m_edit->fontMetrics().lineSpacing());
        const int number = line.block.blockNumber();
        if (hovered && hovered->hides(quint32(number)))
            painter.fillRect(QRectF(width() / 2.0 - 0.5, row.top(), 1, row.height()), colors.lineNumber);
        if (m_folds.rangeAt(number))
            drawMark(painter, QRectF(0, row.top(), width(), row.height()), m_folds.isFolded(number));
    }
}

// An angle that points down to what is open, and aside where something is hidden.
void FoldStrip::drawMark(QPainter &painter, const QRectF &row, bool isFolded) const
{
    const EditorColors &colors = m_edit->colors();
    const double size = m_edit->fontMetrics().ascent() * 0.26;
    painter.save();
    painter.translate(row.center());
    if (isFolded)
        painter.rotate(layoutDirection() == Qt::RightToLeft ? 90 : -90);
    painter.setPen(
        QPen(isFolded ? colors.currentLineNumber : colors.lineNumber, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({{-size, -size / 2}, {0, size / 2}, {size, -size / 2}}));
    painter.restore();
}

int FoldStrip::headingAt(int y) const
{
    const int line = m_edit->lineAt(y) - 1;
    return line >= 0 && m_folds.rangeAt(line) ? line : -1;
}

void FoldStrip::setHovered(int heading)
{
    if (heading == m_hovered)
        return;
    m_hovered = heading;
    setCursor(heading < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

bool FoldStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int heading = headingAt(help->pos().y());
    if (heading < 0) {
        QToolTip::hideText();
        return true;
    }
    const FoldRange range = m_folds.rangeAt(heading).value_or(FoldRange());
    const QString text = m_folds.isFolded(heading) ? tr("Unfold lines %1 to %2") : tr("Fold lines %1 to %2");
    QToolTip::showText(help->globalPos(), text.arg(range.heading + 2).arg(range.last + 1), this);
    return true;
}

void FoldStrip::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(headingAt(int(event->position().y())));
}

void FoldStrip::mousePressEvent(QMouseEvent *event)
{
    const int heading = headingAt(int(event->position().y()));
    if (event->button() == Qt::LeftButton && heading >= 0)
        m_folds.setFolded(heading, !m_folds.isFolded(heading));
}

void FoldStrip::leaveEvent(QEvent * /*event*/)
{
    setHovered(-1);
}

} // namespace stepwright

#include "editor/reading/readingview.h"

#include "editor/reading/partwriter.h"
#include "editor/reading/readingclipboard.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <numeric>

namespace stepwright {

using namespace Qt::StringLiterals;
using gherkin::LineKind;

namespace {

constexpr qint64 writingTime = 1;        // milliseconds at a time; laying out takes five times as long
constexpr int widestText = 880;          // pixels at 100 percent, as long lines are hard to read
constexpr int cardRadius = 6;            // pixels
constexpr int cardMargin = 6;            // pixels beside a card
constexpr int markWidth = 3;             // pixels
constexpr double smallestPointSize = 10; // at 100 percent

} // namespace

ReadingView::ReadingView(QWidget *parent) : QTextEdit(parent)
{
    setObjectName(u"readingView"_s);
    setAccessibleName(tr("Feature as a document"));
    setAccessibleDescription(tr("Enter goes to the text of what is read"));
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    auto *document = new ClosedDocument(this);
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(cardMargin);
    setDocument(document);
    m_writing.setSingleShot(true);
    m_writing.setInterval(0);
    connect(&m_writing, &QTimer::timeout, this, [this] {
        QTextCursor cursor(this->document());
        cursor.beginEditBlock(); // laid out once
        const bool isDone = writeParts();
        cursor.endEditBlock();
        goOn(isDone);
    });
    takeLook();
}

bool ReadingView::isComplete() const
{
    return std::ranges::find(m_lengths, 0) == m_lengths.end();
}

void ReadingView::setReading(std::shared_ptr<const reading::Document> document)
{
    const reading::PartChange change = reading::difference(*m_reading, *document);
    m_reading = std::move(document);
    if (change.isEmpty())
        return;
    const int begin = positionOf(change.first);
    const int end = positionOf(change.first + change.removed);
    QTextCursor cursor(this->document());
    cursor.beginEditBlock();
    cursor.setPosition(begin);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    const auto first = m_lengths.begin() + qptrdiff(change.first);
    m_lengths.insert(m_lengths.erase(first, first + qptrdiff(change.removed)), change.inserted, 0);
    const bool isDone = writeParts();
    cursor.endEditBlock();
    goOn(isDone);
}

/// Writes parts that are not there yet, from the top, until others have to have their turn. Whether all are there.
bool ReadingView::writeParts()
{
    QElapsedTimer time;
    time.start();
    PartWriter writer(m_look, m_reading->isRightToLeft);
    int position = 0;
    for (std::size_t part = 0; part < m_lengths.size(); position += m_lengths[part++]) {
        if (m_lengths[part] > 0)
            continue;
        if (time.elapsed() >= writingTime)
            return false;
        m_lengths[part] = writer.write(*document(), position, m_reading->parts[part]);
    }
    return true;
}

void ReadingView::goOn(bool isDone)
{
    if (m_mustScroll)
        scrollToMarked();
    if (!isDone)
        m_writing.start();
}

void ReadingView::writeAll()
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.setPosition(positionOf(m_lengths.size()), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    std::ranges::fill(m_lengths, 0);
    cursor.endEditBlock();
    m_mustScroll = m_marked.has_value();
    m_writing.start();
}

int ReadingView::positionOf(std::size_t part) const
{
    return std::accumulate(m_lengths.begin(), m_lengths.begin() + qptrdiff(part), 0);
}

std::size_t ReadingView::partAt(int position) const
{
    std::size_t part = 0;
    for (int end = 0; part < m_lengths.size(); ++part) {
        end += m_lengths[part];
        if (position < end)
            break;
    }
    return part;
}

int ReadingView::lineOfPosition(int position) const
{
    const std::size_t part = partAt(position);
    if (part == m_lengths.size())
        return 0;
    const auto line = document()->findBlock(position).blockFormat().property(LineProperty).toUInt();
    return int(m_reading->parts[part].line + line) + 1;
}

QTextBlock ReadingView::blockOfLine(std::size_t part, quint32 line) const
{
    const int begin = positionOf(part);
    const int end = begin + m_lengths[part];
    QTextBlock found = document()->findBlock(begin);
    for (QTextBlock block = found; block.isValid() && block.position() < end; block = block.next()) {
        const QVariant own = block.blockFormat().property(LineProperty);
        if (!own.isValid() || block.text().isEmpty())
            continue;
        if (own.toUInt() > line)
            break;
        if (own.toUInt() > found.blockFormat().property(LineProperty).toUInt())
            found = block;
    }
    return found;
}

void ReadingView::showLine(int line)
{
    m_marked = quint32(line - 1);
    m_mustScroll = true;
    scrollToMarked();
    viewport()->update();
}

void ReadingView::scrollToMarked()
{
    if (!m_marked)
        return;
    const quint32 line = *m_marked;
    const reading::Part *part = m_reading->partOfLine(line);
    if (!part)
        return;
    const auto index = std::size_t(part - m_reading->parts.data());
    if (m_lengths[index] == 0)
        return; // when it is written
    m_mustScroll = false;
    const QTextBlock block = blockOfLine(index, line - qMin(line, part->line));
    const bool isUnused = !hasFocus() || lineOfPosition(textCursor().position()) == 0;
    if (isUnused && !textCursor().hasSelection()) {
        const QSignalBlocker quiet(verticalScrollBar());
        const int value = verticalScrollBar()->value();
        setTextCursor(QTextCursor(block)); // so that one who goes on with the keyboard starts here
        verticalScrollBar()->setValue(value);
    }
    const QRectF place = document()->documentLayout()->blockBoundingRect(block);
    const int top = verticalScrollBar()->value();
    const int height = viewport()->height();
    if (place.top() < top || place.bottom() > top + height)
        verticalScrollBar()->setValue(int(place.top()) - height / 3);
}

void ReadingView::setZoom(int percent)
{
    m_zoom = percent;
    QFont font = QApplication::font();
    font.setPointSizeF(qMax(font.pointSizeF(), smallestPointSize) * m_zoom / 100);
    document()->setDefaultFont(font);
    centreText();
}

void ReadingView::setProblemColor(const QColor &color)
{
    m_problemColor = color;
    takeLook();
}

void ReadingView::takeLook()
{
    m_look = ReadingLook::onScreen(palette(), m_problemColor);
    writeAll();
    viewport()->update();
}

void ReadingView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        takeLook();
}

QMimeData *ReadingView::createMimeDataFromSelection() const
{
    return readingMimeData(textCursor()).release();
}

void ReadingView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT lineActivated(lineOfPosition(textCursor().position()));
    else
        QTextEdit::keyPressEvent(event);
}

void ReadingView::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || textCursor().hasSelection())
        return;
    if (const int line = lineOfPosition(cursorForPosition(event->pos()).position()); line > 0)
        Q_EMIT lineChosen(line);
}

void ReadingView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const int line = lineOfPosition(cursorForPosition(event->pos()).position()); line > 0)
        Q_EMIT lineActivated(line);
}

void ReadingView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QTextEdit::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        Q_EMIT zoomRequested(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void ReadingView::resizeEvent(QResizeEvent *event)
{
    centreText();
    QTextEdit::resizeEvent(event);
}

void ReadingView::centreText()
{
    const int free = width() - verticalScrollBar()->sizeHint().width() - widestText * m_zoom / 100;
    setViewportMargins(qMax(0, free / 2), 0, qMax(0, free / 2), 0);
}

QRectF ReadingView::cardOf(std::size_t part) const
{
    const int begin = positionOf(part);
    const QAbstractTextDocumentLayout &layout = *document()->documentLayout();
    const QRectF first = layout.blockBoundingRect(document()->findBlock(begin));
    const QRectF last = layout.blockBoundingRect(document()->findBlock(begin + m_lengths[part] - 1));
    const reading::Part &what = m_reading->parts[part];
    const int indent = what.isInRule && what.kind != LineKind::Rule ? PartWriter::ruleIndent : 0;
    const bool isFlipped = m_reading->isRightToLeft;
    const QRectF all(cardMargin, first.top() - PartWriter::gap / 4.0, document()->textWidth() - 2 * cardMargin,
                     last.top() - first.top() + PartWriter::gap * 0.6);
    return all.adjusted(isFlipped ? 0 : indent, 0, isFlipped ? -indent : 0, 0);
}

void ReadingView::paintCard(QPainter &painter, std::size_t part) const
{
    const reading::Part &what = m_reading->parts[part];
    const QRectF card = cardOf(part);
    const bool isHeading = what.kind == LineKind::Feature || what.kind == LineKind::Rule;
    const quint32 end =
        part + 1 < m_reading->parts.size() ? m_reading->parts[part + 1].line : std::numeric_limits<quint32>::max();
    const bool isMarked = m_marked && *m_marked >= what.line && *m_marked < end;
    painter.setPen(QPen(isMarked ? m_look.accent : m_look.line, 1));
    painter.setBrush(palette().base());
    if (!isHeading)
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
    if (!isMarked)
        return;
    const QRectF place = document()->documentLayout()->blockBoundingRect(blockOfLine(part, *m_marked - what.line));
    const qreal left = m_reading->isRightToLeft ? card.right() - 3 * markWidth : card.left() + 2 * markWidth;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_look.accent);
    painter.drawRoundedRect(QRectF(left, place.top(), markWidth, place.height()), 1, 1);
}

void ReadingView::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.fillRect(event->rect(), palette().window());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
        const QPoint top = event->rect().topLeft();
        const QPoint bottom = event->rect().bottomRight();
        std::size_t part = partAt(cursorForPosition(top).position());
        const std::size_t last = partAt(cursorForPosition(bottom).position());
        for (part -= part > 0 ? 1 : 0; part <= last && part < m_lengths.size(); ++part) {
            if (m_lengths[part] > 0)
                paintCard(painter, part);
        }
    }
    QTextEdit::paintEvent(event);
}

} // namespace stepwright

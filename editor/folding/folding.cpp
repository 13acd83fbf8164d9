#include "editor/folding/folding.h"

#include "editor/folding/foldedlines.h"
#include "editor/folding/foldlabel.h"
#include "editor/folding/foldstrip.h"
#include "editor/text/gherkinedit.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace stepwright {

Folding::Folding(GherkinEdit *edit, FoldedLines &folds)
    : QObject(edit), m_edit(edit), m_folds(folds), m_strip(new FoldStrip(edit, folds)),
      m_revision(edit->document()->revision())
{
    connect(m_edit, &QPlainTextEdit::cursorPositionChanged, this, &Folding::takeCursor);
    connect(m_edit->document(), &QTextDocument::contentsChanged, m_strip, qOverload<>(&QWidget::update));
    connect(&m_folds, &FoldedLines::changed, this, &Folding::leaveHiddenLines);
    connect(&m_folds, &FoldedLines::restored, this, &Folding::showCursor);
    connect(&m_folds, &FoldedLines::hiddenChanged, m_strip, qOverload<>(&QWidget::update));
    connect(&m_folds, &FoldedLines::hiddenChanged, m_edit->viewport(), qOverload<>(&QWidget::update));
    m_edit->viewport()->installEventFilter(this);
}

void Folding::foldAtCursor()
{
    const auto ranges = m_folds.rangesAround(m_edit->currentLine() - 1);
    const auto open = std::find_if(ranges.rbegin(), ranges.rend(),
                                   [this](const FoldRange &range) { return !m_folds.isFolded(int(range.heading)); });
    if (open != ranges.rend())
        m_folds.setFolded(int(open->heading), true);
}

void Folding::unfoldAtCursor()
{
    for (const FoldRange &range : m_folds.rangesAround(m_edit->currentLine() - 1)) {
        if (m_folds.isFolded(int(range.heading))) {
            m_folds.setFolded(int(range.heading), false);
            return;
        }
    }
}

// From what is hidden now, the cursor goes to the heading.
void Folding::leaveHiddenLines()
{
    const int heading = m_folds.headingThatHides(m_edit->textCursor().blockNumber());
    if (heading < 0)
        return;
    QTextCursor cursor(m_edit->document()->findBlockByNumber(heading));
    cursor.movePosition(QTextCursor::EndOfBlock);
    m_edit->setTextCursor(cursor);
}

// An edit may put its cursor elsewhere right after it; so what the cursor shows then waits until that is over.
void Folding::takeCursor()
{
    if (m_edit->document()->revision() != m_revision)
        QMetaObject::invokeMethod(this, &Folding::showCursor, Qt::QueuedConnection);
    else
        showCursor();
}

void Folding::showCursor()
{
    m_revision = m_edit->document()->revision();
    const QTextCursor cursor = m_edit->textCursor();
    const bool isAllSelected =
        cursor.selectionEnd() - cursor.selectionStart() + 1 == m_edit->document()->characterCount();
    if (cursor.block().isVisible() || isAllSelected)
        return;
    m_folds.reveal(cursor.blockNumber());
    m_edit->ensureCursorVisible();
}

std::optional<FoldRange> Folding::foldedAt(const VisibleLine &line) const
{
    const int heading = line.block.blockNumber();
    return m_folds.isFolded(heading) ? m_folds.rangeAt(heading) : std::nullopt;
}

void Folding::paint(QPainter &painter, std::span<const VisibleLine> lines) const
{
    for (const VisibleLine &line : lines) {
        if (const auto range = foldedAt(line))
            drawFoldLabel(painter, *m_edit, foldLabelPlace(*m_edit, line, *range), *range);
    }
}

// A click on a label shows what it stands for.
bool Folding::eventFilter(QObject * /*watched*/, QEvent *event)
{
    const auto *mouse = event->type() == QEvent::MouseButtonPress ? static_cast<QMouseEvent *>(event) : nullptr;
    if (!mouse || mouse->button() != Qt::LeftButton || !m_folds.isAnyFolded())
        return false;
    for (const VisibleLine &line : m_edit->visibleLines()) {
        const auto range = foldedAt(line);
        if (range && foldLabelPlace(*m_edit, line, *range).contains(mouse->position())) {
            m_folds.setFolded(int(range->heading), false);
            return true;
        }
    }
    return false;
}

namespace {

bool isOneOf(const QKeyEvent &event, std::initializer_list<QKeySequence::StandardKey> keys)
{
    return std::ranges::any_of(keys, [&event](QKeySequence::StandardKey key) { return event.matches(key); });
}

} // namespace

// Keys that go from character to character or from word to word go past hidden lines, not into them.
bool Folding::takeKey(const QKeyEvent &event)
{
    QTextCursor cursor = m_edit->textCursor();
    const bool goesOn =
        cursor.atBlockEnd() && isOneOf(event, {QKeySequence::MoveToNextChar, QKeySequence::MoveToNextWord,
                                               QKeySequence::SelectNextChar, QKeySequence::SelectNextWord});
    const bool goesBack =
        cursor.atBlockStart() && isOneOf(event, {QKeySequence::MoveToPreviousChar, QKeySequence::MoveToPreviousWord,
                                                 QKeySequence::SelectPreviousChar, QKeySequence::SelectPreviousWord});
    if (!goesOn && !goesBack)
        return false;
    QTextBlock block = goesOn ? cursor.block().next() : cursor.block().previous();
    if (!block.isValid() || block.isVisible())
        return false;
    while (block.isValid() && !block.isVisible())
        block = goesOn ? block.next() : block.previous();
    if (!block.isValid())
        return true;
    const bool isSelecting = event.modifiers().testFlag(Qt::ShiftModifier);
    cursor.setPosition(block.position() + (goesOn ? 0 : block.length() - 1),
                       isSelecting ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
    m_edit->setTextCursor(cursor);
    return true;
}

} // namespace stepwright

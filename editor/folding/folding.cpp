#include "editor/folding/folding.h"

#include "editor/folding/foldlabel.h"
#include "editor/folding/foldstrip.h"
#include "editor/text/gherkinedit.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace stepwright {

Folding::Folding(GherkinEdit *edit, const ParsedText &text)
    : QObject(edit), m_edit(edit), m_text(text), m_strip(new FoldStrip(edit, *this))
{
    connect(&m_text, &ParsedText::changed, this, &Folding::takeEdit);
    connect(m_edit, &QPlainTextEdit::cursorPositionChanged, this, &Folding::takeCursor);
    m_edit->viewport()->installEventFilter(this);
}

std::optional<FoldRange> Folding::rangeAt(int line) const
{
    return foldRangeAt(m_text.tree(), quint32(line));
}

QString Folding::nameOf(int line) const
{
    return foldName(m_text.tree(), quint32(line));
}

void Folding::setFolded(int heading, bool isFolded)
{
    const QString name = nameOf(heading);
    if (!name.isEmpty() && m_marks.set(heading, isFolded, name))
        finish();
}

void Folding::foldAtCursor()
{
    const auto ranges = foldRangesAround(m_text.tree(), quint32(m_edit->currentLine() - 1));
    const auto open = std::find_if(ranges.rbegin(), ranges.rend(),
                                   [this](const FoldRange &range) { return !isFolded(int(range.heading)); });
    if (open != ranges.rend())
        setFolded(int(open->heading), true);
}

void Folding::unfoldAtCursor()
{
    for (const FoldRange &range : foldRangesAround(m_text.tree(), quint32(m_edit->currentLine() - 1))) {
        if (isFolded(int(range.heading))) {
            setFolded(int(range.heading), false);
            return;
        }
    }
}

void Folding::foldAll()
{
    for (const FoldRange &range : foldRanges(m_text.tree()))
        m_marks.set(int(range.heading), true, nameOf(int(range.heading)));
    finish();
}

void Folding::unfoldAll()
{
    m_marks.clear();
    finish();
}

void Folding::foldLevel(int level)
{
    std::vector<FoldRange> around;
    for (const FoldRange &range : foldRanges(m_text.tree())) {
        while (!around.empty() && around.back().last < range.heading)
            around.pop_back();
        around.push_back(range);
        if (int(around.size()) <= level)
            m_marks.set(int(range.heading), int(around.size()) == level, nameOf(int(range.heading)));
    }
    finish();
}

void Folding::restore(const QStringList &state)
{
    m_marks.restore(state, int(m_text.tree().lineCount()), [this](int line) { return nameOf(line); });
    hideLines();
    showCursor();
}

// The cursor leaves what is hidden now, for the heading.
void Folding::finish()
{
    QTextCursor cursor = m_edit->textCursor();
    const auto line = quint32(cursor.blockNumber());
    for (const FoldRange &range : hiddenRanges()) {
        if (range.hides(line)) {
            cursor = QTextCursor(m_edit->document()->findBlockByNumber(int(range.heading)));
            cursor.movePosition(QTextCursor::EndOfBlock);
        }
    }
    hideLines();
    m_edit->setTextCursor(cursor);
    Q_EMIT changed();
}

// The outermost folded ranges. What lost its lines is folded no longer.
std::vector<FoldRange> Folding::hiddenRanges() const
{
    std::vector<FoldRange> ranges;
    for (const LineMarks::Mark &mark : m_marks.marks()) {
        const auto range = rangeAt(mark.line);
        if (range && (ranges.empty() || ranges.back().last < range->heading))
            ranges.push_back(*range);
    }
    return ranges;
}

void Folding::hideLines()
{
    m_hidden = hiddenRanges();
    auto range = m_hidden.begin();
    int dirtyFrom = -1;
    int dirtyEnd = 0;
    int line = 0;
    for (QTextBlock block = m_edit->document()->begin(); block.isValid(); block = block.next(), ++line) {
        while (range != m_hidden.end() && int(range->last) < line)
            ++range;
        const bool isVisible = range == m_hidden.end() || !range->hides(quint32(line));
        if (block.isVisible() == isVisible)
            continue;
        block.setVisible(isVisible);
        dirtyFrom = dirtyFrom < 0 ? block.position() : dirtyFrom;
        dirtyEnd = block.position() + block.length();
    }
    if (dirtyFrom >= 0)
        m_edit->document()->markContentsDirty(dirtyFrom, dirtyEnd - dirtyFrom);
    m_strip->update();
    m_edit->viewport()->update();
}

void Folding::takeEdit(int firstBlock, int lastBlock)
{
    const int added = m_edit->blockCount() - m_blockCount;
    m_blockCount = m_edit->blockCount();
    m_strip->update();
    if (m_marks.marks().empty())
        return;
    m_marks.takeEdit(firstBlock, lastBlock, added, [this](int line) { return nameOf(line); });
    bool isTouched = false;
    for (FoldRange &range : m_hidden) {
        isTouched = isTouched || (int(range.heading) <= lastBlock - added && firstBlock <= int(range.last));
        if (int(range.heading) > lastBlock - added)
            range = {quint32(int(range.heading) + added), quint32(int(range.last) + added)};
    }
    if (isTouched || m_hidden != hiddenRanges())
        hideLines();
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
    const auto line = quint32(cursor.blockNumber());
    for (const FoldRange &range : foldRangesAround(m_text.tree(), line)) {
        if (range.hides(line))
            m_marks.set(int(range.heading), false);
    }
    hideLines();
    m_edit->ensureCursorVisible();
    Q_EMIT changed();
}

std::optional<FoldRange> Folding::foldedAt(const VisibleLine &line) const
{
    const int heading = line.block.blockNumber();
    return isFolded(heading) ? rangeAt(heading) : std::nullopt;
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
    if (!mouse || mouse->button() != Qt::LeftButton || m_marks.marks().empty())
        return false;
    for (const VisibleLine &line : m_edit->visibleLines()) {
        const auto range = foldedAt(line);
        if (range && foldLabelPlace(*m_edit, line, *range).contains(mouse->position())) {
            setFolded(int(range->heading), false);
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

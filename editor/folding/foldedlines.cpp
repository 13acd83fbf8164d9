#include "editor/folding/foldedlines.h"

#include "editor/text/parsedtext.h"

#include <QTextBlock>
#include <QTextDocument>

namespace stepwright {

FoldedLines::FoldedLines(QTextDocument *document, const ParsedText &text, QObject *parent)
    : QObject(parent), m_document(document), m_text(text)
{
    connect(&m_text, &ParsedText::changed, this, &FoldedLines::takeEdit);
}

std::optional<FoldRange> FoldedLines::rangeAt(int line) const
{
    return foldRangeAt(m_text.tree(), quint32(line));
}

std::vector<FoldRange> FoldedLines::rangesAround(int line) const
{
    return foldRangesAround(m_text.tree(), quint32(line));
}

QString FoldedLines::nameOf(int line) const
{
    return foldName(m_text.tree(), quint32(line));
}

void FoldedLines::setFolded(int heading, bool isFolded)
{
    const QString name = nameOf(heading);
    if (!name.isEmpty() && m_marks.set(heading, isFolded, name))
        finish();
}

void FoldedLines::foldAll()
{
    for (const FoldRange &range : foldRanges(m_text.tree()))
        m_marks.set(int(range.heading), true, nameOf(int(range.heading)));
    finish();
}

void FoldedLines::unfoldAll()
{
    m_marks.clear();
    finish();
}

void FoldedLines::foldLevel(int level)
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

void FoldedLines::reveal(int line)
{
    for (const FoldRange &range : rangesAround(line)) {
        if (range.hides(quint32(line)))
            m_marks.set(int(range.heading), false);
    }
    finish();
}

int FoldedLines::headingThatHides(int line) const
{
    for (const FoldRange &range : m_hidden) {
        if (range.hides(quint32(line)))
            return int(range.heading);
    }
    return -1;
}

void FoldedLines::restore(const QStringList &state)
{
    m_marks.restore(state, int(m_text.tree().lineCount()), [this](int line) { return nameOf(line); });
    hideLines();
    Q_EMIT restored();
}

void FoldedLines::finish()
{
    hideLines();
    Q_EMIT changed();
}

// The outermost folded ranges. What lost its lines is folded no longer.
std::vector<FoldRange> FoldedLines::hiddenRanges() const
{
    std::vector<FoldRange> ranges;
    for (const LineMarks::Mark &mark : m_marks.marks()) {
        const auto range = rangeAt(mark.line);
        if (range && (ranges.empty() || ranges.back().last < range->heading))
            ranges.push_back(*range);
    }
    return ranges;
}

void FoldedLines::hideLines()
{
    m_hidden = hiddenRanges();
    auto range = m_hidden.begin();
    int dirtyFrom = -1;
    int dirtyEnd = 0;
    int line = 0;
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next(), ++line) {
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
        m_document->markContentsDirty(dirtyFrom, dirtyEnd - dirtyFrom);
    Q_EMIT hiddenChanged();
}

void FoldedLines::takeEdit(int firstBlock, int lastBlock)
{
    const int added = m_document->blockCount() - m_blockCount;
    m_blockCount = m_document->blockCount();
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

} // namespace stepwright

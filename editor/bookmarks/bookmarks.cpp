#include "editor/bookmarks/bookmarks.h"

#include "editor/text/gherkinedit.h"

#include <algorithm>

namespace stepwright {

Bookmarks::Bookmarks(QTextDocument *document, const ParsedText &text, QObject *parent)
    : QObject(parent), m_document(document)
{
    connect(&text, &ParsedText::changed, this, &Bookmarks::takeEdit);
}

QList<int> Bookmarks::lines() const
{
    QList<int> lines;
    for (const LineMarks::Mark &mark : m_marks.marks())
        lines.append(mark.line);
    return lines;
}

// Blank lines can be marked as well.
QString Bookmarks::nameOf(int line) const
{
    return u'=' + m_document->findBlockByNumber(line).text().simplified();
}

void Bookmarks::toggle(int line)
{
    m_marks.set(line, !isMarked(line), nameOf(line));
    Q_EMIT changed();
}

void Bookmarks::removeAll()
{
    m_marks.clear();
    Q_EMIT changed();
}

void Bookmarks::restore(const QStringList &state)
{
    m_marks.restore(state, m_document->blockCount(), [this](int line) { return nameOf(line); });
    Q_EMIT changed();
}

void Bookmarks::takeEdit(int firstBlock, int lastBlock)
{
    const int added = m_document->blockCount() - m_blockCount;
    m_blockCount = m_document->blockCount();
    m_marks.takeEdit(firstBlock, lastBlock, added, [this](int line) { return nameOf(line); });
}

void toggleBookmark(GherkinEdit &edit)
{
    edit.bookmarks().toggle(edit.currentLine() - 1);
}

void goToNextBookmark(GherkinEdit &edit)
{
    const QList<int> all = edit.bookmarks().lines();
    const auto next = std::ranges::upper_bound(all, edit.currentLine() - 1);
    if (!all.isEmpty())
        edit.goToLine((next == all.end() ? all.first() : *next) + 1);
}

void goToPreviousBookmark(GherkinEdit &edit)
{
    const QList<int> all = edit.bookmarks().lines();
    const auto next = std::ranges::lower_bound(all, edit.currentLine() - 1);
    if (!all.isEmpty())
        edit.goToLine((next == all.begin() ? all.last() : *std::prev(next)) + 1);
}

} // namespace stepwright

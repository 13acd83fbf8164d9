#include "editor/bookmarks/bookmarks.h"

#include "editor/text/gherkinedit.h"

#include <algorithm>

namespace stepwright {

Bookmarks::Bookmarks(GherkinEdit *edit, const ParsedText &text) : QObject(edit), m_edit(edit)
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
    return u'=' + m_edit->document()->findBlockByNumber(line).text().simplified();
}

void Bookmarks::toggle()
{
    const int line = m_edit->currentLine() - 1;
    m_marks.set(line, !isMarked(line), nameOf(line));
    Q_EMIT changed();
}

void Bookmarks::goToNext()
{
    const QList<int> all = lines();
    const auto next = std::ranges::upper_bound(all, m_edit->currentLine() - 1);
    if (!all.isEmpty())
        m_edit->goToLine((next == all.end() ? all.first() : *next) + 1);
}

void Bookmarks::goToPrevious()
{
    const QList<int> all = lines();
    const auto next = std::ranges::lower_bound(all, m_edit->currentLine() - 1);
    if (!all.isEmpty())
        m_edit->goToLine((next == all.begin() ? all.last() : *std::prev(next)) + 1);
}

void Bookmarks::removeAll()
{
    m_marks.clear();
    Q_EMIT changed();
}

void Bookmarks::restore(const QStringList &state)
{
    m_marks.restore(state, m_edit->blockCount(), [this](int line) { return nameOf(line); });
    Q_EMIT changed();
}

void Bookmarks::takeEdit(int firstBlock, int lastBlock)
{
    const int added = m_edit->blockCount() - m_blockCount;
    m_blockCount = m_edit->blockCount();
    m_marks.takeEdit(firstBlock, lastBlock, added, [this](int line) { return nameOf(line); });
}

} // namespace stepwright

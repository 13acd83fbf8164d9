#include "model/sync/language/patching/lineedits.h"

#include <algorithm>

namespace stepwright::sync {

using gherkin::LineKind;
using gherkin::LineRange;
using gherkin::TextEdit;
using gherkin::TextRange;

LineEdits::LineEdits(const gherkin::Tree &tree) : m_tree(tree), m_lineEnd("\n")
{
    const qsizetype end = tree.source().indexOf('\n');
    if (end > 0 && tree.source().at(end - 1) == '\r')
        m_lineEnd = "\r\n";
}

quint32 LineEdits::begin(quint32 line) const
{
    return line < m_tree.lineCount() ? m_tree.lines()[line].offset : m_tree.data().end;
}

QString LineEdits::indent(quint32 line) const
{
    const gherkin::Line &record = m_tree.lines()[line];
    return m_tree.data().text({record.offset, record.indent}).toString();
}

quint32 LineEdits::contentEnd(const gherkin::Node &node) const
{
    quint32 end = node.lines().end();
    const auto isPadding = [&](quint32 line) {
        const LineKind kind = m_tree.lines()[line].kind;
        return kind == LineKind::Empty || kind == LineKind::Comment ||
               (kind == LineKind::Description && m_tree.data().contentRange(line).length == 0);
    };
    while (end > node.lineIndex() + 1 && isPadding(end - 1))
        --end;
    return end;
}

QByteArray LineEdits::joined(const QStringList &lines) const
{
    QByteArray text;
    for (const QString &line : lines)
        text += line.toUtf8() + m_lineEnd;
    return text;
}

void LineEdits::insert(quint32 beforeLine, const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    const quint32 offset = begin(beforeLine);
    QByteArray text = joined(lines);
    // Behind a last line without a line end that comes first, and the text ends without one again.
    if (offset > 0 && m_tree.source().at(offset - 1) != '\n')
        text = m_lineEnd + text.chopped(m_lineEnd.size());
    m_edits.push_back({offset, 0, text});
}

void LineEdits::remove(quint32 first, quint32 count)
{
    if (count > 0)
        m_edits.push_back({begin(first), begin(first + count) - begin(first), {}});
}

void LineEdits::replace(LineRange lines, const QStringList &with)
{
    if (lines.count == 0) {
        insert(lines.first, with);
        return;
    }
    const quint32 from = begin(lines.first);
    const quint32 to = begin(lines.end());
    QByteArray text = joined(with);
    if (!text.isEmpty() && to > 0 && m_tree.source().at(to - 1) != '\n')
        text.chop(m_lineEnd.size());
    m_edits.push_back({from, to - from, text});
}

void LineEdits::replace(TextRange range, const QString &with)
{
    m_edits.push_back({range.offset, range.length, with.toUtf8()});
}

void LineEdits::add(const std::vector<TextEdit> &edits)
{
    m_edits.insert(m_edits.end(), edits.begin(), edits.end());
}

QByteArray LineEdits::result() const
{
    std::vector<TextEdit> sorted = m_edits;
    std::ranges::stable_sort(sorted, [](const TextEdit &a, const TextEdit &b) {
        return std::pair(a.offset, a.removed > 0) < std::pair(b.offset, b.removed > 0);
    });
    return gherkin::edited(m_tree.source(), sorted);
}

} // namespace stepwright::sync

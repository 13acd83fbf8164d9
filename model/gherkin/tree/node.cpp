#include "model/gherkin/tree/tree.h"

namespace stepwright::gherkin {

namespace {

// The first of the tag lines before a keyword line. Between tags and keyword stand only comments and blank lines.
quint32 firstTagLineBefore(const TreeData &tree, quint32 line)
{
    quint32 first = line;
    for (quint32 i = line; i-- > 0;) {
        const LineKind kind = tree.lines[i].kind;
        if (kind == LineKind::Tags)
            first = i;
        else if (kind != LineKind::Comment && kind != LineKind::Empty)
            break;
    }
    return first;
}

constexpr quint32 taggableKinds = bit(LineKind::Feature) | bit(LineKind::Rule) | bit(LineKind::Scenario) |
                                  bit(LineKind::Examples) | bit(LineKind::Background);

} // namespace

const Line &Node::record() const
{
    return m_tree->lines[m_line];
}

int Node::column() const
{
    return m_tree->column(m_line, record().offset + record().indent);
}

LineRange Node::lines() const
{
    const quint32 first = bit(kind()) & taggableKinds ? firstTagLineBefore(*m_tree, m_line) : m_line;
    return {first, m_line - first + record().extent};
}

TextRange Node::range() const
{
    const LineRange range = lines();
    const quint32 begin = m_tree->lines[range.first].offset;
    const quint32 end = range.end() < m_tree->lines.size() ? m_tree->lines[range.end()].offset : m_tree->end;
    return {begin, end - begin};
}

TextRange Node::contentRange() const
{
    return m_tree->contentRange(m_line);
}

quint32 TitledNode::firstTagLine() const
{
    return lines().first;
}

} // namespace stepwright::gherkin

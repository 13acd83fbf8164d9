#include "model/gherkin/tree/tree.h"

#include "model/gherkin/scanning/textscan.h"

#include <algorithm>

namespace stepwright::gherkin {

TextRange TreeData::lineRange(quint32 line) const
{
    const quint32 begin = lines[line].offset;
    quint32 stop = line + 1 < lines.size() ? lines[line + 1].offset : end;
    if (stop > begin && source[stop - 1] == '\n') {
        --stop;
        if (stop > begin && source[stop - 1] == '\r')
            --stop;
    }
    return {begin, stop - begin};
}

TextRange TreeData::contentRange(quint32 line) const
{
    const TextRange range = lineRange(line);
    const quint32 indent = lines[line].indent;
    return {range.offset + indent, range.length - indent};
}

int TreeData::column(quint32 line, quint32 offset) const
{
    const quint32 begin = line < lines.size() ? lines[line].offset : end; // behind the last line is white space at most
    return int(codePointCount(QByteArrayView(source).sliced(begin, offset - begin))) + 1;
}

Tree::Tree()
{
    auto data = std::make_shared<TreeData>();
    data->dialect = findDialect("en");
    m_data = std::move(data);
}

Feature Tree::feature() const
{
    const Node node = Nodes<Node>(m_data.get(), m_data->lines.data(), {0, lineCount()}, bit(LineKind::Feature)).first();
    return as<Feature>(node);
}

Nodes<Node> Tree::topLevel() const
{
    constexpr quint32 kinds =
        bit(LineKind::Feature) | bit(LineKind::Background) | bit(LineKind::Scenario) | bit(LineKind::Rule);
    return {m_data.get(), m_data->lines.data(), {0, lineCount()}, kinds};
}

Nodes<Comment> Tree::comments() const
{
    return {m_data.get(), m_data->lines.data(), {0, lineCount()}, bit(LineKind::Comment)};
}

quint32 Tree::lineAt(quint32 offset) const
{
    const auto after = std::ranges::upper_bound(m_data->lines, offset, {}, &Line::offset);
    return after == m_data->lines.begin() ? 0 : quint32(after - m_data->lines.begin() - 1);
}

State Tree::stateBefore(quint32 line) const
{
    return line == 0 ? State::Start : m_data->lines[line - 1].state;
}

Node Tree::enclosingNode(quint32 line, quint32 kinds) const
{
    for (quint32 i = qMin(line + 1, lineCount()); i-- > 0;) {
        const Line &candidate = m_data->lines[i];
        if (kinds & bit(candidate.kind) && candidate.extent > line - i)
            return {m_data.get(), i};
    }
    return {};
}

bool Tree::hasSyntaxErrors() const
{
    return std::ranges::any_of(m_data->diagnostics, &Diagnostic::isSyntaxError);
}

qsizetype Tree::memoryUsage() const
{
    return qsizetype(sizeof(TreeData) + m_data->lines.capacity() * sizeof(Line) +
                     m_data->diagnostics.capacity() * sizeof(Diagnostic));
}

} // namespace stepwright::gherkin

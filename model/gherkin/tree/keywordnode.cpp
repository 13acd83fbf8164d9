#include "model/gherkin/scanning/docstringtext.h"
#include "model/gherkin/scanning/textscan.h"
#include "model/gherkin/tree/tree.h"

namespace stepwright::gherkin {

namespace {

// Blank lines before it and comments in it are not of a description's text.
constexpr quint32 descriptionKinds = bit(LineKind::Description) | bit(LineKind::Comment) | bit(LineKind::Empty);

} // namespace

const Keyword *KeywordNode::keywordEntry() const
{
    return record().keyword == Line::noKeyword ? nullptr : &m_tree->dialect->keyword(record().keyword);
}

TextRange KeywordNode::keywordRange() const
{
    const Keyword *entry = keywordEntry();
    return {record().offset + record().indent, entry ? quint32(entry->text.size()) : 0};
}

QUtf8StringView KeywordNode::keyword() const
{
    return m_tree->text(keywordRange());
}

TextRange KeywordNode::nameRange() const
{
    const TextRange content = contentRange();
    const quint32 colon = kind() != LineKind::Step && keywordEntry() ? 1 : 0;
    const char *source = m_tree->source.constData();
    const char *end = source + content.end();
    const char *begin = skipWhitespace(source + keywordRange().end() + colon, end);
    // A Markdown title without a keyword is taken as it stands, with the blanks at its end.
    return {quint32(begin - source), quint32((keywordEntry() ? trimmedEnd(begin, end) : end) - begin)};
}

QUtf8StringView KeywordNode::name() const
{
    return m_tree->text(nameRange());
}

LineRange TitledNode::descriptionLines() const
{
    const quint32 end = m_line + record().extent;
    quint32 first = end;
    quint32 last = 0;
    for (quint32 line = m_line + 1; line < end && descriptionKinds & bit(m_tree->lines[line].kind); ++line) {
        if (m_tree->lines[line].kind != LineKind::Description)
            continue;
        first = qMin(first, line);
        if (m_tree->contentRange(line).length > 0)
            last = line + 1;
    }
    return last < first ? LineRange{first, 0} : LineRange{first, last - first};
}

QByteArray TitledNode::descriptionUtf8() const
{
    const LineRange lines = descriptionLines();
    QByteArray text;
    for (quint32 line = lines.first; line < lines.end(); ++line) {
        if (m_tree->lines[line].kind != LineKind::Description)
            continue;
        if (line > lines.first)
            text.append('\n');
        appendDocStringLine(*m_tree, line, int(m_tree->lines[line].parts), 0, text);
    }
    return text;
}

QString TitledNode::description() const
{
    return QString::fromUtf8(descriptionUtf8());
}

Tags TitledNode::tags() const
{
    Tags tags;
    for (quint32 line = firstTagLine(); line < m_line; ++line) {
        if (m_tree->lines[line].kind != LineKind::Tags)
            continue;
        const Tags more = tagsOfLine(*m_tree, line);
        tags.append(more.constData(), more.size());
    }
    return tags;
}

} // namespace stepwright::gherkin

#include "editor/highlighting/linespans.h"

#include "model/completion/parameters.h"

namespace stepwright {

using gherkin::LineKind;

namespace {

TextRole roleOf(completion::ParameterKind kind)
{
    switch (kind) {
    case completion::ParameterKind::Quoted:
        return TextRole::Quoted;
    case completion::ParameterKind::Number:
        return TextRole::Number;
    case completion::ParameterKind::Placeholder:
        return TextRole::Placeholder;
    }
    return TextRole::Plain;
}

int indentOf(QStringView text, const gherkin::Line &line)
{
    if (line.indent == 0)
        return 0;
    const QByteArray bytes = text.left(qsizetype(line.indent)).toUtf8();
    return int(QString::fromUtf8(bytes.left(qsizetype(line.indent))).size());
}

class SpanMaker
{
public:
    SpanMaker(QStringView text, const gherkin::Line &line, const gherkin::Tree &tree)
        : m_text(text), m_line(line), m_tree(tree), m_indent(indentOf(text, line))
    {
    }

    LineSpans make()
    {
        switch (m_line.kind) {
        case LineKind::Feature:
        case LineKind::Rule:
        case LineKind::Background:
        case LineKind::Scenario:
        case LineKind::Examples:
            addTitle();
            break;
        case LineKind::Step:
            addStep();
            break;
        case LineKind::Tags:
            addTags();
            break;
        case LineKind::TableRow:
            addCells();
            break;
        case LineKind::DocStringSeparator:
            addSeparator();
            break;
        case LineKind::Comment:
            addRest(m_indent, TextRole::Comment);
            break;
        case LineKind::Language:
            addRest(m_indent, TextRole::Language);
            break;
        case LineKind::Description:
            addRest(m_indent, TextRole::Description);
            break;
        case LineKind::DocStringText:
            addRest(0, TextRole::DocString);
            break;
        case LineKind::Unexpected:
            addRest(m_indent, TextRole::Misplaced);
            break;
        case LineKind::Empty:
        case LineKind::EndOfFile:
            break;
        }
        return m_spans;
    }

private:
    void add(qsizetype start, qsizetype length, TextRole role)
    {
        if (length > 0)
            m_spans.append({int(start), int(length), role});
    }
    void addRest(qsizetype start, TextRole role) { add(start, m_text.size() - start, role); }

    [[nodiscard]] int keywordLength() const
    {
        if (m_line.keyword == gherkin::Line::noKeyword)
            return 0;
        return int(QString::fromUtf8(m_tree.dialect().keyword(m_line.keyword).text).size());
    }

    void addPlaceholders(qsizetype start)
    {
        for (const completion::StepParameter &placeholder : completion::placeholdersOf(m_text.sliced(start)))
            add(start + placeholder.start, placeholder.length, TextRole::Placeholder);
    }

    void addTitle()
    {
        const qsizetype colon = m_text.indexOf(u':', m_indent + keywordLength());
        const qsizetype begin = m_line.keyword == gherkin::Line::noKeyword ? m_indent
                                : colon < 0                                ? m_indent + keywordLength()
                                                                           : colon + 1;
        add(0, begin, TextRole::TitleKeyword);
        addRest(begin, TextRole::Title);
        addPlaceholders(qMin(begin, m_text.size()));
    }

    void addStep()
    {
        const qsizetype begin = qMin<qsizetype>(m_indent + keywordLength(), m_text.size());
        add(0, begin, TextRole::StepKeyword);
        addRest(begin, TextRole::StepText);
        for (const completion::StepParameter &parameter : completion::parametersOf(m_text.sliced(begin))) {
            if (parameter.kind == completion::ParameterKind::Placeholder)
                continue; // may stand in quotes as well
            const bool isQuoted = parameter.kind == completion::ParameterKind::Quoted;
            add(begin + parameter.start - (isQuoted ? 1 : 0), parameter.length + (isQuoted ? 2 : 0),
                roleOf(parameter.kind));
        }
        addPlaceholders(begin);
    }

    void addTags()
    {
        qsizetype comment = m_text.indexOf(u" #");
        comment = comment < 0 ? m_text.size() : comment + 1;
        add(m_indent, comment - m_indent, TextRole::Tag);
        addRest(comment, TextRole::Comment);
    }

    void addCells()
    {
        addRest(m_indent, m_line.isFirstRow ? TextRole::HeaderCell : TextRole::Cell);
        for (qsizetype i = m_indent; i < m_text.size(); ++i) {
            if (m_text[i] == u'|')
                add(i, 1, TextRole::CellBorder);
            if (m_text[i] == u'\\' && i + 1 < m_text.size()) {
                add(i, 2, TextRole::Escape);
                ++i;
            }
        }
        addPlaceholders(m_indent);
    }

    void addSeparator()
    {
        qsizetype end = m_indent;
        while (end < m_text.size() && m_text[end] == m_text[m_indent])
            ++end;
        add(m_indent, end - m_indent, TextRole::DocStringBorder);
        addRest(end, TextRole::MediaType);
    }

    QStringView m_text;
    const gherkin::Line &m_line;
    const gherkin::Tree &m_tree;
    int m_indent;
    LineSpans m_spans;
};

} // namespace

LineSpans spansOf(QStringView text, const gherkin::Line &line, const gherkin::Tree &tree)
{
    return SpanMaker(text, line, tree).make();
}

} // namespace stepwright

#include "model/gherkin/format.h"

#include "model/gherkin/formatting/lineplan.h"
#include "model/gherkin/formatting/tablelayout.h"
#include "model/gherkin/scanning/docstringtext.h"
#include "model/gherkin/scanning/textscan.h"

#include <algorithm>
#include <optional>

namespace stepwright::gherkin {

namespace {

class Formatting
{
public:
    Formatting(const Tree &tree, const FormatOptions &options)
        : m_tree(tree), m_source(tree.source().constData()), m_options(options), m_plans(planLines(tree))
    {
        m_text.reserve(tree.source().size() + tree.source().size() / 8);
        m_text.append(m_source,
                      tree.lineCount() > 0 ? tree.lines().front().offset : tree.data().end); // byte order mark
    }

    QByteArray run()
    {
        for (quint32 i = 0; i < m_tree.lineCount(); ++i) {
            if (m_tree.lines()[i].kind != LineKind::DocStringText && isBlank(m_tree, i))
                continue;
            appendBlankLines(i);
            appendLine(i);
            m_next = i + 1;
        }
        if (m_next > 0 && m_plans[m_next - 1].isKept)
            appendRaw(m_next, m_tree.lineCount());
        return std::move(m_text);
    }

private:
    // Those between the last line that was not blank, `m_next - 1`, and this one.
    void appendBlankLines(quint32 line)
    {
        const LinePlan &plan = m_plans[line];
        const quint32 count = line - m_next;
        const LinePlan before = m_next > 0 ? m_plans[m_next - 1] : LinePlan{.isKept = plan.isKept};
        const bool isInside = (plan.isKept && before.isKept) || (plan.isDescription && before.isDescription);
        if (isInside)
            appendRaw(m_next, line);
        else if (m_next > 0 && (count > 0 || (plan.beginsBlock && !plan.isKept)))
            m_text.append(m_lineEnd);
    }

    void appendRaw(quint32 first, quint32 end)
    {
        const quint32 stop = end < m_tree.lineCount() ? m_tree.lines()[end].offset : m_tree.data().end;
        if (first < end)
            m_text.append(m_source + m_tree.lines()[first].offset, stop - m_tree.lines()[first].offset);
    }

    void appendLine(quint32 line)
    {
        const LinePlan &plan = m_plans[line];
        const TextRange range = m_tree.data().lineRange(line);
        const quint32 next = line + 1 < m_tree.lineCount() ? m_tree.lines()[line + 1].offset : m_tree.data().end;
        if (next > range.end())
            m_lineEnd = QByteArrayView(m_source + range.end(), next - range.end());
        if (plan.isKept || plan.isDescription)
            return appendRaw(line, line + 1);
        appendContent(line);
        m_text.append(m_source + range.end(), next - range.end());
    }

    void appendContent(quint32 line)
    {
        const Line &record = m_tree.lines()[line];
        if (record.kind == LineKind::DocStringText)
            return appendDocStringText(line);
        if (record.kind == LineKind::DocStringSeparator && isInDocString(record.state))
            m_docString = docStringForm(m_tree.data(), line);
        m_text.append(m_plans[line].level * m_options.indent, ' ');
        m_contentBegin = m_text.size();
        if (record.kind == LineKind::TableRow && m_options.alignTables)
            appendRow(line);
        else
            m_text.append(m_source + record.offset + record.indent, m_tree.data().contentRange(line).length);
        chopBlanks(record.kind == LineKind::Step ? KeywordNode(&m_tree.data(), line).keywordRange().length : 0);
    }

    void appendRow(quint32 line)
    {
        if (m_tree.lines()[line].isFirstRow)
            m_table.emplace(DataTable(&m_tree.data(), line));
        m_table->appendRow(TableRow(&m_tree.data(), line), m_text);
    }

    // What the doc string says does not change: as much is put before a line as before its delimiter.
    void appendDocStringText(quint32 line)
    {
        const TextRange range = m_tree.data().lineRange(line);
        const char *at = m_source + range.offset;
        const char *end = at + range.length;
        for (int i = 0; i < m_docString.indent && at < end; ++i)
            at += whitespaceLength(at, end);
        if (at == end)
            return;
        m_text.append(m_plans[line].level * m_options.indent, ' ').append(at, end - at);
    }

    // The blank of a step keyword belongs to it, even if no text follows.
    void chopBlanks(quint32 keywordLength)
    {
        while (m_text.size() > m_contentBegin + keywordLength && (m_text.endsWith(' ') || m_text.endsWith('\t')))
            m_text.chop(1);
    }

    const Tree &m_tree;
    const char *m_source;
    const FormatOptions &m_options;
    std::vector<LinePlan> m_plans;
    QByteArray m_text;
    QByteArrayView m_lineEnd;     // of the last line that was appended
    quint32 m_next = 0;           // line after it
    qsizetype m_contentBegin = 0; // of the present line, in `m_text`
    std::optional<TableLayout> m_table;
    DocStringForm m_docString;
};

bool isReadable(const Tree &tree)
{
    return !tree.isMarkdown() && tree.feature() && std::ranges::none_of(tree.diagnostics(), [](const Diagnostic &d) {
        return d.code == DiagnosticCode::UnknownLanguage;
    });
}

} // namespace

QByteArray format(const Tree &tree, const FormatOptions &options)
{
    return isReadable(tree) ? Formatting(tree, options).run() : tree.source();
}

} // namespace stepwright::gherkin

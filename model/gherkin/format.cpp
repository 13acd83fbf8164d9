#include "model/gherkin/format.h"

#include "model/gherkin/formatting/lineplan.h"
#include "model/gherkin/formatting/tablelayout.h"
#include "model/gherkin/scanning/docstringtext.h"
#include "model/gherkin/scanning/textscan.h"

#include <algorithm>
#include <optional>

namespace stepwright::gherkin {

namespace {

bool continuesCharacter(char byte)
{
    return (static_cast<quint8>(byte) & 0xC0) == 0x80;
}

// The part in which two texts differ; it begins and ends between characters.
TextEdit difference(QByteArrayView before, QByteArrayView after)
{
    const auto limit = qMin(before.size(), after.size());
    qsizetype head = 0;
    while (head < limit && before[head] == after[head])
        ++head;
    while (head > 0 && ((head < before.size() && continuesCharacter(before[head])) ||
                        (head < after.size() && continuesCharacter(after[head]))))
        --head;
    qsizetype tail = 0;
    while (tail < limit - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    while (tail > 0 && continuesCharacter(before[before.size() - tail]))
        --tail;
    return {quint32(head), quint32(before.size() - head - tail),
            after.sliced(head, after.size() - head - tail).toByteArray()};
}

class Formatting
{
public:
    Formatting(const Tree &tree, LineRange lines, const FormatOptions &options)
        : m_tree(tree), m_source(tree.source().constData()), m_options(options), m_lines(lines),
          m_plans(planLines(tree, lines, options))
    {
        m_text.reserve(tree.source().size() + tree.source().size() / 8);
        m_text.append(m_source, lineBegin(0)); // byte order mark
    }

    void run()
    {
        for (quint32 i = 0; i < m_tree.lineCount(); ++i) {
            if (m_tree.lines()[i].kind != LineKind::DocStringText && isBlank(m_tree, i))
                continue;
            qsizetype begin = m_text.size();
            appendBlankLines(i);
            note(begin, lineBegin(m_next), lineBegin(i));
            begin = m_text.size();
            appendLine(i);
            note(begin, lineBegin(i), lineBegin(i + 1));
            m_next = i + 1;
        }
        const qsizetype begin = m_text.size();
        const bool hasEnd = m_lines.end() >= m_tree.lineCount() && m_lines.count > 0;
        if (!hasEnd || (m_next > 0 && m_plans[m_next - 1].isKept))
            appendRaw(m_next, m_tree.lineCount());
        if (!hasEnd && m_tree.lineCount() > 0)
            m_text.append(m_source + m_tree.data().end, m_tree.source().size() - m_tree.data().end);
        note(begin, lineBegin(m_next), quint32(m_tree.source().size()));
    }

    [[nodiscard]] QByteArray takeText() { return std::move(m_text); }
    [[nodiscard]] std::vector<TextEdit> takeEdits() { return std::move(m_edits); }

private:
    [[nodiscard]] quint32 lineBegin(quint32 line) const
    {
        return line < m_tree.lineCount() ? m_tree.lines()[line].offset : m_tree.data().end;
    }

    // What was appended since `textBegin` takes the place of some bytes of the source.
    void note(qsizetype textBegin, quint32 sourceBegin, quint32 sourceEnd)
    {
        const auto after = QByteArrayView(m_text).sliced(textBegin);
        const QByteArrayView before(m_source + sourceBegin, sourceEnd - sourceBegin);
        if (before == after)
            return;
        TextEdit edit = difference(before, after);
        edit.offset += sourceBegin;
        m_edits.push_back(std::move(edit));
    }

    // Those between the last line that was not blank, `m_next - 1`, and this one.
    void appendBlankLines(quint32 line)
    {
        const LinePlan &plan = m_plans[line];
        const quint32 count = line - m_next;
        const LinePlan before = m_next > 0 ? m_plans[m_next - 1] : LinePlan{.isKept = plan.isKept};
        const bool isInside = (plan.isKept && before.isKept) || (plan.isDescription && before.isDescription);
        const bool isOutside = m_next <= m_lines.first || line >= m_lines.end(); // of the lines to be formatted
        if (isInside || (isOutside && (m_lines.first > 0 || line >= m_lines.end())))
            return appendRaw(m_next, line);
        if (m_next == 0)
            return;
        const bool isHeading = plan.beginsBlock && !plan.isKept;
        for (int left = isHeading ? m_options.blankLines : qMin(int(count), 1); left > 0; --left)
            m_text.append(m_lineEnd);
    }

    void appendRaw(quint32 first, quint32 end)
    {
        if (first < end)
            m_text.append(m_source + lineBegin(first), lineBegin(end) - lineBegin(first));
    }

    void appendLine(quint32 line)
    {
        const LinePlan &plan = m_plans[line];
        const TextRange range = m_tree.data().lineRange(line);
        const quint32 next = lineBegin(line + 1);
        if (next > range.end())
            m_lineEnd = QByteArrayView(m_source + range.end(), next - range.end());
        if (plan.isKept || plan.isDescription)
            return appendRaw(line, line + 1);
        appendContent(line);
        m_text.append(m_source + range.end(), next - range.end());
    }

    void appendIndent(quint32 line)
    {
        const int level = m_plans[line].level;
        if (m_options.useTabs)
            m_text.append(level, '\t');
        else
            m_text.append(qsizetype(level) * m_options.indent, ' ');
    }

    void appendContent(quint32 line)
    {
        const Line &record = m_tree.lines()[line];
        if (record.kind == LineKind::DocStringText)
            return appendDocStringText(line);
        if (record.kind == LineKind::DocStringSeparator && isInDocString(record.state))
            m_docString = docStringForm(m_tree.data(), line);
        appendIndent(line);
        m_contentBegin = m_text.size();
        if (record.kind == LineKind::TableRow && m_options.alignTables)
            appendRow(line);
        else
            m_text.append(m_source + record.offset + record.indent, m_tree.data().contentRange(line).length);
        chopBlanks(record.kind == LineKind::Step ? KeywordNode(&m_tree.data(), line).keywordRange().length : 0);
    }

    void appendRow(quint32 line)
    {
        if (!m_table || line >= m_tableEnd) {
            quint32 first = line;
            while (!m_tree.lines()[first].isFirstRow)
                --first;
            m_table.emplace(DataTable(&m_tree.data(), first), m_options.numbersRight);
            m_tableEnd = first + m_tree.lines()[first].extent;
        }
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
        appendIndent(line);
        m_text.append(at, end - at);
    }

    // The blank of a step keyword belongs to it, even if no text follows. A CR would become part of the line's end.
    void chopBlanks(quint32 keywordLength)
    {
        while (m_text.size() > m_contentBegin + keywordLength && QByteArrayView(" \t\r").contains(m_text.back()))
            m_text.chop(1);
    }

    const Tree &m_tree;
    const char *m_source;
    const FormatOptions &m_options;
    LineRange m_lines; // to be formatted
    std::vector<LinePlan> m_plans;
    QByteArray m_text;
    std::vector<TextEdit> m_edits;
    QByteArrayView m_lineEnd;     // of the last line that was appended
    quint32 m_next = 0;           // line after it
    qsizetype m_contentBegin = 0; // of the present line, in `m_text`
    std::optional<TableLayout> m_table;
    quint32 m_tableEnd = 0; // line after `m_table`
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
    if (!isReadable(tree))
        return tree.source();
    Formatting formatting(tree, {0, tree.lineCount()}, options);
    formatting.run();
    return formatting.takeText();
}

std::vector<TextEdit> formatEdits(const Tree &tree, LineRange lines, const FormatOptions &options)
{
    if (!isReadable(tree))
        return {};
    Formatting formatting(tree, lines, options);
    formatting.run();
    return formatting.takeEdits();
}

} // namespace stepwright::gherkin

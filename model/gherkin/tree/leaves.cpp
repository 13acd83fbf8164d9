#include "model/gherkin/tree/leaves.h"

#include "model/gherkin/scanning/cells.h"
#include "model/gherkin/scanning/docstringtext.h"
#include "model/gherkin/scanning/tagscan.h"
#include "model/gherkin/scanning/textscan.h"
#include "model/gherkin/tree/tree.h"

namespace stepwright::gherkin {

namespace {

TextRange rangeOf(const TreeData &tree, const char *begin, const char *end)
{
    return {quint32(begin - tree.source.constData()), quint32(end - begin)};
}

} // namespace

QUtf8StringView Comment::text() const
{
    return m_tree->text(m_tree->lineRange(m_line));
}

QUtf8StringView Tag::name() const
{
    return m_tree->text(m_range);
}

int Tag::column() const
{
    return m_tree->column(m_line, m_range.offset);
}

Tags tagsOfLine(const TreeData &tree, quint32 line)
{
    Tags tags;
    const char *source = tree.source.constData();
    const TextRange content = tree.contentRange(line);
    for (TagScanner scanner(source + content.offset, source + content.end(), tree.isMarkdown); scanner.next();)
        tags.append(Tag(&tree, line, rangeOf(tree, scanner.tagBegin(), scanner.tagEnd())));
    return tags;
}

QUtf8StringView TableCell::raw() const
{
    return m_tree->text(textRange());
}

TextRange TableCell::textRange() const
{
    const char *end = m_tree->source.constData() + m_range.end();
    const char *begin = skipCellWhitespace(m_tree->source.constData() + m_range.offset, end);
    return rangeOf(*m_tree, begin, trimmedCellEnd(begin, end));
}

QByteArray TableCell::utf8() const
{
    QByteArray text;
    const QUtf8StringView trimmed = raw();
    appendUnescapedCell(QByteArrayView(trimmed.data(), trimmed.size()), text);
    return text;
}

QString TableCell::text() const
{
    return QString::fromUtf8(utf8());
}

int TableCell::column() const
{
    return m_tree->column(m_line, textRange().offset);
}

TableCells TableRow::cells() const
{
    TableCells cells;
    const TextRange content = contentRange();
    const char *begin = m_tree->source.constData() + content.offset;
    for (CellScanner scanner(begin, begin + content.length); scanner.next();)
        cells.append(TableCell(m_tree, m_line, rangeOf(*m_tree, scanner.cellBegin(), scanner.cellEnd())));
    return cells;
}

Nodes<TableRow> DataTable::rows() const
{
    return {m_tree, m_tree->lines.data(), {m_line, record().extent}, bit(LineKind::TableRow)};
}

QUtf8StringView DocString::delimiter() const
{
    const QUtf8StringView content = m_tree->text(contentRange());
    qsizetype length = 3;
    while (m_tree->isMarkdown && length < content.size() && content[length] == '`')
        ++length;
    return content.first(length);
}

QUtf8StringView DocString::mediaType() const
{
    const TextRange content = contentRange();
    const char *end = m_tree->source.constData() + content.end();
    const char *begin = m_tree->source.constData() + content.offset + delimiter().size();
    if (!m_tree->isMarkdown)
        begin = skipWhitespace(begin, end);
    return m_tree->text(rangeOf(*m_tree, begin, m_tree->isMarkdown ? end : trimmedEnd(begin, end)));
}

bool DocString::isClosed() const
{
    const Line &last = m_tree->lines[m_line + record().extent - 1];
    return record().extent > 1 && last.kind == LineKind::DocStringSeparator;
}

LineRange DocString::contentLines() const
{
    return {m_line + 1, record().extent - (isClosed() ? 2 : 1)};
}

QByteArray DocString::contentUtf8() const
{
    const DocStringForm form = docStringForm(*m_tree, m_line);
    const LineRange lines = contentLines();
    QByteArray text;
    for (quint32 line = lines.first; line < lines.end(); ++line) {
        if (line > lines.first)
            text.append('\n');
        appendDocStringLine(*m_tree, line, m_tree->isMarkdown ? int(m_tree->lines[line].parts) : form.indent,
                            form.delimiter, text);
    }
    return text;
}

QString DocString::content() const
{
    return QString::fromUtf8(contentUtf8());
}

} // namespace stepwright::gherkin

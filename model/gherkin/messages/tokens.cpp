#include "model/gherkin/messages.h"
#include "model/gherkin/messages/officialcolumns.h"
#include "model/gherkin/scanning/docstringtext.h"

#include <array>

namespace stepwright::gherkin {

namespace {

/// Writes the tokens of a tree line by line.
class TokenWriter
{
public:
    explicit TokenWriter(const Tree &tree) : m_tree(tree), m_data(tree.data()) {}

    QByteArray write()
    {
        for (quint32 line = 0; line < m_tree.lineCount(); ++line)
            writeLine(line);
        return m_text + "EOF\n";
    }

private:
    void writeLine(quint32 line);
    void writeText(quint32 line);
    void writeKeyword(quint32 line);
    void writeSeparator(quint32 line);
    void writeTags(quint32 line);
    void writeCells(quint32 line);
    void writeItem(int column, QByteArrayView text, bool isFirst);
    void append(QUtf8StringView text) { m_text.append(text.data(), text.size()); }

    const Tree &m_tree;
    const TreeData &m_data;
    QByteArray m_text;
    DocStringForm m_docString;
    QByteArray m_delimiter; // of the open doc string
};

void TokenWriter::writeLine(quint32 line)
{
    const Line &record = m_data.lines[line];
    const bool isText = record.kind == LineKind::Empty || record.kind == LineKind::Comment ||
                        record.kind == LineKind::Description || record.kind == LineKind::DocStringText;
    m_text +=
        '(' + QByteArray::number(line + 1) + ':' + QByteArray::number(isText ? 1 : Node(&m_data, line).column()) + ')';
    m_text += officialName(record.kind);
    m_text += ':';
    writeText(line);
    m_text += '\n';
}

void TokenWriter::writeText(quint32 line)
{
    const LineKind kind = m_data.lines[line].kind;
    switch (kind) {
    case LineKind::Tags:
        return writeTags(line);
    case LineKind::TableRow:
        return writeCells(line);
    case LineKind::DocStringSeparator:
        return writeSeparator(line);
    case LineKind::Step:
    case LineKind::Background:
    case LineKind::Examples:
    case LineKind::Scenario:
    case LineKind::Rule:
    case LineKind::Feature:
        return writeKeyword(line);
    default:
        break;
    }
    m_text += '/';
    if (kind == LineKind::Language)
        m_text += m_tree.dialect().code();
    else if (kind == LineKind::DocStringText)
        appendDocStringLine(m_data, line, m_tree.isMarkdown() ? int(m_data.lines[line].parts) : m_docString.indent,
                            m_docString.delimiter, m_text);
    else if (kind != LineKind::Empty)
        append(m_tree.lineText(line));
    m_text += '/';
}

void TokenWriter::writeKeyword(quint32 line)
{
    constexpr std::array<QByteArrayView, 5> types = {"Unknown", "Context", "Action", "Outcome", "Conjunction"};
    const KeywordNode node(&m_data, line);
    if (const Keyword *keyword = node.keywordEntry()) {
        m_text += '(';
        if (node.kind() == LineKind::Step)
            m_text += types[int(keyword->type)];
        m_text += ')';
        append(node.keyword());
    }
    m_text += '/';
    append(node.name());
    m_text += '/';
}

void TokenWriter::writeSeparator(quint32 line)
{
    const DocString docString(&m_data, line);
    const bool isOpening = isInDocString(m_data.lines[line].state);
    if (isOpening) {
        m_docString = docStringForm(m_data, line);
        m_delimiter = QByteArray(docString.delimiter().data(), docString.delimiter().size());
    }
    m_text += "()" + m_delimiter + '/';
    if (isOpening)
        append(docString.mediaType());
    m_text += '/';
}

void TokenWriter::writeTags(quint32 line)
{
    m_text += "//";
    const auto columns = officialTagColumns(m_data, line);
    qsizetype n = 0;
    for (const Tag &tag : tagsOfLine(m_data, line)) {
        writeItem(columns[n], QByteArrayView(tag.name().data(), tag.name().size()), n == 0);
        ++n;
    }
}

void TokenWriter::writeCells(quint32 line)
{
    m_text += m_tree.isMarkdown() ? "()|//" : "//";
    const auto columns = cellColumns(m_data, line);
    qsizetype n = 0;
    for (const TableCell &cell : TableRow(&m_data, line).cells()) {
        writeItem(columns[n], cell.utf8(), n == 0);
        ++n;
    }
}

void TokenWriter::writeItem(int column, QByteArrayView text, bool isFirst)
{
    if (!isFirst)
        m_text += ',';
    m_text += QByteArray::number(column) + ':' + text.toByteArray();
}

} // namespace

QByteArray tokens(const Tree &tree)
{
    return TokenWriter(tree).write();
}

} // namespace stepwright::gherkin

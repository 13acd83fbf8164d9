#include "model/refactoring/textchange.h"

namespace stepwright::refactoring {

quint32 lineBegin(const gherkin::Tree &tree, quint32 line)
{
    return line < tree.lineCount() ? tree.lines()[line].offset : tree.data().end;
}

QByteArray textOf(const gherkin::Tree &tree, gherkin::LineRange lines)
{
    const quint32 begin = lineBegin(tree, lines.first);
    return tree.source().sliced(begin, lineBegin(tree, lines.end()) - begin);
}

QByteArray lineEndOf(const gherkin::Tree &tree)
{
    const qsizetype end = tree.source().indexOf('\n');
    return end > 0 && tree.source().at(end - 1) == '\r' ? "\r\n" : "\n";
}

QByteArray indentOf(const gherkin::Tree &tree, quint32 line)
{
    const gherkin::Line &record = tree.lines()[line];
    return tree.source().sliced(record.offset, record.indent);
}

namespace {

qsizetype indentLength(QByteArrayView line, qsizetype most)
{
    qsizetype length = 0;
    while (length < qMin(line.size(), most) && (line[length] == ' ' || line[length] == '\t'))
        ++length;
    return length;
}

/// Which lines are those of doc strings.
class DocStringLines
{
public:
    // Whether a line is between two delimiters. Begins and ends with the lines that are some.
    bool isInside(QByteArrayView trimmed)
    {
        const bool isDelimiter = trimmed.startsWith("\"\"\"") || trimmed.startsWith("```");
        const bool wasOpen = !m_delimiter.isEmpty();
        if (!wasOpen && isDelimiter)
            m_delimiter = trimmed.first(3).toByteArray();
        else if (wasOpen && trimmed.startsWith(m_delimiter))
            m_delimiter.clear();
        return wasOpen && !m_delimiter.isEmpty();
    }

private:
    QByteArray m_delimiter;
};

} // namespace

QByteArray reindented(const QByteArray &lines, const QByteArray &from, const QByteArray &to)
{
    if (from == to)
        return lines;
    QByteArray result;
    DocStringLines docString;
    bool moves = true; // the lines of the present doc string, as its delimiter does
    for (qsizetype begin = 0; begin < lines.size();) {
        const qsizetype next = lines.indexOf('\n', begin) + 1;
        const auto line = QByteArrayView(lines).sliced(begin, (next > 0 ? next : lines.size()) - begin);
        begin += line.size();
        const bool isText = docString.isInside(line.trimmed());
        if (!isText)
            moves = line.startsWith(from) && line != "\n" && line != "\r\n";
        const qsizetype indent = indentLength(line, from.size());
        if (moves && indent == from.size() && line.size() > indent && line[indent] != '\n' && line[indent] != '\r')
            result.append(to).append(line.sliced(indent));
        else if (moves && isText && to.size() < from.size()) // less than its delimiter: none of it is text
            result.append(line.sliced(indent));
        else
            result.append(line);
    }
    return result;
}

} // namespace stepwright::refactoring

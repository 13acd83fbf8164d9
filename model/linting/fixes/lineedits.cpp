#include "model/linting/fixes/lineedits.h"

namespace stepwright::linting {

using gherkin::LineKind;
using gherkin::TextEdit;
using gherkin::Tree;

QByteArray indentOf(const Tree &tree, quint32 line)
{
    const gherkin::Line &record = tree.lines()[line];
    return tree.source().sliced(record.offset, record.indent);
}

QByteArray lineEndOf(const Tree &tree)
{
    const qsizetype feed = tree.source().indexOf('\n');
    return feed > 0 && tree.source()[feed - 1] == '\r' ? "\r\n" : "\n";
}

TextEdit lineBefore(const Tree &tree, quint32 line, const QByteArray &text)
{
    return {tree.lines()[line].offset, 0, text + lineEndOf(tree)};
}

TextEdit lineBehind(const Tree &tree, quint32 line, const QByteArray &text)
{
    return {tree.data().lineRange(line).end(), 0, lineEndOf(tree) + text};
}

TextEdit withoutLine(const Tree &tree, quint32 line)
{
    const quint32 begin = tree.lines()[line].offset;
    const quint32 end = line + 1 < tree.lineCount() ? tree.lines()[line + 1].offset : tree.data().end;
    return {begin, end - begin, {}};
}

TextEdit replaced(gherkin::TextRange range, const QByteArray &text)
{
    return {range.offset, range.length, text};
}

quint32 lastLineOf(const Tree &tree, gherkin::Node node)
{
    constexpr quint32 passedOver = bit(LineKind::Empty) | bit(LineKind::Comment);
    quint32 line = node.lines().end() - 1;
    while (line > node.lineIndex() && bit(tree.lines()[line].kind) & passedOver)
        --line;
    return line;
}

QByteArray usualKeyword(const Tree &tree, gherkin::KeywordRole role)
{
    if (role == gherkin::KeywordRole::Scenario)
        return tree.dialect().keywords(role).constLast(); // where there are two, the first is "Example"
    for (const QByteArray &keyword : tree.dialect().keywords(role)) {
        if (!keyword.startsWith('*'))
            return keyword;
    }
    return {};
}

TextEdit cellBehind(const Tree &tree, quint32 row, const QByteArray &text)
{
    const gherkin::TableCells cells = gherkin::TableRow(&tree.data(), row).cells();
    const quint32 end = cells.isEmpty() ? tree.data().lineRange(row).end() : cells.back().range().end() + 1;
    return {end, 0, ' ' + text + " |"};
}

} // namespace stepwright::linting

#include "model/gherkin/messages/officialcolumns.h"

#include "model/gherkin/scanning/tagscan.h"
#include "model/gherkin/scanning/textscan.h"

namespace stepwright::gherkin {

namespace {

// Counts columns along a line without starting again at its beginning.
class ColumnCounter
{
public:
    ColumnCounter(const TreeData &tree, quint32 line) : m_at(tree.source.constData() + tree.lines[line].offset) {}

    int columnOf(const char *at)
    {
        m_column += int(codePointCount({m_at, at}));
        m_at = at;
        return m_column;
    }

private:
    const char *m_at;
    int m_column = 1;
};

} // namespace

QVarLengthArray<int, 8> officialTagColumns(const TreeData &tree, quint32 line)
{
    QVarLengthArray<int, 8> columns;
    const TextRange content = tree.contentRange(line);
    const char *begin = tree.source.constData() + content.offset;
    ColumnCounter counter(tree, line);
    int column = counter.columnOf(begin);
    for (TagScanner scanner(begin, begin + content.length, tree.isMarkdown); scanner.next();) {
        columns.append(tree.isMarkdown ? counter.columnOf(scanner.tagBegin()) : column);
        column += int(codePointCount({scanner.tagBegin(), scanner.tagLimit()}));
    }
    return columns;
}

QVarLengthArray<int, 8> cellColumns(const TreeData &tree, quint32 line)
{
    QVarLengthArray<int, 8> columns;
    ColumnCounter counter(tree, line);
    for (const TableCell &cell : TableRow(&tree, line).cells())
        columns.append(counter.columnOf(tree.source.constData() + cell.textRange().offset));
    return columns;
}

} // namespace stepwright::gherkin

#include "model/gherkin/scanning/docstringtext.h"

#include "model/gherkin/scanning/textscan.h"
#include "model/gherkin/tree/tree.h"

namespace stepwright::gherkin {

namespace {

// Appends a text in which `\"\"\"` stands for `"""`.
void appendUnescaped(QByteArrayView text, char delimiter, QByteArray &result)
{
    const char escaped[] = {'\\', delimiter, '\\', delimiter, '\\', delimiter};
    const QByteArrayView pattern(escaped, 6);
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, done)) {
        result.append(text.sliced(done, at - done)).append(3, delimiter);
        done = at + pattern.size();
    }
    result.append(text.sliced(done));
}

} // namespace

void appendDocStringLine(const TreeData &tree, quint32 line, int indent, char delimiter, QByteArray &text)
{
    const TextRange range = tree.lineRange(line);
    const char *at = tree.source.constData() + range.offset;
    const char *end = at + range.length;
    const char *content = at + tree.lines[line].indent;
    for (int i = 0; i < indent && at < content; ++i)
        at += whitespaceLength(at, end);
    if (delimiter)
        appendUnescaped({at, end}, delimiter, text);
    else
        text.append(at, end - at);
}

DocStringForm docStringForm(const TreeData &tree, quint32 openingLine)
{
    const Line &line = tree.lines[openingLine];
    const QByteArrayView indent = QByteArrayView(tree.source).sliced(line.offset, line.indent);
    return {int(codePointCount(indent)), tree.isMarkdown ? char(0) : tree.source[line.offset + line.indent]};
}

} // namespace stepwright::gherkin

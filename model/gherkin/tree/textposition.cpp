#include "model/gherkin/tree/textposition.h"

#include "model/gherkin/scanning/textscan.h"

namespace stepwright::gherkin {

namespace {

struct Character
{
    qsizetype bytes;
    quint32 units; // of UTF-16
};

Character characterAt(QByteArrayView text)
{
    if (static_cast<quint8>(text.front()) < 0x80)
        return {1, 1};
    int invalidLength = 0;
    const int length = utf8Length(text, &invalidLength);
    return {qMax(length, 1), length == 4 ? 2U : 1U};
}

// The bytes of a line without its end; behind the last line those that are left.
TextRange bytesOfLine(const Tree &tree, quint32 line)
{
    const TreeData &data = tree.data();
    return line < tree.lineCount() ? data.lineRange(line) : TextRange{data.end, quint32(data.source.size()) - data.end};
}

} // namespace

TextPosition textPosition(const Tree &tree, quint32 offset)
{
    const TreeData &data = tree.data();
    const bool isBehindLines = data.lines.empty() || (offset >= data.end && data.source[data.end - 1] == '\n');
    const quint32 line = isBehindLines ? tree.lineCount() : tree.lineAt(offset);
    const TextRange range = bytesOfLine(tree, line);
    const qsizetype wanted = qBound<qsizetype>(0, qint64(offset) - range.offset, range.length);
    const QByteArrayView text = QByteArrayView(data.source).sliced(range.offset, range.length);
    quint32 column = 0;
    for (qsizetype at = 0; at < wanted;) {
        const Character character = characterAt(text.sliced(at));
        at += character.bytes;
        if (at <= wanted)
            column += character.units;
    }
    return {line, column};
}

quint32 byteOffset(const Tree &tree, TextPosition position)
{
    const TreeData &data = tree.data();
    if (position.line > tree.lineCount())
        return quint32(data.source.size());
    const TextRange range = bytesOfLine(tree, position.line);
    const QByteArrayView text = QByteArrayView(data.source).sliced(range.offset, range.length);
    qsizetype at = 0;
    for (quint32 column = 0; at < text.size();) {
        const Character character = characterAt(text.sliced(at));
        column += character.units;
        if (column > position.column)
            break;
        at += character.bytes;
    }
    return range.offset + quint32(at);
}

} // namespace stepwright::gherkin

#include "editor/text/indentation.h"

#include <QTextBlock>
#include <QTextDocument>

namespace stepwright {

using namespace Qt::StringLiterals;
using gherkin::LineKind;

namespace {

constexpr QStringView indentStep = u"  ";

qsizetype indentLength(const QString &text)
{
    const auto *end = std::ranges::find_if(text, [](QChar character) { return !character.isSpace(); });
    return end - text.begin();
}

bool opensBlock(LineKind kind)
{
    return kind == LineKind::Feature || kind == LineKind::Rule || kind == LineKind::Background ||
           kind == LineKind::Scenario || kind == LineKind::Examples;
}

QList<QTextBlock> selectedBlocks(const QTextCursor &cursor)
{
    QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
    const QTextBlock last = cursor.document()->findBlock(cursor.selectionEnd());
    const bool endsBeforeLast = cursor.hasSelection() && cursor.selectionEnd() == last.position() && block != last;
    QList<QTextBlock> blocks;
    for (; block.isValid() && block.blockNumber() <= last.blockNumber() - (endsBeforeLast ? 1 : 0);
         block = block.next()) {
        if (indentLength(block.text()) < block.text().size())
            blocks.append(block);
    }
    return blocks;
}

} // namespace

void insertNewLine(QTextCursor &cursor, LineKind kind)
{
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const QString text = cursor.block().text();
    const qsizetype position = cursor.positionInBlock();
    QString indent = text.left(qMin(indentLength(text), position));
    if (opensBlock(kind) && position > indent.size())
        indent += indentStep;
    cursor.insertText(u'\n' + indent);
    cursor.endEditBlock();
}

void toggleComment(QTextCursor cursor)
{
    const QList<QTextBlock> blocks = selectedBlocks(cursor);
    if (blocks.isEmpty())
        return;
    const bool areComments =
        std::ranges::all_of(blocks, [](const QTextBlock &block) { return block.text().trimmed().startsWith(u'#'); });
    qsizetype column = blocks.first().text().size();
    for (const QTextBlock &block : blocks)
        column = qMin(column, indentLength(block.text()));
    cursor.beginEditBlock();
    for (const QTextBlock &block : blocks) {
        const QString text = block.text();
        QTextCursor edit(block);
        if (!areComments) {
            edit.setPosition(block.position() + int(column));
            edit.insertText(u"# "_s);
            continue;
        }
        const qsizetype mark = indentLength(text);
        const bool hasBlank = mark + 1 < text.size() && text[mark + 1] == u' ';
        edit.setPosition(block.position() + int(mark));
        edit.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, hasBlank ? 2 : 1);
        edit.removeSelectedText();
    }
    cursor.endEditBlock();
}

} // namespace stepwright

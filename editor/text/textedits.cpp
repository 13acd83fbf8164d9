#include "editor/text/textedits.h"

#include "editor/text/gherkinedit.h"
#include "model/gherkin/tree/textposition.h"

#include <ranges>

namespace stepwright {

namespace {

int positionIn(const QTextDocument &document, const gherkin::Tree &tree, quint32 byte)
{
    const gherkin::TextPosition position = textPosition(tree, byte);
    return document.findBlockByNumber(int(position.line)).position() + int(position.column);
}

// A place that text inserted exactly there does not push away.
QTextCursor fixedCursor(QTextDocument *document, int position)
{
    QTextCursor cursor(document);
    cursor.setPosition(position);
    cursor.setKeepPositionOnInsert(true);
    return cursor;
}

} // namespace

void applyEdits(GherkinEdit &edit, std::span<const gherkin::TextEdit> edits, UndoStep step)
{
    if (edits.empty())
        return;
    const gherkin::Tree tree = edit.tree();
    QTextCursor cursor = edit.textCursor();
    const QTextCursor anchor = fixedCursor(edit.document(), cursor.anchor());
    const QTextCursor position = fixedCursor(edit.document(), cursor.position());
    QTextCursor work(edit.document());
    step == UndoStep::Joined ? work.joinPreviousEditBlock() : work.beginEditBlock();
    for (const gherkin::TextEdit &each : std::views::reverse(edits)) {
        work.setPosition(positionIn(*edit.document(), tree, each.offset));
        if (each.removed > 0)
            work.setPosition(positionIn(*edit.document(), tree, each.offset + each.removed), QTextCursor::KeepAnchor);
        work.insertText(edit.sourceFormat().fromForeignText(QString::fromUtf8(each.inserted)));
    }
    work.endEditBlock();
    cursor.setPosition(anchor.position());
    cursor.setPosition(position.position(), QTextCursor::KeepAnchor);
    edit.setTextCursor(cursor);
}

quint32 byteAt(const GherkinEdit &edit, int position)
{
    const QTextBlock block = edit.document()->findBlock(position);
    return byteOffset(edit.tree(), {quint32(block.blockNumber()), quint32(position - block.position())});
}

int positionOf(const GherkinEdit &edit, quint32 byte)
{
    return positionIn(*edit.document(), edit.tree(), byte);
}

} // namespace stepwright

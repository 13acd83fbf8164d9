#include "editor/text/textedits.h"

#include "editor/text/gherkinedit.h"
#include "model/gherkin/tree/textposition.h"

#include <ranges>

namespace stepwright {

namespace {

int positionIn(const QTextDocument &document, const gherkin::Tree &tree, quint32 byte)
{
    const gherkin::TextPosition place = textPosition(tree, byte);
    const QTextBlock block = document.findBlockByNumber(int(place.line));
    return block.isValid() ? block.position() + qMin(int(place.column), block.length() - 1)
                           : document.characterCount() - 1;
}

QTextCursor markAt(QTextDocument *document, int position, UndoStep step)
{
    QTextCursor cursor(document);
    cursor.setPosition(position);
    cursor.setKeepPositionOnInsert(step == UndoStep::Joined);
    return cursor;
}

} // namespace

void applyEdits(GherkinEdit &edit, std::span<const gherkin::TextEdit> edits, UndoStep step)
{
    if (edits.empty())
        return;
    const gherkin::Tree tree = edit.tree();
    QTextCursor cursor = edit.textCursor();
    const QTextCursor anchor = markAt(edit.document(), cursor.anchor(), step);
    const QTextCursor position = markAt(edit.document(), cursor.position(), step);
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

QRect rectangleOf(const GherkinEdit &edit, int begin, int end)
{
    QTextCursor cursor(edit.document());
    cursor.setPosition(begin);
    QRect rectangle = edit.cursorRect(cursor);
    cursor.setPosition(end);
    rectangle.setRight(qMax(rectangle.right(), edit.cursorRect(cursor).right()));
    return rectangle.translated(edit.viewport()->pos());
}

} // namespace stepwright

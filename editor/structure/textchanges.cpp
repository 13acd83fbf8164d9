#include "editor/structure/textchanges.h"

#include "editor/text/gherkinedit.h"
#include "model/gherkin/tree/textposition.h"

#include <QTextBlock>

#include <ranges>

namespace stepwright {

namespace {

int documentPosition(const GherkinEdit &edit, const gherkin::Tree &tree, quint32 offset)
{
    const gherkin::TextPosition place = gherkin::textPosition(tree, offset);
    const QTextBlock block = edit.document()->findBlockByNumber(int(place.line));
    if (!block.isValid())
        return edit.document()->characterCount() - 1;
    return block.position() + qMin(int(place.column), block.length() - 1);
}

quint32 byteAt(const GherkinEdit &edit, int position)
{
    const QTextBlock block = edit.document()->findBlock(position);
    return gherkin::byteOffset(edit.tree(), {quint32(block.blockNumber()), quint32(position - block.position())});
}

} // namespace

void applyChange(GherkinEdit &edit, const refactoring::TextChange &change, SelectionAfter selection)
{
    const gherkin::Tree before = edit.tree();
    const QTextCursor was = edit.textCursor();
    const int length = was.position() - was.anchor();
    QTextCursor cursor(edit.document());
    cursor.beginEditBlock();
    for (const gherkin::TextEdit &each : change.edits | std::views::reverse) {
        cursor.setPosition(documentPosition(edit, before, each.offset));
        cursor.setPosition(documentPosition(edit, before, each.offset + each.removed), QTextCursor::KeepAnchor);
        cursor.insertText(edit.sourceFormat().fromForeignText(QString::fromUtf8(each.inserted)));
    }
    cursor.endEditBlock();
    if (change.cursor) {
        cursor.setPosition(documentPosition(edit, edit.tree(), *change.cursor));
        edit.setTextCursor(cursor);
    } else if (selection == SelectionAfter::SameLength && length != 0) {
        cursor = edit.textCursor();
        const int start = cursor.selectionStart();
        cursor.setPosition(length > 0 ? start : start - length);
        cursor.setPosition(length > 0 ? start + length : start, QTextCursor::KeepAnchor);
        edit.setTextCursor(cursor);
    }
    edit.ensureCursorVisible();
}

gherkin::LineRange selectedLines(const GherkinEdit &edit)
{
    const QTextCursor cursor = edit.textCursor();
    const int first = edit.document()->findBlock(cursor.selectionStart()).blockNumber();
    const QTextBlock end = edit.document()->findBlock(cursor.selectionEnd());
    const bool endsBefore = cursor.hasSelection() && cursor.selectionEnd() == end.position();
    const int last = qMax(first, end.blockNumber() - (endsBefore ? 1 : 0));
    return {quint32(first), quint32(last - first + 1)};
}

gherkin::TextRange selectedBytes(const GherkinEdit &edit)
{
    const QTextCursor cursor = edit.textCursor();
    const quint32 begin = byteAt(edit, cursor.selectionStart());
    return {begin, byteAt(edit, cursor.selectionEnd()) - begin};
}

QTextCursor cursorOverLines(const GherkinEdit &edit, gherkin::LineRange lines)
{
    QTextCursor cursor(edit.document()->findBlockByNumber(int(lines.first)));
    const QTextBlock last = edit.document()->findBlockByNumber(int(lines.end()) - 1);
    if (last.isValid())
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor::KeepAnchor);
    return cursor;
}

} // namespace stepwright

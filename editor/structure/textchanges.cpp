#include "editor/structure/textchanges.h"

#include "editor/text/gherkinedit.h"
#include "editor/text/textedits.h"

#include <QTextBlock>

namespace stepwright {

void applyChange(GherkinEdit &edit, const refactoring::TextChange &change, SelectionAfter selection)
{
    const QTextCursor was = edit.textCursor();
    const int length = was.position() - was.anchor();
    applyEdits(edit, change.edits);
    QTextCursor cursor = edit.textCursor();
    if (change.cursor) {
        cursor.setPosition(positionOf(edit, *change.cursor));
        edit.setTextCursor(cursor);
    } else if (selection == SelectionAfter::SameLength && length != 0) {
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

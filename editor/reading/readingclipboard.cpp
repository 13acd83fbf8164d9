#include "editor/reading/readingclipboard.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QTextTable>

namespace stepwright {

namespace {

QTextCursor contentOf(const QTextTableCell &cell)
{
    QTextCursor cursor = cell.firstCursorPosition();
    cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
    return cursor;
}

void exchange(const QTextTableCell &one, const QTextTableCell &other)
{
    const QTextDocumentFragment content(contentOf(one));
    contentOf(one).insertFragment(QTextDocumentFragment(contentOf(other)));
    contentOf(other).insertFragment(content);
}

void turnColumns(const QTextTable &table)
{
    const int columns = table.columns();
    if (table.cellAt(0, 0).firstCursorPosition().blockFormat().layoutDirection() != Qt::RightToLeft)
        return;
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < columns / 2; ++column)
            exchange(table.cellAt(row, column), table.cellAt(row, columns - 1 - column));
    }
}

} // namespace

std::unique_ptr<QMimeData> readingMimeData(const QTextCursor &selection)
{
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    QTextCursor(&document).insertFragment(selection.selection());
    for (const QTextFrame *frame : document.rootFrame()->childFrames()) {
        if (const auto *table = qobject_cast<const QTextTable *>(frame))
            turnColumns(*table);
    }
    auto data = std::make_unique<QMimeData>();
    data->setText(document.toPlainText());
    data->setHtml(document.toHtml());
    return data;
}

} // namespace stepwright

#include "editor/tables/tableediting.h"

#include "editor/tables/columnrenaming.h"
#include "editor/tables/tableclipboard.h"
#include "editor/tables/tableoperations.h"
#include "editor/tables/tableselection.h"
#include "editor/tables/tablewalk.h"
#include "editor/text/gherkinedit.h"
#include "editor/text/textedits.h"

#include <QKeyEvent>
#include <QTextLayout>

namespace stepwright {

using namespace Qt::StringLiterals;
using gherkin::CellPlace;
using gherkin::DataTable;
using gherkin::LineKind;
using gherkin::TablePlace;
using gherkin::TableText;

namespace {

constexpr std::size_t mostEditsOfAKey = 300;
constexpr auto pause = std::chrono::milliseconds(300); // after which one has stopped typing

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

// What a key writes, as QPlainTextEdit takes it: Ctrl+Alt is AltGr on some systems.
QString writtenText(const QKeyEvent &event)
{
    const QString text = event.text();
    const bool isCommand = (event.modifiers() & ~Qt::ShiftModifier) == Qt::ControlModifier;
    if (text.isEmpty() || isCommand)
        return {};
    return text.front().isPrint() || text.front().isSurrogate() ? text : QString();
}

std::optional<TableOperation> operationOf(const QKeyEvent &event)
{
    if (event.modifiers() != Qt::AltModifier && event.modifiers() != (Qt::AltModifier | Qt::KeypadModifier))
        return {};
    switch (event.key()) {
    case Qt::Key_Up:
        return TableOperation::MoveRowsUp;
    case Qt::Key_Down:
        return TableOperation::MoveRowsDown;
    case Qt::Key_Left:
        return TableOperation::MoveColumnsBefore;
    case Qt::Key_Right:
        return TableOperation::MoveColumnsBehind;
    default:
        return {};
    }
}

bool isCellEnter(const QKeyEvent &event)
{
    return isEnter(event) && (event.modifiers() & ~Qt::KeypadModifier) == Qt::AltModifier;
}

bool isRenaming(const QKeyEvent &event)
{
    return event.key() == Qt::Key_F2 && event.modifiers() == Qt::NoModifier;
}

} // namespace

TableEditing::TableEditing(GherkinEdit *edit) : m_edit(edit)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    QObject::connect(&m_pause, &QTimer::timeout, m_edit, [this] { catchUp(); });
}

bool TableEditing::isInRow() const
{
    const auto line = std::size_t(m_edit->textCursor().blockNumber());
    return line < m_edit->tree().lineCount() && m_edit->tree().lines()[line].kind == LineKind::TableRow;
}

bool TableEditing::wants(const QKeyEvent &event) const
{
    if (m_edit->isReadOnly())
        return false;
    return isRenaming(event) ? isInColumnName(*m_edit) : (operationOf(event) || isCellEnter(event)) && isInRow();
}

bool TableEditing::takeKey(const QKeyEvent &event)
{
    if (isRenaming(event) && isInColumnName(*m_edit)) {
        renameColumnAtCursor(*m_edit);
        return true;
    }
    if (!isInRow()) {
        const bool isBegun = event.text() == u"|" && beginTable(*m_edit);
        if (isBegun)
            m_edit->tellTyped();
        return isBegun;
    }
    return takeRowKey(event) || takeTypingKey(event);
}

bool TableEditing::takeRowKey(const QKeyEvent &event)
{
    if (const std::optional<TableOperation> operation = operationOf(event)) {
        operateOnTable(*m_edit, *operation);
        return true;
    }
    if (isCellEnter(event)) {
        if (const auto place = tablePlace(*m_edit); place && place->part != TablePlace::Part::BeforeCells)
            type(u"\\n"_s);
        return true;
    }
    const bool isShift = event.modifiers().testFlag(Qt::ShiftModifier);
    if (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    const TableText::Spacing spacing = m_isAligning ? TableText::Spacing::Aligned : TableText::Spacing::AsItIs;
    if (event.key() == Qt::Key_Home)
        return goToCellStart(*m_edit, isShift);
    if (event.key() == Qt::Key_End)
        return goToCellEnd(*m_edit, isShift);
    if (event.key() == Qt::Key_Backtab || (event.key() == Qt::Key_Tab && isShift))
        return goToPreviousCell(*m_edit);
    if (event.key() == Qt::Key_Tab)
        return goToNextCell(*m_edit, spacing);
    if (isEnter(event))
        return isShift ? goToCellAbove(*m_edit) : goToCellBelow(*m_edit, spacing);
    return false;
}

bool TableEditing::takeTypingKey(const QKeyEvent &event)
{
    const QTextCursor cursor = m_edit->textCursor();
    const bool isOneRow = m_edit->document()->findBlock(cursor.anchor()) == cursor.block();
    const std::optional<TablePlace> place = tablePlace(*m_edit);
    if (!m_isAligning || !isOneRow || m_edit->overwriteMode() || !place || place->part == TablePlace::Part::BeforeCells)
        return false;
    if (const QString text = writtenText(event); !text.isEmpty()) {
        type(text);
        return true;
    }
    const bool isPlain = !(event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    const bool isDelete = event.key() == Qt::Key_Delete && !event.modifiers().testFlag(Qt::ShiftModifier);
    if (isPlain && event.key() == Qt::Key_Backspace && (cursor.hasSelection() || !cursor.atBlockStart()))
        edit([](QTextCursor &work) { work.deletePreviousChar(); });
    else if (isPlain && isDelete && (cursor.hasSelection() || !cursor.atBlockEnd()))
        edit([](QTextCursor &work) { work.deleteChar(); });
    else
        return false;
    return true;
}

void TableEditing::type(const QString &text)
{
    const std::optional<TablePlace> place = tablePlace(*m_edit);
    if (place && place->part == TablePlace::Part::BeforeCells && !m_edit->textCursor().hasSelection())
        goToCell(*m_edit, place->table, place->cell);
    edit([&text](QTextCursor &cursor) { cursor.insertText(text); });
}

// Keys typed one after another are one undo step together with the alignment that follows each.
void TableEditing::edit(const std::function<void(QTextCursor &)> &work)
{
    QTextCursor cursor = m_edit->textCursor();
    const bool isNext = m_edit->document()->revision() == m_runRevision && cursor.position() == m_runPosition;
    if (!isNext && !cursor.hasSelection())
        cursor.setPosition(placeInContent(cursor.position()));
    isNext ? cursor.joinPreviousEditBlock() : cursor.beginEditBlock();
    work(cursor);
    cursor.endEditBlock();
    m_edit->setTextCursor(cursor);
    align();
    m_runRevision = m_edit->document()->revision();
    m_runPosition = m_edit->textCursor().position();
    m_edit->ensureCursorVisible();
    m_isTyping = true;
    m_edit->tellTyped();
    m_isTyping = false;
}

// The blanks around what a cell holds are not for typing.
int TableEditing::placeInContent(int position) const
{
    const std::optional<TablePlace> place = tablePlace(*m_edit);
    if (!place || place->part != TablePlace::Part::Cell)
        return position;
    const gherkin::TextRange content = cellContent(place->table, place->cell);
    if (content.length == 0)
        return position;
    return qBound(positionOf(*m_edit, content.offset), position, positionOf(*m_edit, content.end()));
}

void TableEditing::textTyped()
{
    if (!m_isTyping && isInRow())
        align();
}

bool TableEditing::takePaste(const QMimeData &data)
{
    return pasteCells(*m_edit, data);
}

void TableEditing::addToClipboard(QMimeData &data) const
{
    addSpreadsheetForms(*m_edit, data);
}

void TableEditing::align()
{
    const QTextCursor cursor = m_edit->textCursor();
    const bool isComposing = !cursor.block().layout()->preeditAreaText().isEmpty();
    const gherkin::Tree tree = m_edit->tree();
    const DataTable table = tableAt(tree, quint32(cursor.blockNumber()));
    if (!m_isAligning || isComposing || !table)
        return;
    TableText text(tree, table);
    text.keepBlanksBefore(byteAt(*m_edit, cursor.position()));
    std::vector<gherkin::TextEdit> edits = text.edits();
    if (edits.size() > mostEditsOfAKey && !m_isCatchingUp) {
        removeOutOfView(edits);
        m_pause.start();
    }
    applyEdits(*m_edit, edits, UndoStep::Joined);
    m_alignedRevision = m_edit->document()->revision();
}

// Thousands of rows take longer than a key may: those in view first, the others when the typing pauses.
void TableEditing::removeOutOfView(std::vector<gherkin::TextEdit> &edits) const
{
    const std::vector<VisibleLine> visible = m_edit->visibleLines();
    const gherkin::Tree &tree = m_edit->tree();
    const int cursorLine = m_edit->textCursor().blockNumber();
    std::erase_if(edits, [&](const gherkin::TextEdit &each) {
        const int line = int(tree.lineAt(each.offset));
        const bool isVisible = !visible.empty() && visible.front().block.blockNumber() <= line &&
                               line <= visible.back().block.blockNumber();
        return !isVisible && line != cursorLine;
    });
}

void TableEditing::catchUp()
{
    if (m_edit->document()->revision() != m_alignedRevision || !isInRow())
        return;
    const bool isRun = m_runRevision == m_alignedRevision;
    m_isCatchingUp = true;
    align();
    m_isCatchingUp = false;
    if (isRun)
        m_runRevision = m_edit->document()->revision();
}

} // namespace stepwright

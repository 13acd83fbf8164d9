#include "editor/completion/stepfilling.h"

#include "editor/completion/insertion.h"
#include "editor/text/gherkinedit.h"

namespace stepwright {

void StepFilling::begin(int position, const completion::FilledStep &step, const QTextCursor &after)
{
    m_stops.begin(m_edit->document(), position, step, after);
    if (step.firstOpen < m_stops.count()) {
        m_edit->setTextCursor(m_stops.selectionOf(step.firstOpen));
    } else if (!after.isNull()) {
        m_stops.end();
        m_edit->setTextCursor(after);
    }
}

bool StepFilling::isInLine() const
{
    return m_stops.spansLineOf(m_edit->textCursor());
}

std::optional<completion::TypedValue> StepFilling::value() const
{
    const QTextCursor cursor = m_edit->textCursor();
    const qsizetype index = m_stops.indexAt(cursor);
    if (index < 0)
        return std::nullopt;
    const QTextCursor stop = m_stops.selectionOf(index);
    const QString present = stop.selectedText();
    const QString typed = cursor.hasSelection() ? QString() : present.left(cursor.position() - stop.selectionStart());
    return completion::TypedValue{m_stops.step(), index, typed, present};
}

int StepFilling::valueStart() const
{
    return m_stops.selectionOf(m_stops.indexAt(m_edit->textCursor())).selectionStart();
}

void StepFilling::setValue(const QString &value)
{
    QTextCursor cursor = m_stops.selectionOf(m_stops.indexAt(m_edit->textCursor()));
    cursor.insertText(m_edit->sourceFormat().fromForeignText(value));
    m_edit->setTextCursor(cursor);
}

void StepFilling::goOn(bool isForward)
{
    const QTextCursor cursor = m_edit->textCursor();
    QTextCursor next = m_stops.next(cursor.selectionStart(), isForward);
    if (next.isNull()) {
        next = m_stops.after();
        m_stops.end();
    }
    if (next.isNull()) {
        next = cursor;
        next.movePosition(QTextCursor::EndOfBlock);
    }
    m_edit->setTextCursor(next);
}

void StepFilling::addTable(const QTextCursor &line, const QString &header)
{
    QTextCursor here = m_edit->textCursor();
    here.setKeepPositionOnInsert(true);
    m_stops.holdEnds(true);
    const QTextCursor firstCell = insertTable(line, m_edit->sourceFormat().fromForeignText(header));
    m_stops.holdEnds(false);
    here.setKeepPositionOnInsert(false);
    m_edit->setTextCursor(m_stops.isActive() || firstCell.isNull() ? here : firstCell);
    m_stops.setAfter(firstCell);
}

QList<QTextEdit::ExtraSelection> StepFilling::selections(const EditorColors &colors) const
{
    QList<QTextEdit::ExtraSelection> marked;
    for (const QTextCursor &stop : m_stops.selections()) {
        QTextEdit::ExtraSelection selection;
        QColor background = colors.stop;
        background.setAlphaF(0.2F);
        selection.format.setBackground(background);
        selection.format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        selection.format.setUnderlineColor(colors.stop);
        selection.cursor = stop;
        marked.append(selection);
    }
    return marked;
}

} // namespace stepwright

#include "editor/completion/valuestops.h"

#include <QTextBlock>

namespace stepwright {

void ValueStops::begin(QTextDocument *document, int stepPosition, const completion::FilledStep &step,
                       const QTextCursor &after)
{
    m_stops.clear();
    m_step = step.text;
    m_after = after;
    for (const completion::StepParameter &parameter : step.parameters) {
        Stop stop{QTextCursor(document), QTextCursor(document)};
        stop.start.setPosition(stepPosition + int(parameter.start));
        stop.end.setPosition(stepPosition + int(parameter.start + parameter.length));
        stop.start.setKeepPositionOnInsert(true);
        m_stops.append(stop);
    }
}

void ValueStops::end()
{
    m_stops.clear();
    m_after = {};
}

void ValueStops::holdEnds(bool isHeld)
{
    for (Stop &stop : m_stops)
        stop.end.setKeepPositionOnInsert(isHeld);
}

bool ValueStops::spansLineOf(const QTextCursor &cursor) const
{
    return isActive() && m_stops.first().start.block() == cursor.block();
}

qsizetype ValueStops::indexAt(const QTextCursor &cursor) const
{
    for (qsizetype i = 0; i < m_stops.size(); ++i) {
        if (m_stops[i].start.position() <= cursor.selectionStart() &&
            cursor.selectionEnd() <= m_stops[i].end.position())
            return i;
    }
    return -1;
}

QTextCursor ValueStops::selectionOf(qsizetype stop) const
{
    // A copy would bring the anchor, which typing at the start has moved.
    QTextCursor selection(m_stops[stop].start.document());
    selection.setPosition(m_stops[stop].start.position());
    selection.setPosition(m_stops[stop].end.position(), QTextCursor::KeepAnchor);
    return selection;
}

QTextCursor ValueStops::next(int position, bool isForward) const
{
    if (isForward) {
        for (qsizetype i = 0; i < m_stops.size(); ++i) {
            if (m_stops[i].start.position() > position)
                return selectionOf(i);
        }
        return {};
    }
    for (qsizetype i = m_stops.size(); i-- > 0;) {
        if (m_stops[i].end.position() < position)
            return selectionOf(i);
    }
    return isActive() ? selectionOf(0) : QTextCursor();
}

QList<QTextCursor> ValueStops::selections() const
{
    QList<QTextCursor> selections;
    for (qsizetype i = 0; i < m_stops.size(); ++i)
        selections.append(selectionOf(i));
    return selections;
}

} // namespace stepwright

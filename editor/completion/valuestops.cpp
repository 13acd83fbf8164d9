#include "editor/completion/valuestops.h"

#include <QTextBlock>

namespace stepwright {

void ValueStops::begin(QTextDocument *document, int stepPosition, const QList<completion::StepParameter> &parameters)
{
    m_stops.clear();
    for (const completion::StepParameter &parameter : parameters) {
        Stop stop{QTextCursor(document), QTextCursor(document)};
        stop.start.setPosition(stepPosition + int(parameter.start));
        stop.end.setPosition(stepPosition + int(parameter.start + parameter.length));
        stop.start.setKeepPositionOnInsert(true);
        m_stops.append(stop);
    }
}

bool ValueStops::spansLineOf(const QTextCursor &cursor) const
{
    return isActive() && m_stops.first().start.block() == cursor.block();
}

QTextCursor ValueStops::selectionOf(const Stop &stop)
{
    QTextCursor selection(stop.start.document()); // a copy would bring the anchor, which typing at the start has moved
    selection.setPosition(stop.start.position());
    selection.setPosition(stop.end.position(), QTextCursor::KeepAnchor);
    return selection;
}

QTextCursor ValueStops::next(int position, bool isForward) const
{
    if (isForward) {
        for (const Stop &stop : m_stops) {
            if (stop.start.position() > position)
                return selectionOf(stop);
        }
        return {};
    }
    for (auto stop = m_stops.crbegin(); stop != m_stops.crend(); ++stop) {
        if (stop->end.position() < position)
            return selectionOf(*stop);
    }
    return isActive() ? selectionOf(m_stops.first()) : QTextCursor();
}

QList<QTextCursor> ValueStops::selections() const
{
    QList<QTextCursor> selections;
    for (const Stop &stop : m_stops)
        selections.append(selectionOf(stop));
    return selections;
}

} // namespace stepwright

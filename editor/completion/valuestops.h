#pragma once

#include "model/completion/parameters.h"

#include <QList>
#include <QTextCursor>

namespace stepwright {

/// The values of an inserted step that one tabs through. They move along with edits before and in them.
class ValueStops
{
public:
    /// Makes stops of the values in a step that begins at a position of the document.
    void begin(QTextDocument *document, int stepPosition, const QList<completion::StepParameter> &parameters);
    void end() { m_stops.clear(); }

    [[nodiscard]] bool isActive() const { return !m_stops.isEmpty(); }
    /// Whether a position is in the line of the stops.
    [[nodiscard]] bool spansLineOf(const QTextCursor &cursor) const;

    /// The stop to go to from a position: forward or back by one; a null cursor behind the last one.
    [[nodiscard]] QTextCursor next(int position, bool isForward) const;

    /// A selection for each stop.
    [[nodiscard]] QList<QTextCursor> selections() const;

private:
    struct Stop // two cursors, as one alone would not grow with text typed at its end
    {
        QTextCursor start;
        QTextCursor end;
    };
    [[nodiscard]] static QTextCursor selectionOf(const Stop &stop);

    QList<Stop> m_stops;
};

} // namespace stepwright

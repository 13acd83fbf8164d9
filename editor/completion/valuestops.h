#pragma once

#include "model/completion/places/keptvalues.h"

#include <QList>
#include <QTextCursor>

namespace stepwright {

/// The values of an inserted step that one tabs through. They move along with edits before and in them.
class ValueStops
{
public:
    /// Makes stops of the values in a step that begins at a position of the document. Behind the last one Tab leads to
    /// `after`, or, where that is null, to the end of the line.
    void begin(QTextDocument *document, int stepPosition, const completion::FilledStep &step, const QTextCursor &after);
    void end();

    [[nodiscard]] bool isActive() const { return !m_stops.isEmpty(); }
    /// The step as it was inserted.
    [[nodiscard]] const QString &step() const { return m_step; }
    [[nodiscard]] const QTextCursor &after() const { return m_after; }
    void setAfter(const QTextCursor &after) { m_after = after; }
    /// While held, text inserted behind a stop does not become part of it.
    void holdEnds(bool isHeld);
    /// Whether a position is in the line of the stops.
    [[nodiscard]] bool spansLineOf(const QTextCursor &cursor) const;

    [[nodiscard]] qsizetype count() const { return m_stops.size(); }
    /// The number of the stop in which the cursor is; -1: in none.
    [[nodiscard]] qsizetype indexAt(const QTextCursor &cursor) const;
    [[nodiscard]] QTextCursor selectionOf(qsizetype stop) const;
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
    QList<Stop> m_stops;
    QString m_step;
    QTextCursor m_after;
};

} // namespace stepwright

#pragma once

#include "editor/completion/valuestops.h"
#include "editor/highlighting/editorthemes.h"
#include "model/completion/proposer.h"

#include <QTextEdit>

#include <optional>

namespace stepwright {

class GherkinEdit;

/// Filling in the values of a step that was just inserted: the editor's cursor goes from one to the next, then into the
/// table that came with the step, or to the end of the line.
class StepFilling
{
public:
    /// `edit` must outlive it.
    explicit StepFilling(GherkinEdit *edit) : m_edit(edit) {}

    /// Goes to the first value that was not typed. `after` is the first cell of the step's table; null where it has
    /// none.
    void begin(int position, const completion::FilledStep &step, const QTextCursor &after);
    void end() { m_stops.end(); }

    [[nodiscard]] bool isActive() const { return m_stops.isActive(); }
    /// Whether the cursor is in the line of the step.
    [[nodiscard]] bool isInLine() const;
    /// The value in which the cursor is.
    [[nodiscard]] std::optional<completion::TypedValue> value() const;
    /// Where that value begins in the document.
    [[nodiscard]] int valueStart() const;
    /// Puts another value in its place.
    void setValue(const QString &value);

    /// Goes to the next or the last value. Behind the last one it ends.
    void goOn(bool isForward);

    /// Brings a table under the step, which ends where `line` stands, without moving the cursor out of a value.
    void addTable(const QTextCursor &line, const QString &header);

    /// The values, as they are marked.
    [[nodiscard]] QList<QTextEdit::ExtraSelection> selections(const EditorColors &colors) const;

private:
    GherkinEdit *m_edit;
    ValueStops m_stops;
};

} // namespace stepwright

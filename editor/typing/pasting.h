#pragma once

#include "editor/text/editorpart.h"

namespace stepwright {

class GherkinEdit;

/// Indents several lines that are pasted as the place wants it; what they are deeper than each other stays, and with it
/// the text of doc strings. Within a line or a doc string a paste is left as it is.
class Pasting : public EditorPart
{
public:
    explicit Pasting(GherkinEdit *edit) : m_edit(edit) {}

    /// Whether pasted lines are indented.
    void setOn(bool isOn) { m_isOn = isOn; }

    bool takePaste(const QMimeData &data) override;

private:
    [[nodiscard]] QString indented(const QString &text, int position, int removed) const;

    GherkinEdit *m_edit;
    bool m_isOn = true;
};

/// Pastes the text in the clipboard without any change.
void pasteAsItIs(GherkinEdit &edit);

} // namespace stepwright

#pragma once

#include "editor/text/editorpart.h"

#include <QTextCursor>

#include <vector>

namespace stepwright {

class GherkinEdit;

/// Writes the second of two quotes or brackets with the first, in steps, scenarios' names and tables, and the end of a
/// doc string with its begin. Typing the second one goes over it, and so does Enter at the end of a line; both go with
/// Backspace between them; around a selection one writes both.
class Pairing : public EditorPart
{
public:
    explicit Pairing(GherkinEdit *edit) : m_edit(edit) {}

    /// Whether anything is written in addition to what is typed.
    void setOn(bool isOn) { m_isOn = isOn; }

    bool takeKey(const QKeyEvent &event) override;
    void textTyped() override;

private:
    bool takeBackspace();
    void leaveAtLineEnd();
    bool goOver(QChar typed);
    bool surround(QChar opening, QChar closing);
    bool writePair(QChar opening, QChar closing);
    void write(const QString &text);
    [[nodiscard]] bool isInPairedText() const;
    [[nodiscard]] bool mayPair(QChar opening) const;
    [[nodiscard]] bool isOwnClosing(int position) const;

    GherkinEdit *m_edit;
    bool m_isOn = true;
    bool m_hasTypedDelimiter = false;    ///< the key being typed may be the last of a doc string's three quotes
    std::vector<QTextCursor> m_closings; ///< before each second character that was written here, of the cursor's line
};

} // namespace stepwright

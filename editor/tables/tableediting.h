#pragma once

#include "editor/text/editorpart.h"
#include "model/gherkin/textedit.h"

#include <QTextCursor>
#include <QTimer>

#include <functional>
#include <vector>

namespace stepwright {

class GherkinEdit;

/// Makes a table pleasant to type: its bars stay under each other, Tab and Enter walk its cells, and keys move its rows
/// and columns.
class TableEditing : public EditorPart
{
public:
    explicit TableEditing(GherkinEdit *edit);

    /// Whether the table at the cursor is aligned while one types.
    void setAligning(bool isAligning) { m_isAligning = isAligning; }

    [[nodiscard]] bool wants(const QKeyEvent &event) const override;
    bool takeKey(const QKeyEvent &event) override;
    void textTyped() override;
    bool takePaste(const QMimeData &data) override;
    void addToClipboard(QMimeData &data) const override;

    /// Writes a text into the cell at the cursor, in place of what is selected in it, as if it had been typed.
    void type(const QString &text);

private:
    [[nodiscard]] bool isInRow() const;
    bool takeRowKey(const QKeyEvent &event);
    bool takeTypingKey(const QKeyEvent &event);
    void edit(const std::function<void(QTextCursor &)> &work);
    [[nodiscard]] int placeInContent(int position) const;
    void align();
    void removeOutOfView(std::vector<gherkin::TextEdit> &edits) const;
    void catchUp();

    GherkinEdit *m_edit;
    bool m_isAligning = true;
    bool m_isTyping = false;
    bool m_isCatchingUp = false;
    int m_runRevision = -1; ///< of the document after the last key typed here: the next one joins its undo step
    int m_runPosition = -1;
    int m_alignedRevision = -1; ///< of the document after the last alignment
    QTimer m_pause;             ///< until the rows out of view are aligned as well
};

} // namespace stepwright

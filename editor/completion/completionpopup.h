#pragma once

#include "editor/completion/completionmodel.h"
#include "editor/highlighting/editorthemes.h"

#include <QFrame>
#include <QListView>

namespace stepwright {

/// The list of proposals under the cursor. It never takes the keyboard: the editor hands it the keys that it wants.
class CompletionPopup : public QFrame
{
    Q_OBJECT

public:
    explicit CompletionPopup(QWidget *editor);

    /// Shows proposals below (or, where there is no room, above) the line of the cursor.
    /// `cursor` is the cursor's rectangle on the screen, `column` the left edge of the typed text there.
    void showAt(const QRect &cursor, int column, const QList<Completion> &completions, const EditorColors &colors);

    /// The chosen proposal; nullptr when none is.
    [[nodiscard]] const Completion *current() const;
    [[nodiscard]] const Completion &first() const { return m_model->completions().first(); }
    /// Whether the user moved to the current proposal.
    [[nodiscard]] bool isChosen() const { return m_isChosen; }
    /// Moves by rows, around the ends.
    void move(int rows);
    void choose(int row);
    [[nodiscard]] int pageSize() const;

Q_SIGNALS:
    /// The user clicked a proposal.
    void clicked(int row);

private:
    [[nodiscard]] QSize wantedSize() const;

    CompletionModel *m_model;
    QListView *m_view;
    bool m_isChosen = false;
};

} // namespace stepwright

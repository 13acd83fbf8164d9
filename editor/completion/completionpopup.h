#pragma once

#include "editor/completion/completionmodel.h"
#include "editor/highlighting/editorthemes.h"
#include "model/completion/places/steppreview.h"

#include <QFrame>
#include <QListView>

namespace stepwright {

class PreviewPane;
class ProposalDelegate;

/// The list of proposals under the cursor. It never takes the keyboard: the editor hands it the keys that it wants.
class CompletionPopup : public QFrame
{
    Q_OBJECT

public:
    explicit CompletionPopup(QWidget *editor);

    /// Shows proposals below (or, where there is no room, above) the line of the cursor.
    /// `cursor` is the cursor's rectangle on the screen, `column` the left edge of the typed text there; the list is
    /// for what was `typed`. `row` becomes the current one; -1: none.
    void showAt(const QRect &cursor, int column, const QList<completion::Proposal> &proposals, const QString &typed,
                int row, const EditorColors &colors);

    /// The current proposal; nullptr when none is.
    [[nodiscard]] const completion::Proposal *current() const;
    /// Whether the user moved to the current proposal.
    [[nodiscard]] bool isChosen() const { return m_isChosen; }
    /// Whether a key chooses another proposal.
    [[nodiscard]] bool movesWith(const QKeyEvent &event) const;
    /// Chooses what such a key leads to, around the ends.
    void moveWith(const QKeyEvent &event);
    /// Makes a row the current one; -1: none.
    void choose(int row);

    /// Shows what is known of the current proposal, if it is still this one.
    void showPreview(const completion::StepPreview &preview);

Q_SIGNALS:
    /// The user clicked a proposal.
    void clicked(int row);
    /// Another proposal is the current one.
    void currentChanged();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QSize wantedSize() const;

    CompletionModel *m_model;
    QListView *m_view;
    ProposalDelegate *m_delegate;
    PreviewPane *m_preview;
    EditorColors m_colors;
    bool m_isChosen = false;
};

} // namespace stepwright

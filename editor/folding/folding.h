#pragma once

#include "editor/folding/foldranges.h"
#include "editor/text/editorpart.h"

#include <QObject>

namespace stepwright {

class FoldedLines;
class FoldStrip;
class GherkinEdit;

/// What an editor has to do with folding: the marks beside the text, the number of lines that a heading hides, keys and
/// cursor. A cursor that gets into a hidden line shows it.
class Folding : public QObject, public EditorPart
{
    Q_OBJECT

public:
    /// Both must outlive this.
    Folding(GherkinEdit *edit, FoldedLines &folds);

    void foldAtCursor();   ///< the innermost range around the cursor that is not folded yet
    void unfoldAtCursor(); ///< the outermost range around the cursor that is folded

    /// The strip that shows what can be folded; the editor gives it its place.
    [[nodiscard]] FoldStrip *strip() const { return m_strip; }

    bool takeKey(const QKeyEvent &event) override;
    void paint(QPainter &painter, std::span<const VisibleLine> lines) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeCursor();
    void showCursor();
    void leaveHiddenLines();
    [[nodiscard]] std::optional<FoldRange> foldedAt(const VisibleLine &line) const;

    GherkinEdit *m_edit;
    FoldedLines &m_folds;
    FoldStrip *m_strip;
    int m_revision; ///< of the document when the cursor was last looked at
};

} // namespace stepwright

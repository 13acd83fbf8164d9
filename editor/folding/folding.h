#pragma once

#include "editor/folding/foldranges.h"
#include "editor/text/editorpart.h"
#include "editor/text/linemarks.h"

#include <QObject>

namespace stepwright {

class FoldStrip;
class GherkinEdit;
class ParsedText;

/// Folds parts of an editor's text away: their headings stay, with the number of lines that are hidden. The text stays
/// as it is; a cursor that gets into a hidden line shows it.
class Folding : public QObject, public EditorPart
{
    Q_OBJECT

public:
    /// Both must outlive this.
    Folding(GherkinEdit *edit, const ParsedText &text);

    /// The folding range of a line (0-based) that it is the heading of.
    [[nodiscard]] std::optional<FoldRange> rangeAt(int line) const;
    [[nodiscard]] bool isFolded(int heading) const { return m_marks.contains(heading); }
    void setFolded(int heading, bool isFolded);

    void foldAtCursor();   ///< the innermost range around the cursor that is not folded yet
    void unfoldAtCursor(); ///< the outermost range around the cursor that is folded
    void foldAll();
    void unfoldAll();
    /// Folds what is nested so deep (1: what lies in nothing else that folds) and unfolds what is around it.
    void foldLevel(int level);

    /// What is folded, for a settings file.
    [[nodiscard]] QStringList state() const { return m_marks.toStrings(); }
    /// Folds what `state()` said of this text, perhaps some edits ago.
    void restore(const QStringList &state);

    /// The strip that shows what can be folded; the editor gives it its place.
    [[nodiscard]] FoldStrip *strip() const { return m_strip; }

    bool takeKey(const QKeyEvent &event) override;
    void paint(QPainter &painter, std::span<const VisibleLine> lines) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Something was folded or unfolded.
    void changed();

private:
    void takeEdit(int firstBlock, int lastBlock);
    void takeCursor();
    void showCursor();
    void hideLines();
    void finish();
    [[nodiscard]] std::vector<FoldRange> hiddenRanges() const;
    [[nodiscard]] std::optional<FoldRange> foldedAt(const VisibleLine &line) const;
    [[nodiscard]] QString nameOf(int line) const;

    GherkinEdit *m_edit;
    const ParsedText &m_text;
    FoldStrip *m_strip;
    LineMarks m_marks;
    std::vector<FoldRange> m_hidden; ///< as shown now
    int m_blockCount = 1;
    int m_revision = 0; ///< of the document when the cursor was last looked at
};

} // namespace stepwright

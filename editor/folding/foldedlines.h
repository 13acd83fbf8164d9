#pragma once

#include "editor/folding/foldranges.h"
#include "editor/text/linemarks.h"

#include <QObject>

class QTextDocument;

namespace stepwright {

class ParsedText;

/// What of a text is folded away: headings stay, the lines below them are hidden. The text itself stays as it is.
class FoldedLines : public QObject
{
    Q_OBJECT

public:
    /// Document and text must outlive this.
    FoldedLines(QTextDocument *document, const ParsedText &text, QObject *parent);

    /// The folding range of a line (0-based) that it is the heading of.
    [[nodiscard]] std::optional<FoldRange> rangeAt(int line) const;
    /// The folding ranges around a line, from the outermost to the innermost.
    [[nodiscard]] std::vector<FoldRange> rangesAround(int line) const;
    [[nodiscard]] bool isFolded(int heading) const { return m_marks.contains(heading); }
    [[nodiscard]] bool isAnyFolded() const { return !m_marks.marks().empty(); }
    void setFolded(int heading, bool isFolded);

    void foldAll();
    void unfoldAll();
    /// Folds what is nested so deep (1: what lies in nothing else that folds) and unfolds what is around it.
    void foldLevel(int level);
    /// Unfolds what hides a line (0-based).
    void reveal(int line);

    /// The heading of the outermost folded range that hides a line (0-based); -1 where it is shown.
    [[nodiscard]] int headingThatHides(int line) const;

    /// What is folded, for a settings file.
    [[nodiscard]] QStringList state() const { return m_marks.toStrings(); }
    /// Folds what `state()` said of this text, perhaps some edits ago.
    void restore(const QStringList &state);

Q_SIGNALS:
    /// Somebody folded or unfolded something.
    void changed();
    /// Other lines are hidden than before, for whatever reason.
    void hiddenChanged();
    /// `restore` is done.
    void restored();

private:
    void takeEdit(int firstBlock, int lastBlock);
    void finish();
    void hideLines();
    [[nodiscard]] std::vector<FoldRange> hiddenRanges() const;
    [[nodiscard]] QString nameOf(int line) const;

    QTextDocument *m_document;
    const ParsedText &m_text;
    LineMarks m_marks;
    std::vector<FoldRange> m_hidden; ///< as shown now
    int m_blockCount = 1;
};

} // namespace stepwright

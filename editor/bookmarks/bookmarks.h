#pragma once

#include "editor/text/linemarks.h"

#include <QObject>

class QTextDocument;

namespace stepwright {

class GherkinEdit;
class ParsedText;

/// Lines of a text to come back to. They move along with edits. Lines are 0-based.
class Bookmarks : public QObject
{
    Q_OBJECT

public:
    /// Document and text must outlive this.
    Bookmarks(QTextDocument *document, const ParsedText &text, QObject *parent);

    [[nodiscard]] bool isMarked(int line) const { return m_marks.contains(line); }
    [[nodiscard]] QList<int> lines() const; ///< in their order

    void toggle(int line);
    void removeAll();

    /// The bookmarks, for a settings file.
    [[nodiscard]] QStringList state() const { return m_marks.toStrings(); }
    /// Marks what `state()` said of this text, perhaps some edits ago.
    void restore(const QStringList &state);

Q_SIGNALS:
    void changed();

private:
    void takeEdit(int firstBlock, int lastBlock);
    [[nodiscard]] QString nameOf(int line) const;

    QTextDocument *m_document;
    LineMarks m_marks;
    int m_blockCount = 1;
};

void toggleBookmark(GherkinEdit &edit);   ///< at the cursor's line
void goToNextBookmark(GherkinEdit &edit); ///< behind the cursor; from the last to the first
void goToPreviousBookmark(GherkinEdit &edit);

} // namespace stepwright

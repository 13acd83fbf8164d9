#pragma once

#include "editor/text/linemarks.h"

#include <QObject>

namespace stepwright {

class GherkinEdit;
class ParsedText;

/// Lines of an editor's text to come back to. They move along with edits.
class Bookmarks : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this.
    Bookmarks(GherkinEdit *edit, const ParsedText &text);

    [[nodiscard]] bool isMarked(int line) const { return m_marks.contains(line); } ///< line: 0-based
    [[nodiscard]] QList<int> lines() const;                                        ///< 0-based, in their order

    void toggle();   ///< at the cursor's line
    void goToNext(); ///< behind the cursor; from the last to the first
    void goToPrevious();
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

    GherkinEdit *m_edit;
    LineMarks m_marks;
    int m_blockCount = 1;
};

} // namespace stepwright

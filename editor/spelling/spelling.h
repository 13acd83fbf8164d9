#pragma once

#include "editor/text/editorpart.h"

#include <QObject>
#include <QTextBlock>
#include <QTimer>

namespace stepwright {

class GherkinEdit;
class SpellChecker;

/// Marks the misspelled words in view, a moment after one stopped typing, and leads from one to the next. The word one
/// is writing is left alone.
class Spelling : public QObject, public EditorPart
{
    Q_OBJECT

public:
    /// Both must outlive it; `edit` is its parent.
    Spelling(GherkinEdit *edit, SpellChecker &checker);

    void setEnabled(bool isEnabled);

    enum class Direction { Forward, Backward };
    /// Selects the next misspelled word, beyond the text's end from its beginning; `nothingFound` where there is none.
    void goToNext(Direction direction);

    [[nodiscard]] QList<QTextEdit::ExtraSelection> selections(const EditorColors &colors) const override;
    void addToMenu(QMenu &menu, const QTextCursor &place) override;

Q_SIGNALS:
    void nothingFound();
    /// Somebody says that the project takes a word as right.
    void additionRequested(const QString &word);

private:
    [[nodiscard]] QByteArray language() const;
    QList<QTextCursor> misspelledIn(const QTextBlock &block, QSet<QString> &unknown) const;
    void markVisible();
    void searchOn();
    void addSuggestions(QMenu &menu, const QTextCursor &word) const;

    GherkinEdit *m_edit;
    SpellChecker &m_checker;
    QTimer m_moment;
    QList<QTextCursor> m_misspelled; ///< in view
    bool m_isEnabled = true;
    struct Search
    {
        Direction direction;
        int position; ///< from which on a word counts
        int block;    ///< that is looked at next
        int left;     ///< number of blocks not looked at
    };
    std::optional<Search> m_search; ///< waits for verdicts
};

} // namespace stepwright

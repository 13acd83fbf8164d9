#pragma once

#include "editor/text/editorpart.h"
#include "model/search/textquery.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <stop_token>

namespace stepwright {

class GherkinEdit;

/// Finds and replaces in the text of an editor: goes from match to match, marks those in view and counts all of them in
/// the background. Lives in the GUI thread.
class TextFinding : public QObject, public EditorPart
{
    Q_OBJECT

public:
    /// `edit` must outlive it.
    explicit TextFinding(GherkinEdit *edit);
    ~TextFinding() override;

    /// Looks for this from now on and goes to the first match at or behind `from`, a position of the document. A query
    /// without text ends the marking.
    void setQuery(const search::TextQuery &query, int from);
    [[nodiscard]] const search::TextQuery &query() const { return m_query; }
    /// Why the query makes no sense; empty where it does.
    [[nodiscard]] QString error() const { return m_error; }

    /// Whether matches are marked.
    void setMarking(bool on);

    /// Go to the match behind (before) the cursor, from the end to the beginning again.
    void findNext();
    void findPrevious();

    /// Replaces the match that is selected, if one is, and goes to the next.
    void replace(const QString &with);
    /// Replaces all matches as one undo step; `replacedAll` reports it.
    void replaceAll(const QString &with);

    /// How many matches there are; nullopt while they are being counted.
    [[nodiscard]] std::optional<int> count() const;
    /// The number of the match that is selected, from 1; 0: none is.
    [[nodiscard]] int current() const;

    [[nodiscard]] QList<QTextEdit::ExtraSelection> selections(const EditorColors &colors) const override;

Q_SIGNALS:
    /// Count, current match or error are others.
    void changed();
    void replacedAll(int count);

private:
    void search();
    void take(std::vector<search::TextMatch> matches);
    void takeEdit();
    void goOn();
    void goTo(const search::TextMatch &match);
    [[nodiscard]] search::TextMatch selected() const;
    [[nodiscard]] search::TextMatch matchAt(int position) const;

    GherkinEdit *m_edit;
    search::TextQuery m_query;
    search::TextPattern m_pattern;
    QString m_error;
    std::vector<search::TextMatch> m_matches;
    bool m_isCounted = true; ///< m_matches are those of the text as it is
    bool m_isMarking = false;
    QTimer m_searchSoon;                        ///< when the edit that is under way is done
    std::stop_source m_stop;                    ///< of the search that runs
    quint64 m_search = 0;                       ///< tells an answer to an older question
    std::optional<int> m_wantedAt;              ///< where to look for the match to go to, once they are counted
    int m_wantedSteps = 0;                      ///< how many matches to go on (back) then
    std::optional<QString> m_wantedReplacement; ///< of all matches, once they are counted
};

} // namespace stepwright

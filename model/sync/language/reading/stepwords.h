#pragma once

#include "model/sync/language/reading/outlinenames.h"
#include "model/sync/language/reading/stepskeleton.h"

#include <QSet>

#include <deque>

namespace stepwright::sync {

/// The action words of a project while features are read: finds the one that a step is, and makes those that are
/// missing.
///
/// Of several words that fit, one with the step's very blanks comes first, then the one with most fixed characters.
/// Made words have a parameter for each value, named like the column that stands there alone, else p1, p2…
class StepWords
{
public:
    explicit StepWords(QList<project::ActionWordDocument> declared);

    /// The call that a step is, without its keyword. Columns are named as parameters in it.
    [[nodiscard]] project::Call callOf(const gherkin::Step &step, const OutlineNames &names);

    /// Takes back the words that are made from here to its end: a text is read only to be compared.
    class Trial
    {
    public:
        explicit Trial(StepWords &words) : m_words(words), m_count(words.m_words.size()) { ++m_words.m_trials; }
        ~Trial();
        Q_DISABLE_COPY_MOVE(Trial)

    private:
        StepWords &m_words;
        std::size_t m_count;
    };

    /// All words: the declared ones, some of them with new parameters, and those that were made.
    [[nodiscard]] QList<project::ActionWordDocument> words() const;
    /// Those that were made or got parameters (for a doc string or a data table).
    [[nodiscard]] QList<project::ActionWordDocument> changedWords() const;

private:
    struct Word
    {
        project::ActionWordDocument document;
        WordSkeleton skeleton;
        bool isChanged = false;
    };

    void add(project::ActionWordDocument document, bool isMade);
    [[nodiscard]] Word *find(const StepSkeleton &skeleton);
    Word &make(const StepSkeleton &skeleton, const OutlineNames &names);
    void want(Word &word, QStringView parameter);

    std::deque<Word> m_words;
    QHash<QString, std::vector<Word *>> m_byKey; ///< blanks in a row count as one
    QSet<QString> m_names;
    int m_trials = 0;
};

} // namespace stepwright::sync

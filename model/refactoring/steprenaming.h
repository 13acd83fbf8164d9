#pragma once

#include "model/project/change.h"
#include "model/refactoring/renaming.h"

#include <QList>

namespace stepwright::refactoring {

/// Other words for a step, in all its uses whatever their values. Each use keeps its values: in the words `{1}`, `{2}`
/// … are the values of the old step from left to right (completion/parameters.h), and may stand elsewhere in the new.
class StepRenaming : public Renaming
{
public:
    /// The words of a step, without keyword, for somebody to change: `I pay {1} with "{2}"`.
    [[nodiscard]] static QString wordsOf(QStringView step);

    /// step: some use of it, without keyword. words: the new ones.
    StepRenaming(QStringView step, const QString &words);

    /// Why the words cannot be taken, translated; empty where they can.
    [[nodiscard]] QString problem() const;
    /// Whether the words are the old ones.
    [[nodiscard]] bool isSame() const { return m_oldWords == m_words; }
    /// The values (from 1) that the new words lack: they go in all uses.
    [[nodiscard]] QList<int> droppedValues() const;
    /// The new step, with placeholders for its values: what other steps are compared with.
    [[nodiscard]] QString example() const;
    /// The words before and after.
    [[nodiscard]] QString oldWords() const { return m_oldWords; }
    [[nodiscard]] QString words() const { return m_words; }

    /// What a use of the step becomes.
    [[nodiscard]] QString textFor(QStringView use) const;

    [[nodiscard]] bool mayMatch(const QByteArray &bytes) const override;
    [[nodiscard]] std::vector<RenamedPlace> placesIn(const gherkin::Tree &tree,
                                                     const std::stop_token &stop = {}) const override;

    /// The new names of the action words that are this step, and the calls of them in the bodies of all.
    [[nodiscard]] std::vector<project::Operation> changesOf(const QList<project::ActionWord> &actionWords) const;

private:
    /// The words as a row: text, then the number of a value, and so on; -1 behind the last text.
    struct Part
    {
        QString text;
        qsizetype value = -1; ///< from 0
    };

    [[nodiscard]] bool isUse(const QString &step) const;
    [[nodiscard]] bool keepsValues(QStringView use, QStringView after) const;
    [[nodiscard]] QString withValues(const QStringList &values, QList<qsizetype> *places = nullptr) const;

    QString m_oldWords;
    QString m_words;
    QString m_oldPattern;
    QString m_pattern; ///< of the new words
    QByteArray m_part; ///< a piece of the old words that each use holds
    qsizetype m_valueCount = 0;
    std::vector<Part> m_parts;
};

} // namespace stepwright::refactoring

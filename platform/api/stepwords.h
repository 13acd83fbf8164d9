#pragma once

#include "model/gherkin/tree/tree.h"

#include <QHash>
#include <QStringList>

namespace stepwright::platform {

/// Action words by their wording without parameters, so that steps find the word they use.
class StepWords
{
public:
    /// Makes a word known, by its name with parameters in quotes.
    void add(const QString &name);

    /// The definition language's call for a step: `call given 'I pay "p1"' (p1 = "${amount}")`. `<amount>` is a
    /// variable where the scenario has such a parameter.
    [[nodiscard]] QString call(const gherkin::Step &step, const QStringList &parameters);

    /// Words that calls needed and that were not known, with all their parameters.
    [[nodiscard]] const QHash<QString, QStringList> &newWords() const { return m_new; }

private:
    struct Word
    {
        QString name;
        QStringList parameters;
    };
    QHash<QString, Word> m_words; ///< by skeleton
    QHash<QString, QStringList> m_new;
};

/// A value of the definition language: a variable for `<x>` alone, else a text with `${x}` in it.
[[nodiscard]] QString definitionValue(const QString &text, const QStringList &parameters);

} // namespace stepwright::platform

#pragma once

#include "model/project/actionwordindex.h"

namespace stepwright::project {

/// A call with what the action word it names adds to it.
struct ResolvedCall
{
    const IndexedWord *word = nullptr; ///< null: no such action word is declared
    QString text;                      ///< what the step says in Gherkin, after its keyword
    QString freeText;                  ///< its doc string
    QString dataTable;                 ///< its data table, with pipes
    bool hasFreeText = false;
};

/// Turns calls and values into Gherkin.
class StepText
{
public:
    /// `delimiter` stands around the values of parameters that an action word's name holds in double quotes.
    StepText(const ActionWordIndex &words, QString delimiter) : m_words(words), m_delimiter(std::move(delimiter)) {}

    [[nodiscard]] ResolvedCall resolve(const Call &call) const;

    /// The action word that a call names; null where it is not declared.
    [[nodiscard]] const IndexedWord *word(const Call &call) const { return m_words.find(call.actionWord); }

    /// The same parts one by one, of a call and the word that it names.
    [[nodiscard]] QString text(const Call &call, const IndexedWord *word) const;
    [[nodiscard]] static QString freeText(const Call &call, const IndexedWord *word);
    [[nodiscard]] static bool hasFreeText(const Call &call, const IndexedWord *word);
    [[nodiscard]] static QString dataTable(const Call &call, const IndexedWord *word);

    /// All arguments of a call in the declared order: the given value, else the default; without either it is missing.
    /// Of a word that is not declared those that are given.
    [[nodiscard]] QList<Argument> allArguments(const Call &call) const;

    /// "Given I pay" or "* I pay": how the platform writes the whole line, without its doc string and data table.
    [[nodiscard]] QString line(const Call &call) const;

    [[nodiscard]] const QString &delimiter() const { return m_delimiter; }

private:
    [[nodiscard]] QString wordsOf(const IndexedWord &word, const Call &call) const;

    const ActionWordIndex &m_words;
    QString m_delimiter;
};

/// A value as a step says it: text as it is, variables as `<name>`, nothing for what Gherkin cannot say.
[[nodiscard]] QString stepValue(const Expression &value);

/// A value as a cell of an Examples table says it, without the escapes of cells: null is "nil", -1 is "-1".
[[nodiscard]] QString cellValue(const Expression &value);

/// "Given" for "given", "*" for no annotation.
[[nodiscard]] QString keywordOf(const QString &annotation);

} // namespace stepwright::project

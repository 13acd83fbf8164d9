#pragma once

#include "model/project/projectdocument.h"

#include <QHash>

namespace stepwright::project {

/// An action word with what is worked out from it once: its place and its wording.
struct IndexedWord
{
    const ActionWordDocument *word = nullptr;
    const LibraryDocument *library = nullptr; ///< null: the project's own
    QString uniqueName;                       ///< in its library: of two "pay" the first is "pay 1"
    QList<WordingPart> wording;               ///< of the definition, or what its name says

    /// Its parameters in the order of a step definition: those of the wording, the other ones, doc string, data table.
    [[nodiscard]] QList<Parameter> parametersInStepOrder() const;

    /// Its parameters that are neither in the wording nor the doc string or data table: their values follow the words.
    [[nodiscard]] QList<Parameter> appendedParameters() const;

    /// Whether that is one of them.
    [[nodiscard]] bool appends(const Parameter &parameter) const;
};

/// The wording of an action word whose name holds its parameters in double quotes: `I pay "amount" by card`.
/// Quoted words that are no parameter stay as they are.
[[nodiscard]] QList<WordingPart> wordingOf(const QString &name, const QList<Parameter> &parameters);

/// All action words of a document by name. The document must outlive it.
class ActionWordIndex
{
public:
    explicit ActionWordIndex(const ProjectDocument &document);

    /// The action word of that name, one of a library before one of the project; null where none is declared.
    [[nodiscard]] const IndexedWord *find(const QString &name) const;

    /// The words of the project (`library` null) or of one library, in document order.
    [[nodiscard]] std::vector<const IndexedWord *> words(const LibraryDocument *library) const;

    [[nodiscard]] const std::vector<IndexedWord> &all() const { return m_words; }

private:
    void add(const QList<ActionWordDocument> &words, const LibraryDocument *library);

    std::vector<IndexedWord> m_words;
    QHash<QString, qsizetype> m_byName;
};

} // namespace stepwright::project

#pragma once

#include "model/definitions/matching/matcher.h"
#include "model/project/entities.h"

#include <QList>
#include <QVarLengthArray>

#include <memory>
#include <span>

namespace stepwright::definitions {

/// All step definitions that a project's code and action words give; tells which of them carry a step out. Never
/// changes; may be read from several threads.
class DefinitionIndex
{
public:
    DefinitionIndex() = default;
    /// Takes what was read; a pattern that cannot be read is among the problems afterwards. types: parameter types of
    /// the project's own.
    DefinitionIndex(std::vector<StepDefinition> definitions, std::vector<DefinitionProblem> problems,
                    const std::vector<ParameterType> &types = {});

    /// Without definitions nothing is to be said about steps.
    [[nodiscard]] bool isEmpty() const { return m_definitions.empty(); }
    [[nodiscard]] std::span<const StepDefinition> definitions() const { return m_definitions; }
    [[nodiscard]] std::span<const DefinitionProblem> problems() const { return m_problems; }

    /// What carries a step out.
    struct Match
    {
        QVarLengthArray<quint32, 4> definitions; ///< numbers in `definitions()`
        QVarLengthArray<quint32, 4> competing;   ///< those of them that are one too many; none, or at least two
        QVarLengthArray<quint32, 4> undecided;   ///< those whose patterns take too long on this text

        [[nodiscard]] bool isUndefined() const { return definitions.isEmpty() && undecided.isEmpty(); }
    };

    /// text: of a step as it runs, without keyword.
    [[nodiscard]] Match match(QStringView text, project::StepKind kind) const;

    /// Whether one definition carries a step out.
    [[nodiscard]] bool carriesOut(quint32 definition, QStringView text, project::StepKind kind) const;

    /// "steps/cups.js:12" of a definition, or the name of an action word: short, for people.
    [[nodiscard]] QString placeOf(quint32 definition) const;

    /// The folders that the files of definitions lie in; their places are told from there.
    void setRoots(const QStringList &folders) { m_roots = folders; }
    [[nodiscard]] QString shortPath(const QString &file) const;

private:
    [[nodiscard]] bool compete(quint32 one, quint32 other) const;

    std::vector<StepDefinition> m_definitions;
    std::vector<Matcher> m_matchers; ///< one for each
    std::vector<DefinitionProblem> m_problems;
    QStringList m_roots;
};

/// The steps that an action word of the project stands for, as a definition.
[[nodiscard]] StepDefinition definitionOf(const project::ActionWord &word);

struct CodeReading;

/// The index of what was read in these folders, and of the project's action words.
[[nodiscard]] std::shared_ptr<const DefinitionIndex> makeIndex(const CodeReading &reading, const QStringList &folders,
                                                               const QList<project::ActionWord> &actionWords);

} // namespace stepwright::definitions

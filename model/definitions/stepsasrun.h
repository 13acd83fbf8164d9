#pragma once

#include "model/definitions/definitionindex.h"
#include "model/gherkin/pickles/interpolation.h"
#include "model/gherkin/tree/nodes.h"
#include "model/gherkin/tree/tree.h"
#include "model/project/steps.h"

#include <QString>

#include <functional>
#include <vector>

namespace stepwright::definitions {

/// The texts of a scenario's steps as they run: an outline's with the values of each row of its examples.
class StepsAsRun
{
public:
    /// Rows of an outline that are looked at; what the first thousand say the rest says too.
    static constexpr std::size_t mostRows = 1000;

    /// Of a background: no outline.
    StepsAsRun() = default;
    explicit StepsAsRun(gherkin::Scenario scenario);

    /// The distinct texts of a step; of an outline without rows the text as written.
    [[nodiscard]] std::vector<QString> textsOf(gherkin::Step step) const;

    /// Whether it is an outline, in whose steps a `<name>` that is left stands for something.
    [[nodiscard]] bool isOutline() const { return m_isOutline; }

private:
    struct Table
    {
        gherkin::Interpolation values;
        std::vector<std::vector<QByteArray>> rows;
    };
    std::vector<Table> m_tables;
    bool m_isOutline = false;
};

/// What a step says: a conjunction counts as the step before it, whose kind is handed in.
[[nodiscard]] project::StepKind kindOf(gherkin::Step step, project::StepKind before);

/// Calls visit with each step of a text, its kind and what its scenario says about its texts.
using VisitStep = std::function<void(gherkin::Step step, project::StepKind kind, const StepsAsRun &run)>;
void visitSteps(const gherkin::Tree &tree, const VisitStep &visit);

/// The numbers of the definitions that carry out the step on a line (0-based); none where no step is.
[[nodiscard]] std::vector<quint32> definitionsAt(const gherkin::Tree &tree, quint32 line, const DefinitionIndex &index);

/// The numbers of the definitions that carry out the steps of a text, one for each step that uses them; a use that
/// cannot be ruled out in time counts.
[[nodiscard]] std::vector<quint32> usesIn(const gherkin::Tree &tree, const DefinitionIndex &index);

} // namespace stepwright::definitions

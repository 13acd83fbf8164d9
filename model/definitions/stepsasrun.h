#pragma once

#include "model/gherkin/pickles/interpolation.h"
#include "model/gherkin/tree/nodes.h"
#include "model/project/steps.h"

#include <QString>

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

} // namespace stepwright::definitions

#pragma once

#include "model/gherkin/pickles.h"
#include "model/gherkin/pickles/interpolation.h"

namespace stepwright::gherkin {

/// Walks a tree and makes its pickles. What does not depend on an example row is made once and shared by all rows.
class PickleCompiler
{
public:
    explicit PickleCompiler(const Tree &tree) { m_pickles.tree = tree; }

    [[nodiscard]] Pickles compile();

private:
    using Steps = std::vector<PickleStep>;

    void compileChildren(const ScenarioContainer &container, Steps background, const std::vector<Tag> &inheritedTags);
    void compileScenario(Scenario scenario, const Steps &background, const std::vector<Tag> &inheritedTags);
    void compileRows(Scenario scenario, Examples examples, const Steps &background, const Steps &own,
                     const std::vector<Tag> &tags);
    void addPickle(Scenario scenario, TableRow row, const Steps &background, const Steps &own,
                   const std::vector<Tag> &tags);

    [[nodiscard]] Steps readSteps(const Nodes<Step> &steps, bool areFromBackground);
    [[nodiscard]] quint32 readArgument(Step step);
    [[nodiscard]] quint32 interpolatedArgument(quint32 argument);
    [[nodiscard]] bool dependsOnRow(const PickleArgument &argument) const;
    [[nodiscard]] QUtf8StringView textOf(const TableCell &cell);

    Pickles m_pickles;
    Interpolation m_values;
};

} // namespace stepwright::gherkin

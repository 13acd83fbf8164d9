#include "model/gherkin/messages/nodeids.h"

namespace stepwright::gherkin {

NodeIds::NodeIds(const Tree &tree, quint32 &next) : m_ids(tree.lineCount()), m_next(next)
{
    const Feature feature = tree.feature();
    if (!feature)
        return;
    countChildren(feature);
    countTags(feature);
}

void NodeIds::countSteps(const Nodes<Step> &steps)
{
    for (const Step step : steps) {
        if (const DataTable table = step.dataTable()) {
            for (const TableRow row : table.rows())
                count(row);
        }
        count(step);
    }
}

void NodeIds::countExamples(Examples examples)
{
    if (const DataTable table = examples.table()) {
        for (const TableRow row : table.rows())
            count(row);
    }
    countTags(examples);
    count(examples);
}

void NodeIds::countScenario(Scenario scenario)
{
    countSteps(scenario.steps());
    for (const Examples examples : scenario.examples())
        countExamples(examples);
    countTags(scenario);
    count(scenario);
}

void NodeIds::countChildren(const ScenarioContainer &container)
{
    for (const Node child : container.children()) {
        if (child.kind() == LineKind::Background) {
            countSteps(as<Background>(child).steps());
            count(child);
        } else if (child.kind() == LineKind::Scenario) {
            countScenario(as<Scenario>(child));
        } else {
            countChildren(as<Rule>(child));
            countTags(as<Rule>(child));
            count(child);
        }
    }
}

void NodeIds::countTags(const TitledNode &node)
{
    for (quint32 line = node.firstTagLine(); line < node.lineIndex(); ++line) {
        const Line &record = node.tree().lines[line];
        if (record.kind != LineKind::Tags)
            continue;
        m_ids[line] = m_next;
        m_next += record.parts;
    }
}

} // namespace stepwright::gherkin

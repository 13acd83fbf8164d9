#pragma once

#include "model/gherkin/tree/tree.h"

namespace stepwright::gherkin {

/// The ids that the official parser gives to the nodes of a tree: counted when a node is complete, so children come
/// first.
class NodeIds
{
public:
    /// Counts on from `next`, which then is the first free id.
    NodeIds(const Tree &tree, quint32 &next);

    [[nodiscard]] quint32 of(Node node) const { return m_ids[node.lineIndex()]; }
    /// Of the n-th tag on a line.
    [[nodiscard]] quint32 ofTag(quint32 line, quint32 n) const { return m_ids[line] + n; }

private:
    void countSteps(const Nodes<Step> &steps);
    void countExamples(Examples examples);
    void countScenario(Scenario scenario);
    void countChildren(const ScenarioContainer &container);
    void countTags(const TitledNode &node);
    void count(Node node) { m_ids[node.lineIndex()] = m_next++; }

    std::vector<quint32> m_ids; // by line; of a tag line that of its first tag
    quint32 &m_next;
};

} // namespace stepwright::gherkin

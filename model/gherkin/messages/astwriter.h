#pragma once

#include "model/gherkin/messages/jsonwriter.h"
#include "model/gherkin/messages/nodeids.h"

namespace stepwright::gherkin {

/// Writes a tree as the official `gherkinDocument` message.
class AstWriter
{
public:
    AstWriter(const Tree &tree, const NodeIds &ids, JsonWriter &json) : m_tree(tree), m_ids(ids), m_json(json) {}

    void write(QByteArrayView uri);
    static void writeLocation(JsonWriter &json, int line, int column);

private:
    void writeFeature(Feature feature);
    void writeChildren(const ScenarioContainer &container);
    void writeRule(Rule rule);
    void writeBackground(Background background);
    void writeScenario(Scenario scenario);
    void writeExamples(Examples examples);
    void writeSteps(const Nodes<Step> &steps);
    void writeTable(DataTable table);
    void writeDocString(DocString docString);
    void writeRow(QByteArrayView key, TableRow row);
    void writeTags(const TitledNode &node);
    void writeTagLine(quint32 line);
    void writeTitle(const TitledNode &node);

    const Tree &m_tree;
    const NodeIds &m_ids;
    JsonWriter &m_json;
};

} // namespace stepwright::gherkin

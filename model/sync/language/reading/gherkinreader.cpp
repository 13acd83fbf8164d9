#include "model/sync/language/reading/gherkinreader.h"

#include "model/sync/language/definition/platformdefinition.h"
#include "model/sync/language/writing/prose.h"

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::sync {

std::vector<gherkin::Step> ScenarioNode::steps() const
{
    std::vector<gherkin::Step> steps;
    if (node.steps().isEmpty())
        return steps;
    if (rule) {
        if (const gherkin::Background background = rule.background())
            std::ranges::copy(background.steps(), std::back_inserter(steps));
    }
    std::ranges::copy(node.steps(), std::back_inserter(steps));
    return steps;
}

qsizetype ScenarioNode::ruleSteps() const
{
    if (!rule || node.steps().isEmpty())
        return 0;
    const gherkin::Background background = rule.background();
    return background ? background.steps().count() : 0;
}

QList<Tag> ScenarioNode::tags() const
{
    QList<Tag> tags = rule ? tagsOf(rule) : QList<Tag>();
    for (const Tag &tag : tagsOf(node)) {
        if (!tags.contains(tag))
            tags.append(tag);
    }
    return tags;
}

std::vector<ScenarioNode> scenarioNodes(const gherkin::Tree &tree)
{
    std::vector<ScenarioNode> nodes;
    const gherkin::Feature feature = tree.feature();
    if (!feature)
        return nodes;
    for (const gherkin::Scenario scenario : feature.scenarios())
        nodes.push_back({scenario, {}});
    for (const gherkin::Rule rule : feature.rules()) {
        for (const gherkin::Scenario scenario : rule.scenarios())
            nodes.push_back({scenario, rule});
    }
    return nodes;
}

QString usualRowName(qsizetype row, const QString &table)
{
    const QString number = QString::number(row + 1);
    return table.isEmpty() ? number : QString(table % u" / " % number);
}

namespace {

Body readSteps(const std::vector<gherkin::Step> &steps, const OutlineNames &names, StepWords &words)
{
    Body body;
    for (const gherkin::Step &step : steps)
        body.push_back({words.callOf(step, names)});
    return normalized(std::move(body));
}

Dataset readRow(const gherkin::TableRow &row, const gherkin::TableCells &header, const OutlineNames &names)
{
    QHash<QString, QString> cells;
    const gherkin::TableCells values = row.cells();
    for (qsizetype i = qMin(header.size(), values.size()) - 1; i >= 0; --i) // of two like columns the first counts
        cells.insert(header[i].text(), values[i].text());
    Dataset dataset;
    dataset.name =
        header.isEmpty() || header[0].text() != datasetNameColumn || values.isEmpty() ? QString() : values[0].text();
    for (const QString &parameter : names.parameters()) {
        const QString column = names.columnOf(parameter);
        // A table without the column leaves the steps as they are.
        const QString value = cells.value(column, u'<' % column % u'>');
        dataset.values.append({parameter, {ExpressionKind::String, value}});
    }
    return dataset;
}

void readExamples(ScenarioDocument &scenario, const gherkin::Scenario &node, const OutlineNames &names)
{
    for (const QString &parameter : names.parameters())
        scenario.parameters.append({parameter, {}});
    for (const gherkin::Examples examples : node.examples()) {
        if (!examples.table())
            continue;
        const gherkin::TableCells header = examples.header().cells();
        qsizetype inTable = 0;
        for (const gherkin::TableRow row : examples.body()) {
            Dataset dataset = readRow(row, header, names);
            const QString table = examples.name().toString();
            if (dataset.name.isEmpty())
                dataset.name = usualRowName(table.isEmpty() ? scenario.datasets.size() : inTable, table);
            ++inTable;
            scenario.datasets.append(dataset);
        }
    }
}

} // namespace

FeatureDocument readGherkin(const gherkin::Tree &tree, StepWords &words)
{
    FeatureDocument document;
    const gherkin::Feature feature = tree.feature();
    if (!feature)
        return document;
    document.folder.name = feature.name().toString();
    document.folder.description = proseOf(feature);
    document.folder.tags = tagsOf(feature);
    if (const gherkin::Background background = feature.background()) {
        const gherkin::Nodes<gherkin::Step> steps = background.steps();
        document.folder.setup = readSteps({steps.begin(), steps.end()}, {}, words);
    }
    for (const ScenarioNode &one : scenarioNodes(tree)) {
        const OutlineNames names(one.node);
        ScenarioDocument scenario;
        scenario.name = names.withParameters(one.node.name().toString());
        scenario.description = proseOf(one.node);
        scenario.tags = one.tags();
        scenario.position = int(document.scenarios.size());
        readExamples(scenario, one.node, names);
        scenario.body = readSteps(one.steps(), names, words);
        document.scenarios.append(scenario);
    }
    return document;
}

} // namespace stepwright::sync

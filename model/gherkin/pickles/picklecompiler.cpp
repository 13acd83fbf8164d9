#include "model/gherkin/pickles/picklecompiler.h"

#include <algorithm>

namespace stepwright::gherkin {

namespace {

std::vector<QByteArray> cellTexts(TableRow row)
{
    std::vector<QByteArray> texts;
    for (const TableCell &cell : row.cells())
        texts.push_back(cell.utf8());
    return texts;
}

std::vector<Tag> joined(std::vector<Tag> tags, const TitledNode &node)
{
    for (const Tag &tag : node.tags())
        tags.push_back(tag);
    return tags;
}

} // namespace

Pickles PickleCompiler::compile()
{
    if (const Feature feature = m_pickles.tree.feature())
        compileChildren(feature, {}, joined({}, feature));
    return std::move(m_pickles);
}

void PickleCompiler::compileChildren(const ScenarioContainer &container, Steps background,
                                     const std::vector<Tag> &inheritedTags)
{
    for (const Node child : container.children()) {
        if (child.kind() == LineKind::Background) {
            const Steps more = readSteps(as<Background>(child).steps(), true);
            background.insert(background.end(), more.begin(), more.end());
        } else if (child.kind() == LineKind::Scenario) {
            compileScenario(as<Scenario>(child), background, inheritedTags);
        } else {
            compileChildren(as<Rule>(child), background, joined(inheritedTags, as<Rule>(child)));
        }
    }
}

void PickleCompiler::compileScenario(Scenario scenario, const Steps &background, const std::vector<Tag> &inheritedTags)
{
    const Steps own = readSteps(scenario.steps(), false);
    const std::vector<Tag> tags = joined(inheritedTags, scenario);
    if (!scenario.isOutline())
        return addPickle(scenario, {}, background, own, tags);
    for (const Examples examples : scenario.examples()) {
        if (examples.header())
            compileRows(scenario, examples, background, own, joined(tags, examples));
    }
}

void PickleCompiler::compileRows(Scenario scenario, Examples examples, const Steps &background, const Steps &own,
                                 const std::vector<Tag> &tags)
{
    m_values.setNames(cellTexts(examples.header()));
    for (const TableRow row : examples.body()) {
        m_values.setValues(cellTexts(row));
        addPickle(scenario, row, background, own, tags);
    }
}

void PickleCompiler::addPickle(Scenario scenario, TableRow row, const Steps &background, const Steps &own,
                               const std::vector<Tag> &tags)
{
    Pickle pickle;
    pickle.scenario = scenario;
    pickle.row = row;
    pickle.name = row ? m_values.apply(scenario.name(), m_pickles.texts) : scenario.name();
    pickle.firstTag = quint32(m_pickles.tags.size());
    pickle.tagCount = quint32(tags.size());
    m_pickles.tags.insert(m_pickles.tags.end(), tags.begin(), tags.end());

    Steps &steps = m_pickles.steps;
    pickle.firstStep = quint32(steps.size());
    if (!own.empty())
        steps.insert(steps.end(), background.begin(), background.end());
    for (PickleStep step : own) {
        if (row) {
            step.text = m_values.apply(step.text, m_pickles.texts);
            step.argument = interpolatedArgument(step.argument);
        }
        steps.push_back(step);
    }
    pickle.stepCount = quint32(steps.size()) - pickle.firstStep;
    KeywordType last = KeywordType::Unknown;
    for (PickleStep &step : std::span(steps).subspan(pickle.firstStep)) {
        if (step.type == KeywordType::Conjunction)
            step.type = last;
        last = step.type;
    }
    m_pickles.pickles.push_back(pickle);
}

PickleCompiler::Steps PickleCompiler::readSteps(const Nodes<Step> &steps, bool areFromBackground)
{
    Steps read;
    for (const Step step : steps)
        read.push_back({step, step.text(), step.keywordType(), areFromBackground, readArgument(step)});
    return read;
}

quint32 PickleCompiler::readArgument(Step step)
{
    if (step.record().extent == 1)
        return PickleStep::noArgument;
    PickleArgument argument;
    argument.docString = step.docString();
    argument.dataTable = step.dataTable();
    if (!argument.docString && !argument.dataTable)
        return PickleStep::noArgument;
    if (argument.docString) {
        argument.content = m_pickles.texts.keep(argument.docString.contentUtf8());
        argument.mediaType = argument.docString.mediaType();
    }
    if (argument.dataTable) {
        argument.firstCell = quint32(m_pickles.cells.size());
        for (const TableRow row : argument.dataTable.rows()) {
            for (const TableCell &cell : row.cells())
                m_pickles.cells.push_back(textOf(cell));
        }
        argument.cellCount = quint32(m_pickles.cells.size()) - argument.firstCell;
    }
    m_pickles.arguments.push_back(argument);
    return quint32(m_pickles.arguments.size()) - 1;
}

QUtf8StringView PickleCompiler::textOf(const TableCell &cell)
{
    const QUtf8StringView raw = cell.raw();
    return QByteArrayView(raw.data(), raw.size()).contains('\\') ? m_pickles.texts.keep(cell.utf8()) : raw;
}

bool PickleCompiler::dependsOnRow(const PickleArgument &argument) const
{
    const auto cells = std::span(m_pickles.cells).subspan(argument.firstCell, argument.cellCount);
    const auto concerns = [this](QUtf8StringView text) { return m_values.concerns(text); };
    return concerns(argument.content) || concerns(argument.mediaType) || std::ranges::any_of(cells, concerns);
}

quint32 PickleCompiler::interpolatedArgument(quint32 index)
{
    if (index == PickleStep::noArgument || !dependsOnRow(m_pickles.arguments[index]))
        return index;
    PickleArgument argument = m_pickles.arguments[index];
    argument.content = m_values.apply(argument.content, m_pickles.texts);
    argument.mediaType = m_values.apply(argument.mediaType, m_pickles.texts);
    const quint32 first = argument.firstCell;
    argument.firstCell = quint32(m_pickles.cells.size());
    for (quint32 i = 0; i < argument.cellCount; ++i)
        m_pickles.cells.push_back(m_values.apply(m_pickles.cells[first + i], m_pickles.texts));
    m_pickles.arguments.push_back(argument);
    return quint32(m_pickles.arguments.size()) - 1;
}

Pickles compilePickles(const Tree &tree)
{
    return PickleCompiler(tree).compile();
}

} // namespace stepwright::gherkin

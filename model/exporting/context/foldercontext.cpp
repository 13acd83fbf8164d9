#include "model/exporting/context/contextvalues.h"
#include "model/exporting/context/exportcontext.h"
#include "model/exporting/naming/gherkintext.h"

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

using templating::List;
using templating::Object;
using templating::Value;

namespace {

/// Whether a scenario's steps follow those of a background.
bool hasBackground(const ScenarioDocument &scenario, const FolderDocument *folder)
{
    return folder && (!folder->setup.empty() || (scenario.rule >= 0 && !folder->rules[scenario.rule].setup.empty()));
}

} // namespace

Value ExportContext::folder(const FolderDocument &folder, IsInProject isInProject) const
{
    Object value{{u"name"_s, oneLine(folder.name)},
                 {u"uid"_s, folder.uid},
                 {u"description"_s, folder.description},
                 {u"language"_s, folder.language},
                 {u"tags"_s, tags(folder.tags)}};
    value.insertLazy(u"keywords"_s, [&folder] { return keywords(folder.language); });
    value.insertLazy(u"inheritedTags"_s, [this, &folder] {
        QList<Tag> inherited;
        for (const FolderDocument *above : m_tree.ancestors(folder))
            inherited += above->tags;
        return tags(isOn(u"parent-folder-tags"_s) ? inherited : QList<Tag>());
    });
    value.insertLazy(u"setup"_s, [this, &folder] { return body(folder.setup, {.followsNothing = true}); });
    value.insert(u"setupHasSteps"_s, hasSteps(folder.setup));
    value.insert(u"setupHasOnlyCalls"_s, hasOnlyCalls(folder.setup));
    value.insertLazy(u"setupVariables"_s, [this, &folder] { return localVariables(variableNames(folder.setup), {}); });
    value.insertLazy(u"unassignedVariables"_s,
                     [this, &folder] { return localVariables(unassignedVariables(folder.setup), {}); });
    value.insertLazy(u"hasStepsBelow"_s, [this, &folder] { return hasStepsBelow(folder); });
    value.insertLazy(u"scenarios"_s, [this, &folder] { return scenariosOf(folder, -1); });
    const auto tests = [this, &folder] {
        List list;
        for (const ScenarioDocument *one : m_tree.scenarios(folder))
            list.append(scenario(*one));
        return list;
    };
    if (isInProject == IsInProject::Yes)
        value.insertFresh(u"tests"_s, tests);
    else
        value.insertLazy(u"tests"_s, tests);
    value.insertLazy(u"rules"_s, [this, &folder] {
        List list;
        for (int i = 0; i < folder.rules.size(); ++i)
            list.append(rule(folder, i));
        return list;
    });
    value.insertLazy(u"ancestors"_s, [this, &folder] {
        List list;
        for (const FolderDocument *above : m_tree.ancestors(folder))
            list.append(this->folder(*above));
        return list;
    });
    return value;
}

Value ExportContext::rule(const FolderDocument &folder, int index) const
{
    const RuleDocument &rule = folder.rules[index];
    return Object{{u"name"_s, oneLine(rule.name)},
                  {u"description"_s, rule.description},
                  {u"tags"_s, tags(rule.tags)},
                  {u"setup"_s, body(rule.setup, {.followsNothing = folder.setup.empty()})},
                  {u"language"_s, folder.language},
                  {u"keywords"_s, keywords(folder.language)},
                  {u"scenarios"_s, scenariosOf(folder, index)}};
}

Value ExportContext::scenariosOf(const FolderDocument &folder, int rule) const
{
    List list;
    if (isOn(u"leafless-export"_s))
        return list;
    for (const ScenarioDocument *one : m_tree.scenarios(folder)) {
        if (one->rule == rule)
            list.append(scenario(*one));
    }
    return list;
}

Value ExportContext::scenario(const ScenarioDocument &scenario) const
{
    const Body &ruleSetup = ruleSetupOf(scenario);
    Object value{{u"name"_s, oneLine(scenario.name)},
                 {u"uid"_s, scenario.uid},
                 {u"codeName"_s, m_codeNames.ofScenario(scenario)},
                 {u"testUid"_s, scenario.testUid},
                 {u"description"_s, scenario.description},
                 {u"tags"_s, tags(scenario.tags)},
                 {u"isOutline"_s, !scenario.datasets.isEmpty()},
                 {u"hasSteps"_s, hasSteps(scenario.body) || hasSteps(ruleSetup)},
                 {u"hasOnlyCalls"_s, hasOnlyCalls(scenario.body) && hasOnlyCalls(ruleSetup)}};
    const FolderDocument *folder = m_tree.folder(scenario.folderUid);
    value.insertLazy(u"keywords"_s, [folder] { return keywords(folder ? folder->language : QString()); });
    value.insert(u"language"_s, folder ? folder->language : QString());
    value.insertLazy(u"parameters"_s, [this, &scenario] { return parameters(scenario.parameters, typesOf(scenario)); });
    value.insertLazy(u"localVariables"_s, [this, &scenario] {
        // Without examples nothing gives its parameters a value.
        const bool areGiven = !scenario.datasets.isEmpty() || m_isCompatible;
        return localVariables(variablesOf(scenario), areGiven ? scenario.parameters : QList<Parameter>());
    });
    value.insertLazy(u"annotations"_s, [&scenario] {
        List list;
        for (const Statement &one : scenario.body) {
            if (const Call *call = std::get_if<Call>(&one.content); call && !call->annotation.isEmpty())
                list.append(call->annotation);
        }
        return list;
    });
    value.insertLazy(u"setup"_s, [this, &scenario] { return body(setupBefore(scenario), {.followsNothing = true}); });
    value.insertLazy(u"setupVariables"_s, [this, &scenario] {
        QList<Parameter> known = scenario.parameters;
        for (const QString &name : variablesOf(scenario))
            known.append({name, {}});
        return localVariables(variableNames(setupBefore(scenario)), known);
    });
    value.insertLazy(u"unassignedVariables"_s, [this, &scenario] {
        Body whole = setupBefore(scenario);
        whole.insert(whole.end(), ruleSetupOf(scenario).begin(), ruleSetupOf(scenario).end());
        whole.insert(whole.end(), scenario.body.begin(), scenario.body.end());
        return localVariables(unassignedVariables(whole), scenario.parameters);
    });
    value.insertLazy(u"datasets"_s, [this, &scenario] {
        List list;
        for (const Dataset &one : scenario.datasets)
            list.append(dataset(one, typesOf(scenario)));
        return list;
    });
    value.insertLazy(u"examples"_s, [this, &scenario] { return examples(scenario); });
    value.insertLazy(u"statements"_s, [this, &scenario, folder] {
        const Place place{.followsNothing = !hasBackground(scenario, folder), .types = typesOf(scenario)};
        const List ofRule = body(ruleSetupOf(scenario), place).items();
        return ofRule + body(scenario.body, place).items();
    });
    return value;
}

/// The steps that run before a scenario, for files that have no folder to keep them. The established tool leaves them
/// out.
const Body &ExportContext::setupBefore(const ScenarioDocument &scenario) const
{
    static const Body nothing;
    const FolderDocument *folder = m_tree.folder(scenario.folderUid);
    return folder && !m_isCompatible ? folder->setup : nothing;
}

/// The variables that a scenario's code mentions, each once.
QStringList ExportContext::variablesOf(const ScenarioDocument &scenario) const
{
    QStringList names = variableNames(ruleSetupOf(scenario)) + variableNames(scenario.body);
    names.removeDuplicates();
    return names;
}

/// Where files know no rules: what the scenario's rule does before it. Empty for others.
const Body &ExportContext::ruleSetupOf(const ScenarioDocument &scenario) const
{
    static const Body nothing;
    const FolderDocument *folder = m_tree.folder(scenario.folderUid);
    return folder && scenario.rule >= 0 && !m_exporter.writesRules ? folder->rules[scenario.rule].setup : nothing;
}

/// A text for a place that is one line. The established tool lets line breaks end it.
QString ExportContext::oneLine(const QString &text) const
{
    return m_isCompatible ? text : lineOf(text);
}

Value ExportContext::onlyScenario(const ScenarioDocument &scenario) const
{
    return Object{{u"name"_s, oneLine(scenario.name)}, {u"tests"_s, List{this->scenario(scenario)}}};
}

bool ExportContext::hasStepsBelow(const FolderDocument &folder) const
{
    return hasSteps(folder.setup) ||
           std::ranges::any_of(m_tree.scenarios(folder), [](const auto *one) { return hasSteps(one->body); }) ||
           std::ranges::any_of(m_tree.children(&folder), [this](const auto *one) { return hasStepsBelow(*one); });
}

Value ExportContext::dataset(const Dataset &dataset, const ParameterTypes::OfParameters *types) const
{
    List cells;
    for (const Argument &argument : dataset.values)
        cells.append(cellValue(argument.value));
    Object value{{u"name"_s, dataset.name},
                 {u"codeName"_s, m_codeNames.ofDataset(dataset)},
                 {u"uid"_s, dataset.uid},
                 {u"testUid"_s, dataset.testUid},
                 {u"cells"_s, cells}};
    value.insertLazy(u"arguments"_s, [this, &dataset, types] { return arguments(dataset.values, types); });
    return value;
}

Value ExportContext::examples(const ScenarioDocument &scenario) const
{
    List columns;
    for (const Parameter &parameter : scenario.parameters)
        columns.append(parameter.name);
    const bool areMerged = scenario.examples.isEmpty() || text(u"examples"_s) == "merged"_L1;
    List tables;
    for (int i = 0; i < (areMerged ? 1 : int(scenario.examples.size())); ++i) {
        const ExamplesHead head = areMerged ? ExamplesHead() : scenario.examples[i];
        List rows;
        for (const Dataset &one : scenario.datasets) {
            if (areMerged || one.examples == i)
                rows.append(dataset(one, nullptr));
        }
        tables.append(Object{{u"name"_s, head.name},
                             {u"description"_s, head.description},
                             {u"tags"_s, tags(head.tags)},
                             {u"columns"_s, columns},
                             {u"rows"_s, rows}});
    }
    return tables;
}

} // namespace stepwright::exporting

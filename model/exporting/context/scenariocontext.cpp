#include "model/exporting/context/contextvalues.h"
#include "model/exporting/context/exportcontext.h"
#include "model/exporting/context/record.h"

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

using templating::List;
using templating::Object;
using templating::Value;

namespace {

constexpr bool isKept = true;

/// Whether a scenario's steps follow those of a background.
bool hasBackground(const ScenarioDocument &scenario, const FolderDocument *folder)
{
    return folder && (!folder->setup.empty() || (scenario.rule >= 0 && !folder->rules[scenario.rule].setup.empty()));
}

Value annotationsOf(const ScenarioDocument &scenario)
{
    List list;
    for (const Statement &one : scenario.body) {
        if (const Call *call = std::get_if<Call>(&one.content); call && !call->annotation.isEmpty())
            list.append(call->annotation);
    }
    return list;
}

} // namespace

/// What a scenario's members are made of.
struct ExportContext::ScenarioSource
{
    const ExportContext &context;
    const ScenarioDocument &scenario;
    const FolderDocument *folder;

    [[nodiscard]] const Body &ruleSetup() const { return context.ruleSetupOf(scenario); }
    [[nodiscard]] const Body &setup() const { return context.setupBefore(scenario); }

    [[nodiscard]] Value localVariables() const
    {
        // Without examples nothing gives its parameters a value.
        const bool areGiven = !scenario.datasets.isEmpty() || context.m_isCompatible;
        return context.localVariables(context.variablesOf(scenario),
                                      areGiven ? scenario.parameters : QList<Parameter>());
    }

    [[nodiscard]] Value setupVariables() const
    {
        QList<Parameter> known = scenario.parameters;
        for (const QString &name : context.variablesOf(scenario))
            known.append({name, {}});
        return context.localVariables(variableNames(setup()), known);
    }

    /// All that one test does.
    [[nodiscard]] Body whole() const
    {
        Body whole = setup();
        whole.insert(whole.end(), ruleSetup().begin(), ruleSetup().end());
        whole.insert(whole.end(), scenario.body.begin(), scenario.body.end());
        return whole;
    }

    [[nodiscard]] Value assignedParameters() const
    {
        // Without examples they are variables.
        return scenario.datasets.isEmpty() ? List() : context.assignedParameters(whole(), scenario.parameters);
    }

    [[nodiscard]] Value unassigned() const
    {
        return context.localVariables(unassignedVariables(whole()), scenario.parameters);
    }

    [[nodiscard]] Value datasets() const
    {
        List list;
        list.reserve(scenario.datasets.size());
        for (const Dataset &one : scenario.datasets)
            list.append(context.dataset(one, context.typesOf(scenario)));
        return list;
    }

    [[nodiscard]] Value statements() const
    {
        const Place place{.followsNothing = !hasBackground(scenario, folder), .types = context.typesOf(scenario)};
        const Value own = context.body(scenario.body, place);
        return ruleSetup().empty() ? own : Value(context.body(ruleSetup(), place).items() + own.items());
    }
};

Value ExportContext::scenario(const ScenarioDocument &scenario) const
{
    using Source = ScenarioSource;
    static constexpr std::array fields = {
        Field<Source>{u"name", [](const Source &of) -> Value { return of.context.oneLine(of.scenario.name); }},
        Field<Source>{u"uid", [](const Source &of) -> Value { return of.scenario.uid; }},
        Field<Source>{u"codeName",
                      [](const Source &of) -> Value { return of.context.m_codeNames.ofScenario(of.scenario); }},
        Field<Source>{u"testUid", [](const Source &of) -> Value { return of.scenario.testUid; }},
        Field<Source>{u"description", [](const Source &of) -> Value { return of.scenario.description; }},
        Field<Source>{u"tags", [](const Source &of) { return tags(of.scenario.tags); }, isKept},
        Field<Source>{u"isOutline", [](const Source &of) -> Value { return !of.scenario.datasets.isEmpty(); }},
        Field<Source>{u"hasSteps",
                      [](const Source &of) -> Value { return hasSteps(of.scenario.body) || hasSteps(of.ruleSetup()); },
                      isKept},
        Field<Source>{
            u"hasOnlyCalls",
            [](const Source &of) -> Value { return hasOnlyCalls(of.scenario.body) && hasOnlyCalls(of.ruleSetup()); },
            isKept},
        Field<Source>{u"language",
                      [](const Source &of) -> Value { return of.folder ? of.folder->language : QString(); }},
        Field<Source>{u"keywords",
                      [](const Source &of) { return keywords(of.folder ? of.folder->language : QString()); }, isKept},
        Field<Source>{u"parameters",
                      [](const Source &of) {
                          return of.context.parameters(of.scenario.parameters, of.context.typesOf(of.scenario));
                      },
                      isKept},
        Field<Source>{u"localVariables", [](const Source &of) { return of.localVariables(); }, isKept},
        Field<Source>{u"setupVariables", [](const Source &of) { return of.setupVariables(); }, isKept},
        Field<Source>{u"assignedParameters", [](const Source &of) { return of.assignedParameters(); }, isKept},
        Field<Source>{u"unassignedVariables", [](const Source &of) { return of.unassigned(); }, isKept},
        Field<Source>{u"annotations", [](const Source &of) { return annotationsOf(of.scenario); }, isKept},
        Field<Source>{u"setup", [](const Source &of) { return of.context.body(of.setup(), {.followsNothing = true}); },
                      isKept},
        Field<Source>{u"datasets", [](const Source &of) { return of.datasets(); }, isKept},
        Field<Source>{u"examples", [](const Source &of) { return of.context.examples(of.scenario); }, isKept},
        Field<Source>{u"statements", [](const Source &of) { return of.statements(); }, isKept}};
    return record(fields, Source{*this, scenario, m_tree.folder(scenario.folderUid)});
}

Value ExportContext::onlyScenario(const ScenarioDocument &scenario) const
{
    return Object{{u"name"_s, oneLine(scenario.name)}, {u"tests"_s, List{this->scenario(scenario)}}};
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

Value ExportContext::dataset(const Dataset &dataset, TypesOf types) const
{
    struct Source
    {
        const ExportContext &context;
        const Dataset &dataset;
        TypesOf types;
    };
    static constexpr std::array fields = {
        Field<Source>{u"name", [](const Source &of) -> Value { return of.dataset.name; }},
        Field<Source>{u"codeName",
                      [](const Source &of) -> Value { return of.context.m_codeNames.ofDataset(of.dataset); }},
        Field<Source>{u"uid", [](const Source &of) -> Value { return of.dataset.uid; }},
        Field<Source>{u"testUid", [](const Source &of) -> Value { return of.dataset.testUid; }},
        Field<Source>{u"cells",
                      [](const Source &of) -> Value {
                          List cells;
                          for (const Argument &argument : of.dataset.values)
                              cells.append(cellValue(argument.value));
                          return cells;
                      }},
        Field<Source>{u"arguments", [](const Source &of) { return of.context.arguments(of.dataset.values, of.types); },
                      isKept}};
    return record(fields, Source{*this, dataset, types});
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
                rows.append(dataset(one, {}));
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

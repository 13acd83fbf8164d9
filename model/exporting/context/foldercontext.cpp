#include "model/exporting/context/contextvalues.h"
#include "model/exporting/context/exportcontext.h"

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

Value ExportContext::folder(const FolderDocument &folder) const
{
    Object value{{u"name"_s, folder.name},
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
    value.insertLazy(u"setup"_s, [this, &folder] { return body(folder.setup, true); });
    value.insertLazy(u"scenarios"_s, [this, &folder] { return scenariosOf(folder, -1); });
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
    return Object{{u"name"_s, rule.name},
                  {u"description"_s, rule.description},
                  {u"tags"_s, tags(rule.tags)},
                  {u"setup"_s, body(rule.setup, folder.setup.empty())},
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
    Object value{{u"name"_s, scenario.name},
                 {u"uid"_s, scenario.uid},
                 {u"testUid"_s, scenario.testUid},
                 {u"description"_s, scenario.description},
                 {u"tags"_s, tags(scenario.tags)},
                 {u"isOutline"_s, !scenario.datasets.isEmpty()},
                 {u"hasSteps"_s, hasSteps(scenario.body)}};
    const FolderDocument *folder = m_tree.folder(scenario.folderUid);
    value.insertLazy(u"keywords"_s, [folder] { return keywords(folder ? folder->language : QString()); });
    value.insert(u"language"_s, folder ? folder->language : QString());
    value.insertLazy(u"parameters"_s, [this, &scenario] { return parameters(scenario.parameters); });
    value.insertLazy(u"datasets"_s, [this, &scenario] {
        List list;
        for (const Dataset &one : scenario.datasets)
            list.append(dataset(one));
        return list;
    });
    value.insertLazy(u"examples"_s, [this, &scenario] { return examples(scenario); });
    value.insertLazy(u"statements"_s,
                     [this, &scenario, folder] { return body(scenario.body, !hasBackground(scenario, folder)); });
    return value;
}

Value ExportContext::dataset(const Dataset &dataset) const
{
    List cells;
    for (const Argument &argument : dataset.values)
        cells.append(cellValue(argument.value));
    Object value{
        {u"name"_s, dataset.name}, {u"uid"_s, dataset.uid}, {u"testUid"_s, dataset.testUid}, {u"cells"_s, cells}};
    value.insertLazy(u"arguments"_s, [this, &dataset] { return arguments(dataset.values); });
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
                rows.append(dataset(one));
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

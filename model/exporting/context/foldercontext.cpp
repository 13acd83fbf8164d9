#include "model/exporting/context/contextvalues.h"
#include "model/exporting/context/exportcontext.h"
#include "model/exporting/naming/gherkintext.h"

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

using templating::List;
using templating::Object;
using templating::Value;

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

/// A text for a place that is one line. The established tool lets line breaks end it.
QString ExportContext::oneLine(const QString &text) const
{
    return m_isCompatible ? text : lineOf(text);
}

bool ExportContext::hasStepsBelow(const FolderDocument &folder) const
{
    return hasSteps(folder.setup) ||
           std::ranges::any_of(m_tree.scenarios(folder), [](const auto *one) { return hasSteps(one->body); }) ||
           std::ranges::any_of(m_tree.children(&folder), [this](const auto *one) { return hasStepsBelow(*one); });
}

} // namespace stepwright::exporting

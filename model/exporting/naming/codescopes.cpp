#include "model/exporting/naming/codescopes.h"

using namespace stepwright::project;

namespace stepwright::exporting {

namespace {

/// Adds the names of the variables that something mentions, in reading order, each once.
void addVariables(const Expression &expression, QStringList &names)
{
    if (expression.kind == ExpressionKind::Variable && !names.contains(expression.text))
        names.append(expression.text);
    for (const Expression &child : expression.children)
        addVariables(child, names);
}

void addVariables(const Body &body, QStringList &names)
{
    for (const Statement &statement : body) {
        if (const Call *call = std::get_if<Call>(&statement.content)) {
            for (const Argument &argument : call->arguments)
                addVariables(argument.value, names);
        } else if (const Step *step = std::get_if<Step>(&statement.content)) {
            addVariables(step->value, names);
        } else if (const Assign *assign = std::get_if<Assign>(&statement.content)) {
            addVariables(assign->target, names);
            addVariables(assign->value, names);
        } else if (const If *choice = std::get_if<If>(&statement.content)) {
            addVariables(choice->condition, names);
            addVariables(choice->then, names);
            addVariables(choice->otherwise, names);
        } else if (const While *loop = std::get_if<While>(&statement.content)) {
            addVariables(loop->condition, names);
            addVariables(loop->body, names);
        }
    }
}

} // namespace

QStringList variableNames(const Body &body)
{
    QStringList names;
    addVariables(body, names);
    return names;
}

namespace {

void removeAssigned(const Body &body, QStringList &names)
{
    for (const Statement &statement : body) {
        if (const Assign *assign = std::get_if<Assign>(&statement.content)) {
            if (assign->target.kind == ExpressionKind::Variable)
                names.removeAll(assign->target.text);
        } else if (const If *choice = std::get_if<If>(&statement.content)) {
            removeAssigned(choice->then, names);
            removeAssigned(choice->otherwise, names);
        } else if (const While *loop = std::get_if<While>(&statement.content)) {
            removeAssigned(loop->body, names);
        }
    }
}

} // namespace

QStringList unassignedVariables(const Body &body)
{
    QStringList names = variableNames(body);
    removeAssigned(body, names);
    return names;
}

namespace {

void addScope(QList<QStringList> &scopes, const QList<Parameter> &parameters, const std::vector<const Body *> &bodies)
{
    QStringList names;
    for (const Parameter &parameter : parameters)
        names.append(parameter.name);
    for (const Body *body : bodies)
        names += variableNames(*body);
    if (names.removeDuplicates(); names.size() > 1)
        scopes.append(names);
}

} // namespace

QList<QStringList> codeScopes(const ProjectDocument &document, const ActionWordIndex &words)
{
    QList<QStringList> scopes;
    for (const IndexedWord &word : words.all())
        addScope(scopes, word.word->definition.parameters, {&word.word->definition.body});
    QHash<QString, const FolderDocument *> folders;
    for (const FolderDocument &folder : document.folders)
        folders.insert(folder.uid, &folder);
    const auto addScenarios = [&](const QList<ScenarioDocument> &scenarios) {
        for (const ScenarioDocument &scenario : scenarios) {
            // The folder's set-up stands in the same function where files are no folder's.
            const FolderDocument *folder = folders.value(scenario.folderUid);
            std::vector<const Body *> bodies{&scenario.body};
            if (folder)
                bodies.push_back(&folder->setup);
            if (folder && scenario.rule >= 0)
                bodies.push_back(&folder->rules[scenario.rule].setup);
            addScope(scopes, scenario.parameters, bodies);
        }
    };
    addScenarios(document.scenarios);
    addScenarios(document.tests);
    return scopes;
}

} // namespace stepwright::exporting

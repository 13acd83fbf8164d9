#include "model/sync/language/definition/platformdefinition.h"

using namespace stepwright::project;

namespace stepwright::sync {

PlatformDefinition definitionOf(const ScenarioDocument &scenario)
{
    return {DefinitionKind::Scenario, scenario.name, scenario.parameters, {}, scenario.body};
}

PlatformDefinition definitionOf(const ActionWordDocument &word)
{
    return {DefinitionKind::ActionWord, word.name, word.definition.parameters, {}, word.definition.body};
}

PlatformDefinition definitionOf(const FolderDocument &folder)
{
    return {DefinitionKind::Folder, {}, {}, {}, folder.setup};
}

Expression normalized(Expression value)
{
    for (Expression &child : value.children)
        child = normalized(std::move(child));
    if (value.kind == ExpressionKind::PlainText) {
        Expression text{ExpressionKind::Template};
        if (!value.text.isEmpty())
            text.children.push_back({ExpressionKind::String, value.text});
        return text;
    }
    if (value.kind != ExpressionKind::Template)
        return value;
    std::vector<Expression> parts;
    for (Expression &part : value.children) {
        const bool isText = part.kind == ExpressionKind::String;
        if (isText && !parts.empty() && parts.back().kind == ExpressionKind::String)
            parts.back().text += part.text;
        else if (!isText || !part.text.isEmpty())
            parts.push_back(std::move(part));
    }
    value.children = std::move(parts);
    return value;
}

namespace {

void normalize(Call &call)
{
    call.keyword.clear();
    call.mediaType.clear();
    for (Argument &argument : call.arguments)
        argument.value = normalized(std::move(argument.value));
}

void normalize(Step &step)
{
    step.value = normalized(std::move(step.value));
}

void normalize(Assign &assign)
{
    assign.target = normalized(std::move(assign.target));
    assign.value = normalized(std::move(assign.value));
}

void normalize(If &choice)
{
    choice.condition = normalized(std::move(choice.condition));
    choice.then = normalized(std::move(choice.then));
    choice.otherwise = normalized(std::move(choice.otherwise));
}

void normalize(While &loop)
{
    loop.condition = normalized(std::move(loop.condition));
    loop.body = normalized(std::move(loop.body));
}

} // namespace

Body normalized(Body body)
{
    for (Statement &statement : body)
        std::visit([](auto &content) { normalize(content); }, statement.content);
    return body;
}

PlatformDefinition normalized(PlatformDefinition definition)
{
    for (Parameter &parameter : definition.parameters) {
        if (parameter.defaultValue)
            parameter.defaultValue = normalized(*std::move(parameter.defaultValue));
    }
    definition.body = normalized(std::move(definition.body));
    return definition;
}

} // namespace stepwright::sync

#include "platform/api/definitions/definitiontext.h"

#include "model/sync/language/definition/definitionlexer.h"
#include "model/sync/language/definition/definitionparser.h"
#include "model/sync/language/definition/definitionprinter.h"
#include "model/sync/language/definition/remotedefinition.h"

#include <algorithm>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr auto lastLine = "end\n"_L1;

/// The parameters that stand in an action word's name, between double quotes: `I pay "amount"`.
QList<project::Parameter> parametersInName(const QString &name)
{
    QList<project::Parameter> parameters;
    const QStringList parts = name.split(u'"');
    for (qsizetype i = 1; i + 1 < parts.size(); i += 2) {
        const QString parameter = normalizedParameterName(parts[i]);
        const bool isName = !parameter.isEmpty() && sync::endOfLongName(parameter, 0) == parameter.size();
        if (isName && !std::ranges::contains(parameters, parameter, &project::Parameter::name))
            parameters.append({parameter, {}});
    }
    return parameters;
}

void collectCalls(const project::Body &body, QStringList &names)
{
    for (const project::Statement &statement : body) {
        if (const auto *call = std::get_if<project::Call>(&statement.content)) {
            if (!names.contains(call->actionWord))
                names.append(call->actionWord);
        } else if (const auto *branch = std::get_if<project::If>(&statement.content)) {
            collectCalls(branch->then, names);
            collectCalls(branch->otherwise, names);
        } else if (const auto *loop = std::get_if<project::While>(&statement.content)) {
            collectCalls(loop->body, names);
        }
    }
}

} // namespace

std::optional<sync::PlatformDefinition> readDefinition(const QString &text, sync::DefinitionKind kind)
{
    const Result<sync::ParsedDefinition> parsed = sync::parseDefinition(text);
    if (!parsed || parsed->value.kind != kind)
        return {};
    return parsed->value;
}

QString newDefinition(sync::DefinitionKind kind, const QString &name, const QList<project::Parameter> &parameters)
{
    return sync::printDefinition({kind, name, parameters, {}, {}});
}

QString newActionWord(const QString &name, const QString &body)
{
    QString empty = newDefinition(sync::DefinitionKind::ActionWord, name, parametersInName(name));
    if (body.trimmed().isEmpty())
        return empty;
    const Result<project::Body> parsed = sync::parseBody(body);
    const QString lines = parsed ? sync::printBody(*parsed, 1) : QString("  "_L1 + body.trimmed() + u'\n');
    return empty.chopped(lastLine.size()) + lines + lastLine;
}

Result<QString> changedDefinition(const QString &text, sync::DefinitionKind kind,
                                  const std::function<void(sync::PlatformDefinition &)> &change)
{
    std::optional<sync::PlatformDefinition> definition = readDefinition(text, kind);
    if (!definition)
        return text;
    change(*definition);
    return sync::RemoteDefinition(text).changedTo(*definition);
}

QStringList calledNames(const QString &definition)
{
    const Result<sync::ParsedDefinition> parsed = sync::parseDefinition(definition);
    QStringList names;
    if (parsed)
        collectCalls(parsed->value.body, names);
    return names;
}

QStringList definitionProblems(const QString &definition)
{
    const Result<sync::ParsedDefinition> parsed = sync::parseDefinition(definition);
    return parsed ? QStringList() : QStringList{parsed.error().message};
}

QString normalizedParameterName(const QString &name)
{
    return name.simplified().replace(u' ', u'_');
}

} // namespace stepwright::platform

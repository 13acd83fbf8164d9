#include "platform/api/definitions/scenariowriting.h"

#include "platform/api/definitions/definitiontext.h"
#include "platform/storage/tables/content/datasets.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

Result<> rename(Scenario &scenario, const QString &name)
{
    scenario.name = name;
    return changedDefinition(scenario.definition, sync::DefinitionKind::Scenario,
                             [&](sync::PlatformDefinition &definition) { definition.name = name; })
        .transform([&](const QString &text) { scenario.definition = text; });
}

Async<Scenario> writeDefinition(Call &call, Scenario before, Scenario scenario, QString definition)
{
    scenario.definition = definition;
    const std::optional<sync::PlatformDefinition> read = readDefinition(definition, sync::DefinitionKind::Scenario);
    if (read)
        scenario.name = read->name;
    scenario = co_await saveScenario(call.db(), call.stamp, before, scenario);
    if (!read)
        co_return scenario;
    QStringList parameters;
    for (const project::Parameter &parameter : read->parameters)
        parameters.append(parameter.name);
    co_await setParameters(call.db(), scenario.id, parameters);
    co_return scenario;
}

} // namespace stepwright::platform

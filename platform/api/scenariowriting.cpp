#include "platform/api/scenariowriting.h"

#include "platform/api/definitiontext.h"
#include "platform/storage/tables/datasets.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

void rename(Scenario &scenario, const QString &name)
{
    scenario.name = name;
    Result<DefinitionHead> head = readHead(scenario.definition);
    if (!head)
        return;
    head->name = name;
    scenario.definition = withHead(scenario.definition, *head);
}

Async<> writeDefinition(Call &call, Scenario scenario, QString definition)
{
    scenario.definition = definition;
    const Result<DefinitionHead> head = readHead(definition);
    const bool isUnderstood = head && head->kind == "scenario"_L1;
    if (isUnderstood)
        scenario.name = head->name;
    co_await saveScenario(call.db(), call.stamp, scenario);
    if (isUnderstood)
        co_await setParameters(call.db(), scenario.id, head->parameterNames());
}

} // namespace stepwright::platform

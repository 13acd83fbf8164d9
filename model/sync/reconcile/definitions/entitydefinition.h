#pragma once

#include "model/sync/reconcile/definitions/definitionmerge.h"

namespace stepwright::sync {

/// The definition that a thing has.
[[nodiscard]] inline Definition definitionOf(const SyncFolder &folder)
{
    return {folder.body, {}, folder.opaque};
}
[[nodiscard]] inline Definition definitionOf(const SyncActionWord &word)
{
    return {word.body, {word.parameters, {}}, word.opaque};
}
[[nodiscard]] inline Definition definitionOf(const SyncScenario &scenario)
{
    return {scenario.body, {scenario.parameters, scenario.datasets}, scenario.opaque};
}

/// Gives a thing another definition: the parts that it has place for.
template <class Entity>
void setDefinition(Entity &entity, Definition definition)
{
    entity.body = std::move(definition.body);
    entity.opaque = std::move(definition.opaque);
    if constexpr (requires { entity.parameters; })
        entity.parameters = std::move(definition.examples.parameters);
    if constexpr (requires { entity.datasets; })
        entity.datasets = std::move(definition.examples.rows);
}

} // namespace stepwright::sync

#pragma once

#include "platform/api/dispatch/call.h"
#include "platform/storage/tables/content/scenarios.h"

namespace stepwright::platform {

/// Gives a scenario another name, in its definition, too. Errors: Invalid.
[[nodiscard]] Result<> rename(Scenario &scenario, const QString &name);

/// Saves a scenario with another definition, which says its name and its parameters. A definition that is not
/// understood is kept as it is, and name and parameters stay. Gives and errors: as saveScenario.
[[nodiscard]] Async<Scenario> writeDefinition(Call &call, Scenario before, Scenario scenario, QString definition);

} // namespace stepwright::platform

#pragma once

#include "platform/storage/database.h"

namespace stepwright::platform {

/// How a scenario's tests went in the run that has its last result.
struct LastResult
{
    QString status; ///< the worst of its tests there
    QString run;    ///< its name
    qint64 at = 0;  ///< of the last result
};

/// Empty where no test of the scenario has a result.
[[nodiscard]] Async<std::optional<LastResult>> lastResultOf(Connection &connection, qint64 scenario);

} // namespace stepwright::platform

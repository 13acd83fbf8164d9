#pragma once

#include "platform/api/dispatch/call.h"

namespace stepwright::platform {

/// The names under which a folder shows the imports into it that are not over, by folder.
using RunningImports = QHash<qint64, QStringList>;

/// Those of a project, or of one of its folders.
[[nodiscard]] Async<RunningImports> runningImports(Call &call, std::optional<qint64> folder = {});

/// The name of the import that a job does.
[[nodiscard]] QString importName(qint64 job);

} // namespace stepwright::platform

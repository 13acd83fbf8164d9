#pragma once

#include <QStringList>

namespace stepwright::platform {

/// The program: reads its arguments, runs the command, and says on standard error what went wrong. Gives the exit code:
/// 0, or 2 where nothing was done.
[[nodiscard]] int runCommandLine(const QStringList &arguments);

} // namespace stepwright::platform

#pragma once

#include "app/cli/command.h"
#include "app/cli/exportarguments.h"
#include "model/exporting/exportproject.h"

namespace stepwright::cli {

/// Ends an export as the arguments say: writes it, tells what would be written (--dry-run), or prints the difference
/// (--diff). Each kind of files goes to its folder.
[[nodiscard]] ExitCode outputExport(const exporting::ExportResult &result, const ExportArguments &arguments,
                                    Console &console);

} // namespace stepwright::cli

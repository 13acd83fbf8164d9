#pragma once

#include "model/base/result.h"

namespace stepwright::faults {

/// Exports once more to the folder: a few files in several folders, most of which differ from step to step.
[[nodiscard]] Result<> performExport(int step, const QString &folder);

/// Holds a folder that was exported to against what was promised: after so many acknowledged steps each file is whole
/// and as of the last of them, or of the one that was under way. Gives what is wrong, or nothing.
[[nodiscard]] QString findExportLoss(const QString &folder, int acknowledged);

} // namespace stepwright::faults

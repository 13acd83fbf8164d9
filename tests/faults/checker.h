#pragma once

#include "tests/faults/workload.h"

#include <QString>

namespace stepwright::faults {

/// Opens a project after a fault as the program does and compares it with what was promised: it opens, SQLite's
/// integrity check and foreign keys and the search index are in order, every acknowledged step is there (the next one
/// may be, wholly), the backups are sound, and it can be written to. Gives what is wrong, or nothing.
[[nodiscard]] QString findLoss(const Workload &workload, const QString &folder, int acknowledged);

} // namespace stepwright::faults

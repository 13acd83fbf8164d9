#pragma once

#include "model/base/result.h"

#include <QDateTime>

namespace stepwright::store {

/// Why a project is kept aside: a word of the copy's name.
enum class Keeping {
    Damaged,
    BeforeRestore,
};

/// Copies a project that nobody has open, with its log, beside itself, byte by byte:
/// `shop.damaged-2026-05-01-12-00-00.stepwright` Nothing in the original changes. The answer
/// is the copy's path, on the disk with its name; where an equal copy is kept already, it is that one. Errors:
/// NotFound, Io.
[[nodiscard]] Result<QString> keepAside(const QString &project, Keeping reason, const QDateTime &now);

/// A copy that can be opened, of a project that another process holds open, in a new file in `folder`; the answer is
/// its path. What the other process had committed when the call began is in it. The original is only read. Not for a
/// project that this process has open: see durablefile.h. Errors: NotFound, Io, Conflict (it changed too fast),
/// Damaged.
[[nodiscard]] Result<QString> copyForReading(const QString &project, const QString &folder);

} // namespace stepwright::store

#pragma once

#include "model/base/result.h"

#include <QDateTime>

namespace stepwright::store {

/// Copies a project that nobody has open, with its log, beside itself, byte by byte:
/// `shop.damaged-2026-05-01-12-00-00.stepwright` for the reason "damaged". Nothing in the original changes. The answer
/// is the copy's path, on the disk with its name. Errors: NotFound, Io.
[[nodiscard]] Result<QString> keepAside(const QString &project, const QString &reason, const QDateTime &now);

/// A copy that can be opened, of a project that another process holds open, in a new file in `folder`; the answer is
/// its path. What the other process had committed when the call began is in it. The original is only read. Not for a
/// project that this process has open: see durablefile.h. Errors: NotFound, Io, Conflict (it changed too fast),
/// Database (damaged).
[[nodiscard]] Result<QString> copyForReading(const QString &project, const QString &folder);

} // namespace stepwright::store

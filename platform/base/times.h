#pragma once

#include <QString>

namespace stepwright::platform {

/// Milliseconds since 1970-01-01 UTC.
[[nodiscard]] qint64 now();

/// "2026-01-31T12:00:00.000Z", as the API writes times.
[[nodiscard]] QString timeText(qint64 milliseconds);

} // namespace stepwright::platform

#pragma once

#include "model/sync/client/queue/outcome.h"
#include "model/sync/client/queue/request.h"

#include <optional>

namespace stepwright::sync {

// How statuses of answers are read: one rule a function, all without state.

/// Milliseconds that `Retry-After` wants (seconds or a date, RFC 9110 §10.2.3), at most an hour; `otherwise` without
/// it.
[[nodiscard]] qint64 retryAfter(const Answer &answer, const QDateTime &now, qint64 otherwise);

/// Milliseconds to wait before a request is tried again; nothing where that is no use.
/// tries: how often it failed, this time included.
[[nodiscard]] std::optional<qint64> waitBeforeRetry(const Request &request, int status, int tries);

/// The failure of an answer that is not 2xx and is not tried again.
[[nodiscard]] Failure failureOf(const Request &request, const Answer &answer, const QString &host);

/// The failure of a request that nobody answered.
[[nodiscard]] Failure failureOf(const Request &request, const Error &problem, bool wasSent);

} // namespace stepwright::sync

#pragma once

#include "platform/storage/tables/jobs/jobs.h"

namespace stepwright::platform {

// What workers do with jobs. Whoever has a job has it until its time is up; then it is anybody's. A job is known by its
// worker and its attempt, so that a worker that was too slow changes nothing any more.

/// Takes the job that has been due for longest, of the kinds given, for a worker until a time. Empty: none is due.
[[nodiscard]] Async<std::optional<Job>> takeJob(Connection &connection, QStringList kinds, QString worker,
                                                qint64 until);

/// When the next job of the kinds is due; empty: there is none.
[[nodiscard]] Async<std::optional<qint64>> nextJobDue(Connection &connection, QStringList kinds);

/// Keeps a job for longer. Gives whether it is still the worker's.
[[nodiscard]] Async<bool> keepJob(Connection &connection, Job job, QString worker, qint64 until);

/// Ends a job with what came of it. Gives whether it was still the worker's; where not, nothing is changed.
[[nodiscard]] Async<bool> finishJob(Connection &connection, Job job, QString worker, QByteArray output);

/// Says that an attempt failed, and when to try again; empty: not again. Gives whether it was still the worker's.
[[nodiscard]] Async<bool> failJob(Connection &connection, Job job, QString worker, QString error,
                                  std::optional<qint64> againAt);

} // namespace stepwright::platform

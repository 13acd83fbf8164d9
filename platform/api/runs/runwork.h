#pragma once

#include "platform/api/dispatch/call.h"

#include <QList>

namespace stepwright::platform {

/// What gives a run its tests, or changes them.
struct RunWork
{
    enum class Kind {
        Add,         ///< scenarios of the project
        Copy,        ///< what another run has
        Synchronize, ///< brings what the run has to the project's present state
    };

    Kind kind = Kind::Add;
    QList<qint64> scenarios; ///< to add; empty: all; those that are gone meanwhile are left out
    qint64 source = 0;       ///< the run to copy

    /// As a job is given it, and back.
    [[nodiscard]] QByteArray toInput() const;
    [[nodiscard]] static RunWork fromInput(const QByteArray &input);
};

/// Does it.
[[nodiscard]] Async<> doRunWork(Connection &connection, Stamp stamp, qint64 run, RunWork work);

/// Does what is small in the call, and hands in a job for what is large or comes after a job about the run, or the one
/// that is copied, which is not done. Errors: NotFound (no such scenario).
[[nodiscard]] Async<> doOrHandInRunWork(Call &call, qint64 run, RunWork work);

/// The runs of a project that get tests by a job that is not done.
[[nodiscard]] Async<QSet<qint64>> runsBeingMade(Connection &connection, qint64 project);

/// 423 where a run gets tests by a job that is not done; empty: it is as it should be.
[[nodiscard]] Async<std::optional<Answer>> refusedWhileMade(Call &call, qint64 run);

/// Whether a job that synchronizes the run is not done.
[[nodiscard]] Async<bool> isBeingSynchronized(Connection &connection, qint64 project, qint64 run);

} // namespace stepwright::platform

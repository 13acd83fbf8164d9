#pragma once

#include "platform/storage/tables/jobs/jobs.h"

#include <algorithm>
#include <array>

namespace stepwright::platform {

/// The columns that `jobFromRow` reads, in their order.
inline const QByteArray jobColumns =
    "id, project_id, kind, object_id, author, state, attempts, due_at, error, created_at, ended_at, size";

inline constexpr std::array jobStates = {QLatin1StringView("waiting"), QLatin1StringView("running"),
                                         QLatin1StringView("done"), QLatin1StringView("failed")};

[[nodiscard]] inline Job jobFromRow(const Row &row)
{
    const auto state = std::ranges::find(jobStates, row.text(5));
    return {row.integer(0),
            row.integer(1),
            row.text(2),
            row.integer(3),
            row.text(4),
            JobState(state - jobStates.begin()),
            row.integer(6),
            row.integer(7),
            row.text(8),
            row.integer(9),
            row.optionalInteger(10),
            row.integer(11)};
}

} // namespace stepwright::platform

#pragma once

#include "model/sync/reconcile/projects/identity.h"

#include <optional>

namespace stepwright::sync {

/// Why nothing is done until somebody has looked.
enum class StopReason {
    WrongProject,   ///< the platform's project is another one than that of the base
    RemoteEmptied,  ///< a list of the platform is empty that was not
    RemoteVanished, ///< too much is gone from the platform at once: perhaps rights lost, or half an answer
    LocalEmptied,   ///< a local list is empty that was not
    LocalVanished,  ///< too much is gone here at once: it would be deleted on the platform for good
    RemoteRestored, ///< things are older on the platform than they were: perhaps a backup was put back
};

/// What made the guard stop.
struct Stop
{
    StopReason reason = StopReason::WrongProject;
    EntityKind kind = EntityKind::Scenario; ///< of the list, where one list is the reason
    int vanished = 0;                       ///< how many things went
    int known = 0;                          ///< of how many

    bool operator==(const Stop &) const = default;
};

/// Limits of what may go at once. One thing may always go unless it was the last of its kind.
inline constexpr double mostOfOneList = 0.30;
inline constexpr double mostOfAll = 0.25;
inline constexpr int mostThings = 20;

/// Whether so much went on one side, and not on the other, that it looks like an accident. projects: in common uids.
[[nodiscard]] std::optional<Stop> suspicious(const ProjectTriple &projects);

} // namespace stepwright::sync

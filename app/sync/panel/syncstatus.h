#pragma once

#include "app/sync/platformconnection.h"
#include "app/sync/projectstanding.h"

namespace stepwright {

/// The state of the connection in a few words and a shape, for the panel and the status bar.
struct SyncStatus
{
    QString text;     ///< translated; empty: there is nothing to say
    QString iconName; ///< of resources/icons
    QString detail;   ///< translated: what it means, or what to do; may be empty
};

[[nodiscard]] SyncStatus syncStatus(const PlatformConnection &connection, const ProjectStanding::Counts &counts);

/// What is being done, translated: "Sending: Pay by card (3 of 12)".
[[nodiscard]] QString textOf(const sync::SyncProgress &progress);

/// How a run of the history ended, translated.
[[nodiscard]] QString outcomeText(const sync::RunRecord &run);

} // namespace stepwright

#pragma once

#include "model/project/projectdocument.h"
#include "model/sync/reconcile/values/syncproject.h"

namespace stepwright::sync {

/// What a document says, as a thing that is in no place yet and on no platform.
[[nodiscard]] SyncScenario entityOf(const project::ScenarioDocument &document);
[[nodiscard]] SyncFolder entityOf(const project::FolderDocument &document);

} // namespace stepwright::sync

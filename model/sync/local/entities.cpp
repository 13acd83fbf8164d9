#include "model/sync/local/entities.h"

using namespace stepwright::project;

namespace stepwright::sync {

SyncScenario entityOf(const ScenarioDocument &document)
{
    return {.uid = document.uid,
            .remoteId = {},
            .folderUid = {},
            .name = document.name,
            .description = document.description,
            .tags = document.tags,
            .parameters = document.parameters,
            .body = document.body,
            .datasets = document.datasets,
            .opaque = {}};
}

SyncFolder entityOf(const FolderDocument &document)
{
    return {.uid = document.uid,
            .remoteId = {},
            .parentUid = {},
            .name = document.name,
            .description = document.description,
            .tags = document.tags,
            .body = document.setup,
            .opaque = {}};
}

} // namespace stepwright::sync

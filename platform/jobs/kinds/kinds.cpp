#include "platform/jobs/kinds/kinds.h"

#include "platform/api/jobs/jobnames.h"

namespace stepwright::platform {

const QList<JobKind> &jobKinds()
{
    static const QList<JobKind> kinds{{exportJob, runExport, nullptr},
                                      {backupJob, runBackup, nullptr},
                                      {importJob, nullptr, runFeatureImport},
                                      {runJob, nullptr, runRunWork},
                                      {synchronizationJob, nullptr, runRunWork}};
    return kinds;
}

} // namespace stepwright::platform

#include "platform/api/jobs/runningimports.h"

#include "platform/api/jobs/jobnames.h"
#include "platform/storage/tables/jobs/jobs.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

Async<RunningImports> runningImports(Call &call, std::optional<qint64> folder)
{
    RunningImports imports;
    const std::vector<Job> jobs = co_await openJobs(call.db(), call.project, importJob, folder);
    for (const Job &job : jobs)
        imports[job.object].append(importName(job.id));
    co_return imports;
}

QString importName(qint64 job)
{
    return u"import-%1"_s.arg(job);
}

} // namespace stepwright::platform

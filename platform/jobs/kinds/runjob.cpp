#include "platform/api/runs/runwork.h"
#include "platform/jobs/kinds/kinds.h"

namespace stepwright::platform {

Async<QByteArray> runRunWork(Connection &connection, Job job)
{
    const RunWork work = RunWork::fromInput(co_await jobInput(connection, job.id));
    const Stamp stamp = co_await takeStamp(connection, job.project, job.author);
    co_await doRunWork(connection, stamp, job.object, work);
    co_return QByteArray();
}

} // namespace stepwright::platform

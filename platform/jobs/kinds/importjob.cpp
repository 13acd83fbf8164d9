#include "platform/api/definitions/featureimport.h"
#include "platform/jobs/kinds/kinds.h"

namespace stepwright::platform {

Async<QByteArray> runFeatureImport(Connection &connection, Job job)
{
    const GivenFeature given = GivenFeature::fromInput(co_await jobInput(connection, job.id));
    const Stamp stamp = co_await takeStamp(connection, job.project, job.author);
    co_await importFeature(connection, stamp, job.object, given);
    co_return QByteArray();
}

} // namespace stepwright::platform

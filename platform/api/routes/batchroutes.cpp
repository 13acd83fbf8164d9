#include "platform/api/batch/batch.h"
#include "platform/api/routes/routes.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

QList<Route> batchRoutes()
{
    return {{"POST",
             u"/api/projects/{project}/batch"_s,
             Access::Member,
             runBatch,
             u"Up to %1 writes of folders, scenarios and action words, of which all are done or none (extension)"_s.arg(
                 mostOperations),
             200,
             {u"operations!"_s},
             {}}};
}

} // namespace stepwright::platform

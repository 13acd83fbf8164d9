#include "model/sync/language/xml/definitionxml.h"
#include "platform/api/publication/filtereddocument.h"
#include "platform/jobs/kinds/kinds.h"
#include "platform/storage/tables/projects/exports.h"

namespace stepwright::platform {

namespace {

Async<project::ProjectDocument> wantedDocument(Database &database, Job job)
{
    const std::unique_ptr<Connection> connection = co_await database.connect(Database::Access::Read);
    const QJsonObject stored = co_await exportQuery(*connection, job.project, job.object);
    QHash<QString, QString> query;
    for (auto value = stored.begin(); value != stored.end(); ++value)
        query.insert(value.key(), value.value().toString());
    co_return co_await filteredDocument(*connection, job.project, query);
}

} // namespace

Async<QByteArray> runExport(Database &database, Job job)
{
    co_return sync::projectXml(co_await wantedDocument(database, job));
}

} // namespace stepwright::platform

#include "model/sync/language/xml/definitionxml.h"
#include "platform/api/answers/jsonapi.h"
#include "platform/api/jobs/jobnames.h"
#include "platform/api/publication/filtereddocument.h"
#include "platform/api/publication/leafless.h"
#include "platform/api/routes/routes.h"
#include "platform/storage/tables/jobs/jobs.h"
#include "platform/storage/tables/projects/exports.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

Answer xmlAnswer(const QByteArray &xml)
{
    Answer answer;
    answer.type = "application/xml; charset=utf-8";
    answer.body = xml;
    return answer;
}

Async<Answer> exportProject(Call &call)
{
    co_return xmlAnswer(sync::projectXml(co_await filteredDocument(call.db(), call.project, call.request.query)));
}

Async<Answer> exportLeafless(Call &call)
{
    project::ProjectDocument document = co_await filteredDocument(call.db(), call.project, call.request.query);
    makeLeafless(document);
    co_return xmlAnswer(sync::projectXml(document));
}

Async<Answer> startExport(Call &call)
{
    QJsonObject query;
    for (auto value = call.request.query.cbegin(); value != call.request.query.cend(); ++value)
        query.insert(value.key(), value.value());
    const qint64 id = co_await addExport(call.db(), call.project, query);
    co_await addJob(call.db(), {call.project, exportJob, id, {}, {}, false});
    co_return jsonAnswer({{u"publication_export_id"_s, id}}, 201);
}

Async<Answer> fetchExport(Call &call)
{
    const std::optional<Job> job = co_await newestJob(call.db(), call.project, exportJob, call.id(0));
    if (!job)
        co_return errorAnswer(404, u"There is no such export."_s);
    if (job->isOpen())
        co_return jsonAnswer({{u"state"_s, jobStateName(job->state)}}, 202);
    if (job->state == JobState::Failed)
        co_return errorAnswer(500, u"The export failed: "_s + job->error);
    co_return xmlAnswer(co_await jobOutput(call.db(), job->id));
}

} // namespace

QList<Route> publicationRoutes()
{
    const QString token = u"/publication/{token}"_s;
    const QStringList filters = exportFilterNames();
    return {
        {"GET", token + u"/project"_s, Access::Token, exportProject, u"The project as XML"_s, 200, {}, filters},
        {"GET",
         token + u"/leafless_tests"_s,
         Access::Token,
         exportLeafless,
         u"The project's tests as XML, with values and bodies in place"_s,
         200,
         {},
         filters},
        {"POST", token + u"/async_project"_s, Access::Token, startExport, u"Starts an export"_s, 201, {}, filters},
        {"GET",
         token + u"/async_project/{export}"_s,
         Access::Token,
         fetchExport,
         u"The export that was started; 202 while it is made"_s,
         200,
         {},
         {}},
    };
}

} // namespace stepwright::platform

#include "model/sync/language/xml/definitionxml.h"
#include "platform/api/answers/jsonapi.h"
#include "platform/api/publication/exportdocument.h"
#include "platform/api/publication/leafless.h"
#include "platform/api/routes/routes.h"
#include "platform/storage/tables/content/folders.h"
#include "platform/storage/tables/content/scenarios.h"
#include "platform/storage/tables/projects/exports.h"

#include <QUrlQuery>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

using Query = QHash<QString, QString>;

Answer xmlAnswer(const project::ProjectDocument &document)
{
    Answer answer;
    answer.type = "application/xml; charset=utf-8";
    answer.body = sync::projectXml(document);
    return answer;
}

/// The uids of the objects that a list of numbers names.
template <class Object>
QStringList uidsOf(const std::vector<Object> &objects, const QString &numbers)
{
    QStringList uids;
    const QStringList wanted = numbers.split(u',');
    for (const Object &object : objects) {
        if (wanted.contains(QString::number(object.id)))
            uids.append(object.uid);
    }
    return uids;
}

QList<project::Tag> tagsOf(const QString &list)
{
    QList<project::Tag> tags;
    for (const QString &text : list.split(u',', Qt::SkipEmptyParts))
        tags.append({text.section(u':', 0, 0).trimmed(), text.section(u':', 1).trimmed()});
    return tags;
}

/// A filter that names nothing that is there wants nothing, not everything.
Async<ExportFilter> readFilter(Call &call, Query query)
{
    ExportFilter filter;
    if (const QString numbers = query.value(u"filter_scenario_ids"_s); !numbers.isEmpty()) {
        filter.scenarioUids = uidsOf(co_await scenariosOf(call.db(), call.project), numbers);
        filter.scenarioUids.append(QString());
    }
    if (const QString numbers = query.value(u"filter_folder_ids"_s); !numbers.isEmpty()) {
        filter.folderUids = uidsOf(co_await foldersOf(call.db(), call.project), numbers);
        filter.folderUids.append(QString());
    }
    filter.scenarioName = query.value(u"filter_scenario_name"_s);
    filter.folderName = query.value(u"filter_folder_name"_s);
    filter.tags = tagsOf(query.value(u"filter_tags"_s));
    filter.isRecursive = query.value(u"not_recursive"_s) != "true"_L1;
    co_return filter;
}

Async<project::ProjectDocument> filteredDocument(Call &call, Query query)
{
    const Project project = co_await projectById(call.db(), call.project);
    project::ProjectDocument document = co_await exportDocument(call.db(), project);
    applyFilter(document, co_await readFilter(call, query));
    co_return document;
}

Async<Answer> exportProject(Call &call)
{
    co_return xmlAnswer(co_await filteredDocument(call, call.request.query));
}

Async<Answer> exportLeafless(Call &call)
{
    project::ProjectDocument document = co_await filteredDocument(call, call.request.query);
    makeLeafless(document);
    co_return xmlAnswer(document);
}

Async<Answer> startExport(Call &call)
{
    QJsonObject query;
    for (auto value = call.request.query.cbegin(); value != call.request.query.cend(); ++value)
        query.insert(value.key(), value.value());
    const qint64 id = co_await addExport(call.db(), call.project, query);
    co_return jsonAnswer({{u"publication_export_id"_s, id}}, 201);
}

Async<Answer> fetchExport(Call &call)
{
    const QJsonObject stored = co_await exportQuery(call.db(), call.project, call.id(0));
    Query query;
    for (auto value = stored.begin(); value != stored.end(); ++value)
        query.insert(value.key(), value.value().toString());
    co_return xmlAnswer(co_await filteredDocument(call, query));
}

} // namespace

QList<Route> publicationRoutes()
{
    const QString token = u"/publication/{token}"_s;
    const QStringList filters{u"filter_scenario_ids"_s, u"filter_folder_ids"_s, u"filter_scenario_name"_s,
                              u"filter_folder_name"_s,  u"filter_tags"_s,       u"not_recursive"_s};
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
         u"The export that was started"_s,
         200,
         {},
         {}},
    };
}

} // namespace stepwright::platform

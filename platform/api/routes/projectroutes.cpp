#include "platform/api/answers/jsonapi.h"
#include "platform/api/answers/resources.h"
#include "platform/api/routes/routes.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr int changesAtOnce = 1000;

/// The project, and its root folder where the call asks for it.
Async<QJsonObject> shown(Call &call, Project project, JsonText &included)
{
    QJsonObject object = projectResource(project);
    if (call.includes("scenarios-folder"_L1)) {
        const Folder root = co_await folderById(call.db(), project.id, project.rootFolder);
        const QJsonObject link{{u"type"_s, u"folders"_s}, {u"id"_s, QString::number(root.id)}};
        object.insert(u"relationships"_s, QJsonObject{{u"scenarios-folder"_s, QJsonObject{{u"data"_s, link}}}});
        included.append(folderResource(root));
    }
    co_return object;
}

Async<Answer> listProjects(Call &call)
{
    QJsonArray data;
    JsonText included = JsonText::list();
    const std::vector<Project> projects = co_await projectsOf(call.db(), call.account.id);
    for (const Project &project : projects)
        data.append(co_await shown(call, project, included));
    co_return dataAnswer(data, included);
}

Async<Answer> showProject(Call &call)
{
    JsonText included = JsonText::list();
    const Project project = co_await projectById(call.db(), call.project);
    const QJsonObject object = co_await shown(call, project, included);
    co_return dataAnswer(object, included);
}

Async<Answer> listChanges(Call &call)
{
    const Project project = co_await projectById(call.db(), call.project);
    // Whoever does not say since when gets the cursor to begin with.
    const qint64 since = call.query(u"since"_s)
                             .transform([](const QString &text) { return text.toLongLong(); })
                             .value_or(project.lastChange);
    const std::vector<ChangedObject> changes = co_await changesSince(call.db(), call.project, since, changesAtOnce);
    QJsonArray data;
    for (const ChangedObject &change : changes) {
        data.append(QJsonObject{{u"type"_s, change.kind},
                                {u"id"_s, QString::number(change.id)},
                                {u"change"_s, change.change},
                                {u"deleted"_s, change.deleted}});
    }
    const bool isAll = changes.size() < changesAtOnce || changes.back().change >= project.lastChange;
    const qint64 cursor = isAll ? std::max(since, project.lastChange) : changes.back().change;
    Answer answer = dataAnswer(data);
    answer.body.chop(1);
    answer.body += R"(,"meta":{"cursor":)" + QByteArray::number(cursor) + R"(,"complete":)" +
                   (isAll ? "true" : "false") + R"(,"epoch":")" + (co_await serverEpoch(call.db())).toUtf8() + "\"}}";
    co_return answer;
}

} // namespace

QList<Route> projectRoutes()
{
    return {
        {"GET",
         u"/api/projects"_s,
         Access::SignedIn,
         listProjects,
         u"The caller's projects"_s,
         200,
         {},
         {u"include"_s}},
        {"GET", u"/api/projects/{project}"_s, Access::Reader, showProject, u"A project"_s, 200, {}, {u"include"_s}},
        {"GET",
         u"/api/projects/{project}/changes"_s,
         Access::Reader,
         listChanges,
         u"Objects written or deleted after a cursor (extension)"_s,
         200,
         {},
         {u"since"_s}},
    };
}

} // namespace stepwright::platform

#include "platform/api/answers/jsonapi.h"
#include "platform/api/answers/resources.h"
#include "platform/api/jobs/runningimports.h"
#include "platform/api/routes/routes.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

Async<Answer> listed(Call &call, std::vector<Folder> folders)
{
    const TagIndex tags = co_await includedTags(call, TagOwner::Folder);
    const RunningImports imports = co_await runningImports(call);
    JsonText data = JsonText::list();
    JsonText included = JsonText::list();
    for (const Folder &folder : folders) {
        data.append(folderResource(folder, tags, imports.value(folder.id)));
        tags.include(folder.id, included);
    }
    co_return dataAnswer(data, included);
}

Async<Answer> shown(Call &call, qint64 id, int status = 200)
{
    const Folder folder = co_await folderById(call.db(), call.project, id);
    const TagIndex tags = co_await includedTags(call, TagOwner::Folder);
    const QStringList imports = (co_await runningImports(call, id)).value(id);
    JsonText included = JsonText::list();
    tags.include(id, included);
    const JsonText text = folderResource(folder, tags, imports);
    if (!imports.isEmpty()) // the version does not say when it is over
        co_return dataAnswer(text, included, status);
    co_return objectAnswer(text, folder.version, included, status);
}

Async<Answer> listFolders(Call &call)
{
    co_return co_await listed(call, co_await foldersOf(call.db(), call.project));
}

Async<Answer> findFolders(Call &call)
{
    const QString key = co_await call.requiredQuery(u"key"_s);
    co_return co_await listed(call, co_await foldersTagged(call.db(), call.project, key, call.query(u"value"_s)));
}

Async<Answer> showFolder(Call &call)
{
    co_return co_await shown(call, call.id(0));
}

Async<Answer> listChildren(Call &call)
{
    const Folder folder = co_await folderById(call.db(), call.project, call.id(0));
    co_return co_await listed(call, co_await childFolders(call.db(), call.project, folder.id));
}

Async<Answer> listFolderScenarios(Call &call)
{
    const Folder folder = co_await folderById(call.db(), call.project, call.id(0));
    const std::vector<Scenario> scenarios = co_await scenariosIn(call.db(), call.project, folder.id);
    JsonText data = JsonText::list();
    for (const Scenario &scenario : scenarios)
        data.append(scenarioResource(scenario));
    co_return dataAnswer(data);
}

Async<Answer> createFolder(Call &call)
{
    const QString name = co_await call.requiredText("name"_L1);
    qint64 parent = (co_await call.integer("parent-id"_L1)).value_or(0);
    if (parent == 0)
        parent = (co_await projectById(call.db(), call.project)).rootFolder;
    co_await folderById(call.db(), call.project, parent);
    const qint64 id = co_await addFolder(call.db(), call.stamp, parent, name);
    co_return co_await shown(call, id, 201);
}

Async<Answer> changeFolder(Call &call)
{
    Folder folder = co_await folderById(call.db(), call.project, call.id(0));
    if (!call.matches(folder.version))
        co_return changedAnswer(folderResource(folder), folder.version);
    if (!call.attribute("name"_L1).isUndefined())
        folder.name = co_await call.requiredText("name"_L1);
    folder.description = (co_await call.text("description"_L1)).value_or(folder.description);
    folder.definition = (co_await call.text("definition"_L1)).value_or(folder.definition);
    if (const std::optional<qint64> parent = co_await call.integer("parent-id"_L1))
        folder.parent = *parent == 0 ? std::nullopt : parent;
    co_await saveFolder(call.db(), call.stamp, folder);
    co_return co_await shown(call, folder.id);
}

Async<Answer> removed(Call &call, FolderPart part)
{
    const Folder folder = co_await folderById(call.db(), call.project, call.id(0));
    if (!call.matches(folder.version))
        co_return changedAnswer(folderResource(folder), folder.version);
    co_await removeFolder(call.db(), call.stamp, folder, part);
    co_return emptyAnswer();
}

Async<Answer> deleteFolder(Call &call)
{
    co_return co_await removed(call, FolderPart::All);
}

Async<Answer> deleteChildren(Call &call)
{
    co_return co_await removed(call, FolderPart::Children);
}

Async<Answer> deleteFolderScenarios(Call &call)
{
    co_return co_await removed(call, FolderPart::Scenarios);
}

Async<Answer> listFolderTags(Call &call)
{
    const Folder folder = co_await folderById(call.db(), call.project, call.id(0));
    co_return dataAnswer(tagArray(co_await tagsOn(call.db(), TagOwner::Folder, folder.id)));
}

} // namespace

QList<Route> folderRoutes()
{
    const QString all = u"/api/projects/{project}/folders"_s;
    const QString one = all + u"/{folder}"_s;
    return {
        {"GET", all, Access::Reader, listFolders, u"All folders of a project"_s, 200, {}, {u"include"_s}},
        {"GET",
         all + u"/find_by_tags"_s,
         Access::Reader,
         findFolders,
         u"Folders with a tag"_s,
         200,
         {},
         {u"key!"_s, u"value"_s, u"include"_s}},
        {"GET", one, Access::Reader, showFolder, u"A folder"_s, 200, {}, {u"include"_s}},
        {"GET",
         one + u"/children"_s,
         Access::Reader,
         listChildren,
         u"The folders directly in a folder"_s,
         200,
         {},
         {u"include"_s}},
        {"GET",
         one + u"/scenarios"_s,
         Access::Reader,
         listFolderScenarios,
         u"The scenarios directly in a folder"_s,
         200,
         {},
         {}},
        {"POST", all, Access::Member, createFolder, u"Makes a folder"_s, 201, {u"name!"_s, u"parent-id"_s}, {}},
        {"PATCH",
         one,
         Access::Member,
         changeFolder,
         u"Changes or moves a folder"_s,
         200,
         {u"name"_s, u"description"_s, u"definition"_s, u"parent-id"_s},
         {}},
        {"DELETE", one, Access::Member, deleteFolder, u"Deletes a folder and everything in it for good"_s, 200, {}, {}},
        {"DELETE",
         one + u"/children"_s,
         Access::Member,
         deleteChildren,
         u"Deletes the folders in a folder for good"_s,
         200,
         {},
         {}},
        {"DELETE",
         one + u"/scenarios"_s,
         Access::Member,
         deleteFolderScenarios,
         u"Deletes the scenarios directly in a folder for good"_s,
         200,
         {},
         {}},
        {"GET", one + u"/tags"_s, Access::Reader, listFolderTags, u"The tags of a folder"_s, 200, {}, {}},
    };
}

} // namespace stepwright::platform

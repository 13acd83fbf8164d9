#include "platform/api/answers/jsonapi.h"
#include "platform/api/routes/routes.h"
#include "platform/api/runs/runwork.h"
#include "platform/api/runs/testlist.h"

#include <algorithm>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

/// The folders of a run with what a call includes: folders, children, tests.
class FolderList
{
public:
    static Async<FolderList> read(Call &call, qint64 run)
    {
        FolderList list{co_await folderSnapshotsOf(call.db(), run), co_await TestList::read(call, run)};
        list.m_withChildren = call.includes("children"_L1);
        list.m_withTests = call.includes("test-snapshots"_L1);
        if (call.includes("folder"_L1)) {
            const std::vector<Folder> folders = co_await foldersOf(call.db(), call.project);
            for (const Folder &folder : folders)
                list.m_originals.insert(folder.id, folderResource(folder));
        }
        co_return list;
    }

    [[nodiscard]] const std::vector<FolderSnapshot> &folders() const { return m_folders; }

    QJsonObject add(const FolderSnapshot &folder)
    {
        QJsonObject relationships{
            {u"folder"_s, QJsonObject()}, {u"children"_s, QJsonObject()}, {u"test-snapshots"_s, QJsonObject()}};
        if (const auto original = m_originals.constFind(folder.folder.value_or(0)); original != m_originals.cend()) {
            relationships.insert(u"folder"_s, linkToOne(u"folders"_s, folder.folder));
            m_included.append(*original);
        }
        if (m_withChildren) {
            QList<qint64> ids;
            for (const FolderSnapshot &child : m_folders) {
                if (child.parent == folder.id)
                    ids.append(child.id);
            }
            relationships.insert(u"children"_s, linkTo(u"folder-snapshots"_s, ids));
        }
        if (m_withTests)
            relationships.insert(u"test-snapshots"_s, linkTo(u"test-snapshots"_s, testsIn(folder.id)));
        return resource(u"folder-snapshots"_s, folder.id,
                        {{u"name"_s, folder.content.name},
                         {u"description"_s, folder.content.description},
                         {u"statuses"_s, statusCounts(statusesBelow(folder.id), u"_count"_s)},
                         {u"parent-id"_s, folder.parent ? QJsonValue(*folder.parent) : QJsonValue()},
                         {u"test-run-id"_s, folder.run}},
                        relationships);
    }

    [[nodiscard]] const JsonText &included() const { return m_included; }

private:
    FolderList(std::vector<FolderSnapshot> folders, TestList tests)
        : m_folders(std::move(folders)), m_tests(std::move(tests))
    {
    }

    QList<qint64> testsIn(qint64 folder)
    {
        QList<qint64> ids;
        for (const TestSnapshot &test : m_tests.tests()) {
            if (test.folderSnapshot != folder)
                continue;
            ids.append(test.id);
            m_included.append(m_tests.add(test));
        }
        return ids;
    }

    /// Those of the folder and of the folders in it.
    [[nodiscard]] QMap<QString, qint64> statusesBelow(qint64 folder) const
    {
        QSet<qint64> inside{folder};
        for (const FolderSnapshot &snapshot : m_folders) { // parents come first
            if (snapshot.parent && inside.contains(*snapshot.parent))
                inside.insert(snapshot.id);
        }
        QMap<QString, qint64> statuses;
        for (const TestSnapshot &test : m_tests.tests()) {
            if (test.folderSnapshot && inside.contains(*test.folderSnapshot))
                ++statuses[test.status];
        }
        return statuses;
    }

    std::vector<FolderSnapshot> m_folders;
    TestList m_tests;
    QHash<qint64, JsonText> m_originals;
    bool m_withChildren = false;
    bool m_withTests = false;
    JsonText m_included = JsonText::list();
};

Async<Answer> listFolders(Call &call)
{
    const TestRun run = co_await testRunById(call.db(), call.project, call.id(0));
    if (const std::optional<Answer> refused = co_await refusedWhileMade(call, run.id))
        co_return *refused;
    FolderList list = co_await FolderList::read(call, run.id);
    QJsonArray data;
    for (const FolderSnapshot &folder : list.folders())
        data.append(list.add(folder));
    co_return dataAnswer(data, list.included());
}

Async<Answer> showFolder(Call &call)
{
    const TestRun run = co_await testRunById(call.db(), call.project, call.id(0));
    FolderList list = co_await FolderList::read(call, run.id);
    const auto found = std::ranges::find(list.folders(), call.id(1), &FolderSnapshot::id);
    if (found == list.folders().end())
        co_return errorAnswer(404, u"There is no such folder in the run."_s);
    const QJsonObject object = list.add(*found);
    co_return dataAnswer(object, list.included());
}

} // namespace

QList<Route> folderSnapshotRoutes()
{
    const QString all = u"/api/projects/{project}/test_runs/{test_run}/folder_snapshots"_s;
    return {
        {"GET", all, Access::Reader, listFolders, u"The folders of a run"_s, 200, {}, {u"include"_s}},
        {"GET",
         all + u"/{folder_snapshot}"_s,
         Access::Reader,
         showFolder,
         u"A folder of a run with how its tests went"_s,
         200,
         {},
         {u"include"_s}},
    };
}

} // namespace stepwright::platform

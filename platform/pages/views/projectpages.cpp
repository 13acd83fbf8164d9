#include "platform/pages/addresses.h"
#include "platform/pages/content/shownscenario.h"
#include "platform/pages/frame.h"
#include "platform/pages/markdown/markdown.h"
#include "platform/storage/tables/content/folders.h"
#include "platform/storage/tables/projects/projects.h"
#include "platform/storage/tables/runs/testruns.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t shownRuns = 10;

Async<Answer> listProjects(Visit &visit)
{
    const std::vector<Project> projects = co_await projectsOf(visit.db(), visit.visitor->account.id);
    Html html;
    html.add("h1", {}, visit.language.translate("Pages", "Projects"));
    if (projects.empty())
        html.add("p", {{"class", u"empty"_s}},
                 visit.language.translate(
                     "Pages", "You are no member of a project yet. Whoever looks after the server can add you."));
    else {
        const Html::Element list = html.open("ul", {{"class", u"cards"_s}});
        for (const Project &project : projects) {
            const Html::Element item = html.open("li");
            html.add("a", {{"href", addresses::project(project.id)}, {"dir", u"auto"_s}}, project.name);
            addMarkdown(html, project.description);
        }
    }
    co_return page(visit, {visit.language.translate("Pages", "Projects"), {}}, html);
}

using FoldersByParent = QHash<qint64, QList<const Folder *>>;

void addBelow(Html &html, const Visit &visit, const FoldersByParent &folders, qint64 parent)
{
    const QList<const Folder *> children = folders.value(parent);
    if (children.isEmpty())
        return;
    const Html::Element list = html.open("ul");
    for (const Folder *folder : children) {
        const Html::Element item = html.open("li");
        html.add("a", {{"href", addresses::folder(visit.project, folder->id)}, {"dir", u"auto"_s}}, folder->name);
        if (folder->scenariosCount > 0)
            html.add("span", {{"class", u"count"_s}},
                     visit.language.translate("Pages", "%n scenario(s)", nullptr, int(folder->scenariosCount)));
        addBelow(html, visit, folders, folder->id);
    }
}

void addTree(Html &html, const Visit &visit, const std::vector<Folder> &folders, qint64 root)
{
    FoldersByParent byParent;
    for (const Folder &folder : folders) {
        if (folder.parent)
            byParent[*folder.parent].append(&folder);
    }
    const QString title = visit.language.translate("Pages", "Features");
    html.add("h2", {}, title);
    if (byParent.isEmpty())
        html.add("p", {{"class", u"empty"_s}}, visit.language.translate("Pages", "There are no folders yet."));
    const Html::Element nav = html.open("nav", {{"class", u"tree"_s}, {"aria-label", title}});
    const auto found = std::ranges::find(folders, root, &Folder::id);
    if (found != folders.end() && found->scenariosCount > 0) {
        const Html::Element paragraph = html.open("p");
        html.add(
            "a", {{"href", addresses::folder(visit.project, root)}},
            visit.language.translate("Pages", "%n scenario(s) without a folder", nullptr, int(found->scenariosCount)));
    }
    addBelow(html, visit, byParent, root);
}

void addRun(Html &html, const Visit &visit, const TestRun &run)
{
    const Html::Element row = html.open("tr");
    html.add("th", {{"scope", u"row"_s}, {"dir", u"auto"_s}}, run.name);
    html.add("td", {}, visit.language.day(run.updatedAt));
    const Html::Element cell = html.open("td");
    for (auto status = run.statuses.cbegin(); status != run.statuses.cend(); ++status) {
        html.add("span", {{"class", u"status "_s + status.key()}},
                 u"%1 %2"_s.arg(status.value()).arg(statusName(visit.language, status.key())));
        html.text(u" "_s);
    }
}

void addRuns(Html &html, const Visit &visit, const std::vector<TestRun> &runs)
{
    const QString title = visit.language.translate("Pages", "Newest test runs");
    html.add("h2", {}, title);
    if (runs.empty()) {
        html.add("p", {{"class", u"empty"_s}}, visit.language.translate("Pages", "There are no test runs yet."));
        return;
    }
    const Html::Element frame =
        html.open("div", {{"class", u"wide"_s}, {"tabindex", u"0"_s}, {"role", u"region"_s}, {"aria-label", title}});
    const Html::Element table = html.open("table");
    {
        const Html::Element head = html.open("thead");
        const Html::Element row = html.open("tr");
        html.add("th", {{"scope", u"col"_s}}, visit.language.translate("Pages", "Run"));
        html.add("th", {{"scope", u"col"_s}}, visit.language.translate("Pages", "Changed"));
        html.add("th", {{"scope", u"col"_s}}, visit.language.translate("Pages", "Tests"));
    }
    const Html::Element body = html.open("tbody");
    for (size_t i = 0; i < std::min(runs.size(), shownRuns); ++i)
        addRun(html, visit, runs[runs.size() - 1 - i]);
}

Async<Answer> showProject(Visit &visit)
{
    const Project project = co_await projectById(visit.db(), visit.project);
    const std::vector<Folder> folders = co_await foldersOf(visit.db(), visit.project);
    const std::vector<TestRun> runs = co_await testRunsOf(visit.db(), visit.project, false);
    Html html;
    html.add("h1", {{"dir", u"auto"_s}}, project.name);
    addMarkdown(html, project.description);
    addTree(html, visit, folders, project.rootFolder);
    addRuns(html, visit, runs);
    co_return page(visit, {project.name, {{visit.language.translate("Pages", "Projects"), addresses::projects}}}, html);
}

} // namespace

QList<PageRoute> projectPages()
{
    return {{"GET", addresses::projects, PageRoute::Access::SignedIn, listProjects},
            {"GET", u"/projects/{project}"_s, PageRoute::Access::Reader, showProject}};
}

} // namespace stepwright::platform

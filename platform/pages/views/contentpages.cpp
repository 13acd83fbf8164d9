#include "platform/api/answers/attachmentanswer.h"
#include "platform/api/publication/exportdocument.h"
#include "platform/pages/addresses.h"
#include "platform/pages/content/shownattachments.h"
#include "platform/pages/content/shownscenario.h"
#include "platform/pages/frame.h"
#include "platform/pages/markdown/markdown.h"
#include "platform/storage/tables/content/folders.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 scenariosOnPage = 50;

QString nameOf(const Visit &visit, const Folder &folder)
{
    return folder.parent ? folder.name : visit.language.translate("Pages", "Scenarios without a folder");
}

/// The way to what is in a folder, or to the folder itself.
Async<QList<Crumb>> wayTo(Visit &visit, Folder folder, bool isPageItself)
{
    QList<Crumb> way;
    for (bool isSelf = isPageItself; folder.parent; isSelf = false) {
        if (!isSelf)
            way.prepend({folder.name, addresses::folder(visit.project, folder.id)});
        folder = co_await folderById(visit.db(), visit.project, *folder.parent);
    }
    way.prepend({visit.projectName, addresses::project(visit.project)});
    way.prepend({visit.language.translate("Pages", "Projects"), addresses::projects});
    co_return way;
}

void addBackground(Html &html, const Visit &visit, const ShownSteps &steps, const project::Body &setup)
{
    if (setup.empty())
        return;
    const Html::Element section = html.open("section", {{"class", u"scenario"_s}});
    html.add("h2", {}, visit.language.translate("Pages", "Background"));
    steps.addBody(html, setup);
}

Async<> addSubfolders(Visit &visit, Html &html, Folder folder)
{
    if (!folder.parent) // the project's page shows them
        co_return;
    const std::vector<Folder> children = co_await childFolders(visit.db(), visit.project, folder.id);
    if (children.empty())
        co_return;
    const QString title = visit.language.translate("Pages", "Folders in it");
    const Html::Element nav = html.open("nav", {{"class", u"tree"_s}, {"aria-label", title}});
    html.add("h2", {}, title);
    const Html::Element list = html.open("ul");
    for (const Folder &child : children) {
        const Html::Element item = html.open("li");
        html.add("a", {{"href", addresses::folder(visit.project, child.id)}, {"dir", u"auto"_s}}, child.name);
        if (child.scenariosCount > 0)
            html.add("span", {{"class", u"count"_s}},
                     visit.language.translate("Pages", "%n scenario(s)", nullptr, int(child.scenariosCount)));
    }
}

void addScenario(Html &html, const Visit &visit, const ShownSteps &steps, const ShownScenario &scenario)
{
    const Html::Element section = html.open("section", {{"class", u"scenario"_s}});
    {
        const Html::Element heading = html.open("h2");
        html.add("a", {{"href", addresses::scenario(visit.project, scenario.source.id)}, {"dir", u"auto"_s}},
                 scenario.source.name);
    }
    scenario.add(html, visit, steps);
}

Async<Answer> showFolder(Visit &visit)
{
    const Folder folder = co_await folderById(visit.db(), visit.project, visit.id(0));
    const std::vector<Tag> tags = co_await tagsOn(visit.db(), TagOwner::Folder, folder.id);
    const std::vector<Attachment> attachments = co_await attachmentsOf(visit.db(), AttachmentOwner::Folder, folder.id);
    const project::FolderDocument document = folderDocument(folder, {});
    const std::vector<Scenario> all = co_await scenariosIn(visit.db(), visit.project, folder.id);
    const auto total = qint64(all.size());
    const qint64 from = std::min((visit.page() - 1) * scenariosOnPage, total);
    std::vector<ShownScenario> scenarios;
    std::vector<project::Body> bodies{document.setup};
    for (qint64 i = from; i < std::min(from + scenariosOnPage, total); ++i) {
        scenarios.push_back(co_await ShownScenario::read(visit, all[size_t(i)]));
        bodies.push_back(scenarios.back().document.body);
    }
    const ShownSteps steps = co_await ShownSteps::read(visit, std::move(bodies));
    const QString name = nameOf(visit, folder);
    Html html;
    html.add("h1", {{"dir", u"auto"_s}}, name);
    addTags(html, visit, tags);
    addMarkdown(html, folder.description);
    addAttachments(html, visit, attachments,
                   [&](qint64 id) { return addresses::folderAttachment(visit.project, folder.id, id); });
    co_await addSubfolders(visit, html, folder);
    addBackground(html, visit, steps, document.setup);
    if (all.empty())
        html.add("p", {{"class", u"empty"_s}},
                 visit.language.translate("Pages", "There are no scenarios directly in this folder."));
    for (const ShownScenario &scenario : scenarios)
        addScenario(html, visit, steps, scenario);
    addPageLinks(html, visit, visit.page(), from + scenariosOnPage < total,
                 [&](qint64 number) { return addresses::folder(visit.project, folder.id, number); });
    const QList<Crumb> way = co_await wayTo(visit, folder, true);
    co_return page(visit, {name, way}, html);
}

Async<Answer> showScenario(Visit &visit)
{
    const Scenario source = co_await scenarioById(visit.db(), visit.project, visit.id(0));
    const Folder folder = co_await folderById(visit.db(), visit.project, source.folder);
    const ShownScenario scenario = co_await ShownScenario::read(visit, source);
    const project::Body setup = folderDocument(folder, {}).setup;
    const ShownSteps steps = co_await ShownSteps::read(visit, std::vector{setup, scenario.document.body});
    Html html;
    html.add("h1", {{"dir", u"auto"_s}}, source.name);
    addBackground(html, visit, steps, setup);
    {
        const Html::Element section = html.open("section", {{"class", u"scenario"_s}});
        scenario.add(html, visit, steps);
    }
    const QList<Crumb> way = co_await wayTo(visit, folder, false);
    co_return page(visit, {source.name, way}, html);
}

Async<Answer> showActionWord(Visit &visit)
{
    const ActionWord word = co_await actionWordById(visit.db(), visit.project, visit.id(0));
    const std::vector<Tag> tags = co_await tagsOn(visit.db(), TagOwner::ActionWord, word.id);
    const project::Body body = actionWordDocument(word, {}).definition.body;
    const ShownSteps steps = co_await ShownSteps::read(visit, std::vector<project::Body>(1, body));
    Html html;
    html.add("h1", {{"dir", u"auto"_s}}, word.name);
    addTags(html, visit, tags);
    addMarkdown(html, word.description);
    if (body.empty())
        html.add("p", {{"class", u"empty"_s}},
                 visit.language.translate("Pages", "This action word consists of no others."));
    steps.addBody(html, body);
    co_return page(visit,
                   {word.name,
                    {{visit.language.translate("Pages", "Projects"), addresses::projects},
                     {visit.projectName, addresses::project(visit.project)}}},
                   html);
}

/// A file of a folder or scenario of the project, as the API gives it.
Async<Answer> fileOf(Visit &visit, AttachmentOwner kind, qint64 owner)
{
    const Attachment attachment = co_await attachmentOf(visit.db(), kind, owner, visit.id(1));
    Answer answer = attachmentAnswer(attachment, co_await attachmentContent(visit.db(), attachment.id));
    answer.headers.emplace_back("Cache-Control", "no-store");
    co_return answer;
}

Async<Answer> sendFolderFile(Visit &visit)
{
    const Folder folder = co_await folderById(visit.db(), visit.project, visit.id(0));
    co_return co_await fileOf(visit, AttachmentOwner::Folder, folder.id);
}

Async<Answer> sendScenarioFile(Visit &visit)
{
    const Scenario scenario = co_await scenarioById(visit.db(), visit.project, visit.id(0));
    co_return co_await fileOf(visit, AttachmentOwner::Scenario, scenario.id);
}

} // namespace

QList<PageRoute> contentPages()
{
    return {{"GET", u"/projects/{project}/folders/{folder}"_s, PageRoute::Access::Reader, showFolder},
            {"GET", u"/projects/{project}/scenarios/{scenario}"_s, PageRoute::Access::Reader, showScenario},
            {"GET", u"/projects/{project}/folders/{folder}/attachments/{folder_attachment}"_s,
             PageRoute::Access::Reader, sendFolderFile},
            {"GET", u"/projects/{project}/scenarios/{scenario}/attachments/{scenario_attachment}"_s,
             PageRoute::Access::Reader, sendScenarioFile},
            {"GET", u"/projects/{project}/actionwords/{actionword}"_s, PageRoute::Access::Reader, showActionWord}};
}

} // namespace stepwright::platform

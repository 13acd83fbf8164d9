#include "platform/api/search/projectsearch.h"
#include "platform/pages/addresses.h"
#include "platform/pages/content/shownsteps.h"
#include "platform/pages/frame.h"
#include "platform/storage/tables/content/folders.h"
#include "platform/storage/tables/content/scenarios.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hitsOnPage = 20;

QList<Crumb> wayToProject(const Visit &visit)
{
    return {{visit.language.translate("Pages", "Projects"), addresses::projects},
            {visit.projectName, addresses::project(visit.project)}};
}

QString addressOf(const Visit &visit, const FoundObject &object)
{
    if (object.kind == QLatin1StringView(scenariosKind))
        return addresses::scenario(visit.project, object.id);
    if (object.kind == QLatin1StringView(foldersKind))
        return addresses::folder(visit.project, object.id);
    return addresses::actionWord(visit.project, object.id);
}

QString kindName(const Language &language, const QString &kind)
{
    if (kind == QLatin1StringView(scenariosKind))
        return language.translate("Pages", "Scenario");
    if (kind == QLatin1StringView(foldersKind))
        return language.translate("Pages", "Folder");
    return language.translate("Pages", "Action word");
}

void addHit(Html &html, const Visit &visit, const FoundObject &object)
{
    const Html::Element item = html.open("li");
    html.add("a", {{"href", addressOf(visit, object)}, {"dir", u"auto"_s}}, object.name);
    html.add("span", {{"class", u"count"_s}}, kindName(visit.language, object.kind));
    if (!object.excerpt.isEmpty())
        html.add("p", {{"class", u"prose"_s}, {"dir", u"auto"_s}}, object.excerpt);
}

void addFound(Html &html, const Visit &visit, const FoundObjects &found)
{
    const bool isMore = found.total >= mostSearchHits;
    html.add("p", {{"role", u"status"_s}},
             isMore
                 ? visit.language.translate("Pages", "More than %n are found: add a word.", nullptr, int(found.total))
                 : visit.language.translate("Pages", "%n found", nullptr, int(found.total)));
    if (!found.otherWords.isEmpty())
        html.add("p", {{"dir", u"auto"_s}},
                 visit.language.translate("Pages", "Nothing has a word as you typed it; these were looked for: %1")
                     .arg(found.otherWords.join(u", "_s)));
    const Html::Element list = html.open("ol", {{"class", u"cards"_s}});
    for (const FoundObject &object : found.objects)
        addHit(html, visit, object);
}

Async<Answer> search(Visit &visit)
{
    const QString text = visit.request.query.value(u"q"_s).trimmed();
    Html html;
    html.add("h1", {}, visit.language.translate("Pages", "Search"));
    if (text.size() > longestSearch)
        html.add("p", {{"class", u"problem"_s}},
                 visit.language.translate("Pages", "This is too long to be searched for."));
    else if (text.isEmpty())
        html.add("p", {},
                 visit.language.translate("Pages",
                                          "Type words of names, steps or tags; @smoke is looked for in tags alone."));
    else {
        const qint64 from = (visit.page() - 1) * hitsOnPage;
        const FoundObjects found = co_await searchProject(visit.db(), {visit.project, text, {}, from, hitsOnPage});
        if (found.objects.empty())
            html.add("p", {{"class", u"empty"_s}, {"role", u"status"_s}},
                     visit.language.translate("Pages", "Nothing is found."));
        else
            addFound(html, visit, found);
        addPageLinks(html, visit, visit.page(), from + hitsOnPage < found.total,
                     [&](qint64 number) { return addresses::search(visit.project, text, number); });
    }
    co_return page(visit, {visit.language.translate("Pages", "Search"), wayToProject(visit)}, html);
}

Async<Answer> showTag(Visit &visit)
{
    const QString key = visit.request.query.value(u"key"_s);
    const QString given = visit.request.query.value(u"value"_s);
    const std::optional<QString> value = given.isEmpty() ? std::nullopt : std::optional(given);
    const std::vector<Folder> folders = co_await foldersTagged(visit.db(), visit.project, key, value);
    const std::vector<Scenario> scenarios = co_await scenariosTagged(visit.db(), visit.project, key, value);
    const QString title = tagText(key, given);
    Html html;
    html.add("h1", {{"dir", u"auto"_s}}, title);
    if (folders.empty() && scenarios.empty())
        html.add("p", {{"class", u"empty"_s}}, visit.language.translate("Pages", "Nothing has this tag."));
    {
        const Html::Element list = html.open("ul", {{"class", u"cards"_s}});
        for (const Folder &folder : folders)
            addHit(html, visit, {QString::fromLatin1(foldersKind), folder.id, folder.name, {}, {}});
        for (const Scenario &scenario : scenarios)
            addHit(html, visit, {QString::fromLatin1(scenariosKind), scenario.id, scenario.name, {}, {}});
    }
    co_return page(visit, {title, wayToProject(visit)}, html);
}

} // namespace

QList<PageRoute> findingPages()
{
    return {{"GET", u"/projects/{project}/search"_s, PageRoute::Access::Reader, search, true},
            {"GET", u"/projects/{project}/tags"_s, PageRoute::Access::Reader, showTag}};
}

} // namespace stepwright::platform

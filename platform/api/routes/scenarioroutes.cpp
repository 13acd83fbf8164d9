#include "platform/api/answers/jsonapi.h"
#include "platform/api/answers/resources.h"
#include "platform/api/answers/tagging.h"
#include "platform/api/definitions/definitiontext.h"
#include "platform/api/definitions/scenariowriting.h"
#include "platform/api/routes/routes.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

/// Adds what a call includes to scenarios: folders, tags, action words.
class Included
{
public:
    static Async<Included> read(Call &call)
    {
        Included included;
        included.m_tags = co_await includedTags(call, TagOwner::Scenario);
        included.m_withTestSnapshots = call.includes("test-snapshots"_L1);
        if (call.includes("folder"_L1)) {
            const std::vector<Folder> folders = co_await foldersOf(call.db(), call.project);
            for (const Folder &folder : folders)
                included.m_folders.insert(folder.id, folderResource(folder));
        }
        if (call.includes("actionwords"_L1)) {
            included.m_withActionWords = true;
            const std::vector<ActionWord> words = co_await actionWordsOf(call.db(), call.project);
            for (const ActionWord &word : words)
                included.m_actionWords.insert(word.name, {word.id, actionWordResource(word)});
        }
        co_return included;
    }

    JsonText add(const Scenario &scenario, Errors errors = Errors::AreLeftOut)
    {
        ScenarioLinks links;
        links.tags = m_tags.linkFrom(scenario.id);
        m_tags.include(scenario.id, m_array);
        if (const auto folder = m_folders.constFind(scenario.folder); folder != m_folders.cend()) {
            links.folder = QJsonObject{
                {u"data"_s, QJsonObject{{u"type"_s, u"folders"_s}, {u"id"_s, QString::number(scenario.folder)}}}};
            once("f"_L1, scenario.folder, *folder);
        }
        if (m_withActionWords)
            links.actionWords = linkToCalled(scenario.definition);
        if (m_withTestSnapshots)
            links.testSnapshots = linkTo(u"test-snapshots"_s, {});
        return scenarioResource(scenario, links, errors);
    }

    [[nodiscard]] const JsonText &array() const { return m_array; }

private:
    QJsonObject linkToCalled(const QString &definition)
    {
        QList<qint64> ids;
        for (const QString &name : calledNames(definition)) {
            const auto word = m_actionWords.constFind(name);
            if (word == m_actionWords.cend())
                continue;
            ids.append(word->first);
            once("a"_L1, word->first, word->second);
        }
        return linkTo(u"actionwords"_s, ids);
    }

    void once(QLatin1StringView kind, qint64 id, const JsonText &object)
    {
        const QString key = kind + QString::number(id);
        if (!m_seen.contains(key))
            m_array.append(object);
        m_seen.insert(key);
    }

    TagIndex m_tags;
    bool m_withActionWords = false;
    bool m_withTestSnapshots = false;
    QHash<qint64, JsonText> m_folders;
    QHash<QString, std::pair<qint64, JsonText>> m_actionWords;
    QSet<QString> m_seen;
    JsonText m_array = JsonText::list();
};

Async<Answer> listed(Call &call, std::vector<Scenario> scenarios)
{
    Included included = co_await Included::read(call);
    JsonText data = JsonText::list();
    for (const Scenario &scenario : scenarios)
        data.append(included.add(scenario));
    co_return dataAnswer(data, included.array());
}

Async<Answer> shown(Call &call, Scenario scenario, int status = 200)
{
    Included included = co_await Included::read(call);
    const JsonText object = included.add(scenario, Errors::AreShown);
    co_return objectAnswer(object, scenario.version, included.array(), status);
}

Async<Answer> listScenarios(Call &call)
{
    co_return co_await listed(call, co_await scenariosOf(call.db(), call.project));
}

Async<Answer> findScenarios(Call &call)
{
    const QString key = co_await call.requiredQuery(u"key"_s);
    co_return co_await listed(call, co_await scenariosTagged(call.db(), call.project, key, call.query(u"value"_s)));
}

Async<Answer> showScenario(Call &call)
{
    co_return co_await shown(call, co_await scenarioById(call.db(), call.project, call.id(0)));
}

Async<Answer> createScenario(Call &call)
{
    const QString name = co_await call.requiredText("name"_L1);
    qint64 folder = (co_await call.integer("folder-id"_L1)).value_or(0);
    if (folder == 0)
        folder = (co_await projectById(call.db(), call.project)).rootFolder;
    const qint64 id =
        co_await addScenario(call.db(), call.stamp, folder, name, newDefinition(sync::DefinitionKind::Scenario, name));
    co_await addRelatedTags(call, TagOwner::Scenario, id);
    co_return co_await shown(call, co_await scenarioById(call.db(), call.project, id), 201);
}

Async<Answer> changeScenario(Call &call)
{
    const Scenario before = co_await scenarioById(call.db(), call.project, call.id(0));
    if (!call.matches(before.version))
        co_return changedAnswer(scenarioResource(before, {}, Errors::AreShown), before.version);
    const std::optional<QString> definition = co_await call.text("definition"_L1);
    const bool isRenamed = !call.attribute("name"_L1).isUndefined();
    if (definition && isRenamed)
        co_return errorAnswer(409,
                              u"Name and definition cannot be changed in one request: the definition has the name."_s);
    Scenario scenario = before;
    if (isRenamed)
        co_await rename(scenario, co_await call.requiredText("name"_L1));
    scenario.description = (co_await call.text("description"_L1)).value_or(scenario.description);
    scenario.folder = (co_await call.integer("folder-id"_L1)).value_or(scenario.folder);
    if (definition)
        co_return co_await shown(call, co_await writeDefinition(call, before, scenario, *definition));
    co_return co_await shown(call, co_await saveScenario(call.db(), call.stamp, before, scenario));
}

Async<Answer> deleteScenario(Call &call)
{
    const Scenario scenario = co_await scenarioById(call.db(), call.project, call.id(0));
    if (!call.matches(scenario.version))
        co_return changedAnswer(scenarioResource(scenario, {}, Errors::AreShown), scenario.version);
    co_await removeScenario(call.db(), call.stamp, scenario);
    co_return emptyAnswer();
}

Async<Answer> listScenarioTags(Call &call)
{
    const Scenario scenario = co_await scenarioById(call.db(), call.project, call.id(0));
    co_return co_await answerTags(call, TagOwner::Scenario, scenario.id);
}

Async<Answer> createScenarioTag(Call &call)
{
    const Scenario scenario = co_await scenarioById(call.db(), call.project, call.id(0));
    const Answer answer = co_await answerNewTag(call, TagOwner::Scenario, scenario.id);
    co_await touchScenario(call.db(), call.stamp, scenario);
    co_return answer;
}

Async<Answer> changeScenarioTag(Call &call)
{
    const Scenario scenario = co_await scenarioById(call.db(), call.project, call.id(0));
    const Answer answer = co_await answerChangedTag(call, TagOwner::Scenario, scenario.id, call.id(1));
    co_await touchScenario(call.db(), call.stamp, scenario);
    co_return answer;
}

Async<Answer> deleteScenarioTag(Call &call)
{
    const Scenario scenario = co_await scenarioById(call.db(), call.project, call.id(0));
    const Answer answer = co_await answerRemovedTag(call, TagOwner::Scenario, scenario.id, call.id(1));
    co_await touchScenario(call.db(), call.stamp, scenario);
    co_return answer;
}

} // namespace

QList<Route> scenarioRoutes()
{
    const QString all = u"/api/projects/{project}/scenarios"_s;
    const QString one = all + u"/{scenario}"_s;
    const QString tags = one + u"/tags"_s;
    const QString tag = tags + u"/{tag}"_s;
    return {
        {"GET",
         all,
         Access::Reader,
         listScenarios,
         u"All scenarios of a project with their definitions"_s,
         200,
         {},
         {u"include"_s}},
        {"GET",
         all + u"/find_by_tags"_s,
         Access::Reader,
         findScenarios,
         u"Scenarios with a tag"_s,
         200,
         {},
         {u"key!"_s, u"value"_s, u"include"_s}},
        {"GET", one, Access::Reader, showScenario, u"A scenario"_s, 200, {}, {u"include"_s}},
        {"POST", all, Access::Member, createScenario, u"Makes a scenario"_s, 201, {u"name!"_s, u"folder-id"_s}, {}},
        {"PATCH",
         one,
         Access::Member,
         changeScenario,
         u"Changes or moves a scenario"_s,
         200,
         {u"name"_s, u"description"_s, u"definition"_s, u"folder-id"_s},
         {}},
        {"DELETE", one, Access::Member, deleteScenario, u"Deletes a scenario for good"_s, 200, {}, {}},
        {"GET", tags, Access::Reader, listScenarioTags, u"The tags of a scenario"_s, 200, {}, {}},
        {"POST",
         tags,
         Access::Member,
         createScenarioTag,
         u"Adds a tag to a scenario"_s,
         201,
         {u"key!"_s, u"value"_s},
         {}},
        {"PATCH",
         tag,
         Access::Member,
         changeScenarioTag,
         u"Changes a tag of a scenario"_s,
         200,
         {u"key"_s, u"value"_s},
         {}},
        {"DELETE", tag, Access::Member, deleteScenarioTag, u"Removes a tag from a scenario"_s, 200, {}, {}},
    };
}

} // namespace stepwright::platform

#include "platform/api/answers/jsonapi.h"
#include "platform/api/answers/resources.h"
#include "platform/api/definitions/definitiontext.h"
#include "platform/api/routes/routes.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

Async<Answer> listed(Call &call, std::vector<ActionWord> words)
{
    const TagIndex tags = co_await includedTags(call, TagOwner::ActionWord);
    JsonText data = JsonText::list();
    JsonText included = JsonText::list();
    for (const ActionWord &word : words) {
        data.append(actionWordResource(word, tags));
        tags.include(word.id, included);
    }
    co_return dataAnswer(data, included);
}

Async<Answer> shown(Call &call, qint64 id, int status = 200)
{
    const ActionWord word = co_await actionWordById(call.db(), call.project, id);
    const TagIndex tags = co_await includedTags(call, TagOwner::ActionWord);
    JsonText included = JsonText::list();
    tags.include(id, included);
    co_return objectAnswer(actionWordResource(word, tags, Errors::AreShown), word.version, included, status);
}

Async<Answer> listActionWords(Call &call)
{
    co_return co_await listed(call, co_await actionWordsOf(call.db(), call.project));
}

Async<Answer> findActionWords(Call &call)
{
    const QString key = co_await call.requiredQuery(u"key"_s);
    co_return co_await listed(call, co_await actionWordsTagged(call.db(), call.project, key, call.query(u"value"_s)));
}

Async<Answer> showActionWord(Call &call)
{
    co_return co_await shown(call, call.id(0));
}

Async<Answer> createActionWord(Call &call)
{
    const QString name = co_await call.requiredText("name"_L1);
    const QString description = (co_await call.text("description"_L1)).value_or(QString());
    const QString body = (co_await call.text("definition"_L1)).value_or(QString());
    co_return co_await shown(
        call, co_await addActionWord(call.db(), call.stamp, name, description, newActionWord(name, body)), 201);
}

Result<> rename(ActionWord &word, const QString &name)
{
    word.name = name;
    return changedDefinition(word.definition, sync::DefinitionKind::ActionWord,
                             [&](sync::PlatformDefinition &definition) { definition.name = name; })
        .transform([&](const QString &text) { word.definition = text; });
}

Async<Answer> changeActionWord(Call &call)
{
    ActionWord word = co_await actionWordById(call.db(), call.project, call.id(0));
    if (!call.matches(word.version))
        co_return changedAnswer(actionWordResource(word, {}, Errors::AreShown), word.version);
    const std::optional<QString> definition = co_await call.text("definition"_L1);
    const bool isRenamed = !call.attribute("name"_L1).isUndefined();
    if (definition && isRenamed)
        co_return errorAnswer(409,
                              u"Name and definition cannot be changed in one request: the definition has the name."_s);
    if (isRenamed)
        co_await rename(word, co_await call.requiredText("name"_L1));
    word.description = (co_await call.text("description"_L1)).value_or(word.description);
    if (definition) {
        word.definition = *definition;
        if (const auto read = readDefinition(*definition, sync::DefinitionKind::ActionWord))
            word.name = read->name;
    }
    co_await saveActionWord(call.db(), call.stamp, word);
    co_return co_await shown(call, word.id);
}

Async<Answer> deleteActionWord(Call &call)
{
    const ActionWord word = co_await actionWordById(call.db(), call.project, call.id(0));
    if (!call.matches(word.version))
        co_return changedAnswer(actionWordResource(word, {}, Errors::AreShown), word.version);
    co_await removeActionWord(call.db(), call.stamp, word.id);
    co_return emptyAnswer();
}

Async<Answer> listCallers(Call &call)
{
    const ActionWord called = co_await actionWordById(call.db(), call.project, call.id(0));
    const auto calls = [&](const QString &definition) {
        return definition.contains("call"_L1) && calledNames(definition).contains(called.name);
    };
    JsonText data = JsonText::list();
    const std::vector<Scenario> scenarios = co_await scenariosOf(call.db(), call.project);
    for (const Scenario &scenario : scenarios) {
        if (calls(scenario.definition))
            data.append(scenarioResource(scenario));
    }
    const std::vector<Folder> folders = co_await foldersOf(call.db(), call.project);
    for (const Folder &folder : folders) {
        if (calls(folder.definition))
            data.append(folderResource(folder));
    }
    const std::vector<ActionWord> words = co_await actionWordsOf(call.db(), call.project);
    for (const ActionWord &word : words) {
        if (calls(word.definition))
            data.append(actionWordResource(word));
    }
    co_return dataAnswer(data);
}

Async<Answer> listActionWordTags(Call &call)
{
    const ActionWord word = co_await actionWordById(call.db(), call.project, call.id(0));
    co_return dataAnswer(tagArray(co_await tagsOn(call.db(), TagOwner::ActionWord, word.id)));
}

} // namespace

QList<Route> actionWordRoutes()
{
    const QString all = u"/api/projects/{project}/actionwords"_s;
    const QString one = all + u"/{actionword}"_s;
    return {
        {"GET", all, Access::Reader, listActionWords, u"All action words of a project"_s, 200, {}, {u"include"_s}},
        {"GET",
         all + u"/find_by_tags"_s,
         Access::Reader,
         findActionWords,
         u"Action words with a tag"_s,
         200,
         {},
         {u"key!"_s, u"value"_s, u"include"_s}},
        {"GET", one, Access::Reader, showActionWord, u"An action word"_s, 200, {}, {u"include"_s}},
        {"POST",
         all,
         Access::Member,
         createActionWord,
         u"Makes an action word; the definition is its body's lines"_s,
         201,
         {u"name!"_s, u"description"_s, u"definition"_s},
         {}},
        {"PATCH",
         one,
         Access::Member,
         changeActionWord,
         u"Changes an action word; the definition is the whole of it"_s,
         200,
         {u"name"_s, u"description"_s, u"definition"_s},
         {}},
        {"DELETE", one, Access::Member, deleteActionWord, u"Deletes an action word for good"_s, 200, {}, {}},
        {"GET", one + u"/callers"_s, Access::Reader, listCallers, u"What calls an action word"_s, 200, {}, {}},
        {"GET", one + u"/tags"_s, Access::Reader, listActionWordTags, u"The tags of an action word"_s, 200, {}, {}},
    };
}

} // namespace stepwright::platform

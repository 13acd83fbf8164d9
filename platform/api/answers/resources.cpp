#include "platform/api/answers/resources.h"

#include "platform/api/answers/jsonapi.h"
#include "platform/api/definitions/definitiontext.h"
#include "platform/base/times.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

/// About how long a resource becomes.
template <class T>
qsizetype roomFor(const T &object)
{
    return 1024 + object.name.size() + (object.description.size() + object.definition.size()) * 5 / 4;
}

QJsonObject timesOf(qint64 created, qint64 updated, const QString &author)
{
    return {{u"created-at"_s, timeText(created)}, {u"updated-at"_s, timeText(updated)}, {u"last-author"_s, author}};
}

void addTimes(JsonText &text, qint64 created, qint64 updated, const QString &author)
{
    text.add("created-at"_L1, timeText(created));
    text.add("updated-at"_L1, timeText(updated));
    text.add("last-author"_L1, author);
}

void addErrors(JsonText &text, const QString &definition, Errors errors)
{
    if (errors == Errors::AreShown)
        text.add("errors"_L1, QJsonArray::fromStringList(definitionProblems(definition)));
}

void endWithMeta(JsonText &text, qint64 version)
{
    text.endObject();
    text.beginObject("meta"_L1);
    text.add("etag"_L1, QLatin1StringView("\\\"" + QByteArray::number(version) + "\\\""));
    text.endObject();
    text.endObject();
}

} // namespace

TagIndex::TagIndex(std::vector<Tag> tags) : m_isIncluded(true)
{
    for (Tag &tag : tags)
        m_tags[tag.owner].append(std::move(tag));
}

QJsonObject TagIndex::linkFrom(qint64 owner) const
{
    if (!m_isIncluded)
        return {};
    QList<qint64> ids;
    for (const Tag &tag : m_tags.value(owner))
        ids.append(tag.id);
    return linkTo(u"tags"_s, ids);
}

void TagIndex::include(qint64 owner, JsonText &included) const
{
    for (const Tag &tag : m_tags.value(owner))
        included.append(tagResource(tag));
}

Async<TagIndex> includedTags(Call &call, TagOwner kind)
{
    if (!call.includes("tags"_L1))
        co_return TagIndex();
    co_return TagIndex(co_await tagsOf(call.db(), call.project, kind));
}

QJsonObject tagResource(const Tag &tag)
{
    return resource(u"tags"_s, tag.id, {{u"key"_s, tag.key}, {u"value"_s, tag.value}});
}

QJsonArray tagArray(const std::vector<Tag> &tags)
{
    QJsonArray array;
    for (const Tag &tag : tags)
        array.append(tagResource(tag));
    return array;
}

QJsonObject projectResource(const Project &project)
{
    QJsonObject attributes = timesOf(project.createdAt, project.updatedAt, project.lastAuthor);
    attributes.insert(u"name"_s, project.name);
    attributes.insert(u"description"_s, project.description);
    attributes.insert(u"bdd-mode"_s, project.bddMode);
    return resource(u"projects"_s, project.id, attributes, {{u"scenarios-folder"_s, QJsonObject()}});
}

JsonText folderResource(const Folder &folder, const TagIndex &tags, const QStringList &runningImports,
                        const std::optional<QString> &feature)
{
    JsonText text = beginResource("folders"_L1, folder.id, roomFor(folder));
    addTimes(text, folder.createdAt, folder.updatedAt, folder.lastAuthor);
    text.add("name"_L1, folder.name);
    text.add("description"_L1, folder.description);
    text.add("definition"_L1, folder.definition);
    if (folder.parent)
        text.add("parent-id"_L1, *folder.parent);
    else
        text.addNull("parent-id"_L1);
    text.add("scenarios-count"_L1, folder.scenariosCount);
    text.add("feature-updated-at"_L1, timeText(folder.featureUpdatedAt));
    text.add("running-feature-imports"_L1, QJsonArray::fromStringList(runningImports));
    if (feature)
        text.add("feature"_L1, *feature);
    endAttributes(text, "/folders/"_L1, folder.id);
    text.beginObject("relationships"_L1);
    text.add("tags"_L1, tags.linkFrom(folder.id));
    endWithMeta(text, folder.version);
    return text;
}

JsonText scenarioResource(const Scenario &scenario, const ScenarioLinks &links, Errors errors)
{
    JsonText text = beginResource("scenarios"_L1, scenario.id, roomFor(scenario));
    addTimes(text, scenario.createdAt, scenario.updatedAt, scenario.lastAuthor);
    text.add("name"_L1, scenario.name);
    text.add("description"_L1, scenario.description);
    text.add("definition"_L1, scenario.definition);
    text.add("folder-id"_L1, scenario.folder);
    addErrors(text, scenario.definition, errors);
    endAttributes(text, "/scenarios/"_L1, scenario.id);
    text.beginObject("relationships"_L1);
    text.add("folder"_L1, links.folder);
    text.add("tags"_L1, links.tags);
    text.add("actionwords"_L1, links.actionWords);
    text.add("test-snapshots"_L1, links.testSnapshots);
    endWithMeta(text, scenario.version);
    return text;
}

JsonText actionWordResource(const ActionWord &word, const TagIndex &tags, Errors errors)
{
    JsonText text = beginResource("actionwords"_L1, word.id, roomFor(word));
    addTimes(text, word.createdAt, word.updatedAt, word.lastAuthor);
    text.add("name"_L1, word.name);
    text.add("description"_L1, word.description);
    text.add("definition"_L1, word.definition);
    text.add("is-shared"_L1, false);
    text.add("is-outdated"_L1, false);
    addErrors(text, word.definition, errors);
    endAttributes(text, "/actionwords/"_L1, word.id);
    text.beginObject("relationships"_L1);
    text.add("tags"_L1, tags.linkFrom(word.id));
    text.add("callers"_L1, QJsonObject());
    endWithMeta(text, word.version);
    return text;
}

QJsonObject datasetResource(const Dataset &dataset)
{
    return resource(u"datasets"_s, dataset.id, {{u"name"_s, dataset.name}, {u"data"_s, dataset.data}});
}

} // namespace stepwright::platform

#include "platform/api/answers/resources.h"

#include "platform/api/answers/jsonapi.h"
#include "platform/api/definitions/definitiontext.h"
#include "platform/base/times.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

QJsonObject timesOf(qint64 created, qint64 updated, const QString &author)
{
    return {{u"created-at"_s, timeText(created)}, {u"updated-at"_s, timeText(updated)}, {u"last-author"_s, author}};
}

QJsonObject withMeta(QJsonObject object, qint64 version)
{
    object.insert(u"meta"_s, QJsonObject{{u"etag"_s, QString::fromLatin1(entityTag(version))}});
    return object;
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

void TagIndex::include(qint64 owner, QJsonArray &included) const
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

QJsonObject folderResource(const Folder &folder, const TagIndex &tags)
{
    QJsonObject attributes = timesOf(folder.createdAt, folder.updatedAt, folder.lastAuthor);
    attributes.insert(u"name"_s, folder.name);
    attributes.insert(u"description"_s, folder.description);
    attributes.insert(u"definition"_s, folder.definition);
    attributes.insert(u"parent-id"_s, folder.parent ? QJsonValue(*folder.parent) : QJsonValue());
    attributes.insert(u"scenarios-count"_s, folder.scenariosCount);
    attributes.insert(u"feature-updated-at"_s, timeText(folder.featureUpdatedAt));
    attributes.insert(u"running-feature-imports"_s, QJsonArray());
    return withMeta(resource(u"folders"_s, folder.id, attributes, {{u"tags"_s, tags.linkFrom(folder.id)}}),
                    folder.version);
}

QJsonObject scenarioResource(const Scenario &scenario, const TagIndex &tags)
{
    QJsonObject attributes = timesOf(scenario.createdAt, scenario.updatedAt, scenario.lastAuthor);
    attributes.insert(u"name"_s, scenario.name);
    attributes.insert(u"description"_s, scenario.description);
    attributes.insert(u"definition"_s, scenario.definition);
    attributes.insert(u"folder-id"_s, scenario.folder);
    return withMeta(resource(u"scenarios"_s, scenario.id, attributes,
                             {{u"folder"_s, QJsonObject()},
                              {u"tags"_s, tags.linkFrom(scenario.id)},
                              {u"actionwords"_s, QJsonObject()},
                              {u"test-snapshots"_s, QJsonObject()}}),
                    scenario.version);
}

QJsonObject actionWordResource(const ActionWord &word, const TagIndex &tags)
{
    QJsonObject attributes = timesOf(word.createdAt, word.updatedAt, word.lastAuthor);
    attributes.insert(u"name"_s, word.name);
    attributes.insert(u"description"_s, word.description);
    attributes.insert(u"definition"_s, word.definition);
    attributes.insert(u"is-shared"_s, false);
    attributes.insert(u"is-outdated"_s, false);
    return withMeta(resource(u"actionwords"_s, word.id, attributes,
                             {{u"tags"_s, tags.linkFrom(word.id)}, {u"callers"_s, QJsonObject()}}),
                    word.version);
}

QJsonObject datasetResource(const Dataset &dataset)
{
    return resource(u"datasets"_s, dataset.id, {{u"name"_s, dataset.name}, {u"data"_s, dataset.data}});
}

QJsonObject withErrors(QJsonObject resource, const QString &definition)
{
    QJsonObject attributes = resource.value("attributes"_L1).toObject();
    attributes.insert(u"errors"_s, QJsonArray::fromStringList(definitionProblems(definition)));
    resource.insert(u"attributes"_s, attributes);
    return resource;
}

} // namespace stepwright::platform

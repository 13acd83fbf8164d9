#include "tests/support/sync/platform/fakeanswers.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace stepwright::tests {

using namespace Qt::StringLiterals;

namespace {

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QJsonObject commonAttributes(const FakeObject &object)
{
    return {{u"name"_s, object.name},
            {u"description"_s, object.description},
            {u"definition"_s, object.definition},
            {u"last-author"_s, object.author},
            {u"created-at"_s, timeText(object.created)},
            {u"updated-at"_s, timeText(object.updated)}};
}

QJsonObject reference(const QString &type, int id)
{
    return {{u"type"_s, type}, {u"id"_s, QString::number(id)}};
}

QJsonObject tagRelationship(const FakeObject &object, const QStringList &include)
{
    if (!include.contains("tags"_L1))
        return {};
    QJsonArray tags;
    for (const FakeTag &tag : object.tags)
        tags.append(reference(u"tags"_s, tag.id));
    return {{u"data"_s, tags}};
}

} // namespace

FakeResource resourceOf(const FakeState &state)
{
    QJsonObject attributes{{u"name"_s, state.projectName}, {u"description"_s, u""_s}, {u"bdd-mode"_s, true}};
    if (state.isBackupRunning)
        attributes.insert("new-backup-in-progress"_L1, true);
    return {u"projects"_s,
            1,
            attributes,
            {{u"scenarios-folder"_s, QJsonObject{{u"data"_s, reference(u"folders"_s, state.root())}}}}};
}

FakeResource resourceOf(const FakeFolder &folder, const QStringList &include)
{
    QJsonObject attributes = commonAttributes(folder);
    attributes.insert("parent-id"_L1, folder.parent == 0 ? QJsonValue() : QJsonValue(folder.parent));
    attributes.insert("feature-updated-at"_L1, timeText(folder.updated));
    attributes.insert("running-feature-imports"_L1, QJsonArray::fromStringList(folder.runningImports));
    return {u"folders"_s, folder.id, attributes, {{u"tags"_s, tagRelationship(folder, include)}}};
}

FakeResource resourceOf(const FakeScenario &scenario, const QStringList &include, const FakeState &state)
{
    QJsonObject attributes = commonAttributes(scenario);
    attributes.insert("folder-id"_L1, scenario.folder);
    QJsonObject folder;
    if (include.contains("folder"_L1) && state.folders.contains(scenario.folder))
        folder.insert("data"_L1, reference(u"folders"_s, scenario.folder));
    return {u"scenarios"_s,
            scenario.id,
            attributes,
            {{u"tags"_s, tagRelationship(scenario, include)}, {u"folder"_s, folder}}};
}

FakeResource resourceOf(const FakeActionWord &word, const QStringList &include)
{
    QJsonObject attributes = commonAttributes(word);
    attributes.insert("is-shared"_L1, word.isShared);
    attributes.insert("is-outdated"_L1, word.isOutdated);
    return {u"actionwords"_s, word.id, attributes, {{u"tags"_s, tagRelationship(word, include)}}};
}

FakeResource resourceOf(const FakeTag &tag)
{
    return {u"tags"_s, tag.id, {{u"key"_s, tag.key}, {u"value"_s, tag.value}}, {}};
}

FakeResource resourceOf(const FakeParameter &parameter)
{
    return {u"parameters"_s, parameter.id, {{u"name"_s, parameter.name}}, {}};
}

FakeResource resourceOf(const FakeDataset &dataset)
{
    QJsonObject data;
    for (auto cell = dataset.values.begin(); cell != dataset.values.end(); ++cell)
        data.insert(cell.key(), cell.value());
    return {u"datasets"_s, dataset.id, {{u"name"_s, dataset.name}, {u"data"_s, data}}, {}};
}

FakeResource resourceOf(const FakeAttachment &attachment)
{
    return {u"attachments"_s,
            attachment.id,
            {{u"id"_s, attachment.id},
             {u"file-name"_s, attachment.fileName},
             {u"file-size"_s, attachment.content.size()},
             {u"file-url"_s, u"/attachments/%1"_s.arg(attachment.id)}},
            {}};
}

FakeResponse FakeAnswers::one(const FakeResource &resource, int status, const QList<FakeResource> &included) const
{
    const QJsonObject object = shaped(resource);
    QJsonObject answer{{u"data"_s, m_manners.singleAsArray ? QJsonValue(QJsonArray{object}) : QJsonValue(object)}};
    QJsonArray along;
    for (const FakeResource &other : included)
        along.append(shaped(other));
    if (!along.isEmpty())
        answer.insert("included"_L1, along);
    return json(answer, status);
}

FakeResponse FakeAnswers::list(QList<FakeResource> resources, const QString &path, const QUrlQuery &query,
                               const QList<FakeResource> &included, int status) const
{
    if (m_manners.truncateLists >= 0)
        resources = resources.mid(0, m_manners.truncateLists);
    QJsonObject answer;
    const qsizetype page = std::max(1, query.queryItemValue(u"page"_s).toInt());
    if (m_manners.pageSize > 0) {
        if (page * m_manners.pageSize < resources.size()) {
            QUrlQuery next = query;
            next.removeQueryItem(u"page"_s);
            next.addQueryItem(u"page"_s, QString::number(page + 1));
            const QString link = path + u'?' + next.toString(QUrl::FullyEncoded);
            answer.insert("links"_L1, QJsonObject{{u"next"_s, link}});
        }
        resources = resources.mid((page - 1) * m_manners.pageSize, m_manners.pageSize);
    }
    QJsonArray data;
    for (const FakeResource &resource : resources)
        data.append(shaped(resource));
    answer.insert("data"_L1, data);
    QJsonArray along;
    for (const FakeResource &other : included)
        along.append(shaped(other));
    if (!along.isEmpty())
        answer.insert("included"_L1, along);
    return json(answer, status);
}

FakeResponse FakeAnswers::nothing()
{
    return json({{u"data"_s, QJsonObject()}});
}

FakeResponse FakeAnswers::refusal(int status, const QString &why)
{
    return json({{u"error"_s, why}}, status);
}

FakeResponse FakeAnswers::json(const QJsonObject &object, int status)
{
    return {.status = status,
            .body = QJsonDocument(object).toJson(QJsonDocument::Compact),
            .headers = {{"Content-Type", "application/vnd.api+json; charset=utf-8"}}};
}

QString FakeAnswers::versionOf(const FakeResource &resource)
{
    QJsonObject attributes = resource.attributes;
    for (const char *derived : {"errors", "scenarios-count"})
        attributes.remove(QLatin1StringView(derived));
    const QByteArray content = QJsonDocument(attributes).toJson(QJsonDocument::Compact);
    return u'"' + QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Md5).toHex()) + u'"';
}

QJsonObject FakeAnswers::shaped(const FakeResource &resource) const
{
    QJsonObject attributes;
    for (auto attribute = resource.attributes.begin(); attribute != resource.attributes.end(); ++attribute) {
        QString name = attribute.key();
        const bool isId = name.endsWith("-id"_L1) && attribute.value().isDouble();
        if (m_manners.underscores)
            name.replace(u'-', u'_');
        attributes.insert(name, isId ? innerId(attribute.value().toInt()) : attribute.value());
    }
    QJsonObject shaped{{u"type"_s, resource.type}, {u"id"_s, ownId(resource.id)}, {u"attributes"_s, attributes}};
    shaped.insert("links"_L1, QJsonObject{{u"self"_s, u"/%1/%2"_s.arg(resource.type).arg(resource.id)}});
    if (m_manners.tellsVersions && resource.attributes.contains("updated-at"_L1))
        shaped.insert("meta"_L1, QJsonObject{{u"etag"_s, versionOf(resource)}});
    if (!resource.relationships.isEmpty())
        shaped.insert("relationships"_L1, resource.relationships);
    return shaped;
}

QJsonValue FakeAnswers::ownId(int id) const
{
    const bool isInteger =
        m_manners.ids == FakeManners::Ids::Integers || (m_manners.ids == FakeManners::Ids::Mixed && id % 2 == 0);
    return isInteger ? QJsonValue(id) : QJsonValue(QString::number(id));
}

QJsonValue FakeAnswers::innerId(int id) const
{
    const bool isText =
        m_manners.ids == FakeManners::Ids::Texts || (m_manners.ids == FakeManners::Ids::Mixed && id % 3 == 0);
    return isText ? QJsonValue(QString::number(id)) : QJsonValue(id);
}

} // namespace stepwright::tests

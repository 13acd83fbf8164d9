#include "model/sync/wire/requestbodies.h"

#include "model/sync/wire/document.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace stepwright::sync::wire {

using namespace Qt::StringLiterals;

namespace {

QByteArray jsonOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray wrapped(const QJsonObject &attributes, const QString &type = {}, const QString &id = {})
{
    QJsonObject data{{u"attributes"_s, attributes}};
    if (!id.isEmpty()) {
        data.insert("type"_L1, type);
        data.insert("id"_L1, writeId(id));
    }
    return jsonOf({{u"data"_s, data}});
}

void put(QJsonObject &attributes, const QString &name, const std::optional<QString> &text)
{
    if (text)
        attributes.insert(name, *text);
}

void putId(QJsonObject &attributes, const QString &name, const std::optional<QString> &id)
{
    if (id)
        attributes.insert(name, id->isEmpty() ? QJsonValue() : writeId(*id));
}

/// The platform answers 409 to both at once.
template <class Change>
Result<> checkNames(const Change &change)
{
    if (!change.name || !change.definition)
        return {};
    return failure(ErrorKind::Invalid,
                   QCoreApplication::translate("Platform", "A name and a definition cannot be sent together."),
                   u"name and definition in one update"_s);
}

} // namespace

QByteArray signInBody(const QString &email, const QString &password)
{
    return jsonOf({{u"email"_s, email}, {u"password"_s, password}});
}

QByteArray createFolderBody(const QString &name, const QString &parentId)
{
    QJsonObject attributes{{u"name"_s, name}};
    if (!parentId.isEmpty())
        attributes.insert("parent-id"_L1, writeId(parentId));
    return wrapped(attributes);
}

QByteArray updateFolderBody(const QString &id, const FolderChange &change)
{
    QJsonObject attributes;
    put(attributes, u"name"_s, change.name);
    put(attributes, u"description"_s, change.description);
    put(attributes, u"definition"_s, change.definition);
    putId(attributes, u"parent-id"_s, change.parentId);
    return wrapped(attributes, u"folders"_s, id);
}

QByteArray featureBody(const QString &feature)
{
    return wrapped({{u"feature"_s, feature}});
}

QByteArray createScenarioBody(const QString &name, const QString &folderId, const QList<Tag> &tags)
{
    QJsonObject attributes{{u"name"_s, name}};
    if (!folderId.isEmpty())
        attributes.insert("folder-id"_L1, writeId(folderId));
    QJsonObject data{{u"attributes"_s, attributes}};
    QJsonArray references;
    for (const Tag &tag : tags) {
        QJsonObject reference{{u"type"_s, u"tag"_s}, {u"key"_s, tag.key}};
        if (!tag.value.isEmpty())
            reference.insert("value"_L1, tag.value);
        references.append(reference);
    }
    if (!references.isEmpty())
        data.insert("relationships"_L1, QJsonObject{{u"tags"_s, QJsonObject{{u"data"_s, references}}}});
    return jsonOf({{u"data"_s, data}});
}

Result<QByteArray> updateScenarioBody(const QString &id, const ScenarioChange &change)
{
    QJsonObject attributes;
    put(attributes, u"name"_s, change.name);
    put(attributes, u"description"_s, change.description);
    put(attributes, u"definition"_s, change.definition);
    putId(attributes, u"folder-id"_s, change.folderId);
    return checkNames(change).transform([&] { return wrapped(attributes, u"scenarios"_s, id); });
}

QByteArray createActionWordBody(const QString &name, const QString &description, const QString &body)
{
    QJsonObject attributes{{u"name"_s, name}};
    if (!description.isEmpty())
        attributes.insert("description"_L1, description);
    if (!body.isEmpty())
        attributes.insert("definition"_L1, body);
    return wrapped(attributes);
}

Result<QByteArray> updateActionWordBody(const QString &id, const ActionWordChange &change)
{
    QJsonObject attributes;
    put(attributes, u"name"_s, change.name);
    put(attributes, u"description"_s, change.description);
    put(attributes, u"definition"_s, change.definition);
    return checkNames(change).transform([&] { return wrapped(attributes, u"actionwords"_s, id); });
}

QByteArray parameterBody(const Parameter &parameter)
{
    return wrapped({{u"name"_s, parameter.name}}, u"parameters"_s, parameter.id);
}

QByteArray datasetBody(const Dataset &dataset)
{
    QJsonObject data;
    for (auto cell = dataset.values.begin(); cell != dataset.values.end(); ++cell)
        data.insert(cell.key(), cell.value());
    return wrapped({{u"name"_s, dataset.name}, {u"data"_s, data}}, u"datasets"_s, dataset.id);
}

QByteArray tagBody(const Tag &tag)
{
    return wrapped({{u"key"_s, tag.key}, {u"value"_s, tag.value}}, u"tags"_s, tag.id);
}

} // namespace stepwright::sync::wire

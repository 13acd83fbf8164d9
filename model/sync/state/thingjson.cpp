#include "model/project/definitionjson.h"
#include "model/sync/state/things.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::sync {

namespace {

QJsonObject datasetToJson(const Dataset &row)
{
    return {{u"name"_s, row.name}, {u"uid"_s, row.uid}, {u"values"_s, arrayOf(row.values, argumentToJson)}};
}

Dataset datasetFromJson(const QJsonValue &value)
{
    Dataset row{.name = value["name"_L1].toString(), .uid = value["uid"_L1].toString()};
    readInto(row.values, value["values"_L1], argumentFromJson);
    return row;
}

template <class Entity>
QJsonObject write(const Entity &entity)
{
    QJsonObject json{{u"uid"_s, entity.uid},
                     {u"id"_s, entity.remoteId},
                     {u"name"_s, entity.name},
                     {u"description"_s, entity.description},
                     {u"tags"_s, arrayOf(entity.tags, tagToJson)},
                     {u"body"_s, bodyToJson(entity.body)},
                     {u"opaque"_s, entity.opaque}};
    if constexpr (requires { entity.parentUid; })
        json.insert("place"_L1, entity.parentUid);
    if constexpr (requires { entity.folderUid; })
        json.insert("place"_L1, entity.folderUid);
    if constexpr (requires { entity.position; })
        json.insert("position"_L1, entity.position);
    if constexpr (requires { entity.parameters; })
        json.insert("parameters"_L1, arrayOf(entity.parameters, parameterToJson));
    if constexpr (requires { entity.datasets; })
        json.insert("rows"_L1, arrayOf(entity.datasets, datasetToJson));
    return json;
}

template <class Entity>
Entity read(const QJsonObject &json)
{
    Entity entity;
    entity.uid = json["uid"_L1].toString();
    entity.remoteId = json["id"_L1].toString();
    entity.name = json["name"_L1].toString();
    entity.description = json["description"_L1].toString();
    readInto(entity.tags, json["tags"_L1], tagFromJson);
    entity.body = bodyFromJson(json["body"_L1]);
    entity.opaque = json["opaque"_L1].toString();
    if constexpr (requires { entity.parentUid; })
        entity.parentUid = json["place"_L1].toString();
    if constexpr (requires { entity.folderUid; })
        entity.folderUid = json["place"_L1].toString();
    if constexpr (requires { entity.position; })
        entity.position = json["position"_L1].toInt();
    if constexpr (requires { entity.parameters; })
        readInto(entity.parameters, json["parameters"_L1], parameterFromJson);
    if constexpr (requires { entity.datasets; })
        readInto(entity.datasets, json["rows"_L1], datasetFromJson);
    return entity;
}

QString compact(const QJsonDocument &json)
{
    return QString::fromUtf8(json.toJson(QJsonDocument::Compact));
}

} // namespace

QString toJson(const Thing &thing)
{
    QJsonObject json = std::visit([](const auto &entity) { return write(entity); }, thing);
    json.insert("kind"_L1, int(thing.index()));
    return compact(QJsonDocument(json));
}

std::optional<Thing> thingFromJson(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    switch (json["kind"_L1].toInt(-1)) {
    case int(EntityKind::Folder):
        return read<SyncFolder>(json);
    case int(EntityKind::ActionWord):
        return read<SyncActionWord>(json);
    case int(EntityKind::Scenario):
        return read<SyncScenario>(json);
    default:
        return std::nullopt;
    }
}

QString rowsToJson(const QList<Dataset> &rows)
{
    return compact(QJsonDocument(arrayOf(rows, datasetToJson)));
}

QList<Dataset> rowsFromJson(const QString &json)
{
    QList<Dataset> rows;
    readInto(rows, QJsonValue(QJsonDocument::fromJson(json.toUtf8()).array()), datasetFromJson);
    return rows;
}

} // namespace stepwright::sync

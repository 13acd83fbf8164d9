#include "model/project/projectdocument.h"

#include "model/project/definitionjson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace stepwright::project {

namespace {

QJsonObject datasetToJson(const Dataset &dataset)
{
    return {{u"name"_s, dataset.name},
            {u"uid"_s, dataset.uid},
            {u"testUid"_s, dataset.testUid},
            {u"testStatus"_s, dataset.testStatus},
            {u"values"_s, arrayOf(dataset.values, argumentToJson)}};
}

Dataset datasetFromJson(const QJsonValue &value)
{
    Dataset dataset{value["name"_L1].toString(), value["uid"_L1].toString(), value["testUid"_L1].toString()};
    dataset.testStatus = value["testStatus"_L1].toString();
    readInto(dataset.values, value["values"_L1], argumentFromJson);
    return dataset;
}

QJsonObject scenarioToJson(const ScenarioDocument &scenario)
{
    return {{u"uid"_s, scenario.uid},
            {u"testUid"_s, scenario.testUid},
            {u"testStatus"_s, scenario.testStatus},
            {u"folderUid"_s, scenario.folderUid},
            {u"name"_s, scenario.name},
            {u"description"_s, scenario.description},
            {u"tags"_s, arrayOf(scenario.tags, tagToJson)},
            {u"position"_s, scenario.position},
            {u"parameters"_s, arrayOf(scenario.parameters, parameterToJson)},
            {u"datasets"_s, arrayOf(scenario.datasets, datasetToJson)},
            {u"body"_s, bodyToJson(scenario.body)}};
}

ScenarioDocument scenarioFromJson(const QJsonValue &value)
{
    ScenarioDocument scenario;
    scenario.uid = value["uid"_L1].toString();
    scenario.testUid = value["testUid"_L1].toString();
    scenario.testStatus = value["testStatus"_L1].toString();
    scenario.folderUid = value["folderUid"_L1].toString();
    scenario.name = value["name"_L1].toString();
    scenario.description = value["description"_L1].toString();
    readInto(scenario.tags, value["tags"_L1], tagFromJson);
    scenario.position = value["position"_L1].toInt();
    readInto(scenario.parameters, value["parameters"_L1], parameterFromJson);
    readInto(scenario.datasets, value["datasets"_L1], datasetFromJson);
    scenario.body = bodyFromJson(value["body"_L1]);
    return scenario;
}

} // namespace

QString toJson(const FeatureDocument &feature)
{
    const FolderDocument &folder = feature.folder;
    const QJsonObject object{{u"uid"_s, folder.uid},
                             {u"parentUid"_s, folder.parentUid},
                             {u"name"_s, folder.name},
                             {u"description"_s, folder.description},
                             {u"tags"_s, arrayOf(folder.tags, tagToJson)},
                             {u"position"_s, folder.position},
                             {u"setup"_s, bodyToJson(folder.setup)},
                             {u"scenarios"_s, arrayOf(feature.scenarios, scenarioToJson)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

FeatureDocument featureFromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    FeatureDocument feature;
    FolderDocument &folder = feature.folder;
    folder.uid = object["uid"_L1].toString();
    folder.parentUid = object["parentUid"_L1].toString();
    folder.name = object["name"_L1].toString();
    folder.description = object["description"_L1].toString();
    readInto(folder.tags, object["tags"_L1], tagFromJson);
    folder.position = object["position"_L1].toInt();
    folder.setup = bodyFromJson(object["setup"_L1]);
    readInto(feature.scenarios, object["scenarios"_L1], scenarioFromJson);
    return feature;
}

} // namespace stepwright::project

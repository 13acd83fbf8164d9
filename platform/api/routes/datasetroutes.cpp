#include "platform/api/answers/jsonapi.h"
#include "platform/api/answers/resources.h"
#include "platform/api/definitions/definitiontext.h"
#include "platform/api/definitions/scenariowriting.h"
#include "platform/api/routes/routes.h"
#include "platform/storage/tables/content/datasets.h"

#include <algorithm>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

QJsonObject parameterResource(const Parameter &parameter)
{
    return resource(u"parameters"_s, parameter.id, {{u"name"_s, parameter.name}});
}

Async<Scenario> scenarioOf(Call &call)
{
    co_return co_await scenarioById(call.db(), call.project, call.id(0));
}

/// Writes a scenario's list of parameters into its definition, which is where they belong. A definition that is not
/// understood stays as it is.
Async<> saveParameters(Call &call, const Scenario &before, std::function<void(QList<project::Parameter> &)> change)
{
    Scenario scenario = before;
    scenario.definition =
        co_await changedDefinition(scenario.definition, sync::DefinitionKind::Scenario,
                                   [&](sync::PlatformDefinition &definition) { change(definition.parameters); });
    co_await saveScenario(call.db(), call.stamp, before, scenario);
}

/// A parameter's name as asked for, not taken by another one. Errors: Invalid.
Async<QString> freeName(Call &call, qint64 scenario, qint64 except)
{
    const QString name = normalizedParameterName(co_await call.requiredText("name"_L1));
    const bool isWord =
        std::ranges::all_of(name, [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; });
    if (!isWord)
        co_return failure(ErrorKind::Invalid, u"A parameter's name has letters, digits, '_' and '-'."_s);
    const std::vector<Parameter> all = co_await parametersOf(call.db(), scenario);
    for (const Parameter &parameter : all) {
        if (parameter.name == name && parameter.id != except)
            co_return failure(ErrorKind::Invalid, u"Name has already been taken."_s);
    }
    co_return name;
}

Async<Answer> listParameters(Call &call)
{
    const Scenario scenario = co_await scenarioOf(call);
    const std::vector<Parameter> parameters = co_await parametersOf(call.db(), scenario.id);
    QJsonArray data;
    for (const Parameter &parameter : parameters)
        data.append(parameterResource(parameter));
    co_return dataAnswer(data);
}

Async<Answer> showParameter(Call &call)
{
    const Scenario scenario = co_await scenarioOf(call);
    co_return dataAnswer(parameterResource(co_await parameterOf(call.db(), scenario.id, call.id(1))));
}

Async<Answer> createParameter(Call &call)
{
    const Scenario scenario = co_await scenarioOf(call);
    const QString name = co_await freeName(call, scenario.id, 0);
    const std::vector<Parameter> before = co_await parametersOf(call.db(), scenario.id);
    QStringList names;
    for (const Parameter &parameter : before)
        names.append(parameter.name);
    co_await setParameters(call.db(), scenario.id, names << name);
    co_await saveParameters(call, scenario, [name](QList<project::Parameter> &all) { all.append({name, {}}); });
    const std::vector<Parameter> after = co_await parametersOf(call.db(), scenario.id);
    co_return dataAnswer(parameterResource(after.back()), {}, 201);
}

Async<Answer> changeParameter(Call &call)
{
    const Scenario scenario = co_await scenarioOf(call);
    const Parameter parameter = co_await parameterOf(call.db(), scenario.id, call.id(1));
    const QString name = co_await freeName(call, scenario.id, parameter.id);
    co_await renameParameter(call.db(), scenario.id, parameter, name);
    co_await saveParameters(call, scenario, [&](QList<project::Parameter> &all) {
        for (project::Parameter &written : all) {
            if (written.name == parameter.name)
                written.name = name;
        }
    });
    co_return dataAnswer(parameterResource({parameter.id, name}));
}

Async<Answer> deleteParameter(Call &call)
{
    const Scenario scenario = co_await scenarioOf(call);
    const Parameter parameter = co_await parameterOf(call.db(), scenario.id, call.id(1));
    const std::vector<Parameter> before = co_await parametersOf(call.db(), scenario.id);
    QStringList names;
    for (const Parameter &other : before) {
        if (other.id != parameter.id)
            names.append(other.name);
    }
    co_await setParameters(call.db(), scenario.id, names);
    co_await saveParameters(call, scenario, [&](QList<project::Parameter> &all) {
        all.removeIf([&](const auto &written) { return written.name == parameter.name; });
    });
    co_return emptyAnswer();
}

/// The values of a dataset. Errors: Invalid (no object of texts).
Result<QJsonObject> values(const Call &call, const QJsonObject &before)
{
    const QJsonValue data = call.attribute("data"_L1);
    if (data.isUndefined())
        return before;
    QJsonObject given = data.toObject();
    for (auto value = given.begin(); value != given.end(); ++value) {
        if (value->isDouble())
            *value = value->toVariant().toString();
        if (!value->isString() || value->toString().contains(QChar(u'\0')))
            return failure(ErrorKind::Invalid, u"The values of a dataset are texts."_s);
    }
    if (!data.isObject())
        return failure(ErrorKind::Invalid, u"data must be an object."_s);
    return given;
}

Async<Answer> listDatasets(Call &call)
{
    const Scenario scenario = co_await scenarioOf(call);
    const std::vector<Dataset> datasets = co_await datasetsOf(call.db(), scenario.id);
    QJsonArray data;
    for (const Dataset &dataset : datasets)
        data.append(datasetResource(dataset));
    co_return dataAnswer(data);
}

Async<Answer> showDataset(Call &call)
{
    const Scenario scenario = co_await scenarioOf(call);
    co_return dataAnswer(datasetResource(co_await datasetOf(call.db(), scenario.id, call.id(1))));
}

Async<Answer> createDataset(Call &call)
{
    const Scenario scenario = co_await scenarioOf(call);
    const QString name = (co_await call.text("name"_L1)).value_or(QString());
    const QJsonObject data = co_await values(call, {});
    const qint64 id = co_await addDataset(call.db(), scenario.id, name, data);
    co_await touchScenario(call.db(), call.stamp, scenario);
    co_return dataAnswer(datasetResource(co_await datasetOf(call.db(), scenario.id, id)), {}, 201);
}

Async<Answer> changeDataset(Call &call)
{
    const Scenario scenario = co_await scenarioOf(call);
    Dataset dataset = co_await datasetOf(call.db(), scenario.id, call.id(1));
    dataset.name = (co_await call.text("name"_L1)).value_or(dataset.name);
    dataset.data = co_await values(call, dataset.data);
    co_await saveDataset(call.db(), dataset);
    co_await touchScenario(call.db(), call.stamp, scenario);
    co_return dataAnswer(datasetResource(dataset));
}

Async<Answer> deleteDataset(Call &call)
{
    const Scenario scenario = co_await scenarioOf(call);
    const Dataset dataset = co_await datasetOf(call.db(), scenario.id, call.id(1));
    co_await removeDataset(call.db(), dataset.id);
    co_await touchScenario(call.db(), call.stamp, scenario);
    co_return emptyAnswer();
}

} // namespace

QList<Route> datasetRoutes()
{
    const QString scenario = u"/api/projects/{project}/scenarios/{scenario}"_s;
    const QString parameters = scenario + u"/parameters"_s;
    const QString parameter = parameters + u"/{parameter}"_s;
    const QString datasets = scenario + u"/datasets"_s;
    const QString dataset = datasets + u"/{dataset}"_s;
    return {
        {"GET", parameters, Access::Reader, listParameters, u"The parameters of a scenario"_s, 200, {}, {}},
        {"POST",
         parameters,
         Access::Member,
         createParameter,
         u"Adds a parameter to a scenario"_s,
         201,
         {u"name!"_s},
         {}},
        {"GET", parameter, Access::Reader, showParameter, u"A parameter"_s, 200, {}, {}},
        {"PATCH", parameter, Access::Member, changeParameter, u"Renames a parameter"_s, 200, {u"name!"_s}, {}},
        {"DELETE", parameter, Access::Member, deleteParameter, u"Removes a parameter"_s, 200, {}, {}},
        {"GET", datasets, Access::Reader, listDatasets, u"The datasets of a scenario"_s, 200, {}, {}},
        {"POST",
         datasets,
         Access::Member,
         createDataset,
         u"Adds a dataset to a scenario"_s,
         201,
         {u"name"_s, u"data"_s},
         {}},
        {"GET", dataset, Access::Reader, showDataset, u"A dataset"_s, 200, {}, {}},
        {"PATCH", dataset, Access::Member, changeDataset, u"Changes a dataset"_s, 200, {u"name"_s, u"data"_s}, {}},
        {"DELETE", dataset, Access::Member, deleteDataset, u"Deletes a dataset"_s, 200, {}, {}},
        {"GET", scenario + u"/datatable"_s, Access::Reader, listDatasets, u"The datasets of a scenario"_s, 200, {}, {}},
    };
}

} // namespace stepwright::platform

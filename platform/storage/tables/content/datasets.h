#pragma once

#include "platform/storage/database.h"

#include <QJsonObject>
#include <QStringList>

namespace stepwright::platform {

/// A parameter of a scenario.
struct Parameter
{
    qint64 id = 0;
    QString name;
};

[[nodiscard]] Async<std::vector<Parameter>> parametersOf(Connection &connection, qint64 scenario);

/// Errors: NotFound (also for another scenario's parameter).
[[nodiscard]] Async<Parameter> parameterOf(Connection &connection, qint64 scenario, qint64 id);

/// Makes the scenario's parameters these, in this order. Those whose names stay keep their ids.
[[nodiscard]] Async<> setParameters(Connection &connection, qint64 scenario, QStringList names);

/// Gives one parameter another name, in the datasets, too.
[[nodiscard]] Async<> renameParameter(Connection &connection, qint64 scenario, Parameter parameter, QString name);

/// A row of values for a scenario's parameters.
struct Dataset
{
    qint64 id = 0;
    QString uid;
    QString name;
    QJsonObject data; ///< parameter name to value, which is text
};

/// In the order they were made.
[[nodiscard]] Async<std::vector<Dataset>> datasetsOf(Connection &connection, qint64 scenario);

/// A dataset with the scenario it belongs to.
struct OwnedDataset
{
    qint64 scenario = 0;
    Dataset dataset;
};

/// All datasets of a project, those of a scenario in the order they were made.
[[nodiscard]] Async<std::vector<OwnedDataset>> datasetsOfProject(Connection &connection, qint64 project);

/// Errors: NotFound (also for another scenario's dataset).
[[nodiscard]] Async<Dataset> datasetOf(Connection &connection, qint64 scenario, qint64 id);

[[nodiscard]] Async<qint64> addDataset(Connection &connection, qint64 scenario, QString name, QJsonObject data);
[[nodiscard]] Async<> saveDataset(Connection &connection, Dataset dataset);
[[nodiscard]] Async<> removeDataset(Connection &connection, qint64 id);

} // namespace stepwright::platform

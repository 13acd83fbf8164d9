#include "platform/storage/tables/content/datasets.h"

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

const QByteArray selectParameters = "SELECT id, name FROM parameters WHERE scenario_id = $1 ";
const QByteArray selectDatasets = "SELECT id, uid, name, data FROM datasets WHERE scenario_id = $1 ";

QByteArray jsonText(const QJsonObject &data)
{
    return QJsonDocument(data).toJson(QJsonDocument::Compact);
}

Dataset datasetFromRow(const Row &row)
{
    return {row.integer(0), row.text(1), row.text(2), QJsonDocument::fromJson(row.bytes(3)).object()};
}

} // namespace

Async<std::vector<Parameter>> parametersOf(Connection &connection, qint64 scenario)
{
    const Rows rows = co_await connection.query(selectParameters + "ORDER BY position, id", scenario);
    std::vector<Parameter> found;
    for (const Row &row : rows)
        found.push_back({row.integer(0), row.text(1)});
    co_return found;
}

Async<Parameter> parameterOf(Connection &connection, qint64 scenario, qint64 id)
{
    const Rows rows = co_await connection.query(selectParameters + "AND id = $2", scenario, id);
    if (rows.isEmpty())
        co_return failure(ErrorKind::NotFound, u"There is no such parameter."_s);
    co_return Parameter{rows.first().integer(0), rows.first().text(1)};
}

Async<> setParameters(Connection &connection, qint64 scenario, QStringList names)
{
    const std::vector<Parameter> before = co_await parametersOf(connection, scenario);
    for (const Parameter &parameter : before) {
        if (!names.contains(parameter.name))
            co_await connection.query("DELETE FROM parameters WHERE id = $1", parameter.id);
    }
    for (qsizetype i = 0; i < names.size(); ++i) {
        co_await connection.query("INSERT INTO parameters (scenario_id, name, position) VALUES ($1, $2, $3) ON "
                                  "CONFLICT (scenario_id, name) DO UPDATE SET position = $3",
                                  scenario, names[i], i);
    }
}

Async<> renameParameter(Connection &connection, qint64 scenario, Parameter parameter, QString name)
{
    co_await connection.query("UPDATE parameters SET name = $2 WHERE id = $1", parameter.id, name);
    std::vector<Dataset> datasets = co_await datasetsOf(connection, scenario);
    for (Dataset &dataset : datasets) {
        if (!dataset.data.contains(parameter.name))
            continue;
        dataset.data.insert(name, dataset.data.take(parameter.name));
        co_await saveDataset(connection, dataset);
    }
}

Async<std::vector<Dataset>> datasetsOf(Connection &connection, qint64 scenario)
{
    const Rows rows = co_await connection.query(selectDatasets + "ORDER BY id", scenario);
    std::vector<Dataset> found;
    std::ranges::transform(rows, std::back_inserter(found), datasetFromRow);
    co_return found;
}

Async<std::vector<OwnedDataset>> datasetsOfProject(Connection &connection, qint64 project)
{
    const Rows rows = co_await connection.query("SELECT d.id, d.uid, d.name, d.data, d.scenario_id FROM datasets d "
                                                "JOIN scenarios s ON s.id = d.scenario_id WHERE s.project_id = $1 "
                                                "ORDER BY d.id",
                                                project);
    std::vector<OwnedDataset> found;
    for (const Row &row : rows)
        found.push_back({row.integer(4), datasetFromRow(row)});
    co_return found;
}

Async<Dataset> datasetOf(Connection &connection, qint64 scenario, qint64 id)
{
    const Rows rows = co_await connection.query(selectDatasets + "AND id = $2", scenario, id);
    if (rows.isEmpty())
        co_return failure(ErrorKind::NotFound, u"There is no such dataset."_s);
    co_return datasetFromRow(rows.first());
}

Async<qint64> addDataset(Connection &connection, qint64 scenario, QString name, QJsonObject data)
{
    const Rows rows = co_await connection.query(
        "INSERT INTO datasets (scenario_id, uid, name, data) VALUES ($1, $2, $3, $4) RETURNING id", scenario,
        QUuid::createUuid().toString(QUuid::WithoutBraces), name, jsonText(data));
    co_return rows.first().integer(0);
}

Async<> saveDataset(Connection &connection, Dataset dataset)
{
    co_await connection.query("UPDATE datasets SET name = $2, data = $3 WHERE id = $1", dataset.id, dataset.name,
                              jsonText(dataset.data));
}

Async<> removeDataset(Connection &connection, qint64 id)
{
    co_await connection.query("DELETE FROM datasets WHERE id = $1", id);
}

} // namespace stepwright::platform

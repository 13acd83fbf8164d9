#include "platform/storage/tables/content/scenarios.h"

#include "platform/storage/tables/content/folders.h"

#include <QUuid>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

const QByteArray selectScenarios = "SELECT s.id, s.project_id, s.folder_id, s.uid, s.name, s.description, "
                                   "s.definition, s.position, s.version, s.last_author, s.created_at, s.updated_at "
                                   "FROM scenarios s WHERE s.project_id = $1 ";
const QByteArray inOrder = " ORDER BY s.folder_id, s.position, s.id";

std::vector<Scenario> fromRows(const Rows &rows)
{
    std::vector<Scenario> found;
    found.reserve(rows.size());
    for (const Row &row : rows) {
        found.push_back({row.integer(0), row.integer(1), row.integer(2), row.text(3), row.text(4), row.text(5),
                         row.text(6), row.integer(7), row.integer(8), row.text(9), row.integer(10), row.integer(11)});
    }
    return found;
}

/// A name as it must be unique in its project.
QString nameKey(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).toUpper().toCaseFolded(); // upper case first: "ß" is "SS"
}

/// Whether a scenario may have a name and be in a folder. Errors: NotFound (no such folder), Invalid (a taken name).
Async<> check(Connection &connection, qint64 project, qint64 folder, QString name, qint64 scenario)
{
    const Rows rows = co_await connection.query(
        "SELECT (SELECT count(*) FROM folders WHERE id = $2 AND project_id = $1), (SELECT count(*) FROM scenarios "
        "WHERE project_id = $1 AND name_key = $3 AND id <> $4)",
        project, folder, nameKey(name), scenario);
    if (rows.first().integer(0) == 0)
        co_await failure(ErrorKind::NotFound, u"There is no such folder."_s);
    if (rows.first().integer(1) > 0)
        co_await failure(ErrorKind::Invalid, u"Name has already been taken."_s);
}

Async<> noteWrite(Connection &connection, Stamp stamp, Scenario scenario)
{
    co_await recordChange(connection, stamp, scenariosKind, scenario.id);
    co_await touchFeature(connection, stamp, scenario.folder);
}

} // namespace

Async<std::vector<Scenario>> scenariosOf(Connection &connection, qint64 project)
{
    co_return fromRows(co_await connection.query(selectScenarios + inOrder, project));
}

Async<QSet<qint64>> scenarioIdsOf(Connection &connection, qint64 project)
{
    const Rows rows = co_await connection.query("SELECT id FROM scenarios WHERE project_id = $1", project);
    QSet<qint64> ids;
    ids.reserve(qsizetype(rows.size()));
    for (const Row &row : rows)
        ids.insert(row.integer(0));
    co_return ids;
}

Async<std::vector<Scenario>> scenariosIn(Connection &connection, qint64 project, qint64 folder)
{
    co_return fromRows(co_await connection.query(selectScenarios + "AND s.folder_id = $2" + inOrder, project, folder));
}

Async<std::vector<Scenario>> scenariosTagged(Connection &connection, qint64 project, QString key,
                                             std::optional<QString> value)
{
    const QByteArray tagged = "AND EXISTS (SELECT 1 FROM tags t WHERE t.scenario_id = s.id AND t.key = $2";
    if (value)
        co_return fromRows(
            co_await connection.query(selectScenarios + tagged + " AND t.value = $3)" + inOrder, project, key, *value));
    co_return fromRows(co_await connection.query(selectScenarios + tagged + ')' + inOrder, project, key));
}

Async<Scenario> scenarioById(Connection &connection, qint64 project, qint64 id)
{
    std::vector<Scenario> found = fromRows(co_await connection.query(selectScenarios + "AND s.id = $2", project, id));
    if (found.empty())
        co_return failure(ErrorKind::NotFound, u"There is no such scenario."_s);
    co_return std::move(found.front());
}

Async<std::optional<Scenario>> scenarioNamed(Connection &connection, qint64 project, QString name)
{
    std::vector<Scenario> found =
        fromRows(co_await connection.query(selectScenarios + "AND s.name_key = $2", project, nameKey(name)));
    co_return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Async<qint64> addScenario(Connection &connection, Stamp stamp, qint64 folder, QString name, QString definition)
{
    co_await check(connection, stamp.project, folder, name, 0);
    const Rows rows = co_await connection.query(
        "INSERT INTO scenarios (project_id, folder_id, uid, name, name_key, definition, position, version, "
        "last_author, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, (SELECT coalesce(max(position), -1) + 1 "
        "FROM scenarios WHERE folder_id = $2), $7, $8, $9, $9) RETURNING id",
        stamp.project, folder, QUuid::createUuid().toString(QUuid::WithoutBraces), name, nameKey(name), definition,
        stamp.change, stamp.author, stamp.at);
    const qint64 id = rows.first().integer(0);
    co_await recordChange(connection, stamp, scenariosKind, id);
    co_await touchFeature(connection, stamp, folder);
    co_return id;
}

Async<Scenario> saveScenario(Connection &connection, Stamp stamp, Scenario before, Scenario scenario)
{
    if (scenario.folder != before.folder || scenario.name != before.name)
        co_await check(connection, stamp.project, scenario.folder, scenario.name, scenario.id);
    scenario.version = stamp.change;
    scenario.lastAuthor = stamp.author;
    scenario.updatedAt = stamp.at;
    co_await connection.change("UPDATE scenarios SET folder_id = $2, name = $3, name_key = $4, description = $5, "
                               "definition = $6, version = $7, last_author = $8, updated_at = $9 WHERE id = $1",
                               scenario.id, scenario.folder, scenario.name, nameKey(scenario.name),
                               scenario.description, scenario.definition, scenario.version, scenario.lastAuthor,
                               scenario.updatedAt);
    co_await noteWrite(connection, stamp, scenario);
    co_return scenario;
}

Async<> touchScenario(Connection &connection, Stamp stamp, Scenario scenario)
{
    co_await connection.change("UPDATE scenarios SET version = $2, last_author = $3, updated_at = $4 WHERE id = $1",
                               scenario.id, stamp.change, stamp.author, stamp.at);
    co_await noteWrite(connection, stamp, scenario);
}

Async<> removeScenario(Connection &connection, Stamp stamp, Scenario scenario)
{
    co_await connection.change("DELETE FROM scenarios WHERE id = $1", scenario.id);
    co_await recordChange(connection, stamp, scenariosKind, scenario.id, true);
    co_await touchFeature(connection, stamp, scenario.folder);
}

} // namespace stepwright::platform

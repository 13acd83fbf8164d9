#include "platform/storage/tables/projects/projects.h"

#include "platform/base/times.h"
#include "platform/storage/tables/content/folders.h"

#include <QUuid>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

const QByteArray selectProjects =
    "SELECT p.id, p.uid, p.name, p.description, p.bdd_mode, p.secret_token, p.last_change, p.last_author, "
    "p.created_at, p.updated_at, f.id FROM projects p JOIN folders f ON f.project_id = p.id AND f.parent_id IS NULL ";

Project fromRow(const Row &row)
{
    return {row.integer(0), row.text(1), row.text(2),    row.text(3),    row.integer(4) != 0, row.text(5),
            row.integer(6), row.text(7), row.integer(8), row.integer(9), row.integer(10)};
}

} // namespace

Async<std::vector<Project>> projectsOf(Connection &connection, qint64 account)
{
    const Rows rows = co_await connection.query(
        selectProjects + "JOIN members m ON m.project_id = p.id WHERE m.account_id = $1 ORDER BY p.id", account);
    std::vector<Project> found;
    for (const Row &row : rows)
        found.push_back(fromRow(row));
    co_return found;
}

Async<Project> projectById(Connection &connection, qint64 id)
{
    const Rows rows = co_await connection.query(selectProjects + "WHERE p.id = $1", id);
    if (rows.isEmpty())
        co_return failure(ErrorKind::NotFound, u"There is no such project."_s);
    co_return fromRow(rows.first());
}

Async<std::optional<Project>> projectBySecretToken(Connection &connection, QByteArray token)
{
    const Rows rows = co_await connection.query(selectProjects + "WHERE p.secret_token = $1", token);
    co_return rows.isEmpty() ? std::nullopt : std::optional(fromRow(rows.first()));
}

Async<Project> addProject(Connection &connection, QString name, QString author, QByteArray secretToken)
{
    const Rows rows = co_await connection.query(
        "INSERT INTO projects (uid, name, secret_token, last_author, created_at, updated_at) VALUES ($1, $2, $3, $4, "
        "$5, $5) RETURNING id",
        QUuid::createUuid().toString(QUuid::WithoutBraces), name, secretToken, author, now());
    const qint64 id = rows.first().integer(0);
    const Stamp stamp = co_await takeStamp(connection, id, author);
    co_await addFolder(connection, stamp, std::nullopt, name);
    co_return co_await projectById(connection, id);
}

} // namespace stepwright::platform

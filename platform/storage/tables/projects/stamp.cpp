#include "platform/storage/tables/projects/stamp.h"

#include "platform/base/times.h"

#include <QUuid>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

Async<Stamp> takeStamp(Connection &connection, qint64 project, QString author)
{
    Stamp stamp{project, std::move(author), now(), 0};
    const Rows rows =
        co_await connection.query("UPDATE projects SET last_change = last_change + 1, last_author = $2, updated_at = "
                                  "$3 WHERE id = $1 RETURNING last_change",
                                  project, stamp.author, stamp.at);
    if (rows.isEmpty())
        co_return failure(ErrorKind::NotFound, u"There is no such project."_s);
    stamp.change = rows.first().integer(0);
    co_return stamp;
}

Async<> recordChange(Connection &connection, Stamp stamp, QByteArray kind, qint64 object, bool deleted)
{
    co_await connection.change("INSERT INTO changes (project_id, kind, object_id, change, deleted) VALUES ($1, $2, $3, "
                               "$4, $5) ON CONFLICT (project_id, kind, object_id) DO UPDATE SET change = $4, deleted = "
                               "$5",
                               stamp.project, kind, object, stamp.change, deleted);
}

Async<std::vector<ChangedObject>> changesSince(Connection &connection, qint64 project, qint64 since, int limit)
{
    const Rows rows = co_await connection.query(
        "SELECT kind, object_id, change, deleted FROM changes WHERE project_id = $1 AND change > $2 AND change <= "
        "coalesce((SELECT change FROM changes WHERE project_id = $1 AND change > $2 ORDER BY change LIMIT 1 OFFSET "
        "$3), "
        "(SELECT last_change FROM projects WHERE id = $1)) ORDER BY change, kind, object_id",
        project, since, limit - 1);
    std::vector<ChangedObject> found;
    for (const Row &row : rows)
        found.push_back({row.text(0), row.integer(1), row.integer(2), row.integer(3) != 0});
    co_return found;
}

Async<QString> serverEpoch(Connection &connection)
{
    const Rows rows = co_await connection.query("SELECT value FROM server WHERE key = 'epoch'");
    co_return rows.isEmpty() ? QString() : rows.first().text(0);
}

Async<QByteArray> linkSecret(Connection &connection)
{
    const Rows rows = co_await connection.query("SELECT value FROM server WHERE key = 'link-secret'");
    if (rows.isEmpty())
        co_return failure(ErrorKind::Database, u"The database failed."_s, u"there is no secret for links"_s);
    co_return rows.first().bytes(0);
}

Async<> ensureLinkSecret(Connection &connection, QByteArray secret)
{
    co_await connection.change(
        "INSERT INTO server (key, value) VALUES ('link-secret', $1) ON CONFLICT (key) DO NOTHING", secret);
}

Async<> renewServerEpoch(Connection &connection, bool onlyIfMissing)
{
    const QByteArray otherwise = onlyIfMissing ? "DO NOTHING" : "DO UPDATE SET value = $1";
    co_await connection.query("INSERT INTO server (key, value) VALUES ('epoch', $1) ON CONFLICT (key) " + otherwise,
                              QUuid::createUuid().toString(QUuid::WithoutBraces));
}

} // namespace stepwright::platform

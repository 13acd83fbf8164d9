#include "platform/storage/tables/projects/exports.h"

#include "platform/base/times.h"

#include <QJsonDocument>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 24LL * 60 * 60 * 1000;

} // namespace

Async<qint64> addExport(Connection &connection, qint64 project, QJsonObject query)
{
    const qint64 at = now();
    co_await connection.query("DELETE FROM exports WHERE created_at < $1", at - day);
    const Rows rows = co_await connection.query(
        "INSERT INTO exports (project_id, query, created_at) VALUES ($1, $2, $3) RETURNING id", project,
        QJsonDocument(query).toJson(QJsonDocument::Compact), at);
    co_return rows.first().integer(0);
}

Async<QJsonObject> exportQuery(Connection &connection, qint64 project, qint64 id)
{
    const Rows rows =
        co_await connection.query("SELECT query FROM exports WHERE project_id = $1 AND id = $2", project, id);
    if (rows.isEmpty())
        co_return failure(ErrorKind::NotFound, u"There is no such export."_s);
    co_return QJsonDocument::fromJson(rows.first().bytes(0)).object();
}

} // namespace stepwright::platform

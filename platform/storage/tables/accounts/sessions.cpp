#include "platform/storage/tables/accounts/sessions.h"

#include "platform/base/times.h"

namespace stepwright::platform {

namespace {

constexpr int liveSessions = 10;

} // namespace

Async<> addSession(Connection &connection, qint64 account, QByteArray keyHash)
{
    const qint64 at = now();
    co_await connection.query(
        "INSERT INTO sessions (account_id, key_hash, created_at, expires_at) VALUES ($1, $2, $3, $4)", account, keyHash,
        at, at + sessionLife);
    co_await connection.query("DELETE FROM sessions WHERE account_id = $1 AND (expires_at < $2 OR id NOT IN (SELECT id "
                              "FROM sessions WHERE account_id = $1 ORDER BY id DESC LIMIT $3))",
                              account, at, liveSessions);
}

Async<std::optional<Visitor>> visitorOf(Connection &connection, QByteArray keyHash, qint64 project)
{
    const Rows rows = co_await connection.query(
        "SELECT a.id, a.email, a.name, m.role FROM sessions s JOIN accounts a ON a.id = s.account_id LEFT JOIN members "
        "m ON m.account_id = a.id AND m.project_id = $2 WHERE s.key_hash = $1 AND s.expires_at > $3",
        keyHash, project, now());
    if (rows.isEmpty())
        co_return std::optional<Visitor>();
    const Row &row = rows.first();
    co_return Visitor{{row.integer(0), row.text(1), row.text(2)}, roleNamed(row.text(3))};
}

Async<> removeSession(Connection &connection, QByteArray keyHash)
{
    co_await connection.query("DELETE FROM sessions WHERE key_hash = $1", keyHash);
}

} // namespace stepwright::platform

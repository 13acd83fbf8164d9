#include "platform/storage/tables/accounts/requests.h"

#include "platform/base/times.h"

namespace stepwright::platform {

namespace {

constexpr qint64 day = 24LL * 60 * 60 * 1000;

} // namespace

Async<std::optional<RememberedAnswer>> takeKey(Connection &connection, qint64 account, QByteArray key,
                                               QByteArray requestHash)
{
    const qint64 at = now();
    co_await connection.change("DELETE FROM idempotency_keys WHERE created_at < $1", at - day);
    const Rows taken = co_await connection.query("INSERT INTO idempotency_keys (account_id, key, request_hash, "
                                                 "created_at) VALUES ($1, $2, $3, $4) ON CONFLICT (account_id, key) "
                                                 "DO NOTHING RETURNING status",
                                                 account, key, requestHash, at);
    if (!taken.isEmpty())
        co_return std::optional<RememberedAnswer>();
    const Rows rows = co_await connection.query(
        "SELECT request_hash, status, etag, body FROM idempotency_keys WHERE account_id = $1 AND key = $2", account,
        key);
    const Row &row = rows.first();
    co_return RememberedAnswer{row.bytes(0), int(row.integer(1)), row.bytes(2), row.bytes(3)};
}

Async<> rememberAnswer(Connection &connection, qint64 account, QByteArray key, RememberedAnswer answer)
{
    co_await connection.change(
        "UPDATE idempotency_keys SET status = $3, etag = $4, body = $5 WHERE account_id = $1 AND key = $2", account,
        key, answer.status, answer.etag, answer.body);
}

Async<> writeAudit(Connection &connection, AuditEntry entry)
{
    co_await connection.change(
        "INSERT INTO audit (at, request, address, account_id, project_id, action, object) VALUES "
        "($1, $2, $3, $4, $5, $6, $7)",
        now(), entry.request, entry.address, entry.account, entry.project, entry.action, entry.object);
}

} // namespace stepwright::platform

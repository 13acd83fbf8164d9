#include "platform/storage/tables/accounts/accounts.h"

#include "platform/base/times.h"

#include <array>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array roleNames = {"reader"_L1, "tester"_L1, "member"_L1, "administrator"_L1};
constexpr int liveTokens = 10;

} // namespace

QString roleName(Role role)
{
    return roleNames[size_t(role)];
}

std::optional<Role> roleNamed(QStringView name)
{
    for (size_t i = 0; i < roleNames.size(); ++i) {
        if (name == roleNames[i])
            return Role(i);
    }
    return {};
}

Async<std::optional<StoredPassword>> passwordOf(Connection &connection, QString email)
{
    const Rows rows = co_await connection.query("SELECT id, email, name, password_hash FROM accounts WHERE email = $1",
                                                email.toLower());
    if (rows.isEmpty())
        co_return std::optional<StoredPassword>();
    const Row &row = rows.first();
    co_return StoredPassword{{row.integer(0), row.text(1), row.text(2)}, row.bytes(3)};
}

Async<Account> addAccount(Connection &connection, QString email, QString name, QByteArray passwordHash)
{
    const QString address = email.toLower();
    const Rows rows = co_await connection.query("INSERT INTO accounts (email, name, password_hash, created_at) VALUES "
                                                "($1, $2, $3, $4) RETURNING id",
                                                address, name, passwordHash, now());
    co_return Account{rows.first().integer(0), address, name};
}

Async<> addToken(Connection &connection, qint64 account, StoredToken token)
{
    co_await connection.query("INSERT INTO tokens (account_id, client, token_hash, created_at, expires_at) VALUES ($1, "
                              "$2, $3, $4, $5)",
                              account, token.client, token.hash, now(), token.expiresAt);
    co_await connection.query("DELETE FROM tokens WHERE account_id = $1 AND id NOT IN (SELECT id FROM tokens WHERE "
                              "account_id = $1 ORDER BY id DESC LIMIT $2)",
                              account, liveTokens);
}

Async<std::optional<Caller>> callerOf(Connection &connection, QByteArray client, qint64 project)
{
    const Rows rows = co_await connection.query(
        "SELECT a.id, a.email, a.name, t.client, t.token_hash, t.expires_at, m.role, (SELECT value FROM server WHERE "
        "key = "
        "'epoch') FROM tokens t JOIN accounts a ON "
        "a.id = t.account_id LEFT JOIN members m ON m.account_id = a.id AND m.project_id = $2 WHERE t.client = $1",
        client, project);
    if (rows.isEmpty())
        co_return std::optional<Caller>();
    const Row &row = rows.first();
    co_return Caller{{row.integer(0), row.text(1), row.text(2)},
                     {row.bytes(3), row.bytes(4), row.integer(5)},
                     roleNamed(row.text(6)),
                     row.bytes(7)};
}

Async<> setMember(Connection &connection, qint64 project, qint64 account, Role role)
{
    co_await connection.query("INSERT INTO members (project_id, account_id, role) VALUES ($1, $2, $3) ON CONFLICT "
                              "(project_id, account_id) DO UPDATE SET role = $3",
                              project, account, roleName(role));
}

} // namespace stepwright::platform

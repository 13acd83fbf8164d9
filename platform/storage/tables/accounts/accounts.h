#pragma once

#include "platform/storage/database.h"

namespace stepwright::platform {

struct Account
{
    qint64 id = 0;
    QString email; ///< in lower case
    QString name;
};

/// What an account may do in a project. Each one may what those before it may.
enum class Role { Reader, Tester, Member, Administrator };

[[nodiscard]] QString roleName(Role role);
[[nodiscard]] std::optional<Role> roleNamed(QStringView name);

/// The account that signs in, with what its password is checked against.
struct StoredPassword
{
    Account account;
    QByteArray hash;
};

[[nodiscard]] Async<std::optional<StoredPassword>> passwordOf(Connection &connection, QString email);

/// Errors: Conflict (the address has an account).
[[nodiscard]] Async<Account> addAccount(Connection &connection, QString email, QString name, QByteArray passwordHash);

/// A sign-in's token, of which only the hash is kept.
struct StoredToken
{
    QByteArray client;
    QByteArray hash;
    qint64 expiresAt = 0;
};

/// An account keeps its ten newest tokens.
[[nodiscard]] Async<> addToken(Connection &connection, qint64 account, StoredToken token);

/// Who a request comes from.
struct Caller
{
    Account account;
    StoredToken token;
    std::optional<Role> role; ///< in the project that was asked for; empty: none, or no project was
    QByteArray serverEpoch;   ///< see `serverEpoch`: it is in every answer, and so read along
};

/// The owner of the token that belongs to a client name. The caller compares the hashes.
[[nodiscard]] Async<std::optional<Caller>> callerOf(Connection &connection, QByteArray client, qint64 project);

/// Makes an account a project's member, or changes its role.
[[nodiscard]] Async<> setMember(Connection &connection, qint64 project, qint64 account, Role role);

} // namespace stepwright::platform

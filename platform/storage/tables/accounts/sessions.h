#pragma once

#include "platform/storage/tables/accounts/accounts.h"

namespace stepwright::platform {

/// How long a browser stays signed in, in milliseconds.
inline constexpr qint64 sessionLife = 14LL * 24 * 60 * 60 * 1000;

/// Signs an account in on the pages. An account keeps its ten newest sessions; those that are over go.
[[nodiscard]] Async<> addSession(Connection &connection, qint64 account, QByteArray keyHash);

/// Who is signed in, and the role in a project.
struct Visitor
{
    Account account;
    std::optional<Role> role; ///< empty: none, or no project was asked for
};

/// The session of a key, as long as it is not over.
[[nodiscard]] Async<std::optional<Visitor>> visitorOf(Connection &connection, QByteArray keyHash, qint64 project);

[[nodiscard]] Async<> removeSession(Connection &connection, QByteArray keyHash);

} // namespace stepwright::platform

#include "platform/api/accounts/passwordcheck.h"

#include "platform/accounts/passwords.h"

namespace stepwright::platform {

namespace {

Async<std::optional<StoredPassword>> readPassword(Database &database, QString email)
{
    const std::unique_ptr<Connection> connection = co_await database.connect(Database::Access::Read);
    co_return co_await passwordOf(*connection, std::move(email));
}

} // namespace

Async<std::optional<Account>> accountOf(Services services, QString email, QString password)
{
    const std::optional<StoredPassword> stored = co_await readPassword(services.database, email.toLower());
    co_await services.passwordThreads.enter();
    if (!stored)
        spendPasswordTime(password);
    if (!stored || !passwordMatches(password, stored->hash))
        co_return std::optional<Account>();
    co_return stored->account;
}

} // namespace stepwright::platform

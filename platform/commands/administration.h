#pragma once

#include "platform/storage/database.h"
#include "platform/storage/tables/accounts/accounts.h"
#include "platform/storage/tables/projects/projects.h"

namespace stepwright::platform {

/// Makes an account. Errors: Invalid (no address, or a password that is too short), Conflict (there is one).
[[nodiscard]] Async<Account> createAccount(Database &database, QString email, QString name, QString password);

/// Makes a project with an account as its administrator. Errors: NotFound (the account).
[[nodiscard]] Async<Project> createProject(Database &database, QString name, QString owner);

/// Lets an account into a project, or changes its role. Errors: NotFound (account or project).
[[nodiscard]] Async<> admitMember(Database &database, qint64 project, QString email, Role role);

/// Gives the database another name, after it was put back to an earlier moment by other means than `restore`, so that
/// clients see that what they know may be newer. Gives the name.
[[nodiscard]] Async<QString> renewEpoch(Database &database);

/// What every database needs before it is served.
[[nodiscard]] Async<> prepareDatabase(Database &database);

} // namespace stepwright::platform

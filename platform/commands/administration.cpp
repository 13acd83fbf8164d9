#include "platform/commands/administration.h"

#include "platform/accounts/passwords.h"
#include "platform/accounts/secrets.h"
#include "platform/storage/tables/accounts/requests.h"
#include "platform/storage/tables/projects/stamp.h"

#include <QRegularExpression>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

Async<Account> accountWith(Connection &connection, QString email)
{
    const std::optional<StoredPassword> stored = co_await passwordOf(connection, email);
    if (!stored)
        co_return failure(ErrorKind::NotFound, u"\"%1\" has no account."_s.arg(email));
    co_return stored->account;
}

Async<> note(Connection &connection, std::optional<qint64> project, QString action, QString object)
{
    co_await writeAudit(connection, {u"command line"_s, {}, {}, project, action, object});
}

} // namespace

Async<Account> createAccount(Database &database, QString email, QString name, QString password)
{
    static const QRegularExpression address(u"^[^@\\s]+@[^@\\s]+$"_s);
    if (!address.match(email).hasMatch())
        co_return failure(ErrorKind::Invalid, u"\"%1\" is no e-mail address."_s.arg(email));
    const QByteArray hash = co_await hashPassword(password);
    const std::unique_ptr<Connection> connection = co_await database.connect(Database::Access::Write);
    if (co_await passwordOf(*connection, email))
        co_return failure(ErrorKind::Conflict, u"\"%1\" has an account already."_s.arg(email));
    const Account account = co_await addAccount(*connection, email, name, hash);
    co_await note(*connection, {}, u"add-account"_s, account.email);
    co_await connection->commit();
    co_return account;
}

Async<Project> createProject(Database &database, QString name, QString owner)
{
    const std::unique_ptr<Connection> connection = co_await database.connect(Database::Access::Write);
    const Account account = co_await accountWith(*connection, owner);
    const Project project = co_await addProject(*connection, name, account.email, randomDigits());
    co_await setMember(*connection, project.id, account.id, Role::Administrator);
    co_await note(*connection, project.id, u"add-project"_s, account.email);
    co_await connection->commit();
    co_return project;
}

Async<> admitMember(Database &database, qint64 project, QString email, Role role)
{
    const std::unique_ptr<Connection> connection = co_await database.connect(Database::Access::Write);
    const Account account = co_await accountWith(*connection, email);
    co_await projectById(*connection, project);
    co_await setMember(*connection, project, account.id, role);
    co_await note(*connection, project, u"add-member"_s, account.email + u' ' + roleName(role));
    co_await connection->commit();
}

Async<QString> renewEpoch(Database &database)
{
    const std::unique_ptr<Connection> connection = co_await database.connect(Database::Access::Write);
    co_await renewServerEpoch(*connection, false);
    const QString epoch = co_await serverEpoch(*connection);
    co_await note(*connection, {}, u"renew-epoch"_s, epoch);
    co_await connection->commit();
    co_return epoch;
}

Async<> prepareDatabase(Database &database)
{
    const std::unique_ptr<Connection> connection = co_await database.connect(Database::Access::Write);
    co_await renewServerEpoch(*connection, true);
    co_await ensureLinkSecret(*connection, randomToken());
    co_await connection->commit();
}

} // namespace stepwright::platform

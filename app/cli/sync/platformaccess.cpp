#include "app/cli/sync/platformaccess.h"

#include "model/sync/client/transport/certificates.h"
#include "model/sync/credentials/filecredentials.h"

#include <QStandardPaths>

namespace stepwright::cli {

using namespace Qt::StringLiterals;
using namespace stepwright::sync;

namespace {

/// The one that the window uses as well.
QString credentialsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/stepwright/platform-credentials.json"_s;
}

} // namespace

Result<std::unique_ptr<PlatformAccess>> PlatformAccess::open(const QString &address, const QString &authorityFile)
{
    const Result<Connection> connection = Connection::fromText(address);
    if (!connection)
        return failure(connection.error());
    const Result<QList<QSslCertificate>> authorities = readAuthorities(authorityFile);
    if (!authorities)
        return failure(authorities.error());
    std::unique_ptr<PlatformAccess> access(new PlatformAccess());
    access->m_network = makeNetwork(*connection);
    access->m_queue = std::make_unique<RequestQueue>(*access->m_network, Sender{*connection, {}, *authorities},
                                                     QueueSettings(), access->m_clock, access->m_log);
    return access;
}

std::unique_ptr<CredentialStore> PlatformAccess::store(Keeping where)
{
    if (where == Keeping::File)
        return std::make_unique<FileCredentials>(credentialsFile());
    return std::make_unique<KeyringCredentials>(std::make_shared<SystemKeyring>(), m_clock);
}

Result<> PlatformAccess::signIn()
{
    const auto variable = [](const char *name) { return qEnvironmentVariable(name); };
    if (const QString token = variable("STEPWRIGHT_ACCESS_TOKEN"); !token.isEmpty()) {
        const Result<Credentials> credentials =
            Credentials::fromTexts(token, variable("STEPWRIGHT_CLIENT"), variable("STEPWRIGHT_UID"));
        if (!credentials)
            return failure(credentials.error());
        use(*credentials);
        return {};
    }
    const QString origin = m_queue->connection().origin();
    for (const Keeping where : {Keeping::File, Keeping::Keyring}) {
        const std::unique_ptr<CredentialStore> kept = store(where);
        const auto found = waitFor(kept->read(origin));
        if (!found && where == Keeping::File)
            return failure(found.error());
        if (found) {
            if (const std::optional<Credentials> &credentials = *found) {
                use(*credentials);
                return {};
            }
        }
    }
    return failure(ErrorKind::Denied,
                   tr("There are no credentials for %1. Give them with stepwright-cli connect, or in the environment "
                      "(STEPWRIGHT_ACCESS_TOKEN, STEPWRIGHT_CLIENT, STEPWRIGHT_UID).")
                       .arg(address()));
}

void PlatformAccess::use(const Credentials &credentials)
{
    m_queue->setCredentials(credentials);
    m_secretTokens = credentials.secretTokens;
}

QString PlatformAccess::secretToken(const QString &project) const
{
    const QString given = qEnvironmentVariable("STEPWRIGHT_SECRET_TOKEN").trimmed();
    return given.isEmpty() ? m_secretTokens.value(project) : given;
}

Result<> PlatformAccess::keep(const Credentials &credentials, Keeping where)
{
    if (where == Keeping::Nowhere)
        return {};
    const QString origin = m_queue->connection().origin();
    const std::unique_ptr<CredentialStore> kept = store(where);
    Credentials all = credentials;
    if (const auto before = waitFor(kept->read(origin)); before && *before)
        all.addSecretTokens(**before);
    return waitFor(kept->write(origin, all));
}

ExitCode failRequest(Console &console, const Failure &failure)
{
    console.complain(failure.message);
    switch (failure.outcome) {
    case Outcome::NotFound:
    case Outcome::Refused:
    case Outcome::Rejected:
    case Outcome::Conflict:
        return ExitCode::BadInput;
    default:
        return ExitCode::Broken;
    }
}

} // namespace stepwright::cli

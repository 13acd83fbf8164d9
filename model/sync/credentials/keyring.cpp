#include "model/sync/credentials/keyring.h"

#include <QCoreApplication>
#include <qt6keychain/keychain.h>

namespace stepwright::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr auto service = "Stepwright"_L1;

/// Starts a job that ends by itself; `answer` is what it has found.
void run(QKeychain::Job *job, const QString &key, const Keyring::Done &done, const std::function<QByteArray()> &answer)
{
    job->setKey(key);
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    QObject::connect(job, &QKeychain::Job::finished, job, [done, answer](QKeychain::Job *finished) {
        switch (finished->error()) {
        case QKeychain::NoError:
            done(std::optional(answer()));
            return;
        case QKeychain::EntryNotFound:
            done(std::optional<QByteArray>());
            return;
        case QKeychain::AccessDenied:
        case QKeychain::AccessDeniedByUser:
            done(failure(ErrorKind::Denied,
                         QCoreApplication::translate("Credentials",
                                                     "Your keyring was not unlocked. You will be asked for your "
                                                     "credentials."),
                         finished->errorString()));
            return;
        default:
            done(failure(ErrorKind::Io,
                         QCoreApplication::translate("Credentials",
                                                     "Your keyring has a problem. You will be asked for your "
                                                     "credentials."),
                         finished->errorString()));
        }
    });
    job->start();
}

} // namespace

bool SystemKeyring::isAvailable()
{
    return QKeychain::isAvailable();
}

void SystemKeyring::read(const QString &key, Done done)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    run(job, key, done, [job] { return job->binaryData(); });
}

void SystemKeyring::write(const QString &key, const QByteArray &secret, Done done)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setBinaryData(secret);
    run(job, key, done, [] { return QByteArray(); });
}

void SystemKeyring::remove(const QString &key, Done done)
{
    run(new QKeychain::DeletePasswordJob(service), key, done, [] { return QByteArray(); });
}

} // namespace stepwright::sync

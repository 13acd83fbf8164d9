#pragma once

#include "app/cli/command.h"
#include "model/sync/client/queue/systemclock.h"
#include "model/sync/credentials/credentialstore.h"
#include "model/sync/endpoints/platformclient.h"
#include "model/sync/state/binding.h"

#include <QEventLoop>
#include <QFutureWatcher>

namespace stepwright::cli {

/// Where the command line keeps credentials.
enum class Keeping {
    Keyring,
    File,    ///< a file only its owner may read, unencrypted
    Nowhere, ///< they come from the environment each time
};

/// A connection to a platform, as one call of the program has it.
class PlatformAccess
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::cli::PlatformAccess)

public:
    /// address: as people enter it. authorityFile: a certificate file beside those of the system; empty: none.
    /// Errors: those of Connection::fromText and readAuthorities.
    [[nodiscard]] static Result<std::unique_ptr<PlatformAccess>> open(const QString &address,
                                                                      const QString &authorityFile);

    /// Finds credentials: in the environment (STEPWRIGHT_ACCESS_TOKEN, STEPWRIGHT_CLIENT, STEPWRIGHT_UID), in the file,
    /// in the keyring. Error (NotFound): there are none; what to do.
    [[nodiscard]] Result<> signIn();

    void use(const sync::Credentials &credentials);

    /// Secret tokens of projects that are kept there stay.
    [[nodiscard]] Result<> keep(const sync::Credentials &credentials, Keeping where);

    /// The secret token of a project: that of the environment (STEPWRIGHT_SECRET_TOKEN), or the kept one. Empty: it is
    /// not known.
    [[nodiscard]] QString secretToken(const QString &project) const;

    [[nodiscard]] sync::RequestQueue &queue() { return *m_queue; }
    [[nodiscard]] sync::PlatformClient client(const QString &project)
    {
        return sync::PlatformClient(*m_queue, project);
    }
    [[nodiscard]] const sync::RequestLog &log() const { return m_log; }
    [[nodiscard]] QString address() const { return m_queue->connection().text(); }

private:
    PlatformAccess() = default;
    [[nodiscard]] std::unique_ptr<sync::CredentialStore> store(Keeping where);

    sync::SystemClock m_clock;
    sync::RequestLog m_log;
    QHash<QString, QString> m_secretTokens; ///< by the project's id
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<sync::RequestQueue> m_queue;
};

/// Waits for an answer, with the event loop running.
template <class T>
[[nodiscard]] T waitFor(const QFuture<T> &future)
{
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<T> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        if (!future.isFinished())
            loop.exec();
    }
    return future.result();
}

/// The exit code of a request that failed; prints why.
[[nodiscard]] ExitCode failRequest(Console &console, const sync::Failure &failure);

} // namespace stepwright::cli

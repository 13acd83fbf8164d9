#pragma once

#include "model/sync/client/queue/clock.h"
#include "model/sync/credentials/credentials.h"
#include "model/sync/credentials/keyring.h"

#include <QFuture>
#include <QHash>

#include <memory>

namespace stepwright::sync {

/// Where credentials are kept between sessions, one entry per server (`Connection::origin`).
class CredentialStore
{
public:
    CredentialStore() = default;
    CredentialStore(const CredentialStore &) = delete;
    CredentialStore &operator=(const CredentialStore &) = delete;
    virtual ~CredentialStore() = default;

    /// Nothing: there are none for this server.
    [[nodiscard]] virtual QFuture<Result<std::optional<Credentials>>> read(const QString &origin) = 0;
    [[nodiscard]] virtual QFuture<Result<>> write(const QString &origin, const Credentials &credentials) = 0;

    /// None there is no error.
    [[nodiscard]] virtual QFuture<Result<>> remove(const QString &origin) = 0;
};

/// Keeps credentials until the program ends: the user is asked each time.
class MemoryCredentials final : public CredentialStore
{
public:
    ~MemoryCredentials() override;

    [[nodiscard]] QFuture<Result<std::optional<Credentials>>> read(const QString &origin) override;
    [[nodiscard]] QFuture<Result<>> write(const QString &origin, const Credentials &credentials) override;
    [[nodiscard]] QFuture<Result<>> remove(const QString &origin) override;

private:
    QHash<QString, Credentials> m_credentials;
};

/// Keeps credentials in the system's keyring. None of its answers takes longer than five seconds; then, or where there
/// is no keyring, the caller asks the user (MemoryCredentials) or offers a file (FileCredentials), and nothing is ever
/// written elsewhere by itself. While the keyring owes an answer every further call fails at once. Errors: NotFound
/// (there is no keyring), Denied, Io (it does not answer or has a problem), Damaged (the entry makes no sense).
class KeyringCredentials final : public QObject, public CredentialStore
{
public:
    static constexpr qint64 limit = 5000; ///< milliseconds

    /// clock: must outlive this. keyring: is kept until it has answered everything.
    KeyringCredentials(std::shared_ptr<Keyring> keyring, Clock &clock);
    ~KeyringCredentials() override;

    [[nodiscard]] QFuture<Result<std::optional<Credentials>>> read(const QString &origin) override;
    [[nodiscard]] QFuture<Result<>> write(const QString &origin, const Credentials &credentials) override;
    [[nodiscard]] QFuture<Result<>> remove(const QString &origin) override;

private:
    using Answer = Result<std::optional<QByteArray>>;
    using Call = std::function<void(Keyring &keyring, const Keyring::Done &done)>;

    [[nodiscard]] QFuture<Answer> run(const Call &call);

    std::shared_ptr<Keyring> m_keyring;
    Clock &m_clock;
    std::shared_ptr<int> m_owed = std::make_shared<int>(0); ///< calls that ran into the limit and have no answer yet
};

} // namespace stepwright::sync

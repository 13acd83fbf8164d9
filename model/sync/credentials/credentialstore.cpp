#include "model/sync/credentials/credentialstore.h"

#include <QCoreApplication>
#include <QPointer>
#include <QPromise>
#include <QtConcurrentRun>

namespace stepwright::sync {

using namespace Qt::StringLiterals;

namespace {

Error noAnswer()
{
    return {ErrorKind::Io,
            QCoreApplication::translate("Credentials",
                                        "Your keyring does not answer. Unlock it, or enter your credentials for this "
                                        "session."),
            u"no answer within five seconds"_s};
}

/// A call to the keyring: its answer or the limit, whichever comes first.
struct Running
{
    QPromise<Result<std::optional<QByteArray>>> promise;
    std::shared_ptr<int> owed;
    bool isOver = false; ///< the limit came first

    void answer(Result<std::optional<QByteArray>> result)
    {
        if (isOver) {
            --*owed;
            return;
        }
        isOver = true;
        promise.addResult(std::move(result));
        promise.finish();
    }
};

} // namespace

MemoryCredentials::~MemoryCredentials()
{
    for (Credentials &credentials : m_credentials)
        credentials.wipe();
}

QFuture<Result<std::optional<Credentials>>> MemoryCredentials::read(const QString &origin)
{
    const auto found = m_credentials.constFind(origin);
    return QtFuture::makeReadyValueFuture(
        Result<std::optional<Credentials>>(found == m_credentials.constEnd() ? std::nullopt : std::optional(*found)));
}

QFuture<Result<>> MemoryCredentials::write(const QString &origin, const Credentials &credentials)
{
    m_credentials.insert(origin, credentials);
    return QtFuture::makeReadyValueFuture(Result<>());
}

QFuture<Result<>> MemoryCredentials::remove(const QString &origin)
{
    m_credentials.remove(origin);
    return QtFuture::makeReadyValueFuture(Result<>());
}

KeyringCredentials::KeyringCredentials(std::shared_ptr<Keyring> keyring, Clock &clock)
    : m_keyring(std::move(keyring)), m_clock(clock)
{
}

KeyringCredentials::~KeyringCredentials() = default;

QFuture<Result<std::optional<Credentials>>> KeyringCredentials::read(const QString &origin)
{
    return run([origin](Keyring &keyring, const Keyring::Done &done) { keyring.read(origin, done); })
        .then([](const Answer &answer) -> Result<std::optional<Credentials>> {
            if (!answer)
                return failure(answer.error());
            if (!*answer)
                return std::nullopt;
            return Credentials::fromJson(**answer)
                .transform([](const Credentials &credentials) { return std::optional(credentials); })
                .transform_error([](Error error) {
                    error.kind = ErrorKind::Damaged;
                    return error;
                });
        });
}

QFuture<Result<>> KeyringCredentials::write(const QString &origin, const Credentials &credentials)
{
    return run([origin, json = credentials.toJson()](Keyring &keyring, const Keyring::Done &done) {
               keyring.write(origin, json, done);
           })
        .then([](const Answer &answer) -> Result<> { return answer.transform([](const auto &) {}); });
}

QFuture<Result<>> KeyringCredentials::remove(const QString &origin)
{
    return run([origin](Keyring &keyring, const Keyring::Done &done) { keyring.remove(origin, done); })
        .then([](const Answer &answer) -> Result<> { return answer.transform([](const auto &) {}); });
}

QFuture<KeyringCredentials::Answer> KeyringCredentials::run(const Call &call)
{
    if (*m_owed > 0)
        return QtFuture::makeReadyValueFuture(Answer(failure(noAnswer())));
    auto running = std::make_shared<Running>();
    running->owed = m_owed;
    running->promise.start();
    QFuture<Answer> future = running->promise.future();
    m_clock.after(limit, this, [running] {
        if (running->isOver)
            return;
        running->answer(failure(noAnswer()));
        ++*running->owed;
    });
    // Asking whether there is a keyring may wait for other programs, too.
    QtConcurrent::run([keyring = m_keyring] {
        return keyring->isAvailable();
    }).then(this, [running, keyring = m_keyring, call](bool isAvailable) {
        if (!isAvailable)
            running->answer(
                failure(ErrorKind::NotFound,
                        QCoreApplication::translate("Credentials", "This computer has no keyring that could keep your "
                                                                   "credentials."),
                        {}));
        else if (running->isOver)
            running->answer({}); // too late: nothing is asked any more
        else
            call(*keyring,
                 [running, keyring](Result<std::optional<QByteArray>> answer) { running->answer(std::move(answer)); });
    });
    return future;
}

} // namespace stepwright::sync

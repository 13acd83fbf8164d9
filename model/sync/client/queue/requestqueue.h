#pragma once

#include "model/sync/client/queue/outcome.h"
#include "model/sync/client/queue/requestlog.h"
#include "model/sync/client/queue/tokenbucket.h"
#include "model/sync/client/transport/exchange.h"
#include "model/sync/client/transport/network.h"

#include <QFuture>
#include <QPromise>

#include <map>

namespace stepwright::sync {

/// Pace and limits of the requests.
struct QueueSettings
{
    int requestsPerMinute = 150; ///< the hosted platform takes 200 per address
    AnswerLimits limits;
};

/// Sends requests one at a time, in the order of their priority, as fast as the platform allows, and turns what comes
/// back into an answer or an error (docs/sync.md, "Talking to the platform"). Lives on one thread with an event loop.
class RequestQueue : public QObject
{
    Q_OBJECT

public:
    /// network, clock and log must outlive the queue.
    RequestQueue(QNetworkAccessManager &network, Sender sender, QueueSettings settings, Clock &clock, RequestLog &log);
    ~RequestQueue() override;

    /// Adds a request. The answer has a status of 2xx; otherwise the failure's outcome says what became of the request,
    /// and its message has the server's words. A waiting request whose future is cancelled is not sent.
    [[nodiscard]] QFuture<Answered<Answer>> send(Request request);

    /// Names the work that follows: the same creations sent again under one name are done once, by a server that knows
    /// Idempotency-Key. Empty: nothing is named.
    void setWork(const QByteArray &name) { m_work = name; }

    /// Other credentials from the next request on. After a 401 every request fails with SignInNeeded, unsent, until
    /// this is called.
    void setCredentials(const Credentials &credentials);

    /// Requests that wait fail with Cancelled. The one on its way is waited for, so that its outcome is known.
    void cancelWaiting();

    /// Breaks off the request on its way as well: if it is a write, with an unknown outcome.
    void cancelAll();

    /// Requests that wait or are on their way.
    [[nodiscard]] qsizetype size() const { return qsizetype(m_waiting.size()) + (m_current ? 1 : 0); }

    /// Milliseconds that the whole queue still waits because the platform wants it to.
    [[nodiscard]] qint64 pausedFor() const;

    /// Until when the credentials are good, as the platform's last answer says.
    [[nodiscard]] QDateTime credentialsExpiry() const { return m_expiry; }

    /// How far the platform's clock is ahead of ours, in seconds; nothing before the first answer.
    [[nodiscard]] std::optional<qint64> clockAhead() const { return m_clockAhead; }

    /// What names the server's database: another one than before means that a backup was put in its place. Empty where
    /// the server tells none.
    [[nodiscard]] QString serverEpoch() const { return m_serverEpoch; }

    [[nodiscard]] const Connection &connection() const { return m_sender.connection; }
    [[nodiscard]] Clock &clock() const { return m_clock; }

Q_SIGNALS:
    /// The platform wants a pause; it lasts so long.
    void paused(qint64 milliseconds);

    /// The platform does not take the credentials.
    void signInNeeded();

private:
    struct Waiting
    {
        Request request;
        QPromise<Answered<Answer>> promise;
        QUrl url;
        qint64 due = 0;
        int tries = 0;   ///< that failed and count
        int tooMany = 0; ///< answers 429
        int redirects = 0;
        bool isElsewhere = false; ///< redirected to another server for a download
    };
    using Key = std::pair<Priority, quint64>;
    using Waiters = std::map<Key, std::shared_ptr<Waiting>>;

    void pump();
    [[nodiscard]] Waiters::iterator next(qint64 now);
    void wakeIn(qint64 milliseconds);
    void begin(Waiters::iterator chosen);
    void ended(const Attempt &attempt);
    void note(const Attempt &attempt);
    void learn(const Answer &answer);
    void judge(const Attempt &attempt);
    void judgeStatus(const Answer &answer);
    void redirect(const Answer &answer);
    void pause(const Answer &answer);
    void again(qint64 milliseconds);
    void finish(Answered<Answer> result);

    QNetworkAccessManager &m_network;
    Sender m_sender;
    QueueSettings m_settings;
    Clock &m_clock;
    RequestLog &m_log;
    TokenBucket m_bucket;
    Waiters m_waiting;
    std::shared_ptr<Waiting> m_current;
    Key m_currentKey;
    std::unique_ptr<Exchange> m_exchange;
    quint64 m_lastNumber = 0;
    quint64 m_wakeUp = 0; ///< number of the timer that counts
    qint64 m_pausedUntil = 0;
    qint64 m_started = 0;
    bool m_isSignedOut = false;
    bool m_isClosing = false;
    QDateTime m_expiry;
    QString m_serverEpoch;
    QByteArray m_work;
    std::optional<qint64> m_clockAhead;
};

} // namespace stepwright::sync

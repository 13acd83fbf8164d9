#include "model/sync/client/queue/requestqueue.h"

#include "model/sync/client/queue/answerrules.h"
#include "model/sync/wire/visibletext.h"

#include <QCryptographicHash>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace stepwright::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRedirects = 5;
constexpr int mostTooMany = 10;
constexpr qint64 usualPause = 60'000;

QFuture<Answered<Answer>> ready(Answered<Answer> result)
{
    return QtFuture::makeReadyValueFuture(std::move(result));
}

} // namespace

RequestQueue::RequestQueue(QNetworkAccessManager &network, Sender sender, QueueSettings settings, Clock &clock,
                           RequestLog &log)
    : m_network(network), m_sender(std::move(sender)), m_settings(settings), m_clock(clock), m_log(log),
      m_bucket(settings.requestsPerMinute, clock.now())
{
}

RequestQueue::~RequestQueue()
{
    m_isClosing = true; // a continuation may want to send
    cancelAll();
}

QFuture<Answered<Answer>> RequestQueue::send(Request request)
{
    if (request.method == Method::Post && request.isWrite() && !m_work.isEmpty())
        request.repetition =
            QCryptographicHash::hash(QByteArray(m_work + '\n' + request.path.toUtf8() + '\n' + request.body),
                                     QCryptographicHash::Sha256)
                .toHex();
    if (m_isClosing)
        return ready(failed(Outcome::Cancelled, {ErrorKind::Cancelled, tr("Stopped."), u"the connection is closed"_s}));
    if (request.path.isEmpty())
        return ready(failed(Outcome::Rejected,
                            {ErrorKind::Invalid, tr("This cannot be asked for: an id or a token is not usable."), {}}));
    auto waiting = std::make_shared<Waiting>();
    waiting->url = m_sender.urlOf(request);
    waiting->request = std::move(request);
    waiting->promise.start();
    const QFuture<Answered<Answer>> future = waiting->promise.future();
    m_waiting.emplace(Key{waiting->request.priority, ++m_lastNumber}, std::move(waiting));
    wakeIn(0); // from the event loop, so that what is sent in one go is sorted by priority
    return future;
}

void RequestQueue::setCredentials(const Credentials &credentials)
{
    m_sender.credentials = credentials;
    m_isSignedOut = false;
    m_expiry = credentials.expiry;
    wakeIn(0);
}

void RequestQueue::cancelWaiting()
{
    for (auto &[key, waiting] : std::exchange(m_waiting, {})) {
        waiting->promise.addResult(
            failed(Outcome::Cancelled, {ErrorKind::Cancelled, tr("Stopped."), u"cancelled before it was sent"_s}));
        waiting->promise.finish();
    }
}

void RequestQueue::cancelAll()
{
    cancelWaiting();
    if (m_exchange)
        m_exchange->stop();
}

qint64 RequestQueue::pausedFor() const
{
    return std::max<qint64>(0, m_pausedUntil - m_clock.now());
}

void RequestQueue::wakeIn(qint64 milliseconds)
{
    m_clock.after(milliseconds, this, [this, number = ++m_wakeUp] {
        if (number == m_wakeUp)
            pump();
    });
}

RequestQueue::Waiters::iterator RequestQueue::next(qint64 now)
{
    std::erase_if(m_waiting, [](const auto &entry) { return entry.second->promise.isCanceled(); });
    return std::ranges::find_if(m_waiting, [now](const auto &entry) { return entry.second->due <= now; });
}

void RequestQueue::pump()
{
    if (m_current)
        return;
    const qint64 now = m_clock.now();
    const auto chosen = next(now);
    if (chosen == m_waiting.end()) {
        if (m_waiting.empty())
            return;
        const auto soonest =
            std::ranges::min_element(m_waiting, {}, [](const auto &entry) { return entry.second->due; });
        wakeIn(soonest->second->due - now);
        return;
    }
    const bool isRefused = m_isSignedOut && chosen->second->request.access == Access::Credentials;
    const qint64 wait = isRefused ? 0 : std::max(m_pausedUntil - now, m_bucket.wait(now));
    if (wait > 0)
        wakeIn(wait);
    else
        begin(chosen);
}

void RequestQueue::begin(Waiters::iterator chosen)
{
    m_currentKey = chosen->first;
    m_current = chosen->second;
    m_waiting.erase(chosen);
    if (m_isSignedOut && m_current->request.access == Access::Credentials) {
        finish(
            failed(Outcome::SignInNeeded,
                   {ErrorKind::Denied,
                    tr("%1 does not take your credentials (any more). Sign in again.").arg(m_sender.connection.host()),
                    u"not sent after a 401"_s}));
        return;
    }
    m_started = m_clock.now();
    m_bucket.take(m_started);
    QNetworkReply *reply = start(m_network, m_sender.prepare(m_current->request, m_current->url), m_current->request);
    m_exchange = std::make_unique<Exchange>(reply, m_settings.limits, m_clock,
                                            [this](const Attempt &attempt) { ended(attempt); });
}

void RequestQueue::ended(const Attempt &attempt)
{
    m_exchange.release()->deleteLater(); // it is calling
    note(attempt);
    judge(attempt);
    wakeIn(0);
}

void RequestQueue::note(const Attempt &attempt)
{
    const bool isAnswered = attempt.end == Attempt::End::Answered;
    m_log.add({.at = m_clock.dateTime(),
               .method = nameOf(m_current->request.method),
               .path = RequestLog::pathOf(m_current->url, m_sender.connection.host()),
               .status = isAnswered ? attempt.answer.status : 0,
               .milliseconds = m_clock.now() - m_started,
               .bytes = attempt.answer.body.size(),
               .note = attempt.error.message});
    if (isAnswered && !m_current->isElsewhere)
        learn(attempt.answer);
}

void RequestQueue::learn(const Answer &answer)
{
    bool isNumber = false;
    const qint64 expiry = answer.header("expiry"_ba).toLongLong(&isNumber);
    if (isNumber && expiry > 0 && m_current->request.access == Access::Credentials)
        m_expiry = QDateTime::fromSecsSinceEpoch(expiry, QTimeZone::UTC);
    if (const QByteArray epoch = answer.header("x-server-epoch"_ba); !epoch.isEmpty())
        m_serverEpoch = QString::fromLatin1(epoch);
    // An HTTP date is one of a mail, whose zone is told by name.
    const QString date = QString::fromLatin1(answer.header("date"_ba)).replace(" GMT"_L1, " +0000"_L1);
    if (const QDateTime time = QDateTime::fromString(date, Qt::RFC2822Date); time.isValid())
        m_clockAhead = m_clock.dateTime().secsTo(time);
}

void RequestQueue::judge(const Attempt &attempt)
{
    if (attempt.end == Attempt::End::Answered) {
        judgeStatus(attempt.answer);
        return;
    }
    const bool wasSent = attempt.end == Attempt::End::Broken;
    const bool isFinal = attempt.error.kind != ErrorKind::Network; // stopped, or not trusted
    const auto wait = isFinal ? std::nullopt : waitBeforeRetry(m_current->request, 0, ++m_current->tries);
    if (wait)
        again(*wait);
    else
        finish(failed(failureOf(m_current->request, attempt.error, wasSent)));
}

void RequestQueue::judgeStatus(const Answer &answer)
{
    const int status = answer.status;
    if (status >= 200 && status < 300) {
        finish(answer);
        return;
    }
    if (status >= 300 && status < 400) {
        redirect(answer);
        return;
    }
    if (status == 429 || (status == 503 && answer.headers.contains("retry-after"_ba)))
        pause(answer);
    if (status == 401 && m_current->request.access == Access::Credentials && !std::exchange(m_isSignedOut, true))
        Q_EMIT signInNeeded();
    if (status == 429 && ++m_current->tooMany <= mostTooMany)
        again(0);
    else if (const auto wait = waitBeforeRetry(m_current->request, status, m_current->tries + 1);
             wait && status != 429) {
        ++m_current->tries;
        again(*wait);
    } else {
        finish(failed(failureOf(m_current->request, answer, m_sender.connection.host())));
    }
}

void RequestQueue::redirect(const Answer &answer)
{
    const Request &request = m_current->request;
    const QUrl target = m_current->url.resolved(QUrl::fromEncoded(answer.header("location"_ba), QUrl::StrictMode));
    const bool isHere = m_sender.connection.hasSameOrigin(target) && !m_current->isElsewhere;
    const bool isAllowedElsewhere = request.isDownload && request.method == Method::Get && !m_current->isElsewhere &&
                                    target.scheme() == "https"_L1 && target.userInfo().isEmpty();
    const bool keepsMethod = request.method == Method::Get || answer.status == 307 || answer.status == 308;
    const bool isKnown = answer.status != 300 && answer.status != 304 && answer.status != 305 && target.isValid();
    if (isKnown && keepsMethod && (isHere || isAllowedElsewhere) && ++m_current->redirects <= mostRedirects) {
        m_current->isElsewhere = !isHere;
        m_current->url = target;
        again(0);
        return;
    }
    const QString where = wire::visibleText(Connection::originOf(target), 120);
    const QString message =
        isHere || where.isEmpty()
            ? tr("%1 sends requests in circles. Is its address right?").arg(m_sender.connection.host())
            : tr("%1 points to another address: %2. Your credentials were not sent there. If you trust it, enter it as "
                 "the server's address.")
                  .arg(m_sender.connection.host(), where);
    const bool mayBeDone = request.isWrite() && answer.status == 303; // "see there what became of it"
    finish(failed(mayBeDone ? Outcome::Unknown : Outcome::NotReached,
                  {ErrorKind::Network, message, u"status %1 to %2"_s.arg(answer.status).arg(where)}));
}

void RequestQueue::pause(const Answer &answer)
{
    const qint64 wait = retryAfter(answer, m_clock.dateTime(), usualPause);
    m_pausedUntil = std::max(m_pausedUntil, m_clock.now() + wait);
    Q_EMIT paused(wait);
}

void RequestQueue::again(qint64 milliseconds)
{
    m_current->due = m_clock.now() + milliseconds;
    m_waiting.emplace(m_currentKey, std::exchange(m_current, nullptr));
}

void RequestQueue::finish(Answered<Answer> result)
{
    const auto done = std::exchange(m_current, nullptr);
    done->promise.addResult(std::move(result));
    done->promise.finish(); // continuations run here and may send
    wakeIn(0);
}

} // namespace stepwright::sync

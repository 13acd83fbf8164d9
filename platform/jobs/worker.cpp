#include "platform/jobs/worker.h"

#include "platform/base/log.h"
#include "platform/base/times.h"
#include "platform/base/waiting.h"
#include "platform/jobs/kinds/kinds.h"
#include "platform/storage/tables/jobs/taking.h"

#include <QUuid>

#include <condition_variable>

namespace stepwright::platform {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 mostAttempts = 5;
const QString doneEvent = u"job done"_s;
constexpr std::chrono::milliseconds longestPause = 30s;
constexpr std::chrono::milliseconds pauseWithoutDatabase = 2s;

/// One, four, sixteen, … seconds.
qint64 backOff(qint64 attempts)
{
    return 1000LL << (2 * (attempts - 1));
}

bool mayBecomeBetter(const Error &error)
{
    return error.kind != ErrorKind::NotFound && error.kind != ErrorKind::Invalid && error.kind != ErrorKind::Denied;
}

template <class T, class Work>
Async<T> inTransaction(Database &database, Work work)
{
    const std::unique_ptr<Connection> connection = co_await database.connect(Database::Access::Write);
    T value = co_await work(*connection);
    co_await connection->commit();
    co_return value;
}

Async<std::optional<qint64>> nextDue(Database &database, QStringList kinds)
{
    const std::unique_ptr<Connection> connection = co_await database.connect(Database::Access::Read);
    co_return co_await nextJobDue(*connection, std::move(kinds));
}

void logJob(LogLevel level, const QString &event, const Job &job, const QString &detail = {})
{
    QJsonObject fields{
        {u"job"_s, job.id}, {u"kind"_s, job.kind}, {u"project"_s, job.project}, {u"attempt"_s, job.attempts}};
    if (!detail.isEmpty())
        fields.insert(u"detail"_s, detail);
    writeLog(level, event, fields);
}

/// What became of a job's end: it could not be written, it was another worker's, or what the event says.
void logEnd(const Job &job, const Result<bool> &isKept, LogLevel level, const QString &event,
            const QString &detail = {})
{
    if (!isKept)
        return logJob(LogLevel::Error, u"the end of a job cannot be written"_s, job, isKept.error().detail);
    if (!*isKept)
        return logJob(LogLevel::Warning, u"job lost to another worker"_s, job);
    logJob(level, event, job, detail);
}

} // namespace

Worker::Worker(Database &database, WorkerOptions options)
    : m_database(database), m_options(std::move(options)), m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    for (int i = 0; i < m_options.jobsAtOnce; ++i)
        m_news.push_back(m_database.listen());
    for (const std::unique_ptr<News> &news : m_news)
        m_threads.emplace_back([this, &news] { work(*news); });
}

Worker::~Worker()
{
    m_isStopping = true;
    for (const std::unique_ptr<News> &news : m_news)
        news->stop();
}

void Worker::work(News &news)
{
    while (!m_isStopping) {
        const qint64 until = now() + m_options.lease.count();
        const Result<std::optional<Job>> taken = waitFor(inTransaction<std::optional<Job>>(
            m_database, [&](Connection &connection) { return takeJob(connection, m_options.kinds, m_name, until); }));
        if (!taken) {
            writeLog(LogLevel::Error, u"jobs cannot be taken"_s, {{u"detail"_s, taken.error().detail}});
            news.wait(pauseWithoutDatabase);
        } else if (const std::optional<Job> &job = *taken) {
            perform(*job);
        } else {
            pause(news);
        }
    }
}

/// Until there may be a job: a new one, one that is tried again, or one whose worker is gone.
void Worker::pause(News &news)
{
    const std::optional<qint64> due = waitFor(nextDue(m_database, m_options.kinds)).value_or(std::nullopt);
    std::chrono::milliseconds wait = longestPause;
    if (due)
        wait = std::clamp(std::chrono::milliseconds(*due - now()), 0ms, longestPause);
    news.wait(wait);
}

void Worker::perform(const Job &job)
{
    const auto kind = std::ranges::find(jobKinds(), job.kind, &JobKind::name);
    if (job.attempts > mostAttempts) // it ended its workers each time
        return fail(job, {ErrorKind::Invalid, u"It was given up after %1 attempts."_s.arg(mostAttempts), {}});
    logJob(LogLevel::Info, u"job begun"_s, job);
    std::optional<std::jthread> alive = keepAlive(job);
    if (kind->write) {
        const Result<bool> isKept = waitFor(write(*kind, job));
        alive.reset();
        return isKept ? logEnd(job, isKept, LogLevel::Info, doneEvent) : fail(job, isKept.error());
    }
    const Result<QByteArray> output = waitFor(kind->run(m_database, job));
    alive.reset();
    if (!output)
        return fail(job, output.error());
    finish(job, *output);
}

/// Does a job in the transaction in which it ends. Gives whether it was still this worker's; where not, nothing is
/// written.
Async<bool> Worker::write(const JobKind &kind, Job job)
{
    const std::unique_ptr<Connection> connection = co_await m_database.connect(Database::Access::Write);
    const QByteArray output = co_await kind.write(*connection, job);
    if (!co_await finishJob(*connection, job, m_name, output))
        co_return false;
    co_await connection->commit();
    co_return true;
}

/// Says three times in a lease that the job is being done.
std::jthread Worker::keepAlive(const Job &job)
{
    return std::jthread([this, job](const std::stop_token &stop) {
        std::mutex mutex;
        std::condition_variable_any changed;
        std::unique_lock lock(mutex);
        for (bool isOwn = true; isOwn;) {
            changed.wait_for(lock, stop, m_options.lease / 3, [] { return false; });
            if (stop.stop_requested())
                return;
            const Result<bool> kept = waitFor(inTransaction<bool>(m_database, [&](Connection &connection) {
                return keepJob(connection, job, m_name, now() + m_options.lease.count());
            }));
            isOwn = kept.value_or(true); // a database that is away comes back
        }
    });
}

void Worker::finish(const Job &job, const QByteArray &output)
{
    const Result<bool> isKept = waitFor(inTransaction<bool>(
        m_database, [&](Connection &connection) { return finishJob(connection, job, m_name, output); }));
    logEnd(job, isKept, LogLevel::Info, doneEvent);
}

void Worker::fail(const Job &job, const Error &error)
{
    const bool isTriedAgain = job.attempts < mostAttempts && mayBecomeBetter(error);
    const std::optional<qint64> again = isTriedAgain ? std::optional(now() + backOff(job.attempts)) : std::nullopt;
    const Result<bool> isKept = waitFor(inTransaction<bool>(
        m_database, [&](Connection &connection) { return failJob(connection, job, m_name, error.message, again); }));
    logEnd(job, isKept, LogLevel::Warning, isTriedAgain ? u"job failed, to be tried again"_s : u"job failed"_s,
           error.message + u' ' + error.detail);
}

} // namespace stepwright::platform

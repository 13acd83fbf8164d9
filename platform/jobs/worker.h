#pragma once

#include "platform/storage/database.h"
#include "platform/storage/tables/jobs/jobs.h"

#include <QStringList>

#include <atomic>
#include <thread>

namespace stepwright::platform {

struct JobKind;

struct WorkerOptions
{
    QStringList kinds;
    int jobsAtOnce = 1;
    std::chrono::milliseconds lease{60'000}; ///< a job whose worker is not heard of for so long is another's
};

/// Does jobs, in threads of its own, until it goes. Several workers in several processes share the jobs of a database.
///
/// What a job writes into a project is written together with its end, or not at all. A job that fails is tried again,
/// later each time, five times in all; what cannot become better (something is not there, or is not valid) is not. A
/// worker that is killed loses its job to another one after the lease.
class Worker
{
public:
    Worker(Database &database, WorkerOptions options);
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    /// Finishes what is being done.
    ~Worker();

private:
    void work(News &news);
    void pause(News &news);
    void perform(const Job &job);
    [[nodiscard]] std::jthread keepAlive(const Job &job);
    [[nodiscard]] Async<bool> write(const JobKind &kind, Job job);
    void finish(const Job &job, const QByteArray &output);
    void fail(const Job &job, const Error &error);

    Database &m_database;
    WorkerOptions m_options;
    QString m_name; ///< of this worker among all of the database
    std::atomic<bool> m_isStopping = false;
    std::vector<std::unique_ptr<News>> m_news; ///< one for each thread
    std::vector<std::jthread> m_threads;
};

} // namespace stepwright::platform

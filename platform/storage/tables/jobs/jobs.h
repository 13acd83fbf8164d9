#pragma once

#include "platform/storage/database.h"

namespace stepwright::platform {

enum class JobState { Waiting, Running, Done, Failed };

[[nodiscard]] QString jobStateName(JobState state);

/// Work that takes long. It is in the database until a worker has done it, so that none is lost with a process.
struct Job
{
    qint64 id = 0;
    qint64 project = 0;
    QString kind;
    qint64 object = 0; ///< what it is about; of which table depends on the kind
    QString author;    ///< an account's e-mail address; empty: nobody signed in
    JobState state = JobState::Waiting;
    qint64 attempts = 0;
    qint64 dueAt = 0; ///< waiting: not before; running: how long its worker has it
    QString error;    ///< of the last attempt; empty: none failed
    qint64 createdAt = 0;
    std::optional<qint64> endedAt;
    qint64 size = 0; ///< of the output, bytes

    [[nodiscard]] bool isOpen() const { return state == JobState::Waiting || state == JobState::Running; }
};

/// A job to hand in.
struct NewJob
{
    qint64 project = 0;
    QString kind;
    qint64 object = 0;
    QString author;
    QByteArray input;       ///< UTF-8 without NUL; kept until the job has ended
    bool isInOrder = false; ///< it waits until the project's older jobs that have this are done
};

/// Hands in a job and wakes the workers once this is committed. Jobs of the kind that ended more than a day ago go,
/// but for the newest of each project.
[[nodiscard]] Async<qint64> addJob(Connection &connection, NewJob job);

/// Errors: NotFound.
[[nodiscard]] Async<Job> jobById(Connection &connection, qint64 id);

/// The newest job of a kind about an object.
[[nodiscard]] Async<std::optional<Job>> newestJob(Connection &connection, qint64 project, QString kind,
                                                  qint64 object = 0);

/// Those of a kind that are not done yet, oldest first; `object` empty: about whatever.
[[nodiscard]] Async<std::vector<Job>> openJobs(Connection &connection, qint64 project, QString kind,
                                               std::optional<qint64> object = {});

/// The newest that is done.
[[nodiscard]] Async<std::optional<Job>> newestDoneJob(Connection &connection, qint64 project, QString kind);

/// The newest jobs of a project, newest first.
[[nodiscard]] Async<std::vector<Job>> jobsOf(Connection &connection, qint64 project, int limit);

/// What a job that has not ended was given. Errors: NotFound.
[[nodiscard]] Async<QByteArray> jobInput(Connection &connection, qint64 id);

/// Errors: NotFound (also where the job is not done).
[[nodiscard]] Async<QByteArray> jobOutput(Connection &connection, qint64 id);

} // namespace stepwright::platform

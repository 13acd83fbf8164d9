#include "model/store/storeworker.h"

#include <QLoggingCategory>

namespace stepwright::store {

Q_LOGGING_CATEGORY(storeLog, "stepwright.store")

namespace {

// A backup and its check take seconds of a large project: not while it is being opened or worked with.
constexpr std::chrono::seconds untilQuiet(2);

} // namespace

StoreWorker::StoreWorker() : m_pause(this)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &StoreWorker::workSome);
    m_backupCheck.setMaxThreadCount(1);
}

void StoreWorker::perform(Task &task)
{
    task(m_file);
    recover();
    m_quiet.setRemainingTime(untilQuiet);
    if (m_file)
        m_pause.start(0);
}

void StoreWorker::workSome()
{
    if (!m_file)
        return;
    if (m_file->database().checkpointIfDue()) {
        recover();
        m_pause.start(0);
    } else if (m_file->isBackingUp() && m_quiet.hasExpired()) {
        backUpSome(*m_file);
    } else if (mergeSome(*m_file) || (m_file && indexSome(*m_file))) { // so that there never is much to merge at once
        m_pause.start(0);
    } else if (m_file && m_file->isBackingUp()) {
        m_pause.start(int(m_quiet.remainingTime()));
    }
}

void StoreWorker::backUpSome(ProjectFile &file)
{
    Result<std::optional<BackupJob>> copied = file.backUpSome();
    recover();
    if (!copied)
        reportBackup(copied.error());
    else if (std::optional<BackupJob> &complete = *copied)
        m_backupCheck.start([this, job = std::make_shared<BackupJob>(std::move(*complete))] {
            if (const Result<Backup> backup = job->finish(); !backup)
                reportBackup(backup.error());
        });
    m_pause.start(0);
}

void StoreWorker::reportBackup(const Error &error)
{
    qCWarning(storeLog) << "backup failed:" << error.message << error.detail;
    if (error.kind == ErrorKind::Damaged)
        Q_EMIT damageFound(error);
}

bool StoreWorker::indexSome(ProjectFile &file)
{
    const Result<int> before = file.unindexedCount();
    if (before && *before == 0)
        return false;
    const Result<int> remaining = file.indexSome();
    recover();
    if (!remaining) {
        // Saving works without the index; the next request or the next start tries again.
        qCWarning(storeLog) << "indexing failed:" << remaining.error().detail;
        return false;
    }
    Q_EMIT indexingProgressed(*remaining);
    return *remaining > 0;
}

bool StoreWorker::mergeSome(ProjectFile &file)
{
    const Result<bool> merged = file.mergeSome();
    recover();
    if (!merged)
        qCWarning(storeLog) << "merging the search index failed:" << merged.error().detail;
    return merged.value_or(false);
}

void StoreWorker::recover()
{
    const std::optional<Error> error = m_file ? m_file->database().fatalError() : std::nullopt;
    if (!error)
        return;
    Result<ProjectFile> fresh = ProjectFile::reopenAfresh(std::move(*m_file));
    m_file.reset();
    if (fresh) {
        qCWarning(storeLog) << "went on with a fresh copy of the project after:" << error->detail;
        m_file = std::move(*fresh);
        return;
    }
    Q_EMIT failed(*error);
}

} // namespace stepwright::store

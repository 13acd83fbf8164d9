#include "model/store/storeworker.h"

#include <QLoggingCategory>

namespace stepwright::store {

Q_LOGGING_CATEGORY(storeLog, "stepwright.store")

StoreWorker::StoreWorker() : m_pause(this)
{
    m_pause.setInterval(0);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &StoreWorker::indexSome);
}

void StoreWorker::perform(Task &task)
{
    task(m_file);
    reportFailure();
    if (m_file && !m_failureReported)
        m_pause.start();
}

void StoreWorker::indexSome()
{
    if (!m_file || m_failureReported)
        return;
    const Result<int> before = m_file->unindexedCount();
    if (before && *before == 0)
        return;
    const Result<int> remaining = m_file->indexSome();
    reportFailure();
    if (!remaining) {
        // Saving works without the index; the next request or the next start tries again.
        qCWarning(storeLog) << "indexing failed:" << remaining.error().detail;
        return;
    }
    Q_EMIT indexingProgressed(*remaining);
    if (*remaining > 0)
        m_pause.start();
}

void StoreWorker::reportFailure()
{
    const std::optional<Error> error = m_file ? m_file->database().fatalError() : std::nullopt;
    const bool alreadyReported = std::exchange(m_failureReported, error.has_value());
    if (error && !alreadyReported)
        Q_EMIT failed(*error);
}

} // namespace stepwright::store

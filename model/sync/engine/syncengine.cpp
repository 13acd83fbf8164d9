#include "model/sync/engine/syncengine.h"

#include "model/sync/engine/syncrun.h"

#include <QThread>

#include <chrono>

namespace stepwright::sync {

SyncEngine::SyncEngine(store::ProjectStore &store, RequestQueue &queue, const PlatformClient &client, QObject *parent)
    : QObject(parent), m_store(store), m_queue(queue), m_client(client)
{
}

SyncEngine::~SyncEngine()
{
    if (!m_thread)
        return;
    cancel();
    // The work may be waiting for this thread to hand a request to the queue, where nobody would send it any more.
    do {
        m_queue.cancelAll();
        QCoreApplication::sendPostedEvents(&m_queue);
    } while (!m_thread->wait(std::chrono::milliseconds(1)));
}

void SyncEngine::start(const SyncOptions &options)
{
    Q_ASSERT(!m_thread);
    m_isCancelled = false;
    m_isPaused = false;
    m_thread.reset(QThread::create([this, options] {
        const auto isCancelled = [this] {
            m_isPaused.wait(true);
            return m_isCancelled.load();
        };
        const Caller ask(m_queue, m_client, isCancelled);
        SyncRun run({.store = m_store,
                     .ask = ask,
                     .progressed =
                         [this](const SyncProgress &progress) {
                             QMetaObject::invokeMethod(this, [this, progress] { Q_EMIT progressed(progress); });
                         },
                     .applying =
                         [this](QFuture<Result<store::AppliedChange>> future) {
                             future.then(this, [this](const Result<store::AppliedChange> &applied) {
                                 if (applied)
                                     Q_EMIT projectChanged(*applied);
                             });
                         },
                     .isCancelled = isCancelled},
                    options);
        const SyncReport report = run.run();
        QMetaObject::invokeMethod(this, [this, report] {
            m_thread->wait();
            m_thread.reset();
            Q_EMIT finished(report);
        });
    }));
    m_thread->start();
}

void SyncEngine::cancel()
{
    m_isCancelled = true;
    setPaused(false);
    m_queue.cancelWaiting();
}

void SyncEngine::setPaused(bool isPaused)
{
    m_isPaused = isPaused;
    m_isPaused.notify_all();
}

} // namespace stepwright::sync

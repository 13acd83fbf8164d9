#pragma once

#include "model/sync/endpoints/platformclient.h"

#include <QCoreApplication>

#include <functional>

namespace stepwright::sync {

/// Asks the platform from a thread that may wait, while the queue lives on another one.
class Caller
{
public:
    /// Queue and client must outlive this. The queue's thread must have an event loop. isBrokenOff: whether nothing may
    /// be sent any more; may wait.
    Caller(RequestQueue &queue, const PlatformClient &client, std::function<bool()> isBrokenOff)
        : m_queue(queue), m_client(client), m_isBrokenOff(std::move(isBrokenOff))
    {
    }

    /// Runs `QFuture<Answered<T>> call(const PlatformClient &)` on the queue's thread and waits for the answer.
    template <class Call>
    auto operator()(Call call) const
    {
        decltype(call(m_client)) future;
        if (m_isBrokenOff())
            return decltype(future.result())(failed(
                Outcome::Cancelled, {ErrorKind::Cancelled, QCoreApplication::translate("Sync", "Stopped."), {}}));
        QMetaObject::invokeMethod(&m_queue, [&] { future = call(m_client); }, Qt::BlockingQueuedConnection);
        ++m_calls;
        future.waitForFinished();
        return future.result();
    }

    [[nodiscard]] Clock &clock() const { return m_queue.clock(); }

    /// Waits, on the queue's clock.
    void wait(qint64 milliseconds) const
    {
        QPromise<void> promise;
        QFuture<void> future = promise.future();
        promise.start();
        QMetaObject::invokeMethod(
            &m_queue,
            [&] {
                const auto shared = std::make_shared<QPromise<void>>(std::move(promise));
                m_queue.clock().after(milliseconds, &m_queue, [shared] { shared->finish(); });
            },
            Qt::BlockingQueuedConnection);
        future.waitForFinished();
    }

    /// RequestQueue::setWork
    void setWork(const QByteArray &name) const
    {
        QMetaObject::invokeMethod(&m_queue, [&] { m_queue.setWork(name); }, Qt::BlockingQueuedConnection);
    }

    /// RequestQueue::serverEpoch
    [[nodiscard]] QString serverEpoch() const
    {
        QString epoch;
        QMetaObject::invokeMethod(&m_queue, [&] { epoch = m_queue.serverEpoch(); }, Qt::BlockingQueuedConnection);
        return epoch;
    }

    /// How often it was asked.
    [[nodiscard]] int calls() const { return m_calls; }

private:
    RequestQueue &m_queue;
    const PlatformClient &m_client;
    std::function<bool()> m_isBrokenOff;
    mutable int m_calls = 0;
};

} // namespace stepwright::sync

#pragma once

#include "model/sync/endpoints/platformclient.h"
#include "tests/support/sync/fakeclock.h"
#include "tests/support/sync/fakeplatform.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QTest>
#include <QTimer>

#include <chrono>

namespace stepwright::tests {

/// A client that talks to a fake platform, on a clock that jumps from timer to timer. For tests that link model_sync.
struct SyncFixture
{
    FakeClock clock;
    FakePlatform platform{clock};
    sync::RequestLog log;
    sync::RequestQueue queue;
    sync::PlatformClient client;

    explicit SyncFixture(const sync::QueueSettings &settings = {})
        : queue(platform, sender(platform), settings, clock, log), client(queue, QStringLiteral("1"))
    {
        clock.setAutomatic(true);
    }

    /// Whoever may use the platform.
    static sync::Sender sender(const FakePlatform &platform)
    {
        return {*sync::Connection::fromText(QLatin1StringView(FakePlatform::address)),
                {platform.manners.accessToken, platform.manners.client, platform.manners.uid, {}},
                {}};
    }
};

/// Waits for an answer and gives it.
template <class T>
T answerOf(QFuture<T> future)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(std::chrono::seconds(60), &loop, [] { qFatal("there was no answer"); });
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

} // namespace stepwright::tests

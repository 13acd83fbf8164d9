#pragma once

#include "model/sync/client/queue/clock.h"

#include <QElapsedTimer>

namespace stepwright::sync {

/// The machine's own clock.
class SystemClock final : public Clock
{
public:
    SystemClock() { m_elapsed.start(); }

    [[nodiscard]] qint64 now() const override { return m_elapsed.elapsed(); }
    [[nodiscard]] QDateTime dateTime() const override { return QDateTime::currentDateTimeUtc(); }
    void after(qint64 milliseconds, QObject *context, std::function<void()> call) override;

private:
    QElapsedTimer m_elapsed;
};

} // namespace stepwright::sync

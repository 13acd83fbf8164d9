#pragma once

#include <QDateTime>
#include <QObject>

#include <functional>

namespace stepwright::sync {

/// The time that the client goes by and its timers, so that tests need not wait.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// Milliseconds since some moment; never goes back.
    [[nodiscard]] virtual qint64 now() const = 0;

    /// Date and time, UTC.
    [[nodiscard]] virtual QDateTime dateTime() const = 0;

    /// Calls `call` in `milliseconds` on the context's thread, unless the context is gone by then.
    virtual void after(qint64 milliseconds, QObject *context, std::function<void()> call) = 0;
};

} // namespace stepwright::sync

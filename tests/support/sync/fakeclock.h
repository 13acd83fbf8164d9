#pragma once

#include "model/sync/client/queue/clock.h"

#include <QPointer>

#include <list>

namespace stepwright::tests {

/// A clock that a test moves by hand, or that jumps from timer to timer as soon as nothing else is to be done.
class FakeClock final : public sync::Clock
{
public:
    [[nodiscard]] qint64 now() const override { return m_now; }
    [[nodiscard]] QDateTime dateTime() const override { return m_start.addMSecs(m_now); }
    void after(qint64 milliseconds, QObject *context, std::function<void()> call) override;

    /// Lets time pass and runs the timers that become due, each at its time. Those due at once run from the event loop
    /// all the same.
    void advance(qint64 milliseconds);

    /// From now on time jumps to the next timer whenever the event loop has nothing else to do.
    void setAutomatic(bool isAutomatic);

    /// Milliseconds until the next timer; -1 without one.
    [[nodiscard]] qint64 untilNext() const;

private:
    struct Timer
    {
        qint64 due = 0;
        QPointer<QObject> context;
        std::function<void()> call;
    };

    bool runNext(qint64 until);
    void jumpLater();

    QObject m_jumper;
    QDateTime m_start = QDateTime::fromString(QStringLiteral("2026-01-02T03:04:05Z"), Qt::ISODate);
    qint64 m_now = 0;
    bool m_isAutomatic = false;
    bool m_isJumping = false;
    int m_posted = 0;          ///< calls that are due at once
    std::list<Timer> m_timers; ///< by time, then in the order they were set
};

} // namespace stepwright::tests

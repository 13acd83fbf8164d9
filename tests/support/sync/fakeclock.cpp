#include "tests/support/sync/fakeclock.h"

#include <QTimer>

#include <algorithm>
#include <chrono>

namespace stepwright::tests {

void FakeClock::after(qint64 milliseconds, QObject *context, std::function<void()> call)
{
    if (milliseconds <= 0) {
        ++m_posted;
        const auto run = [this, receiver = QPointer<QObject>(context), call = std::move(call)] {
            --m_posted;
            if (receiver)
                call();
            jumpLater();
        };
        QMetaObject::invokeMethod(&m_jumper, run, Qt::QueuedConnection);
        return;
    }
    const Timer timer{m_now + milliseconds, context, std::move(call)};
    const auto later = std::ranges::find_if(m_timers, [&](const Timer &other) { return other.due > timer.due; });
    m_timers.insert(later, timer);
    jumpLater();
}

void FakeClock::advance(qint64 milliseconds)
{
    const qint64 until = m_now + milliseconds;
    while (runNext(until)) {
    }
    m_now = until;
}

void FakeClock::setAutomatic(bool isAutomatic)
{
    m_isAutomatic = isAutomatic;
    jumpLater();
}

qint64 FakeClock::untilNext() const
{
    const auto next = std::ranges::find_if(m_timers, [](const Timer &timer) { return !timer.context.isNull(); });
    return next == m_timers.end() ? -1 : next->due - m_now;
}

bool FakeClock::runNext(qint64 until)
{
    m_timers.remove_if([](const Timer &timer) { return timer.context.isNull(); });
    if (m_timers.empty() || m_timers.front().due > until)
        return false;
    const Timer timer = std::move(m_timers.front());
    m_timers.pop_front();
    m_now = timer.due;
    timer.call();
    return true;
}

void FakeClock::jumpLater()
{
    m_timers.remove_if([](const Timer &timer) { return timer.context.isNull(); });
    if (!m_isAutomatic || m_isJumping || m_posted > 0 || m_timers.empty())
        return;
    m_isJumping = true;
    QTimer::singleShot(std::chrono::milliseconds(0), &m_jumper, [this] { // timers come after everything that was posted
        m_isJumping = false;
        if (m_posted > 0)
            return;
        if (const qint64 next = untilNext(); next >= 0)
            runNext(m_now + next);
        jumpLater();
    });
}

} // namespace stepwright::tests

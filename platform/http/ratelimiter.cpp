#include "platform/http/ratelimiter.h"

namespace stepwright::platform {

namespace {

constexpr qint64 minute = 60'000;
constexpr qsizetype manyAddresses = 10'000;

} // namespace

int RateLimiter::count(const QString &address, qint64 at)
{
    if (m_perMinute <= 0)
        return 0;
    const std::scoped_lock lock(m_mutex);
    if (m_windows.size() >= manyAddresses)
        forgetOld(at);
    Window &window = m_windows[address];
    if (at < window.blockedUntil)
        return int((window.blockedUntil - at + 999) / 1000);
    if (at - window.begin >= minute)
        window = {at, 0, 0};
    if (++window.requests <= m_perMinute)
        return 0;
    window = {at, 0, at + minute};
    return int(minute / 1000);
}

void RateLimiter::forgetOld(qint64 at)
{
    m_windows.removeIf(
        [at](const auto &entry) { return at - entry.value().begin >= minute && at >= entry.value().blockedUntil; });
}

} // namespace stepwright::platform

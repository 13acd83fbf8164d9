#pragma once

#include <QHash>
#include <QString>

#include <mutex>

namespace stepwright::platform {

/// Counts requests per address and minute. Whoever is over the limit waits a minute. From any thread.
class RateLimiter
{
public:
    /// 0: no limit.
    explicit RateLimiter(int perMinute) : m_perMinute(perMinute) {}

    /// Counts a request at a time in milliseconds. Gives 0, or the seconds after which to try again.
    [[nodiscard]] int count(const QString &address, qint64 at);

private:
    struct Window
    {
        qint64 begin = 0;
        int requests = 0;
        qint64 blockedUntil = 0;
    };
    void forgetOld(qint64 at);

    int m_perMinute;
    std::mutex m_mutex;
    QHash<QString, Window> m_windows;
};

} // namespace stepwright::platform

#include "model/sync/client/queue/tokenbucket.h"

#include <algorithm>
#include <cmath>

namespace stepwright::sync {

TokenBucket::TokenBucket(int perMinute, qint64 now)
    : m_perMillisecond(std::max(perMinute, 1) / 60000.0), m_capacity(std::max(1.0, std::floor(perMinute / 5.0))),
      m_tokens(m_capacity), m_last(now)
{
}

qint64 TokenBucket::wait(qint64 now)
{
    refill(now);
    return m_tokens >= 1 ? 0 : qint64(std::ceil((1 - m_tokens) / m_perMillisecond));
}

void TokenBucket::take(qint64 now)
{
    refill(now);
    m_tokens -= 1;
}

void TokenBucket::refill(qint64 now)
{
    // A thousandth of a token more: sums of fractions must not make a wait one millisecond longer than it said.
    m_tokens = std::min(m_capacity, m_tokens + (now - m_last) * m_perMillisecond);
    if (m_tokens > 0.999 && m_tokens < 1)
        m_tokens = 1;
    m_last = now;
}

} // namespace stepwright::sync

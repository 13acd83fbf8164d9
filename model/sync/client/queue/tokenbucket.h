#pragma once

#include <QtTypes>

namespace stepwright::sync {

/// Keeps requests below a number per minute: each takes a token, tokens come back evenly, and the few that can be saved
/// up are a fifth of the number, so that no minute ever sees more than 6/5 of it.
class TokenBucket
{
public:
    /// perMinute: at least 1. now: milliseconds, of the clock that the other calls take theirs from.
    TokenBucket(int perMinute, qint64 now);

    /// Milliseconds until there is a token; 0 where there is one.
    [[nodiscard]] qint64 wait(qint64 now);

    /// Takes a token that is there.
    void take(qint64 now);

private:
    void refill(qint64 now);

    double m_perMillisecond;
    double m_capacity;
    double m_tokens;
    qint64 m_last;
};

} // namespace stepwright::sync

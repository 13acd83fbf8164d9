#pragma once

#include <QByteArray>

#include <functional>

/// What came of a load.
struct LoadResult
{
    qint64 requests = 0;
    qint64 errors = 0;     ///< broken connections, and answers other than 2xx
    double median = 0;     ///< milliseconds
    double percentile = 0; ///< the 99th, milliseconds
    double slowest = 0;    ///< milliseconds
};

/// Sends requests to 127.0.0.1 at a fixed rate over connections that stay open, whether answers come or not. A time is
/// counted from when a request was to be sent, so that one slow answer shows in all that had to wait for it ("open
/// loop"; wrk waits for answers and then does not see what it did not send).
///
/// `request` gives the whole request with a number, from any thread.
[[nodiscard]] LoadResult loadAtRate(quint16 port, int perSecond, int seconds, int connections,
                                    const std::function<QByteArray(qint64 number)> &request);

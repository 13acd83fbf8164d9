#pragma once

#include "platform/base/async.h"
#include "platform/http/message.h"

#include <QStringList>

#include <functional>

namespace stepwright::platform {

/// How the server listens and what it takes.
struct ServerOptions
{
    QString host;
    quint16 port = 0; ///< 0: any free one
    int threads = 2;
    QStringList trustedProxies;       ///< addresses whose X-Forwarded-For is believed
    qsizetype bodyLimit = 10'000'000; ///< bytes
    qsizetype headersLimit = 16'384;  ///< bytes of all header fields
    int idleSeconds = 60;             ///< a connection without a byte is closed
    int stopSeconds = 10;             ///< what runs has this long when the server is asked to stop
};

using RequestHandler = std::function<Async<Answer>(Request)>;

/// Blocks the signals that stop the server in this thread and those it starts. First thing in main().
void holdBackStopSignals();

/// Waits until the program is asked to stop, for programs that do not serve.
void waitForStopSignal();

/// Serves until SIGTERM or SIGINT: then requests that run are finished, new ones are refused with 503, and the function
/// returns. `ready` is told the port as soon as connections are taken. Each request is a line in the log. Errors: Io
/// (the address cannot be listened on). To be called once, as drogon's application is one per process.
[[nodiscard]] Result<> serve(const ServerOptions &options, RequestHandler handler,
                             const std::function<void(quint16 port)> &ready);

} // namespace stepwright::platform

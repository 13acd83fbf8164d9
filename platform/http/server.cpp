#include "platform/http/server.h"

#include "platform/base/log.h"
#include "platform/base/times.h"
#include "platform/http/portholder.h"

#include <QTemporaryDir>
#include <QUuid>

#include <condition_variable>
#include <csignal>
#include <drogon/drogon.h>
#include <future>
#include <mutex>
#include <thread>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

/// Counts the requests that run, and refuses new ones once the server is to stop.
class Traffic
{
public:
    [[nodiscard]] bool enter()
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_stopping)
            ++m_running;
        return !m_stopping;
    }
    void leave()
    {
        const std::scoped_lock lock(m_mutex);
        --m_running;
        m_changed.notify_all();
    }
    void stop(int seconds)
    {
        std::unique_lock lock(m_mutex);
        m_stopping = true;
        m_changed.wait_for(lock, std::chrono::seconds(seconds), [this] { return m_running == 0; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_running = 0;
    bool m_stopping = false;
};

sigset_t stopSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

QByteArray bytes(const std::string &text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

/// The client's address: a trusted proxy appends it to X-Forwarded-For, and what stands before that anybody can write.
QString clientAddress(const Request &request, const QString &peer, const QStringList &trustedProxies)
{
    const QByteArray forwarded = request.header("x-forwarded-for");
    if (forwarded.isEmpty() || !trustedProxies.contains(peer))
        return peer;
    return QString::fromLatin1(forwarded.sliced(forwarded.lastIndexOf(',') + 1).trimmed()).left(64);
}

Request toRequest(const drogon::HttpRequestPtr &from, const ServerOptions &options)
{
    Request request;
    request.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    request.method = from->isHead() ? QByteArray("HEAD") : QByteArray(from->methodString());
    request.segments = pathSegments(bytes(from->getOriginalPath()));
    request.query = queryValues(bytes(from->query()));
    for (const auto &[name, value] : from->headers())
        request.headers.insert(bytes(name).toLower(), bytes(value));
    for (const auto &[name, value] : from->cookies())
        request.cookies.insert(bytes(name), bytes(value));
    request.body = QByteArray(from->bodyData(), qsizetype(from->bodyLength()));
    request.address = clientAddress(request, QString::fromStdString(from->peerAddr().toIp()), options.trustedProxies);
    return request;
}

drogon::HttpResponsePtr toResponse(const Answer &answer, const QString &requestId)
{
    auto response = drogon::HttpResponse::newHttpResponse();
    response->setStatusCode(drogon::HttpStatusCode(answer.status));
    response->setContentTypeString(answer.type.toStdString());
    response->setBody(answer.body.toStdString());
    response->addHeader("X-Request-Id", requestId.toStdString());
    response->addHeader("X-Content-Type-Options", "nosniff");
    for (const auto &[name, value] : answer.headers)
        response->addHeader(name.toStdString(), value.toStdString());
    return response;
}

Answer refusal(int status, const QByteArray &reason)
{
    return {status, "application/json",
            R"({"errors":[{"status":")" + QByteArray::number(status) + R"(","detail":")" + reason + R"("}],"error":")" +
                reason + "\"}"};
}

bool headersAreTooLong(const Request &request, qsizetype limit)
{
    qsizetype length = 0;
    for (auto header = request.headers.cbegin(); header != request.headers.cend(); ++header)
        length += header.key().size() + header.value().size();
    for (auto cookie = request.cookies.cbegin(); cookie != request.cookies.cend(); ++cookie)
        length += cookie.key().size() + cookie.value().size();
    return length > limit;
}

void logRequest(const Answer &answer, const QString &id, const QByteArray &method, const QString &address, qint64 began)
{
    QJsonObject fields = answer.log;
    fields.insert(u"request"_s, id);
    fields.insert(u"method"_s, QString::fromLatin1(method));
    fields.insert(u"address"_s, address);
    fields.insert(u"status"_s, answer.status);
    fields.insert(u"milliseconds"_s, now() - began);
    writeLog(answer.status < 500 ? LogLevel::Info : LogLevel::Error, u"request"_s, fields);
}

void handleRequest(const drogon::HttpRequestPtr &from, std::function<void(const drogon::HttpResponsePtr &)> respond,
                   const RequestHandler &handler, const ServerOptions &options, Traffic &traffic)
{
    const qint64 began = now();
    Request request = toRequest(from, options);
    const auto finish = [id = request.id, method = request.method, address = request.address, began,
                         respond = std::move(respond)](const Answer &answer) {
        logRequest(answer, id, method, address, began);
        respond(toResponse(answer, id));
    };
    if (headersAreTooLong(request, options.headersLimit))
        return finish(refusal(431, "The header fields are too long."));
    if (!traffic.enter()) {
        Answer answer = refusal(503, "The server is being stopped.");
        answer.headers = {{"Connection", "close"}, {"Retry-After", "5"}};
        return finish(answer);
    }
    run<Answer>(handler(std::move(request)), [finish, &traffic](const Result<Answer> &answer) {
        if (!answer)
            writeLog(LogLevel::Error, u"request failed"_s, {{u"detail"_s, answer.error().detail}});
        finish(answer ? *answer : refusal(500, "The server failed."));
        traffic.leave();
    });
}

/// Lets every thread of the server do what it was handed.
void letLoopsCatchUp(int threads)
{
    for (int i = 0; i < threads; ++i) {
        std::promise<void> reached;
        drogon::app().getIOLoop(size_t(i))->queueInLoop([&reached] { reached.set_value(); });
        reached.get_future().wait();
    }
}

void configure(const ServerOptions &options, const QString &uploads)
{
    trantor::Logger::setOutputFunction(
        [](const char *text, uint64_t length) {
            writeLog(LogLevel::Warning, u"drogon"_s,
                     {{u"text"_s, QString::fromUtf8(text, qsizetype(length)).trimmed()}});
        },
        [] {});
    drogon::app()
        .setLogLevel(trantor::Logger::kWarn)
        .setThreadNum(size_t(options.threads))
        .setClientMaxBodySize(size_t(options.bodyLimit))
        .setClientMaxMemoryBodySize(size_t(options.bodyLimit))
        .setIdleConnectionTimeout(size_t(options.idleSeconds))
        .setUploadPath(uploads.toStdString())
        .enableServerHeader(false)
        .enableGzip(true)
        .disableSession();
}

} // namespace

void holdBackStopSignals()
{
    const sigset_t signals = stopSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

void waitForStopSignal()
{
    const sigset_t signals = stopSignals();
    int signal = 0;
    sigwait(&signals, &signal);
    writeLog(LogLevel::Info, u"stopping"_s);
}

Result<> serve(const ServerOptions &options, RequestHandler handler, const std::function<void(quint16)> &ready)
{
    Result<PortHolder> holder = PortHolder::hold(options.host, options.port);
    if (!holder)
        return failure(holder.error());
    const QTemporaryDir uploads; // drogon makes folders for uploads even where bodies stay in memory
    Traffic traffic;
    configure(options, uploads.path());
    drogon::app().addListener(options.host.toStdString(), holder->port());
    drogon::app().registerPreRoutingAdvice(
        [&](const drogon::HttpRequestPtr &request, drogon::AdviceCallback &&respond, drogon::AdviceChainCallback &&) {
            handleRequest(request, std::move(respond), handler, options, traffic);
        });
    drogon::app().registerBeginningAdvice([&] {
        drogon::app().getLoop()->queueInLoop([&] { // the threads are told to listen after this advice
            letLoopsCatchUp(options.threads);
            holder->release();
            ready(holder->port());
        });
    });
    const std::jthread stopper([&] {
        waitForStopSignal();
        traffic.stop(options.stopSeconds);
        letLoopsCatchUp(options.threads);
        drogon::app().quit();
    });
    drogon::app().run();
    writeLog(LogLevel::Info, u"stopped"_s);
    return {};
}

} // namespace stepwright::platform

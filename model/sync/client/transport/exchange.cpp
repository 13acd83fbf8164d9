#include "model/sync/client/transport/exchange.h"

#include "model/sync/client/transport/certificates.h"
#include "model/sync/client/transport/network.h"
#include "model/sync/wire/visibletext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace stepwright::sync {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Platform", text);
}

/// Errors that happen before a byte of the request is on its way.
bool isBeforeSending(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return true;
    default:
        return false;
    }
}

/// Whether an error only says which status the answer has.
bool isAnswer(QNetworkReply::NetworkError error, int status)
{
    if (error == QNetworkReply::NoError)
        return status > 0;
    return status >= 400 && ((error > 200 && error < 300) || (error > 400 && error < 500));
}

/// Whether all bytes came that the answer announces.
bool isWhole(const QNetworkReply &reply, qint64 received)
{
    bool isNumber = false;
    const qint64 announced = reply.rawHeader("content-length").toLongLong(&isNumber);
    const bool isPacked = reply.hasRawHeader("content-encoding");
    return !isNumber || isPacked || announced <= received;
}

QString messageFor(QNetworkReply::NetworkError error, const QString &host)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return translated(QT_TRANSLATE_NOOP("Platform",
                                            "There is no server %1. Check the address and the network connection."))
            .arg(host);
    case QNetworkReply::ConnectionRefusedError:
        return translated(
                   QT_TRANSLATE_NOOP("Platform", "%1 takes no connections. Check the address, or try again later."))
            .arg(host);
    default:
        return translated(QT_TRANSLATE_NOOP("Platform", "The connection to %1 broke off.")).arg(host);
    }
}

/// Where a connection through a proxy did not come about.
QString proxyMessageFor(QNetworkReply::NetworkError error, const QString &proxy, const QString &host)
{
    switch (error) {
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
        return QCoreApplication::translate("Platform",
                                           "The proxy %1 of this computer's network settings cannot be reached. Check "
                                           "the network connection and these settings, or try again later.")
            .arg(proxy);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return QCoreApplication::translate("Platform",
                                           "The proxy %1 wants a password. Enter it in this computer's network "
                                           "settings.")
            .arg(proxy);
    default:
        return QCoreApplication::translate("Platform",
                                           "The proxy %1 of this computer's network settings does not connect to %2. "
                                           "Check these settings, or ask whoever runs the proxy.")
            .arg(proxy, host);
    }
}

} // namespace

Exchange::Exchange(QNetworkReply *reply, AnswerLimits limits, Clock &clock, std::function<void(Attempt)> done)
    : m_reply(reply), m_limits(limits), m_clock(clock), m_done(std::move(done)), m_started(clock.now()),
      m_lastByte(m_started)
{
    reply->setParent(this);
    connect(reply, &QNetworkReply::readyRead, this, &Exchange::readMore);
    connect(reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_certificateErrors += errors; });
    connect(reply, &QNetworkReply::uploadProgress, this, [this] { m_lastByte = m_clock.now(); });
    connect(reply, &QNetworkReply::requestSent, this, [this] { m_wasSent = true; });
    if (reply->url().scheme() == "https"_L1) {
        connect(reply, &QNetworkReply::socketStartedConnecting, this, &Exchange::watchConnecting);
        connect(reply, &QNetworkReply::encrypted, this, [this] { m_isConnecting = false; });
    }
    if (reply->isFinished())
        m_clock.after(0, this, [this] { finish(); });
    else
        connect(reply, &QNetworkReply::finished, this, &Exchange::finish);
    watch();
}

Exchange::~Exchange()
{
    if (m_reply)
        m_reply->disconnect(this);
}

void Exchange::stop()
{
    breakOff(Attempt::End::Broken,
             {ErrorKind::Cancelled, translated(QT_TRANSLATE_NOOP("Platform", "Stopped.")), u"stopped by the user"_s});
}

void Exchange::readMore()
{
    if (!m_done || !m_reply)
        return;
    m_lastByte = m_clock.now();
    m_body += m_reply->read(m_limits.bytes - m_body.size() + 1);
    const qint64 announced = m_reply->rawHeader("content-length").toLongLong();
    if (m_body.size() > m_limits.bytes || announced > m_limits.bytes)
        breakOff(Attempt::End::Broken,
                 {ErrorKind::Network,
                  translated(QT_TRANSLATE_NOOP("Platform", "%1 sent more than %2. That cannot be what was asked for."))
                      .arg(m_reply->url().host(), QLocale().formattedDataSize(m_limits.bytes)),
                  u"answer larger than %1 bytes"_s.arg(m_limits.bytes)});
}

void Exchange::watch()
{
    const qint64 now = m_clock.now();
    const qint64 left = std::min(m_lastByte + m_limits.silence, m_started + m_limits.whole) - now;
    if (left > 0) {
        m_clock.after(left, this, [this] {
            if (m_done)
                watch();
        });
        return;
    }
    giveUp();
}

/// Qt does not see that a proxy closes before it answers.
void Exchange::watchConnecting()
{
    if (m_isConnecting)
        return;
    m_isConnecting = true;
    m_clock.after(m_limits.connecting, this, [this] {
        if (m_done && m_reply && !isOnItsWay())
            giveUp();
    });
}

void Exchange::giveUp()
{
    const QString proxy = isOnItsWay() ? QString() : lastProxyOf(*m_reply->manager());
    const QString message = proxy.isEmpty()
                                ? translated(QT_TRANSLATE_NOOP("Platform", "%1 does not answer. Try again later."))
                                      .arg(m_reply->url().host())
                                : proxyMessageFor(QNetworkReply::ProxyTimeoutError, proxy, m_reply->url().host());
    breakOff(isOnItsWay() ? Attempt::End::Broken : Attempt::End::NotSent,
             {ErrorKind::Network, message, u"no answer within %1 ms"_s.arg(m_clock.now() - m_started)});
}

void Exchange::breakOff(Attempt::End end, const Error &error)
{
    if (!m_done)
        return;
    Attempt attempt{.end = end, .answer = {}, .error = error};
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
    complete(std::move(attempt));
}

void Exchange::finish()
{
    readMore(); // may break off
    if (!m_done || !m_reply)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!isAnswer(m_reply->error(), status) || !isWhole(*m_reply, m_body.size())) {
        complete(failedAttempt());
        return;
    }
    Attempt attempt{.end = Attempt::End::Answered,
                    .answer = {.status = status, .headers = {}, .body = std::move(m_body), .url = m_reply->url()},
                    .error = {}};
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        attempt.answer.headers.insert(name.toLower(), value);
    complete(std::move(attempt));
}

Attempt Exchange::failedAttempt() const
{
    const QString host = m_reply->url().host();
    const QNetworkReply::NetworkError error = m_reply->error();
    const bool isSecurity = error == QNetworkReply::SslHandshakeFailedError || !m_certificateErrors.isEmpty();
    Attempt attempt;
    const bool isUnsent = isBeforeSending(error) || isSecurity || !isOnItsWay();
    const QString proxy = isUnsent ? lastProxyOf(*m_reply->manager()) : QString();
    attempt.end = isUnsent ? Attempt::End::NotSent : Attempt::End::Broken;
    attempt.error = {isSecurity ? ErrorKind::Denied : ErrorKind::Network,
                     isSecurity        ? certificateProblem(m_certificateErrors, host)
                     : proxy.isEmpty() ? messageFor(error, host)
                                       : proxyMessageFor(error, proxy, host),
                     u"%1: %2"_s.arg(int(error)).arg(wire::visibleText(m_reply->errorString()))};
    for (const QSslError &problem : m_certificateErrors)
        attempt.error.detail += u"; "_s + problem.errorString();
    return attempt;
}

void Exchange::complete(Attempt attempt)
{
    const auto done = std::exchange(m_done, nullptr);
    done(std::move(attempt));
}

} // namespace stepwright::sync

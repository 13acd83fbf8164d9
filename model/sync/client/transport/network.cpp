#include "model/sync/client/transport/network.h"

#include "model/sync/client/transport/certificates.h"
#include "model/sync/client/transport/onceonly.h"
#include "model/sync/wire/visibletext.h"

#include <QNetworkProxyFactory>
#include <QNetworkReply>

namespace stepwright::sync {

using namespace Qt::StringLiterals;

namespace {

/// Asks the system each time, since a laptop changes its network.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QList<QNetworkProxy> proxies = systemProxyForQuery(query);
        m_last = proxies.value(0, QNetworkProxy(QNetworkProxy::NoProxy));
        return proxies;
    }

    [[nodiscard]] const QNetworkProxy &last() const { return m_last; }

private:
    QNetworkProxy m_last{QNetworkProxy::NoProxy};
};

} // namespace

std::unique_ptr<QNetworkAccessManager> makeNetwork(const Connection &connection)
{
    auto network = std::make_unique<QNetworkAccessManager>();
    network->setStrictTransportSecurityEnabled(true);
    network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    if (connection.isLoopback())
        network->setProxy(QNetworkProxy::NoProxy); // else Qt asks the system by itself
    else
        network->setProxyFactory(new SystemProxies); // the manager's from here on
    return network;
}

QString lastProxyOf(const QNetworkAccessManager &network)
{
    const auto *proxies = dynamic_cast<const SystemProxies *>(network.proxyFactory());
    if (!proxies || proxies->last().hostName().isEmpty())
        return {};
    return u"%1:%2"_s.arg(wire::visibleText(proxies->last().hostName(), 120)).arg(proxies->last().port());
}

QUrl Sender::urlOf(const Request &request) const
{
    return request.access == Access::Publication ? connection.site(request.path, request.query)
                                                 : connection.api(request.path, request.query);
}

QNetworkRequest Sender::prepare(const Request &request, const QUrl &url) const
{
    QNetworkRequest prepared(url);
    prepared.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    prepared.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    prepared.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    prepared.setDecompressedSafetyCheckThreshold(
        -1); // alike scenarios pack well; the limit for answers counts unpacked bytes
    prepared.setSslConfiguration(securedBy(authorities));
    prepared.setRawHeader("User-Agent", "Stepwright/" STEPWRIGHT_VERSION);
    if (!request.contentType.isEmpty())
        prepared.setRawHeader("Content-Type", request.contentType);
    if (!connection.hasSameOrigin(url) || request.access == Access::Publication)
        return prepared;
    prepared.setRawHeader("Accept", "application/vnd.api+json; version=1");
    if (request.access == Access::Credentials) {
        prepared.setRawHeader("access-token", credentials.accessToken);
        prepared.setRawHeader("client", credentials.client);
        prepared.setRawHeader("uid", credentials.uid);
    }
    if (!request.ifMatch.isEmpty())
        prepared.setRawHeader("If-Match", request.ifMatch);
    if (!request.repetition.isEmpty())
        prepared.setRawHeader("Idempotency-Key", request.repetition);
    return prepared;
}

QNetworkReply *start(QNetworkAccessManager &network, const QNetworkRequest &prepared, const Request &request)
{
    if (request.method == Method::Get)
        return network.get(prepared);
    // Without a body Qt may send a request again by itself: deletions, and what starts a backup or an export.
    if (request.body.isEmpty() && request.method == Method::Post)
        return network.post(prepared, QByteArray());
    if (request.body.isEmpty())
        return network.sendCustomRequest(prepared, nameOf(request.method).toLatin1());
    auto body = std::make_unique<OnceOnly>(request.body);
    QNetworkRequest unbuffered = prepared;
    unbuffered.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    unbuffered.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    QNetworkReply *reply = network.sendCustomRequest(unbuffered, nameOf(request.method).toLatin1(), body.get());
    body.release()->setParent(reply);
    return reply;
}

QString nameOf(Method method)
{
    switch (method) {
    case Method::Get:
        return u"GET"_s;
    case Method::Post:
        return u"POST"_s;
    case Method::Patch:
        return u"PATCH"_s;
    case Method::Delete:
        return u"DELETE"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace stepwright::sync

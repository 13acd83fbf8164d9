#pragma once

#include "model/sync/client/queue/request.h"
#include "model/sync/client/transport/connection.h"
#include "model/sync/credentials/credentials.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslCertificate>

#include <memory>

namespace stepwright::sync {

/// The network as the client uses it: the system's proxies (none for this machine itself), strict transport security,
/// no cookies, no cache.
[[nodiscard]] std::unique_ptr<QNetworkAccessManager> makeNetwork(const Connection &connection);

/// The proxy that the last request went to, "host:port"; empty: it went without any.
[[nodiscard]] QString lastProxyOf(const QNetworkAccessManager &network);

/// Where requests go and what goes along with them.
struct Sender
{
    Connection connection;
    Credentials credentials;            ///< may be empty
    QList<QSslCertificate> authorities; ///< beside those of the system

    [[nodiscard]] QUrl urlOf(const Request &request) const;

    /// The request for the network: its headers, redirects left to the caller, the connection secured. Credentials go
    /// along only to the connection's own origin.
    [[nodiscard]] QNetworkRequest prepare(const Request &request, const QUrl &url) const;
};

/// Hands a prepared request to the network. One with a body is sent once at most.
[[nodiscard]] QNetworkReply *start(QNetworkAccessManager &network, const QNetworkRequest &prepared,
                                   const Request &request);

[[nodiscard]] QString nameOf(Method method);

} // namespace stepwright::sync

#pragma once

#include "model/base/result.h"

#include <QUrl>
#include <QUrlQuery>

namespace stepwright::sync {

/// Where a platform is: the address as people enter it, made uniform once.
class Connection
{
public:
    /// Reads an address: `https://studio.cucumberstudio.com`, with or without `/api` at its end; `https` may be left
    /// out. Plain `http` is for this machine alone (localhost, 127.0.0.0/8, ::1). Error (Invalid): no address, another
    /// scheme, a user or password in it, a query, signs that do not belong there.
    [[nodiscard]] static Result<Connection> fromText(const QString &text);

    /// The address to show and to store, `https://studio.cucumberstudio.com/api`.
    [[nodiscard]] QString text() const;

    /// Scheme, host and port, `https://studio.cucumberstudio.com:443`: what credentials belong to. International names
    /// are in their ASCII form.
    [[nodiscard]] QString origin() const { return originOf(m_site); }

    /// The address of something of the API. path: percent-encoded, begins with '/'.
    [[nodiscard]] QUrl api(const QString &path, const QUrlQuery &query = {}) const;

    /// The same for what does not lie under `/api`: publication routes.
    [[nodiscard]] QUrl site(const QString &path, const QUrlQuery &query = {}) const;

    /// The path below the API of an address that the platform gave (as for `api`); empty where it leads anywhere else.
    [[nodiscard]] QString apiPath(const QUrl &url) const;

    /// Whether an address has this connection's scheme, host and port.
    [[nodiscard]] bool hasSameOrigin(const QUrl &url) const;

    [[nodiscard]] QString host() const { return m_site.host(QUrl::FullyEncoded); }
    [[nodiscard]] bool isLoopback() const;

    /// Scheme, host and port of any address; empty where it has none.
    [[nodiscard]] static QString originOf(const QUrl &url);

    bool operator==(const Connection &) const = default;

private:
    explicit Connection(QUrl site) : m_site(std::move(site)) {}

    QUrl m_site; ///< without '/' at its end
};

} // namespace stepwright::sync

#include "model/sync/client/transport/connection.h"

#include "model/sync/wire/visibletext.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

namespace stepwright::sync {

using namespace Qt::StringLiterals;

namespace {

bool isThisMachine(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

std::unexpected<Error> refusal(const QString &text, const QString &why)
{
    return failure(
        ErrorKind::Invalid,
        QCoreApplication::translate("Platform", "“%1” is no server address: %2").arg(wire::visibleText(text, 120), why),
        {});
}

QString reason(const char *text)
{
    return QCoreApplication::translate("Platform", text);
}

QUrl below(const QUrl &site, const QString &path, const QUrlQuery &query)
{
    QUrl url = site;
    url.setPath(site.path(QUrl::FullyEncoded) + path, QUrl::StrictMode);
    if (!query.isEmpty())
        url.setQuery(query);
    return url;
}

/// Why an address will not do; empty where it does.
QString problemOf(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return reason(QT_TRANSLATE_NOOP("Platform", "enter something like https://studio.cucumberstudio.com."));
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return reason(QT_TRANSLATE_NOOP("Platform", "it must begin with https."));
    if (!url.userInfo().isEmpty() || url.authority().contains(u'@'))
        return reason(QT_TRANSLATE_NOOP("Platform", "leave the user and the password out of it."));
    if (url.hasQuery() || url.hasFragment())
        return reason(QT_TRANSLATE_NOOP("Platform", "leave out what follows “?” or “#”."));
    if (url.scheme() == "http"_L1 && !isThisMachine(url))
        return reason(QT_TRANSLATE_NOOP("Platform", "your credentials would be sent unencrypted. Use https."));
    return {};
}

} // namespace

Result<Connection> Connection::fromText(const QString &text)
{
    static const QRegularExpression notInAddresses(u"[\\s\\x00-\\x20\\x7F\\\\<>\"{}|^`]|%2[fFeE]|%5[cC]|%0|%1"_s);
    static const QRegularExpression scheme(u"\\A[A-Za-z][A-Za-z0-9+.-]*:"_s);
    static const QRegularExpression hostAndPort(u"\\A[^/:]+:\\d+(/|\\z)"_s);
    const QString address = text.trimmed();
    if (address.contains(notInAddresses))
        return refusal(address, reason(QT_TRANSLATE_NOOP("Platform", "it has signs that do not belong there.")));
    const bool hasScheme = scheme.matchView(address).hasMatch() && !hostAndPort.matchView(address).hasMatch();
    if (hasScheme ? !address.contains("://"_L1) || address.contains(":///"_L1) : address.startsWith(u'/'))
        return refusal(
            address, reason(QT_TRANSLATE_NOOP("Platform", "enter something like https://studio.cucumberstudio.com.")));
    QUrl url(hasScheme ? address : "https://"_L1 + address, QUrl::StrictMode);
    if (const QString problem = problemOf(url); !problem.isEmpty())
        return refusal(address, problem);
    url = url.adjusted(QUrl::NormalizePathSegments | QUrl::StripTrailingSlash);
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith("/api"_L1))
        path.chop(4);
    url.setPath(path);
    if (url.port() == (url.scheme() == "https"_L1 ? 443 : 80))
        url.setPort(-1);
    return Connection(url);
}

QString Connection::text() const
{
    return api({}).toString(QUrl::FullyEncoded);
}

QUrl Connection::api(const QString &path, const QUrlQuery &query) const
{
    return below(m_site, "/api"_L1 + path, query);
}

QUrl Connection::site(const QString &path, const QUrlQuery &query) const
{
    return below(m_site, path, query);
}

QString Connection::apiPath(const QUrl &url) const
{
    const QString base = api({}).path(QUrl::FullyEncoded);
    const QString path = url.adjusted(QUrl::NormalizePathSegments).path(QUrl::FullyEncoded);
    const bool isBelow =
        hasSameOrigin(url) && path.startsWith(base + u'/') && !path.contains("%2F"_L1, Qt::CaseInsensitive);
    return isBelow ? path.sliced(base.size()) : QString();
}

bool Connection::hasSameOrigin(const QUrl &url) const
{
    return url.isValid() && originOf(url) == origin() && url.userInfo().isEmpty();
}

bool Connection::isLoopback() const
{
    return isThisMachine(m_site);
}

QString Connection::originOf(const QUrl &url)
{
    const QString scheme = url.scheme();
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    if (scheme.isEmpty() || host.isEmpty())
        return {};
    const QString shown = host.contains(u':') ? u"[%1]"_s.arg(host) : host;
    return u"%1://%2:%3"_s.arg(scheme, shown).arg(url.port(scheme == "https"_L1 ? 443 : 80));
}

} // namespace stepwright::sync

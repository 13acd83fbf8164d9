#pragma once

#include "tests/platform/httpclient.h"

#include <QRegularExpression>

namespace stepwright::tests {

/// What a page says, without its elements; with `|` between texts.
inline QString textOf(const QByteArray &html)
{
    static const QRegularExpression elements(QStringLiteral("<[^>]*>"));
    return QString::fromUtf8(html)
        .replace(elements, QStringLiteral("|"))
        .replace(QLatin1StringView("&lt;"), QLatin1StringView("<"))
        .replace(QLatin1StringView("&gt;"), QLatin1StringView(">"))
        .replace(QLatin1StringView("&quot;"), QLatin1StringView("\""))
        .replace(QLatin1StringView("&#39;"), QLatin1StringView("'"))
        .replace(QLatin1StringView("&amp;"), QLatin1StringView("&"));
}

inline bool has(const HttpAnswer &page, const QByteArray &part)
{
    return page.body.contains(part);
}

/// The key of the forms of a page.
inline QByteArray keyOf(const QByteArray &html)
{
    static const QRegularExpression key(QStringLiteral("name=\"key\" value=\"([0-9a-f]+)\""));
    return key.match(QString::fromUtf8(html)).captured(1).toLatin1();
}

/// What a browser sends to the pages: forms, and the cookie that it was given.
class Browser
{
public:
    explicit Browser(const QUrl &server) : m_connection(server) {}

    HttpAnswer get(const QByteArray &path, const Headers &more = {})
    {
        return taken(m_connection.send("GET", path, headers() + more));
    }
    HttpAnswer post(const QByteArray &path, const QByteArray &form, const Headers &more = {})
    {
        return taken(m_connection.send(
            "POST", path, headers() + Headers{{"Content-Type", "application/x-www-form-urlencoded"}} + more, form));
    }
    HttpAnswer signIn(const QByteArray &email = "ann@house.example", const QByteArray &next = {},
                      const Headers &more = {})
    {
        return post("/sign_in",
                    "email=" + email.toPercentEncoding() + "&password=correct+horse&next=" + next.toPercentEncoding(),
                    more);
    }

    QByteArray cookie;

private:
    [[nodiscard]] Headers headers() const
    {
        Headers all{{"Accept", "text/html,*/*"}};
        if (!cookie.isEmpty())
            all.append({"Cookie", "other=1; " + cookie});
        return all;
    }
    HttpAnswer taken(HttpAnswer answer)
    {
        if (answer.headers.contains("set-cookie"))
            cookie = answer.headers.value("set-cookie").split(';').first();
        return answer;
    }
    HttpConnection m_connection;
};

} // namespace stepwright::tests

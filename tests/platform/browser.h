#pragma once

#include "tests/platform/httpclient.h"

namespace stepwright::tests {

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

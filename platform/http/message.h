#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <utility>
#include <vector>

namespace stepwright::platform {

/// A request as it came in.
struct Request
{
    QString id; ///< of this request in the log
    QByteArray method;
    QStringList segments;                  ///< of the path, decoded: "/api/projects/7" is api, projects, 7
    QHash<QString, QString> query;         ///< decoded
    QHash<QByteArray, QByteArray> headers; ///< names in lower case; without cookies
    QHash<QByteArray, QByteArray> cookies;
    QByteArray body;
    QString address; ///< of the client; behind a trusted proxy the one that the proxy names

    [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const { return headers.value(lowerCaseName); }
};

/// What goes back.
struct Answer
{
    int status = 200;
    QByteArray type = "application/vnd.api+json";
    QByteArray body;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    QJsonObject log; ///< what the log line says beside status and time
};

/// Splits and decodes a raw path and a raw query. A path with NUL or invalid UTF-8 has the segment QString() in it,
/// which no route has.
[[nodiscard]] QStringList pathSegments(const QByteArray &rawPath);
[[nodiscard]] QHash<QString, QString> queryValues(const QByteArray &rawQuery);

} // namespace stepwright::platform

#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QUrl>

#include <memory>

class QTcpSocket;

namespace stepwright::tests {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// An answer as it came over the connection.
struct HttpAnswer
{
    int status = 0;                        ///< 0: the connection ended without one
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QJsonValue data() const;        ///< the member `data`
    [[nodiscard]] QJsonObject attributes() const; ///< of the one object in `data`
    [[nodiscard]] QString id() const;             ///< of the one object in `data`
};

/// One connection to the server that sends exactly what it is told.
class HttpConnection
{
public:
    explicit HttpConnection(const QUrl &server);
    ~HttpConnection();

    [[nodiscard]] HttpAnswer send(const QByteArray &method, const QByteArray &path, const Headers &headers = {},
                                  const QByteArray &body = {});

    /// Sends bytes as they are.
    void sendRaw(const QByteArray &bytes);
    [[nodiscard]] HttpAnswer readAnswer();

private:
    bool receiveMore();
    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_received;
};

/// A port of 127.0.0.1 that nobody listens on now.
[[nodiscard]] quint16 freePort();

/// Whether connections are taken there.
[[nodiscard]] bool isListening(const QUrl &server);

} // namespace stepwright::tests

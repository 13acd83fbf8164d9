#pragma once

#include <QHash>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>

#include <functional>
#include <memory>
#include <optional>

class QTcpSocket;

namespace stepwright::tests {

/// A request as it came over the wire.
struct RawRequest
{
    QByteArray method;
    QByteArray target;
    QHash<QByteArray, QByteArray> headers; ///< by name in lower case
    QByteArray head;                       ///< request line and headers as they came
    QByteArray body;
};

/// A server on this machine that answers with whatever bytes a test wants, over TCP or TLS.
class RawServer : public QObject
{
public:
    /// Called with each whole request: writes to the connection, or closes it, or does nothing.
    using Script = std::function<void(QTcpSocket &connection, const RawRequest &request)>;

    explicit RawServer(Script script, const std::optional<QSslConfiguration> &security = {});

    [[nodiscard]] quint16 port() const { return m_server->serverPort(); }
    [[nodiscard]] const QList<RawRequest> &requests() const { return m_requests; }

    /// An answer with a length.
    [[nodiscard]] static QByteArray answer(int status, const QByteArray &body = "{\"data\":[]}",
                                           const QByteArray &headers = {});

private:
    void accept();
    void read(QTcpSocket *connection, QByteArray &received);

    std::unique_ptr<QTcpServer> m_server;
    Script m_script;
    QList<RawRequest> m_requests;
};

} // namespace stepwright::tests

#include "tests/support/sync/rawserver.h"

#include <QSslServer>
#include <QTcpSocket>

namespace stepwright::tests {

RawServer::RawServer(Script script, const std::optional<QSslConfiguration> &security) : m_script(std::move(script))
{
    if (security) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*security);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &RawServer::accept);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("no port on this machine");
}

QByteArray RawServer::answer(int status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Status\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n" + headers + "\r\n" + body;
}

void RawServer::accept()
{
    while (QTcpSocket *connection = m_server->nextPendingConnection()) {
        connection->setParent(this);
        connect(connection, &QTcpSocket::readyRead, this,
                [this, connection, received = QByteArray()]() mutable { read(connection, received); });
        if (connection->bytesAvailable() > 0)
            Q_EMIT connection->readyRead();
    }
}

void RawServer::read(QTcpSocket *connection, QByteArray &received)
{
    received += connection->readAll();
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    RawRequest request;
    request.head = received.first(end);
    const QList<QByteArray> lines = request.head.split('\n');
    request.method = lines[0].split(' ').value(0);
    request.target = lines[0].split(' ').value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.first(std::max<qsizetype>(colon, 0)).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (received.size() < end + 4 + length)
        return;
    request.body = received.mid(end + 4, length);
    received.remove(0, end + 4 + length);
    m_requests.append(request);
    m_script(*connection, request);
}

} // namespace stepwright::tests

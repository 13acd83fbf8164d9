#include "tests/platform/httpclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>

namespace stepwright::tests {

using namespace Qt::StringLiterals;

QJsonObject HttpAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QJsonValue HttpAnswer::data() const
{
    return json().value("data"_L1);
}

QJsonObject HttpAnswer::attributes() const
{
    return data()["attributes"_L1].toObject();
}

QString HttpAnswer::id() const
{
    return data()["id"_L1].toString();
}

HttpConnection::HttpConnection(const QUrl &server) : m_socket(std::make_unique<QTcpSocket>())
{
    m_socket->connectToHost(server.host(), quint16(server.port()));
    if (!m_socket->waitForConnected())
        qWarning() << server << m_socket->errorString();
}

void HttpConnection::sendRaw(const QByteArray &bytes)
{
    m_socket->write(bytes);
    m_socket->flush();
}

HttpConnection::~HttpConnection() = default;

bool HttpConnection::receiveMore()
{
    if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead()) {
        return false;
    }
    m_received += m_socket->readAll();
    return true;
}

HttpAnswer HttpConnection::readAnswer()
{
    HttpAnswer answer;
    qsizetype end = -1;
    while ((end = m_received.indexOf("\r\n\r\n")) < 0) {
        if (!receiveMore())
            return answer;
    }
    const QList<QByteArray> lines = m_received.first(end).split('\n');
    m_received.remove(0, end + 4);
    answer.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    const qsizetype length = answer.headers.value("content-length").toLongLong();
    while (m_received.size() < length) {
        if (!receiveMore()) {
            answer.status = 0;
            return answer;
        }
    }
    answer.body = m_received.first(length);
    m_received.remove(0, length);
    return answer;
}

HttpAnswer HttpConnection::send(const QByteArray &method, const QByteArray &path, const Headers &headers,
                                const QByteArray &body)
{
    QByteArray request = method + ' ' + path + " HTTP/1.1\r\nHost: platform\r\n";
    for (const auto &[name, value] : headers)
        request += name + ": " + value + "\r\n";
    if (!body.isEmpty() || method == "POST" || method == "PATCH")
        request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    sendRaw(request + "\r\n" + body);
    return readAnswer();
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

bool isListening(const QUrl &server)
{
    QTcpSocket socket;
    socket.connectToHost(server.host(), quint16(server.port()));
    return socket.waitForConnected();
}

} // namespace stepwright::tests

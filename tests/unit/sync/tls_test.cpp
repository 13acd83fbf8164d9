#include "model/sync/client/queue/systemclock.h"
#include "model/sync/client/transport/certificates.h"
#include "model/sync/endpoints/platformclient.h"
#include "tests/support/sync/rawserver.h"
#include "tests/support/sync/syncfixture.h"
#include "tests/support/sync/testcertificates.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSslKey>
#include <QTcpSocket>
#include <QTest>

using namespace stepwright;
using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

using Wish = TestCertificates::Wish;

namespace {

const Credentials anna{"token-of-anna", "client-of-anna", "anna@example.org", {}};

void answerWell(QTcpSocket &connection, const RawRequest &)
{
    connection.write(RawServer::answer(200));
}

/// A client that trusts an authority beside those of the system.
struct Client
{
    SystemClock clock;
    Connection connection;
    std::unique_ptr<QNetworkAccessManager> network;
    RequestLog log;
    RequestQueue queue;

    Client(const QString &host, quint16 port, const QString &authorityFile)
        : connection(*Connection::fromText(u"https://%1:%2"_s.arg(host).arg(port))), network(makeNetwork(connection)),
          queue(
              *network,
              {connection, anna, authorityFile.isEmpty() ? QList<QSslCertificate>() : *readAuthorities(authorityFile)},
              {}, clock, log)
    {
    }
};

} // namespace

class TlsTest : public QObject
{
    Q_OBJECT

private:
    TestCertificates m_certificates;

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_certificates.isUsable())
            QSKIP("SKIPPED WHOLE TEST: there is no openssl program");
    }

    void aServerWithACertificateOfOnesOwnAuthorityIsTrusted()
    {
        RawServer server(&answerWell, m_certificates.serverWith({}));
        Client client(u"localhost"_s, server.port(), m_certificates.authorityFile());
        const Answered<Answer> answer = answerOf(client.queue.send({.path = u"/projects"_s}));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(server.requests()[0].headers.value("access-token"), anna.accessToken);
    }

    void otherServersAreRefusedBeforeAnythingIsSent_data()
    {
        QTest::addColumn<Wish>("wish");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("ownAuthority");
        QTest::addColumn<QString>("words");
        const QString local = u"localhost"_s;
        QTest::newRow("expired") << Wish{.validFrom = -30, .validTo = -1} << local << true << u"expired"_s;
        QTest::newRow("not yet valid") << Wish{.validFrom = 2} << local << true << u"is valid from"_s;
        QTest::newRow("wrong host") << Wish{.names = u"DNS:other.example"_s} << local << true << u"another name"_s;
        QTest::newRow("wildcard for all") << Wish{.names = u"DNS:*"_s} << local << true << u"another name"_s;
        QTest::newRow("wildcard inside") << Wish{.names = u"DNS:local*"_s} << local << true << u"another name"_s;
        QTest::newRow("longer name") << Wish{.names = u"DNS:localhost.evil.example"_s} << local << true
                                     << u"another name"_s;
        QTest::newRow("name for an address")
            << Wish{.names = u"DNS:localhost"_s} << u"127.0.0.1"_s << true << u"another name"_s;
        QTest::newRow("wildcard for all companies")
            << Wish{.names = u"DNS:*.com"_s} << local << true << u"another name"_s;
        QTest::newRow("other address") << Wish{.names = u"IP:127.0.0.2"_s} << u"127.0.0.1"_s << true
                                       << u"another name"_s;
        QTest::newRow("self-signed") << Wish{.isSelfSigned = true} << local << false
                                     << u"signed its certificate itself"_s;
        QTest::newRow("self-signed, other authority known")
            << Wish{.isSelfSigned = true} << local << true << u"signed its certificate itself"_s;
        QTest::newRow("unknown authority") << Wish{} << local << false << u"does not know"_s;
        QTest::newRow("expired and unknown")
            << Wish{.validFrom = -30, .validTo = -1} << local << false << u"certificate"_s;
        QTest::newRow("weak digest") << Wish{.digest = u"sha1"_s} << local << true << u"outdated"_s;
    }

    void otherServersAreRefusedBeforeAnythingIsSent()
    {
        QFETCH(Wish, wish);
        QFETCH(QString, host);
        QFETCH(bool, ownAuthority);
        QFETCH(QString, words);
        RawServer server(&answerWell, m_certificates.serverWith(wish));
        Client client(host, server.port(), ownAuthority ? m_certificates.authorityFile() : QString());
        for (const Method method : {Method::Get, Method::Post}) {
            const Answered<Answer> answer = answerOf(client.queue.send({.method = method, .path = u"/projects"_s}));
            QVERIFY(!answer);
            QVERIFY2(answer.error().outcome == Outcome::NotReached, qPrintable(answer.error().detail));
            QVERIFY2(answer.error().message.contains(words),
                     qPrintable(answer.error().message + answer.error().detail));
            QVERIFY(answer.error().message.contains(host));
        }
        QCOMPARE(server.requests().size(), 0);
    }

    /// Qt's own server does not show such a certificate; openssl's does where it is told to.
    void aWeakKeyIsRefused()
    {
        const QSslConfiguration weak = m_certificates.serverWith({.key = u"rsa:1024"_s});
        QTemporaryDir folder;
        for (const auto &[name, pem] : {std::pair(u"certificate.pem"_s, weak.localCertificate().toPem()),
                                        std::pair(u"key.pem"_s, weak.privateKey().toPem())}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pem) == pem.size());
        }
        QProcess server;
        server.setWorkingDirectory(folder.path());
        server.start(u"openssl"_s, {u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-cert"_s, u"certificate.pem"_s,
                                    u"-key"_s, u"key.pem"_s, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s, u"-www"_s});
        QByteArray printed;
        quint16 port = 0;
        while (port == 0 && server.waitForReadyRead(10'000)) {
            printed += server.readAllStandardOutput();
            static const QRegularExpression accept(u"ACCEPT .*:([0-9]+)\\s"_s);
            port = accept.match(QString::fromLatin1(printed)).captured(1).toUShort();
        }
        QVERIFY2(port != 0, printed);
        Client client(u"localhost"_s, port, m_certificates.authorityFile());
        const Answered<Answer> answer = answerOf(client.queue.send({.path = u"/projects"_s}));
        server.kill();
        server.waitForFinished();
        QVERIFY(!answer);
        QVERIFY2(answer.error().outcome == Outcome::NotReached, qPrintable(answer.error().detail));
        QVERIFY2(answer.error().message.contains("outdated"_L1),
                 qPrintable(answer.error().message + answer.error().detail));
    }

    void anotherAuthoritysFileDoesNotHelp()
    {
        RawServer server(&answerWell, m_certificates.serverWith({}));
        Client client(u"localhost"_s, server.port(), m_certificates.strangerFile());
        QCOMPARE(answerOf(client.queue.send({.path = u"/projects"_s})).error().outcome, Outcome::NotReached);
        QCOMPARE(server.requests().size(), 0);
    }

    void oldProtocolsAreRefused()
    {
        QSslConfiguration old = m_certificates.serverWith({});
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        old.setProtocol(QSsl::TlsV1_1);
        QT_WARNING_POP
        RawServer server(&answerWell, old);
        Client client(u"localhost"_s, server.port(), m_certificates.authorityFile());
        QVERIFY(!answerOf(client.queue.send({.method = Method::Post, .path = u"/projects"_s})));
        QCOMPARE(server.requests().size(), 0);
    }

    void aRedirectToPlainHttpIsNotFollowed()
    {
        RawServer plain(&answerWell);
        RawServer server(
            [&](QTcpSocket &connection, const RawRequest &) {
                connection.write(RawServer::answer(
                    302, {}, "Location: http://localhost:" + QByteArray::number(plain.port()) + "/api\r\n"));
            },
            m_certificates.serverWith({}));
        Client client(u"localhost"_s, server.port(), m_certificates.authorityFile());
        QCOMPARE(answerOf(client.queue.send({.path = u"/projects"_s})).error().outcome, Outcome::NotReached);
        Request download{.path = u"/projects/1/folders/1/attachments/1"_s};
        download.isDownload = true;
        QCOMPARE(answerOf(client.queue.send(download)).error().outcome, Outcome::NotReached);
        QCOMPARE(plain.requests().size(), 0);
    }

    void aFileOnAnotherServerIsFetchedWithoutCredentials()
    {
        RawServer files(
            [](QTcpSocket &connection, const RawRequest &request) {
                if (request.target == "/again")
                    connection.write(RawServer::answer(302, {}, "Location: /file\r\n"));
                else
                    connection.write(RawServer::answer(200, "bytes"));
            },
            m_certificates.serverWith({.names = u"IP:127.0.0.1"_s}));
        QByteArray target = "/file?signature=secret";
        RawServer server(
            [&](QTcpSocket &connection, const RawRequest &) {
                connection.write(RawServer::answer(
                    302, {}, "Location: https://127.0.0.1:" + QByteArray::number(files.port()) + target + "\r\n"));
            },
            m_certificates.serverWith({}));
        Client client(u"localhost"_s, server.port(), m_certificates.authorityFile());
        const PlatformClient platform(client.queue, u"1"_s);
        QCOMPARE(answerOf(platform.folderAttachments.content(u"1"_s, u"2"_s)).value(), "bytes");
        QCOMPARE(files.requests().size(), 1);
        for (const QByteArray &secret : {anna.accessToken, anna.client, anna.uid})
            QVERIFY(!files.requests()[0].head.contains(secret));
        QVERIFY(!client.log.text().contains(u"secret"_s));
        target = "/again";
        QVERIFY(!answerOf(platform.folderAttachments.content(u"1"_s, u"2"_s))); // once is enough
    }

    void authoritiesAreReadFromPemFiles()
    {
        QVERIFY(readAuthorities(m_certificates.authorityFile()));
        QTemporaryDir folder;
        QCOMPARE(readAuthorities(folder.filePath(u"no.pem"_s)).error().kind, ErrorKind::NotFound);
        QFile file(folder.filePath(u"x.pem"_s));
        for (const QByteArray &content :
             {""_ba, "rubbish"_ba, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"_ba}) {
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(content);
            file.close();
            QCOMPARE(readAuthorities(file.fileName()).error().kind, ErrorKind::Invalid);
        }
    }
};

QTEST_GUILESS_MAIN(TlsTest)
#include "tls_test.moc"

#include "model/sync/client/queue/systemclock.h"
#include "model/sync/endpoints/platformclient.h"
#include "tests/support/sync/fakeclock.h"
#include "tests/support/sync/rawserver.h"
#include "tests/support/sync/syncfixture.h"

#include <QTcpSocket>
#include <QTest>

using namespace stepwright;
using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

namespace {

const Credentials anna{"token-of-anna", "client-of-anna", "anna@example.org", {}};

/// A client of a server on this machine, over a real connection.
struct Client
{
    FakeClock clock;
    Connection connection;
    std::unique_ptr<QNetworkAccessManager> network;
    RequestLog log;
    RequestQueue queue;

    explicit Client(quint16 port, const AnswerLimits &limits = {})
        : connection(*Connection::fromText(u"http://localhost:%1"_s.arg(port))), network(makeNetwork(connection)),
          queue(*network, {connection, anna, {}}, {.limits = limits}, clock, log)
    {
    }

    Answered<Answer> send(Method method)
    {
        const bool hasBody = method == Method::Post || method == Method::Patch;
        return answerOf(queue.send({.method = method,
                                    .path = u"/projects/1/folders"_s,
                                    .query = {},
                                    .body = hasBody ? "{}"_ba : QByteArray(),
                                    .contentType = hasBody ? "application/json"_ba : QByteArray()}));
    }
};

RawServer::Script redirectingTo(const QByteArray &status, const std::function<QByteArray()> &location)
{
    return [status, location](QTcpSocket &connection, const RawRequest &) {
        connection.write(RawServer::answer(status.toInt(), "moved", "Location: " + location() + "\r\n"));
    };
}

void answerWell(QTcpSocket &connection, const RawRequest &)
{
    connection.write(RawServer::answer(200));
}

const QList<Method> allMethods{Method::Get, Method::Post, Method::Patch, Method::Delete};

} // namespace

class NetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void redirectsElsewhereAreNotFollowed_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("location"); // A and B stand for the ports of the two servers
        for (const char *status : {"301", "302", "303", "307", "308"}) {
            for (const char *location :
                 {"http://localhost:B/api/x", "http://127.0.0.1:B/api/x", "http://127.0.0.1:A/api/x", "//localhost:B/x",
                  "//127.0.0.1:A/x", "https://localhost:A/api/x", "https://localhost:B/api/x",
                  "http://user@localhost:A/api/x", "http://localhost:A@127.0.0.1:B/x", "http://localhost.:A/x",
                  "http://[::1]:A/x", "ftp://localhost:B/x", "file:///etc/passwd", "javascript:alert(1)",
                  "data:application/json,{}", "http:///x", "http://localhost:B\\@localhost:A/"})
                QTest::addRow("%s %s", status, location) << QByteArray(status) << QByteArray(location);
        }
    }

    void redirectsElsewhereAreNotFollowed()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, location);
        RawServer other(&answerWell);
        RawServer server(redirectingTo(status, [&] { return location; }));
        location.replace(":A", QByteArray(":" + QByteArray::number(server.port())));
        location.replace(":B", QByteArray(":" + QByteArray::number(other.port())));
        int sent = 0;
        for (const Method method : allMethods) {
            Client client(server.port());
            const Answered<Answer> answer = client.send(method);
            QVERIFY(!answer);
            const bool mayBeDone = method != Method::Get && status == "303";
            QCOMPARE(answer.error().outcome, mayBeDone ? Outcome::Unknown : Outcome::NotReached);
            QCOMPARE(server.requests().size(), ++sent);
        }
        QCOMPARE(other.requests().size(), 0);
    }

    void redirectsOnTheSameServerAreFollowedByWhatKeepsItsMethod_data()
    {
        QTest::addColumn<QByteArray>("status");
        for (const char *status : {"301", "302", "303", "307", "308"})
            QTest::newRow(status) << QByteArray(status);
    }

    void redirectsOnTheSameServerAreFollowedByWhatKeepsItsMethod()
    {
        QFETCH(QByteArray, status);
        for (const Method method : allMethods) {
            RawServer server([&](QTcpSocket &connection, const RawRequest &request) {
                if (request.target == "/api/moved")
                    answerWell(connection, request);
                else
                    redirectingTo(status, [] { return "/api/moved"_ba; })(connection, request);
            });
            Client client(server.port());
            const Answered<Answer> answer = client.send(method);
            const bool isFollowed = method == Method::Get || status == "307" || status == "308";
            QCOMPARE(answer.has_value(), isFollowed);
            QCOMPARE(server.requests().size(), isFollowed ? 2 : 1);
            QCOMPARE(server.requests().last().method, nameOf(method).toLatin1());
            QCOMPARE(server.requests().last().headers.value("access-token"), anna.accessToken);
            QCOMPARE(server.requests().last().body, server.requests().first().body);
        }
    }

    void redirectsInCirclesEnd()
    {
        RawServer server(redirectingTo("302", [] { return "?again"_ba; }));
        Client client(server.port());
        QCOMPARE(client.send(Method::Get).error().outcome, Outcome::NotReached);
        QCOMPARE(server.requests().size(), 6);
    }

    void publicationsCarryNoCredentials()
    {
        RawServer server([](QTcpSocket &connection, const RawRequest &) { connection.write(RawServer::answer(404)); });
        Client client(server.port());
        QVERIFY(!answerOf(PlatformClient(client.queue).publication.project(u"123"_s)));
        QCOMPARE(server.requests().size(), 2);
        for (const RawRequest &request : server.requests()) {
            QVERIFY(request.target.startsWith("/publication/123/"));
            QVERIFY(!request.head.contains("anna"));
        }
    }

    void cookiesAreNotKeptAndPasswordsNotAskedFor()
    {
        RawServer server([](QTcpSocket &connection, const RawRequest &) {
            connection.write(
                RawServer::answer(401, "{}", "Set-Cookie: a=b\r\nWWW-Authenticate: Basic realm=\"x\"\r\n"));
        });
        Client client(server.port());
        QCOMPARE(client.send(Method::Get).error().outcome, Outcome::SignInNeeded);
        client.queue.setCredentials(anna);
        QCOMPARE(client.send(Method::Get).error().outcome, Outcome::SignInNeeded);
        QCOMPARE(server.requests().size(), 2);
        QVERIFY(!server.requests().last().headers.contains("cookie"));
        QVERIFY(!server.requests().last().headers.contains("authorization"));
    }

    void aWriteIsSentOnceWhateverBecomesOfTheConnection_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("closed at once") << ""_ba;
        QTest::newRow("half a status") << "HTTP/1."_ba;
        QTest::newRow("half the headers") << "HTTP/1.1 200 OK\r\nContent-Le"_ba;
        QTest::newRow("half the body") << "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\":[]}"_ba;
        QTest::newRow("half a chunk") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n{\"data\":["_ba;
        QTest::newRow("no last chunk")
            << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{\"data\":[\r\n"_ba;
        QTest::newRow("no HTTP") << "220 mail.example ESMTP\r\n\r\n"_ba;
        QTest::newRow("broken gzip")
            << "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 11\r\n\r\n{\"data\":[]}"_ba;
        QTest::newRow("server error") << RawServer::answer(502);
    }

    void aWriteIsSentOnceWhateverBecomesOfTheConnection()
    {
        QFETCH(QByteArray, bytes);
        RawServer server([&](QTcpSocket &connection, const RawRequest &) {
            connection.write(bytes);
            connection.disconnectFromHost();
        });
        Client client(server.port());
        const PlatformClient platform(client.queue, u"1"_s);
        QCOMPARE(answerOf(platform.folders.create(u"A"_s, {})).error().outcome, Outcome::Unknown);
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(answerOf(platform.folders.update(u"2"_s, {.name = u"A"_s})).error().outcome, Outcome::Unknown);
        QCOMPARE(server.requests().size(), 2);
    }

    void aWriteIsSentOnceOnAConnectionThatTheServerHasJustClosed()
    {
        for (const Method method : {Method::Post, Method::Patch}) {
            int requests = 0;
            RawServer server([&](QTcpSocket &connection, const RawRequest &request) {
                if (++requests == 1)
                    answerWell(connection, request); // and keeps the connection
                else
                    connection.abort();
            });
            Client client(server.port());
            QVERIFY(client.send(Method::Get));
            QCOMPARE(client.send(method).error().outcome, Outcome::Unknown);
            QCOMPARE(server.requests().size(), 2);
        }
    }

    void aServerThatIsNotThereIsSaid()
    {
        quint16 port = 0;
        {
            RawServer server(&answerWell);
            port = server.port();
        }
        Client client(port);
        const Answered<Answer> answer = client.send(Method::Post);
        QCOMPARE(answer.error().outcome, Outcome::NotReached);
        QVERIFY(answer.error().message.contains(u"localhost"_s));
    }

    void aSilentServerIsGivenUpAfterAMinute()
    {
        RawServer server([](QTcpSocket &connection, const RawRequest &) {
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{");
        });
        Client client(server.port());
        const auto answer = client.queue.send({.method = Method::Post, .path = u"/projects"_s});
        QTRY_COMPARE(server.requests().size(), 1);
        client.clock.advance(59'999);
        QVERIFY(!answer.isFinished());
        client.clock.advance(60'001);
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(answer.result().error().outcome, Outcome::Unknown);
    }

    void aServerThatDripsIsGivenUpAfterTenMinutes()
    {
        QPointer<QTcpSocket> dripping;
        RawServer server([&](QTcpSocket &connection, const RawRequest &) {
            dripping = &connection;
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
        });
        Client client(server.port());
        const auto answer = client.queue.send({.method = Method::Post, .path = u"/projects"_s});
        QTRY_VERIFY(dripping);
        int bytes = 0;
        while (!answer.isFinished() && bytes < 100) {
            ++bytes;
            if (dripping)
                dripping->write(" ");
            (void)QTest::qWaitFor([&] { return !dripping || dripping->bytesToWrite() == 0; });
            QCoreApplication::processEvents();
            client.clock.advance(30'000);
            QCoreApplication::processEvents();
        }
        QVERIFY2(bytes <= 20, qPrintable(QString::number(bytes)));
        QCOMPARE(answer.result().error().outcome, Outcome::Unknown);
    }

    void answersAboveTheLimitAreBrokenOff_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("body");
        const QByteArray large(1'000'001, ' ');
        QTest::newRow("announced") << "Content-Length: 99999999999\r\n"_ba << "{"_ba;
        QTest::newRow("with a length") << "Content-Length: " + QByteArray::number(large.size()) + "\r\n" << large;
        QTest::newRow("until the end") << "Connection: close\r\n"_ba << large;
        QTest::newRow("in chunks") << "Transfer-Encoding: chunked\r\n"_ba
                                   << QByteArray::number(large.size(), 16) + "\r\n" + large + "\r\n0\r\n\r\n";
        const QByteArray packed = qCompress(QByteArray(100000000, ' '), 9).mid(4);
        QTest::newRow("packed") << "Content-Encoding: deflate\r\nContent-Length: " + QByteArray::number(packed.size()) +
                                       "\r\n"
                                << packed;
    }

    void answersAboveTheLimitAreBrokenOff()
    {
        QFETCH(QByteArray, headers);
        QFETCH(QByteArray, body);
        RawServer server([&](QTcpSocket &connection, const RawRequest &) {
            connection.write("HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body);
        });
        Client client(server.port(), {.bytes = 1'000'000});
        const Answered<Answer> answer = client.send(Method::Post);
        QCOMPARE(answer.error().outcome, Outcome::Unknown);
        QVERIFY2(answer.error().detail.contains(u"1000000"_s), qPrintable(answer.error().detail));
    }

    void theLimitIs64Megabytes()
    {
        qsizetype size = 64 * 1024 * 1024;
        RawServer server([&](QTcpSocket &connection, const RawRequest &) {
            connection.write(RawServer::answer(200, QByteArray(size, ' ')));
        });
        Client client(server.port());
        QCOMPARE(client.send(Method::Get)->body.size(), size);
        ++size;
        QVERIFY(!client.send(Method::Post));
    }

    void packedAnswersAreUnpacked()
    {
        const QByteArray body(5'000'000, ' ');
        RawServer server([&](QTcpSocket &connection, const RawRequest &) {
            connection.write(RawServer::answer(200, qCompress(body, 9).mid(4), "Content-Encoding: deflate\r\n"));
        });
        Client client(server.port());
        QCOMPARE(client.send(Method::Get)->body.size(), body.size());
    }

    /// What the desktop or the environment says is asked for each request; credentials are not for the proxy.
    void theSystemsProxyIsUsed()
    {
        RawServer proxy([](QTcpSocket &connection, const RawRequest &) {
            connection.write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
            connection.disconnectFromHost();
        });
        const auto useProxy = [](quint16 port) {
            for (const char *variable : {"http_proxy", "https_proxy"})
                qputenv(variable, u"http://127.0.0.1:%1"_s.arg(port).toLatin1());
        };
        const auto restore = qScopeGuard([] {
            qunsetenv("http_proxy");
            qunsetenv("https_proxy");
        });
        SystemClock clock;
        RequestLog log;
        const Connection connection = *Connection::fromText(u"https://platform.example"_s);
        const std::unique_ptr<QNetworkAccessManager> network = makeNetwork(connection);
        RequestQueue queue(*network, {connection, anna, {}}, {}, clock, log);

        const Request write{
            .method = Method::Post, .path = u"/projects"_s, .body = "{}", .contentType = "application/json"};

        useProxy(proxy.port());
        QVERIFY(!answerOf(queue.send(write)));
        QVERIFY(!proxy.requests().isEmpty());

        // A server on this machine is reached without it.
        RawServer server(&answerWell);
        Client client(server.port());
        QVERIFY(client.send(Method::Get));
        QCOMPARE(server.requests().size(), 1);
        QVERIFY(!server.requests().first().target.startsWith("http:"));

        for (const RawRequest &request : proxy.requests()) {
            QCOMPARE(request.method, "CONNECT");
            QCOMPARE(request.target, "platform.example:443");
            QVERIFY2(!request.head.contains(anna.accessToken), request.head);
        }

        useProxy(1); // nobody listens there
        const Answered<Answer> answer = answerOf(queue.send(write));
        QVERIFY(!answer);
        QVERIFY2(answer.error().message.contains("proxy"_L1), qPrintable(answer.error().message));
    }
};

QTEST_GUILESS_MAIN(NetworkTest)
#include "network_test.moc"

// Proxies that are not there, refuse, close or say nothing: told as what they are, and nothing was sent.
#include "model/sync/client/queue/requestqueue.h"
#include "model/sync/client/queue/systemclock.h"
#include "tests/support/sync/rawserver.h"
#include "tests/support/sync/syncfixture.h"

#include <QTcpSocket>
#include <QTest>

using namespace stepwright;
using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class ProxiesTest : public QObject
{
    Q_OBJECT

private:
    static void useProxy(quint16 port)
    {
        for (const char *variable : {"http_proxy", "https_proxy"})
            qputenv(variable, u"http://somebody:secret@127.0.0.1:%1"_s.arg(port).toLatin1());
    }

    /// What becomes of a change that would be made on https://platform.example.
    static Failure failureOfWrite(const AnswerLimits &limits = {})
    {
        SystemClock clock;
        RequestLog log;
        const Connection connection = *Connection::fromText(u"https://platform.example"_s);
        const std::unique_ptr<QNetworkAccessManager> network = makeNetwork(connection);
        RequestQueue queue(*network, {connection, {}, {}}, {.limits = limits}, clock, log);
        const Answered<Answer> answer = answerOf(queue.send(
            {.method = Method::Post, .path = u"/projects"_s, .body = "{}", .contentType = "application/json"}));
        return answer ? Failure() : answer.error();
    }

private Q_SLOTS:
    void cleanup()
    {
        qunsetenv("http_proxy");
        qunsetenv("https_proxy");
    }

    void whatAProxyDoesIsTold_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("message");
        const auto status = [](const QByteArray &line) { return "HTTP/1.1 " + line + "\r\nContent-Length: 0\r\n\r\n"; };
        const QString refuses = u"The proxy %1 of this computer's network settings does not connect to "
                                "platform.example. Check these settings, or ask whoever runs the proxy."_s;
        for (const char *line : {"403 Forbidden", "404 Not Found", "405 Not Allowed", "418 Teapot", "429 Busy",
                                 "500 Error", "502 Bad Gateway", "503 Unavailable", "504 Timeout"})
            QTest::newRow(line) << status(line) << refuses;
        QTest::newRow("password") << "HTTP/1.1 407 Authenticate\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                                     "Content-Length: 0\r\n\r\n"_ba
                                  << u"The proxy %1 wants a password. Enter it in this computer's network settings."_s;
        QTest::newRow("no HTTP") << "220 mail.example ready\r\n\r\n"_ba << refuses;
        QTest::newRow("no TLS behind it") << "HTTP/1.1 200 Established\r\n\r\nhello\r\n"_ba
                                          << u"No secure connection to platform.example is possible: it wants an "
                                             "outdated encryption or shows an unusable certificate. Nothing was "
                                             "sent."_s;
    }

    void whatAProxyDoesIsTold()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const QString, message);
        RawServer proxy([&](QTcpSocket &connection, const RawRequest &) {
            connection.write(answer);
            if (!answer.contains("Authenticate")) // where it asks for a password it waits for it
                connection.disconnectFromHost();
        });
        useProxy(proxy.port());
        const Failure failure = failureOfWrite();
        QCOMPARE(failure.outcome, Outcome::NotReached);
        QVERIFY(!proxy.requests().isEmpty());
        const QString where = u"127.0.0.1:%1"_s.arg(proxy.port());
        QCOMPARE(failure.message, message.contains(u"%1"_s) ? message.arg(where) : message);
        QVERIFY(!failure.message.contains("secret"_L1) && !failure.detail.contains("secret"_L1));
    }

    void aProxyThatIsNotThereIsTold()
    {
        quint16 port = 0;
        {
            RawServer proxy([](QTcpSocket &, const RawRequest &) {});
            port = proxy.port();
        }
        useProxy(port);
        const Failure failure = failureOfWrite();
        QCOMPARE(failure.outcome, Outcome::NotReached);
        QCOMPARE(failure.message,
                 u"The proxy 127.0.0.1:%1 of this computer's network settings cannot be reached. Check the network "
                 "connection and these settings, or try again later."_s.arg(port));
    }

    void aProxyThatSaysNothingIsTold_data()
    {
        QTest::addColumn<bool>("closes");
        QTest::newRow("it stays") << false;
        QTest::newRow("it closes") << true; // which Qt does not see
    }

    void aProxyThatSaysNothingIsTold()
    {
        QFETCH(const bool, closes);
        RawServer proxy([&](QTcpSocket &connection, const RawRequest &) {
            if (closes)
                connection.disconnectFromHost();
        });
        useProxy(proxy.port());
        const Failure failure = failureOfWrite({.connecting = 2000});
        QCOMPARE(failure.outcome, Outcome::NotReached);
        QVERIFY(!proxy.requests().isEmpty());
        QCOMPARE(failure.message,
                 u"The proxy 127.0.0.1:%1 of this computer's network settings cannot be reached. Check the network "
                 "connection and these settings, or try again later."_s.arg(proxy.port()));
    }
};

QTEST_GUILESS_MAIN(ProxiesTest)
#include "proxies_test.moc"

#include "model/sync/client/queue/requestlog.h"
#include "model/sync/client/transport/connection.h"

#include <QSignalSpy>
#include <QTest>

using namespace stepwright;
using namespace stepwright::sync;
using namespace Qt::StringLiterals;

class ConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreMadeUniform_data()
    {
        QTest::addColumn<QString>("entered");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("origin");
        const QString studio = u"https://studio.cucumberstudio.com/api"_s;
        const QString studioOrigin = u"https://studio.cucumberstudio.com:443"_s;
        for (const QString &entered :
             {u"https://studio.cucumberstudio.com/api"_s, u"https://studio.cucumberstudio.com"_s,
              u"studio.cucumberstudio.com/"_s, u" https://Studio.CucumberStudio.com:443/api/ "_s,
              u"HTTPS://studio.cucumberstudio.com/x/../api"_s})
            QTest::newRow(qPrintable(entered)) << entered << studio << studioOrigin;
        QTest::newRow("own path") << u"https://tests.example/hiptest"_s << u"https://tests.example/hiptest/api"_s
                                  << u"https://tests.example:443"_s;
        QTest::newRow("own port") << u"tests.example:8443"_s << u"https://tests.example:8443/api"_s
                                  << u"https://tests.example:8443"_s;
        QTest::newRow("international") << u"https://prüfung.example"_s << u"https://xn--prfung-4ya.example/api"_s
                                       << u"https://xn--prfung-4ya.example:443"_s;
        QTest::newRow("this machine") << u"http://localhost:8080"_s << u"http://localhost:8080/api"_s
                                      << u"http://localhost:8080"_s;
        QTest::newRow("this machine, IPv4")
            << u"http://127.0.0.9"_s << u"http://127.0.0.9/api"_s << u"http://127.0.0.9:80"_s;
        QTest::newRow("this machine, IPv6")
            << u"http://[::1]:8080/api"_s << u"http://[::1]:8080/api"_s << u"http://[::1]:8080"_s;
    }

    void addressesAreMadeUniform()
    {
        QFETCH(QString, entered);
        QFETCH(QString, text);
        QFETCH(QString, origin);
        const Result<Connection> connection = Connection::fromText(entered);
        QVERIFY2(connection, connection ? "" : qPrintable(connection.error().message));
        QCOMPARE(connection->text(), text);
        QCOMPARE(connection->origin(), origin);
        QCOMPARE(Connection::fromText(connection->text()).value(), *connection);
    }

    void otherAddressesAreRefused_data()
    {
        QTest::addColumn<QString>("entered");
        for (const QString &entered : {u""_s,
                                       u" "_s,
                                       u"https://"_s,
                                       u"https:///api"_s,
                                       u"//evil.example"_s,
                                       u"/api"_s,
                                       u"https:/\\evil.example"_s,
                                       u"\\\\evil.example"_s,
                                       u"https://good.example@evil.example/"_s,
                                       u"https://good.example:443@evil.example/"_s,
                                       u"https://user:password@good.example"_s,
                                       u"http://good.example"_s,
                                       u"http://localhost.evil.example"_s,
                                       u"http://127.0.0.1.evil.example"_s,
                                       u"http://127.0.0.1@evil.example"_s,
                                       u"http://10.0.0.1"_s,
                                       u"http://[::2]"_s,
                                       u"http://0.0.0.0"_s,
                                       u"file:///etc/passwd"_s,
                                       u"javascript:alert(1)"_s,
                                       u"data:text/html,x"_s,
                                       u"ftp://good.example"_s,
                                       u"gopher://good.example"_s,
                                       u"https://good.example?x=1"_s,
                                       u"https://good.example#x"_s,
                                       u"https://good.example/a\r\nX-Header: y"_s,
                                       u"https://good.example/%0d%0a"_s,
                                       u"https://good.example/%2f..%2f"_s,
                                       u"https://good.example/%5c"_s,
                                       u"https://good example"_s,
                                       u"https://good.example:0x50"_s,
                                       u"https://good.example:99999"_s,
                                       u"https://[::1"_s,
                                       u"https://<good.example>"_s})
            QTest::newRow(qPrintable(entered)) << entered;
    }

    void otherAddressesAreRefused()
    {
        QFETCH(QString, entered);
        const Result<Connection> connection = Connection::fromText(entered);
        QVERIFY2(!connection, qPrintable(connection ? connection->text() : QString()));
        QCOMPARE(connection.error().kind, ErrorKind::Invalid);
        QVERIFY(!connection.error().message.contains(u'\n'));
    }

    void otherSpellingsOfThisMachineStayOnThisMachine()
    {
        for (const QString &entered : {u"http://127.1"_s, u"http://0x7f000001"_s, u"http://[::ffff:7f00:1]"_s}) {
            const Result<Connection> connection = Connection::fromText(entered);
            QVERIFY(!connection || connection->isLoopback());
        }
    }

    void anOriginIsSchemeHostAndPort_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isSame");
        QTest::newRow("path") << u"https://tests.example/other"_s << true;
        QTest::newRow("port named") << u"https://tests.example:443/api"_s << true;
        QTest::newRow("case") << u"https://TESTS.example/"_s << true;
        QTest::newRow("other port") << u"https://tests.example:444/api"_s << false;
        QTest::newRow("other scheme") << u"http://tests.example/api"_s << false;
        QTest::newRow("other scheme, same port") << u"http://tests.example:443/api"_s << false;
        QTest::newRow("other host") << u"https://tests.example.evil/api"_s << false;
        QTest::newRow("sub-domain") << u"https://a.tests.example/api"_s << false;
        QTest::newRow("user") << u"https://user@tests.example/api"_s << false;
        QTest::newRow("final dot") << u"https://tests.example./api"_s << false;
        QTest::newRow("nothing") << u""_s << false;
    }

    void anOriginIsSchemeHostAndPort()
    {
        QFETCH(QString, url);
        QFETCH(bool, isSame);
        QCOMPARE(Connection::fromText(u"https://tests.example"_s)->hasSameOrigin(QUrl(url)), isSame);
    }

    void linksOfThePlatformStayBelowItsApi()
    {
        const Connection connection = *Connection::fromText(u"https://tests.example/hiptest"_s);
        QCOMPARE(connection.apiPath(QUrl(u"https://tests.example/hiptest/api/projects/1?page=2"_s)), u"/projects/1"_s);
        for (const QString &url :
             {u"https://tests.example/api/projects"_s, u"https://evil.example/hiptest/api/projects"_s,
              u"https://tests.example/hiptest/api/../publication"_s,
              u"https://tests.example/hiptest/api/x%2F..%2F..%2Fy"_s, u"http://tests.example/hiptest/api/projects"_s,
              u"javascript:1"_s})
            QVERIFY2(connection.apiPath(QUrl(url)).isEmpty(), qPrintable(url));
    }

    void theLogHasNoSecretsAndNoControlCharacters()
    {
        const auto shown = [](const QString &url) { return RequestLog::pathOf(QUrl(url), u"tests.example"_s); };
        QCOMPARE(shown(u"https://tests.example/api/projects/1?include=tags"_s), u"/api/projects/1?include=tags"_s);
        QCOMPARE(shown(u"https://tests.example/publication/1234567/async_project/1"_s),
                 u"/publication/•••/async_project/1"_s);
        QCOMPARE(shown(u"https://files.example/x?X-Amz-Signature=secret"_s), u"//files.example/…"_s);
        RequestLog log;
        QSignalSpy spy(&log, &RequestLog::entryAdded);
        log.add({.method = u"GET"_s,
                 .path = u"/a\r\nb\x1b[31m\u202Ec"_s,
                 .status = 200,
                 .milliseconds = 7,
                 .bytes = 9,
                 .note = u"x\ty"_s});
        QCOMPARE(spy.size(), 1);
        QCOMPARE(log.text(), u"\tGET\t/a b [31m[U+202E]c\t200\t7 ms\t9 B\tx y\n"_s);
        for (qsizetype number = 0; number < RequestLog::capacity + 10; ++number)
            log.add({.method = u"GET"_s, .path = u"/%1"_s.arg(number)});
        QCOMPARE(log.entries().size(), RequestLog::capacity);
        QCOMPARE(log.entries().last().path, u"/%1"_s.arg(RequestLog::capacity + 9));
    }
};

QTEST_GUILESS_MAIN(ConnectionTest)
#include "connection_test.moc"

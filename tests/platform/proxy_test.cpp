#include "tests/platform/server.h"
#include "tests/support/testdata.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// packaging/nginx/stepwright-platform.conf before the server, over loopback and without TLS: what is said to smuggle a
/// second request past a proxy does not reach the server.
class ProxyTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Server> m_server;
    QTemporaryDir m_folder;
    QProcess m_nginx;
    QUrl m_url;

    /// The configuration with our ports in it, and what must stand around it.
    QByteArray configuration(quint16 port)
    {
        QString site = QString::fromUtf8(readFile(projectFile(u"packaging/nginx/stepwright-platform.conf"_s)));
        const QString folder = m_folder.path();
        site.replace("127.0.0.1:8787;"_L1, u"127.0.0.1:%1;"_s.arg(m_server->url().port()));
        site.replace("listen 443 ssl;"_L1, u"listen 127.0.0.1:%1;"_s.arg(port));
        site.remove(QRegularExpression(u" *ssl_[^\n]*\n"_s));
        QString paths;
        for (const QString &kind : {u"client_body"_s, u"proxy"_s, u"fastcgi"_s, u"uwsgi"_s, u"scgi"_s})
            paths += u"%1_temp_path %2/%1;\n"_s.arg(kind, folder);
        return QString(u"daemon off; master_process off; pid %1/pid; error_log %1/error.log;\nevents {}\nhttp {\n"
                       "access_log off;\n%2%3}\n"_s.arg(folder, paths, site))
            .toUtf8();
    }

    /// All that comes back until nginx closes the connection, or answers what is sent last.
    QList<int> answers(const QByteArray &raw)
    {
        HttpConnection connection(m_url);
        connection.sendRaw(raw + "GET /last HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        QList<int> statuses;
        for (int status = connection.readAnswer().status; status != 0; status = connection.readAnswer().status)
            statuses.append(status);
        return statuses;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFileInfo(u"/usr/sbin/nginx"_s).isExecutable())
            QSKIP("SKIPPED WHOLE TEST: nginx is not installed");
        m_server = std::make_unique<Server>();
        QVERIFY(m_server->start({u"--trusted-proxy"_s, u"127.0.0.1"_s}));
        const quint16 port = freePort();
        QFile file(m_folder.filePath(u"nginx.conf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(configuration(port)) > 0);
        file.close();
        m_nginx.start(u"/usr/sbin/nginx"_s, {u"-p"_s, m_folder.path(), u"-c"_s, file.fileName()});
        m_url = QUrl(u"http://127.0.0.1:%1"_s.arg(port));
        QTRY_VERIFY_WITH_TIMEOUT(isListening(m_url), 60'000);
    }

    void cleanupTestCase()
    {
        m_nginx.terminate();
        m_nginx.waitForFinished();
    }

    void whatSmugglesIsRefusedAndEndsTheConnection_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<int>("status");
        const QByteArray smuggled = "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n";
        const QByteArray length = QByteArray::number(smuggled.size());
        const auto post = [&](const char *name, const QByteArray &fields, const QByteArray &body = {},
                              int status = 400) {
            QTest::newRow(name) << QByteArray("POST /api/auth/sign_in HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n" +
                                              body + smuggled)
                                << status;
        };
        const auto get = [&](const char *name, const QByteArray &raw, int status = 400) {
            QTest::newRow(name) << QByteArray(raw + "\r\n") << status;
        };
        const QByteArray end = "0\r\n\r\n";
        post("length and chunks", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", end);
        post("chunks and length", "Transfer-Encoding: chunked\r\nContent-Length: " + length + "\r\n", end);
        post("two lengths", "Content-Length: 0\r\nContent-Length: " + length + "\r\n");
        post("list of lengths", "Content-Length: 0, " + length + "\r\n");
        post("negative length", "Content-Length: -1\r\n");
        post("signed length", "Content-Length: +0\r\n");
        post("huge length", "Content-Length: 18446744073709551616\r\n");
        post("hexadecimal length", "Content-Length: 0x0\r\n");
        post("unknown coding", "Transfer-Encoding: xchunked\r\n", end, 501);
        post("two codings", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", end);
        post("tab before coding", "Transfer-Encoding:\tchunked\r\nContent-Length: 5\r\n", end, 501);
        post("control before coding",
             "Transfer-Encoding: \x0b"
             "chunked\r\nContent-Length: 5\r\n",
             end, 501);
        post("space behind coding's name", "Transfer-Encoding : chunked\r\nContent-Length: 5\r\n", end);
        post("space behind length's name", "Content-Length : " + length + "\r\n");
        post("chunk too long", "Transfer-Encoding: chunked\r\n", "ffffffffffffffff1\r\n", 411);
        get("NUL", QByteArray("GET /health HTTP/1.1\r\nHost: x\r\nX-A: a\0b\r\n", 41));
        get("folded", "GET /health HTTP/1.1\r\nHost: x\r\nX-A: a\r\n Content-Length: 5\r\n");
        get("no host", "GET /health HTTP/1.1\r\n");
        get("two hosts", "GET /health HTTP/1.1\r\nHost: x\r\nHost: y\r\n");
        get("another version", "GET /health HTTP/9.9\r\nHost: x\r\n", 505);
        get("bare CR", "GET /health HTTP/1.1\r\nHost: x\r\nX: a\rContent-Length: 9\r\n");
        get("bare LF", "POST /health HTTP/1.1\nHost: x\nContent-Length: 5\nTransfer-Encoding: chunked\n");
        get("tab for space", "GET\t/health HTTP/1.1\r\nHost: x\r\n");
        get("field without name", "GET /health HTTP/1.1\r\nHost: x\r\n: x\r\n");
    }

    void whatSmugglesIsRefusedAndEndsTheConnection()
    {
        QFETCH(QByteArray, head);
        QFETCH(int, status);
        QCOMPARE(answers(head), QList<int>{status});
        QVERIFY(!m_server->log().contains("\"status\":404"));
    }

    void whatIsInOrderGoesThrough()
    {
        QCOMPARE(answers("GET /health HTTP/1.1\r\nHost: x\r\n\r\n"), (QList<int>{200, 404}));
        QCOMPARE(answers("GET /metrics HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 127.0.0.1\r\n\r\n"),
                 (QList<int>{404, 404}));
        QVERIFY(!m_server->log().contains("/metrics"));
        QCOMPARE(
            answers("POST /api/auth/sign_in HTTP/1.1\r\nHost: x\r\nContent_Length: 9\r\nContent-Length: 2\r\n\r\n{}"),
            (QList<int>{401, 404}));
    }
};

QTEST_GUILESS_MAIN(ProxyTest)
#include "proxy_test.moc"

#include "tests/platform/server.h"
#include "tests/support/testdata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// The program as its operator sees it: starting, stopping, health, limits, the log, bad arguments.
class ServingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itSaysWhereItListensAndIsHealthy()
    {
        Server server;
        QVERIFY(server.start());
        QCOMPARE(server.url().host(), u"127.0.0.1"_s);
        QVERIFY(server.url().port() > 0);
        const HttpAnswer answer = HttpConnection(server.url()).send("GET", "/health");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().value(u"status"_s), QJsonValue(u"ok"_s));
        QVERIFY(!answer.headers.value("x-request-id").isEmpty());
    }

    void countsAreForPrometheusOnThisMachine()
    {
        Server server;
        QVERIFY(server.start({u"--trusted-proxy"_s, u"127.0.0.1"_s}));
        HttpConnection connection(server.url());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(connection.send("GET", "/api/projects").status, 401);
        QCOMPARE(connection.send("GET", "/nowhere\"}").status, 404);
        const HttpAnswer answer = connection.send("GET", "/metrics");
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.headers.value("content-type").startsWith("text/plain; version=0.0.4"));
        for (const QByteArray &line :
             {QByteArray(R"(stepwright_requests_total{method="GET",route="/api/projects",status="401"} 3)"),
              QByteArray(R"(stepwright_requests_total{method="other",route="none",status="404"} 1)"),
              QByteArray("stepwright_request_seconds_count 4"), QByteArray("stepwright_database_up 1")})
            QVERIFY2(answer.body.contains(QByteArray(line + '\n')), answer.body.constData());
        QCOMPARE(connection.send("GET", "/metrics", {{"X-Forwarded-For", "203.0.113.9"}}).status, 404);
    }

    void everyThreadListensOnTheSamePort()
    {
        Server server;
        QVERIFY(server.start({u"--threads"_s, u"4"_s}));
        for (int i = 0; i < 40; ++i)
            QCOMPARE(HttpConnection(server.url()).send("GET", "/health").status, 200);
    }

    void sigtermEndsItWell()
    {
        Server server;
        QVERIFY(server.start());
        QCOMPARE(HttpConnection(server.url()).send("GET", "/health").status, 200);
        QCOMPARE(server.stop(), 0);
    }

    /// Signing in takes long on purpose; a request that runs when the server is to stop is still answered.
    void whatRunsIsFinishedBeforeItStops()
    {
        Server server;
        QCOMPARE(server.command({u"add-account"_s, u"ann@house.example"_s}, "correct horse\n").exitCode, 0);
        QVERIFY(server.start());
        HttpConnection connection(server.url());
        const QByteArray body = R"({"email":"ann@house.example","password":"correct horse"})";
        QByteArray many;
        for (int i = 0; i < 8; ++i)
            many += "POST /api/auth/sign_in HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) +
                    "\r\n\r\n" + body;
        connection.sendRaw(many);
        QCOMPARE(connection.readAnswer().status, 200);
        server.terminate();
        for (int i = 1; i < 8; ++i) {
            const int status = connection.readAnswer().status; // those that had not begun are refused, none is lost
            QVERIFY2(status == 200 || status == 503, qPrintable(QString::number(status)));
        }
        QCOMPARE(server.stop(), 0);
    }

    void eachRequestIsALineOfJsonWithoutSecrets()
    {
        Server server;
        QCOMPARE(server.command({u"add-account"_s, u"ann@house.example"_s}, "correct horse\n").exitCode, 0);
        QVERIFY(server.start());
        User ann(server.url(), "ann@house.example", "correct horse");
        const HttpAnswer answer = ann.get("/api/projects");
        QCOMPARE(answer.status, 200);
        const QByteArray token = ann.signIn().headers.value("access-token");
        QCOMPARE(server.stop(), 0);
        const QByteArray log = server.log();
        QVERIFY(!log.contains(token) && !log.contains("correct horse"));
        QJsonObject line;
        for (const QByteArray &text : log.trimmed().split('\n')) {
            const QJsonObject object = QJsonDocument::fromJson(text).object();
            QVERIFY2(object.contains(u"time"_s) && object.contains(u"event"_s), text.constData());
            if (object.value(u"request"_s).toString().toUtf8() == answer.headers.value("x-request-id"))
                line = object;
        }
        QCOMPARE(line.value(u"route"_s), QJsonValue(u"/api/projects"_s));
        QCOMPARE(line.value(u"status"_s), QJsonValue(200));
        QCOMPARE(line.value(u"account"_s), QJsonValue(1));
    }

    void tooManyRequestsWaitAMinute()
    {
        Server server;
        QVERIFY(server.start({u"--rate-limit"_s, u"5"_s}));
        HttpConnection connection(server.url());
        for (int i = 0; i < 5; ++i)
            QCOMPARE(connection.send("GET", "/api/projects").status, 401);
        const HttpAnswer refused = connection.send("GET", "/api/projects");
        QCOMPARE(refused.status, 429);
        const int wait = refused.headers.value("retry-after").toInt();
        QVERIFY(wait > 0 && wait <= 60);
        QCOMPARE(connection.send("GET", "/health").status, 200);
    }

    void twoHundredAMinuteIsTheLimitUnlessSaidOtherwise()
    {
        Server server;
        QVERIFY(server.start({u"--rate-limit"_s, u"200"_s}));
        HttpConnection connection(server.url());
        int answered = 0;
        while (answered < 400 && connection.send("GET", "/api/projects").status == 401)
            ++answered;
        QCOMPARE(answered, 200);
    }

    /// What a client writes into X-Forwarded-For itself does not get it around the limit.
    void onlyATrustedProxySaysWhoTheClientIs()
    {
        const auto refusals = [](const QStringList &options) {
            Server server;
            if (!server.start(options + QStringList{u"--rate-limit"_s, u"3"_s}))
                return -1;
            HttpConnection connection(server.url());
            int refused = 0;
            for (int i = 0; i < 8; ++i) {
                const QByteArray address = "203.0.113." + QByteArray::number(i);
                refused +=
                    connection.send("GET", "/api/projects", {{"X-Forwarded-For", "9.9.9.9, " + address}}).status == 429;
            }
            return refused;
        };
        QCOMPARE(refusals({}), 5);
        QCOMPARE(refusals({u"--trusted-proxy"_s, u"127.0.0.1"_s}), 0);
    }

    void tooLongHeadersAndBodiesAreRefused()
    {
        Server server;
        QVERIFY(server.start());
        QCOMPARE(HttpConnection(server.url()).send("GET", "/health", {{"X-Long", QByteArray(20'000, 'x')}}).status,
                 431);
        HttpConnection connection(server.url());
        connection.sendRaw("POST /api/auth/sign_in HTTP/1.1\r\nHost: x\r\nContent-Length: 20000000\r\n\r\n{");
        QCOMPARE(connection.readAnswer().status, 413);
        QCOMPARE(HttpConnection(server.url()).send("GET", "/health").status, 200);
    }

    void badArgumentsAreRefusedInOneLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("no database") << QStringList{u"--database"_s, QString()} << QByteArray("say where the data is");
        QTest::newRow("listen") << QStringList{u"--listen"_s, u"nowhere"_s} << QByteArray("--listen takes an address");
        QTest::newRow("host") << QStringList{u"--listen"_s, u"house.example:1"_s} << QByteArray("is no IP address");
        QTest::newRow("limit") << QStringList{u"--rate-limit"_s, u"much"_s}
                               << QByteArray("--rate-limit takes a number");
        QTest::newRow("process") << QStringList{u"--role"_s, u"idler"_s} << QByteArray("--role is web, worker or all");
        QTest::newRow("jobs") << QStringList{u"--jobs"_s, u"export,dishes"_s}
                              << QByteArray("--jobs takes some of export");
        QTest::newRow("lease") << QStringList{u"--lease"_s, u"0"_s} << QByteArray("--lease takes a number from 1");
        QTest::newRow("command") << QStringList{u"dance"_s} << QByteArray("there is no command \"dance\"");
        QTest::newRow("database") << QStringList{u"--database"_s, u"mongo://x"_s}
                                  << QByteArray("is no database this program knows");
        QTest::newRow("role") << QStringList{u"add-member"_s, u"1"_s, u"a@b"_s, u"king"_s}
                              << QByteArray("add-member takes");
        QTest::newRow("owner") << QStringList{u"add-project"_s, u"Shop"_s, u"a@b"_s}
                               << QByteArray("\"a@b\" has no account");
        QTest::newRow("address") << QStringList{u"add-account"_s, u"ann"_s} << QByteArray("is no e-mail address");
        QTest::newRow("password") << QStringList{u"add-account"_s, u"a@b"_s} << QByteArray("A password has 8 to");
    }

    void badArgumentsAreRefusedInOneLine()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, reason);
        const Server server;
        const ProgramOutcome outcome = server.command({}, "short\n", arguments);
        QCOMPARE(outcome.exitCode, 2);
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY2(outcome.err.startsWith("stepwright-platform: ") && outcome.err.contains(reason),
                 outcome.err.constData());
    }

    /// The program is started as packaging/systemd and packaging/Procfile start it.
    void whatIsPackagedStartsTheProgram_data()
    {
        QTest::addColumn<QString>("line");
        const auto lineWith = [](const QString &file, const QString &begin) {
            for (const QString &line : QString::fromUtf8(readFile(projectFile(file))).split(u'\n')) {
                if (line.startsWith(begin))
                    return line.sliced(begin.size());
            }
            return QString();
        };
        QString unit = lineWith(u"packaging/systemd/stepwright-platform@.service"_s, u"ExecStart=/usr/bin/"_s);
        for (const QString &role : {u"web"_s, u"worker"_s, u"all"_s})
            QTest::addRow("systemd, %s", qPrintable(role)) << QString(unit).replace("%i"_L1, role);
        for (const QString &kind : {u"web"_s, u"worker"_s})
            QTest::addRow("Procfile, %s", qPrintable(kind)) << lineWith(u"packaging/Procfile"_s, kind + u": "_s);
    }

    void whatIsPackagedStartsTheProgram()
    {
        QFETCH(QString, line);
        QVERIFY(line.startsWith("stepwright-platform "_L1));
        const Server server;
        const QString database = server.arguments().value(server.arguments().indexOf(u"--database"_s) + 1);
        line.remove(u'"');
        const QList<std::pair<QString, QString>> values{{u"${DATABASE}"_s, database},
                                                        {u"$DATABASE_URL"_s, database},
                                                        {u"${LISTEN}"_s, u"127.0.0.1:0"_s},
                                                        {u"0.0.0.0:$PORT"_s, u"127.0.0.1:0"_s},
                                                        {u"${TRUSTED_PROXY}"_s, u"127.0.0.1"_s},
                                                        {u"$TRUSTED_PROXY"_s, u"127.0.0.1"_s}};
        for (const auto &[name, value] : values)
            line.replace(name, value);
        QVERIFY(!line.contains(u'$'));
        QProcess process;
        process.start(QStringLiteral(STEPWRIGHT_PLATFORM), line.split(u' ').sliced(1));
        QVERIFY(process.waitForReadyRead(120'000));
        const QByteArray said = process.readAllStandardOutput();
        QVERIFY2(said.startsWith("listening on ") || said.startsWith("working on "), said.constData());
        process.terminate();
        QVERIFY(process.waitForFinished(120'000));
        QCOMPARE(process.exitCode(), 0);
    }

    void anotherProgramsFileIsLeftAlone()
    {
        if (isOnPostgresql())
            QSKIP("there is no file");
        const Server server;
        const QString path = server.folder() + "/platform.db"_L1;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Dear diary, this is no database at all.") > 0);
        file.close();
        QCOMPARE(server.command({u"add-project"_s, u"x"_s, u"y"_s}).exitCode, 2);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("Dear diary, this is no database at all."));
    }

    void aFileIsServedOnce()
    {
        if (isOnPostgresql())
            QSKIP("several processes share a database of PostgreSQL");
        Server server;
        QVERIFY(server.start());
        const ProgramOutcome second = server.command({});
        QCOMPARE(second.exitCode, 2);
        QVERIFY2(second.err.contains("open in another process"), second.err.constData());
        QCOMPARE(HttpConnection(server.url()).send("GET", "/health").status, 200);
    }

    void severalProcessesServeADatabaseOfPostgresql()
    {
        if (!isOnPostgresql())
            QSKIP("one process at a time has a SQLite file open");
        Server server;
        QCOMPARE(server.command({u"add-account"_s, u"ann@house.example"_s}, "correct horse\n").exitCode, 0);
        QVERIFY(server.start());
        QProcess second;
        second.start(QStringLiteral(STEPWRIGHT_PLATFORM), server.arguments() + QStringList{u"--threads"_s, u"1"_s});
        QVERIFY(second.waitForReadyRead(120'000));
        const QByteArray said = second.readAllStandardOutput().trimmed();
        QVERIFY2(said.startsWith("listening on "), said.constData());
        User ann(QUrl(QString::fromLatin1(said.split(' ').last())), "ann@house.example", "correct horse");
        QCOMPARE(ann.signIn().status, 200);
        QCOMPARE(HttpConnection(server.url()).send("GET", "/api/projects", ann.headers()).status,
                 200); // whoever signed in
        second.terminate();
        QVERIFY(second.waitForFinished(120'000));
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(HttpConnection(server.url()).send("GET", "/health").status, 200);
    }
};

QTEST_GUILESS_MAIN(ServingTest)
#include "serving_test.moc"

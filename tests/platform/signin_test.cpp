#include "tests/platform/server.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// Signing in, and what counts as signed in.
class SignInTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ProjectServer> m_house;

    HttpAnswer askWith(const Headers &headers)
    {
        return HttpConnection(m_house->server.url()).send("GET", "/api/projects", headers);
    }

private Q_SLOTS:
    void initTestCase() { m_house = std::make_unique<ProjectServer>(); }

    void theCredentialsAreInTheHeaders()
    {
        const User ann(m_house->server.url(), "ann@house.example", "correct horse");
        const HttpAnswer &answer = ann.signIn();
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("token-type"), QByteArray("Bearer"));
        QCOMPARE(answer.headers.value("uid"), QByteArray("ann@house.example"));
        QVERIFY(answer.headers.value("access-token").size() >= 20);
        QVERIFY(answer.headers.value("client").size() >= 20);
        const qint64 days = (answer.headers.value("expiry").toLongLong() - QDateTime::currentSecsSinceEpoch()) / 86'400;
        QVERIFY(days >= 364 && days <= 365);
    }

    void theAddressIsTheSameInUpperCase()
    {
        QCOMPARE(User(m_house->server.url(), "Ann@House.Example", "correct horse").signIn().status, 200);
    }

    void aWrongPasswordAndAnUnknownAddressAreToldTheSame()
    {
        const HttpAnswer wrong = User(m_house->server.url(), "ann@house.example", "wrong horse").signIn();
        const HttpAnswer unknown = User(m_house->server.url(), "bob@house.example", "correct horse").signIn();
        QCOMPARE(wrong.status, 401);
        QCOMPARE(wrong.body, QByteArray(R"({"errors":["Invalid login credentials. Please try again."]})"));
        QCOMPARE(unknown.status, wrong.status);
        QCOMPARE(unknown.body, wrong.body);
        QVERIFY(!wrong.headers.contains("access-token"));
    }

    void allThreeHeadersAreNeeded()
    {
        const User ann(m_house->server.url(), "ann@house.example", "correct horse");
        QCOMPARE(askWith(ann.headers()).status, 200);
        for (const QByteArray &name : {QByteArray("access-token"), QByteArray("client"), QByteArray("uid")}) {
            Headers without = ann.headers();
            without.removeIf([&](const auto &header) { return header.first == name; });
            QCOMPARE(askWith(without).status, 401);
            QCOMPARE(askWith(without + Headers{{name, "other"}}).status, 401);
        }
    }

    void answersSayHowLongTheTokenLives()
    {
        User ann(m_house->server.url(), "ann@house.example", "correct horse");
        const HttpAnswer answer = ann.get("/api/projects");
        QCOMPARE(answer.headers.value("expiry"), ann.signIn().headers.value("expiry"));
        QCOMPARE(answer.headers.value("content-type"), QByteArray("application/vnd.api+json"));
    }

    void theTenNewestSignInsAreKept()
    {
        std::vector<std::unique_ptr<User>> users;
        for (int i = 0; i < 11; ++i)
            users.push_back(std::make_unique<User>(m_house->server.url(), "ann@house.example", "correct horse"));
        QCOMPARE(users[0]->get("/api/projects").status, 401);
        for (size_t i = 1; i < users.size(); ++i)
            QCOMPARE(users[i]->get("/api/projects").status, 200);
    }

    void neitherPasswordNorTokenIsInTheDatabase()
    {
        if (isOnPostgresql())
            QSKIP("looks into the SQLite file");
        const User ann(m_house->server.url(), "ann@house.example", "correct horse");
        const QByteArray token = ann.signIn().headers.value("access-token");
        for (const QString &name : {u"/platform.db"_s, u"/platform.db-wal"_s}) {
            QFile file(m_house->server.folder() + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY(!bytes.contains(token));
            QVERIFY(!bytes.contains("correct horse"));
        }
    }

    void aTokenOutlivesTheServersRestart()
    {
        const User ann(m_house->server.url(), "ann@house.example", "correct horse");
        QCOMPARE(m_house->server.stop(), 0);
        QVERIFY(m_house->server.start());
        QCOMPARE(askWith(ann.headers()).status, 200);
    }
};

QTEST_GUILESS_MAIN(SignInTest)
#include "signin_test.moc"

#include "tests/platform/postgresql.h"
#include "tests/platform/server.h"

#include <QJsonArray>
#include <QTest>

#include <atomic>
#include <mutex>
#include <thread>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// Power is cut, so to speak: the server or its database are killed while clients write. What was answered is there
/// afterwards, whole, and nothing is there twice.
class FaultsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ProjectServer> m_house;

    /// Writes from several connections until they break; `disaster` comes after so many answers. Gives the names that
    /// were acknowledged.
    QStringList writeUntil(int answers, int round, const std::function<void()> &disaster)
    {
        const QUrl url = m_house->server.url();
        const QByteArray path = m_house->project + "/scenarios";
        const Headers headers = m_house->ann->headers();
        std::atomic<int> count = 0;
        std::mutex mutex;
        QStringList acknowledged;
        {
            std::vector<std::jthread> writers;
            for (int writer = 0; writer < 4; ++writer) {
                writers.emplace_back([&, writer] {
                    HttpConnection connection(url);
                    for (int i = 0;; ++i) {
                        const QString name = u"%1-%2-%3"_s.arg(round).arg(writer).arg(i);
                        const QByteArray body = attributesBody({{u"name"_s, name}});
                        const int status = connection.send("POST", path, headers, body).status;
                        if (status != 201) {
                            count += 1'000'000; // whoever waits for answers goes on
                            count.notify_all();
                            return;
                        }
                        const std::scoped_lock lock(mutex);
                        acknowledged.append(name);
                        ++count;
                        count.notify_all();
                    }
                });
            }
            for (int seen = count; seen < answers; seen = count)
                count.wait(seen);
            disaster();
        }
        return acknowledged;
    }

    void everythingIsThere(const QStringList &acknowledged)
    {
        QStringList there;
        for (const QJsonValue &scenario : m_house->ann->get(m_house->project + "/scenarios").data().toArray()) {
            const QJsonValue attributes = scenario["attributes"_L1];
            there.append(attributes["name"_L1].toString());
            QCOMPARE(attributes["definition"_L1].toString(), u"scenario '%1' do\nend\n"_s.arg(there.last()));
        }
        for (const QString &name : acknowledged)
            QVERIFY2(there.contains(name), qPrintable(name));
        QCOMPARE(QSet<QString>(there.begin(), there.end()).size(), there.size());
    }

private Q_SLOTS:
    void init() { m_house = std::make_unique<ProjectServer>(); }

    void aKilledServerLosesNothingItAnswered()
    {
        QStringList acknowledged;
        for (int round = 0; round < 3; ++round) {
            acknowledged += writeUntil(100, round, [&] { m_house->server.kill(); });
            QVERIFY(m_house->server.start());
            m_house->ann = std::make_unique<User>(m_house->server.url(), "ann@house.example", "correct horse");
            everythingIsThere(acknowledged);
        }
        QVERIFY(acknowledged.size() >= 300);
    }

    void aStoppedServerLosesNothingItAnswered()
    {
        const QStringList acknowledged = writeUntil(100, 0, [&] { QCOMPARE(m_house->server.stop(), 0); });
        QVERIFY(m_house->server.start());
        m_house->ann = std::make_unique<User>(m_house->server.url(), "ann@house.example", "correct horse");
        everythingIsThere(acknowledged);
    }

    void aKilledDatabaseLosesNothingThatWasAnswered()
    {
        if (!isOnPostgresql())
            QSKIP("SQLite has no process of its own");
        const QStringList acknowledged = writeUntil(100, 0, [] { PostgresqlServer::shared().kill(); });
        QVERIFY(HttpConnection(m_house->server.url()).send("GET", "/health").status != 200);
        PostgresqlServer::shared().start();
        QTRY_COMPARE_WITH_TIMEOUT(HttpConnection(m_house->server.url()).send("GET", "/health").status, 200, 60'000);
        m_house->ann = std::make_unique<User>(m_house->server.url(), "ann@house.example", "correct horse");
        everythingIsThere(acknowledged);
    }

    /// The last one: the first server stays away.
    void aStandbyTakesOverAndNothingThatWasAnsweredIsLost()
    {
        if (!isOnPostgresql())
            QSKIP("SQLite has no standby");
        PostgresqlServer &first = PostgresqlServer::shared();
        PostgresqlServer second(first);
        first.runSql(u"postgres"_s, u"ALTER SYSTEM SET synchronous_standby_names = '*'"_s);
        first.runSql(u"postgres"_s, u"SELECT pg_reload_conf()"_s);
        const QString database = QString::fromUtf8(m_house->server.content());
        m_house->ann.reset();
        QCOMPARE(m_house->server.stop(), 0);
        QVERIFY(m_house->server.start({u"--database"_s, first.urlWithStandby(database, second)}));
        m_house->ann = std::make_unique<User>(m_house->server.url(), "ann@house.example", "correct horse");
        const QStringList acknowledged = writeUntil(100, 0, [&] { first.kill(); });
        second.promote();
        QTRY_COMPARE_WITH_TIMEOUT(HttpConnection(m_house->server.url()).send("GET", "/health").status, 200, 60'000);
        everythingIsThere(acknowledged);
        const QByteArray body = attributesBody({{u"name"_s, u"afterwards"_s}});
        QCOMPARE(m_house->ann->post(m_house->project + "/scenarios", body).status, 201);
        m_house.reset(); // before the second server goes
    }
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "faults_test.moc"

#include "tests/platform/server.h"
#include "tests/support/testdata.h"

#include <QJsonArray>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// Work that takes long is done by workers, whatever becomes of them, and everybody sees how it stands.
class JobsTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int patience = 120'000; // milliseconds, for a loaded machine

    std::unique_ptr<ProjectServer> m_house;

    HttpAnswer ask(const QByteArray &method, const QByteArray &path)
    {
        return HttpConnection(m_house->server.url()).send(method, path);
    }
    [[nodiscard]] QByteArray publication() const { return "/publication/" + m_house->secretToken; }

    QByteArray startExport()
    {
        const HttpAnswer started = ask("POST", publication() + "/async_project");
        return publication() + "/async_project/" +
               QByteArray::number(started.json().value(u"publication_export_id"_s).toInteger());
    }
    void restart(const QStringList &options)
    {
        m_house->server.stop();
        start(options);
    }
    void start(const QStringList &options)
    {
        QVERIFY(m_house->server.start(options));
        m_house->ann = std::make_unique<User>(m_house->server.url(), "ann@house.example", "correct horse");
    }
    /// The attributes of the newest jobs, newest first.
    QList<QJsonObject> jobs()
    {
        QList<QJsonObject> all;
        for (const QJsonValue &job : m_house->ann->get(m_house->project + "/jobs").data().toArray())
            all.append(job["attributes"_L1].toObject());
        return all;
    }
    HttpAnswer lastBackup() { return m_house->ann->get(m_house->project + "/backups/last"); }

    /// What `unzip` finds in an archive under a name.
    QByteArray unzipped(const QByteArray &archive, const QString &name)
    {
        const QString path = m_house->server.folder() + "/backup.zip"_L1;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(archive) != archive.size())
            return {};
        file.close();
        QProcess unzip;
        unzip.start(u"unzip"_s, {u"-p"_s, path, name});
        unzip.waitForFinished(patience);
        return unzip.exitCode() == 0 ? unzip.readAllStandardOutput() : unzip.readAllStandardError();
    }

private Q_SLOTS:
    /// A project with so much in it that an export takes a while.
    void init()
    {
        m_house = std::make_unique<ProjectServer>(QStringList{u"--role"_s, u"web"_s});
        QString feature = u"Feature: Basket\n"_s;
        for (int i = 0; i < 200; ++i)
            feature += u"\n  Scenario: Pay %1\n    Given a basket of \"%1\"\n    When I pay \"%1\"\n"_s.arg(i);
        QCOMPARE(m_house->ann
                     ->post(m_house->project + "/folders/" + m_house->root + "/create_from_feature",
                            attributesBody({{u"feature"_s, feature}}))
                     .status,
                 200);
    }

    void whatWasStartedWaitsForAWorker()
    {
        const QByteArray path = startExport();
        QCOMPARE(ask("GET", path).status, 202);
        QCOMPARE(jobs().first().value(u"state"_s), QJsonValue(u"waiting"_s));
        restart({u"--role"_s, u"all"_s});
        HttpAnswer fetched;
        QTRY_VERIFY_WITH_TIMEOUT((fetched = ask("GET", path)).status != 202, patience);
        QCOMPARE(fetched.status, 200);
        QCOMPARE(fetched.body, ask("GET", publication() + "/project").body);
        const QJsonObject job = jobs().first();
        QCOMPARE(job.value(u"state"_s), QJsonValue(u"done"_s));
        QCOMPARE(job.value(u"attempts"_s), QJsonValue(1));
        QCOMPARE(ask("GET", publication() + "/async_project/999").status, 404);
    }

    void aBackupIsAnArchiveOfAllThatTheProjectHas()
    {
        User &ann = *m_house->ann;
        QCOMPARE(lastBackup().json(), (QJsonObject{{u"data"_s, QJsonValue()}}));
        const QByteArray folder = m_house->project + "/folders/" + m_house->root;
        QCOMPARE(
            ann.post(folder + "/attachments", fileBody("file", "a ü.txt", "text/plain", "bytes"), fileHeaders).status,
            200);
        QCOMPARE(ann.post(m_house->project + "/test_runs", attributesBody(R"({"name":"r"})")).status, 201);
        const HttpAnswer started = ann.post(m_house->project + "/backups", {});
        QCOMPARE(started.status, 202);
        QCOMPARE(started.attributes().value(u"new-backup-in-progress"_s), QJsonValue(true));
        QCOMPARE(ann.post(m_house->project + "/backups", {}).status, 409);
        QCOMPARE(lastBackup().attributes().value(u"new-backup-in-progress"_s), QJsonValue(true));
        QCOMPARE(lastBackup().attributes().value(u"url"_s), QJsonValue());
        restart({});
        QTRY_COMPARE_WITH_TIMEOUT(lastBackup().attributes().value(u"new-backup-in-progress"_s), QJsonValue(false),
                                  patience);
        const QJsonObject backup = lastBackup().attributes();
        const QUrl url(backup.value(u"url"_s).toString());
        QVERIFY(url.isValid() && !url.host().isEmpty());
        const HttpAnswer fetched = ask("GET", url.path().toUtf8());
        QCOMPARE(fetched.status, 200);
        QCOMPARE(fetched.headers.value("content-type"), QByteArray("application/zip"));
        QCOMPARE(fetched.body.size(), backup.value(u"file-size"_s).toInteger());
        QVERIFY(backup.value(u"file-name"_s).toString().endsWith(".zip"_L1));
        QCOMPARE(unzipped(fetched.body, u"project.xml"_s), ask("GET", publication() + "/project").body);
        QCOMPARE(unzipped(fetched.body, u"test_runs/1.xml"_s), ask("GET", publication() + "/test_run/1").body);
        QCOMPARE(unzipped(fetched.body, u"attachments/1/a*"_s), QByteArray("bytes"));
    }

    void aLinkToABackupIsForThatBackupAndTime()
    {
        restart({});
        QCOMPARE(m_house->ann->post(m_house->project + "/backups", {}).status, 202);
        QTRY_COMPARE_WITH_TIMEOUT(lastBackup().attributes().value(u"new-backup-in-progress"_s), QJsonValue(false),
                                  patience);
        const QByteArray path = QUrl(lastBackup().attributes().value(u"url"_s).toString()).path().toUtf8();
        QCOMPARE(ask("GET", path).status, 200);
        QByteArrayList parts = path.split('/'); // "", backups, number, until, signature
        for (const qsizetype part : {2, 3, 4}) {
            QByteArrayList changed = parts;
            changed[part][changed[part].size() - 1] = changed[part].endsWith('1') ? '2' : '1';
            QCOMPARE(ask("GET", changed.join('/')).status, 403);
        }
    }

    void aKilledWorkersJobIsTakenByAnother()
    {
        const QStringList options{u"--lease"_s, u"1"_s};
        int taken = 0;
        for (int round = 0; round < 40 && taken == 0; ++round) {
            restart(options);
            const QByteArray path = startExport();
            m_house->server.kill(); // somewhere in the job, as a rule
            QVERIFY(m_house->server.start(options));
            HttpAnswer fetched;
            QTRY_VERIFY_WITH_TIMEOUT((fetched = ask("GET", path)).status != 202, patience);
            QCOMPARE(fetched.status, 200);
            QCOMPARE(fetched.body, ask("GET", publication() + "/project").body);
            m_house->ann = std::make_unique<User>(m_house->server.url(), "ann@house.example", "correct horse");
            taken += jobs().first().value(u"attempts"_s) == QJsonValue(2) ? 1 : 0;
        }
        QVERIFY(taken > 0);
    }

    void whatFailsIsTriedAgainLater()
    {
        const QByteArray path = startExport();
        m_house->server.stop();
        m_house->server.runSql(u"ALTER TABLE scenarios RENAME TO hidden"_s);
        start({});
        QTRY_VERIFY_WITH_TIMEOUT(!jobs().first().value(u"error"_s).toString().isEmpty(), patience);
        QCOMPARE(ask("GET", path).status, 202);
        m_house->server.stop();
        m_house->server.runSql(u"ALTER TABLE hidden RENAME TO scenarios"_s);
        start({});
        QTRY_VERIFY_WITH_TIMEOUT(ask("GET", path).status != 202, patience);
        QCOMPARE(ask("GET", path).status, 200);
        QVERIFY(jobs().first().value(u"attempts"_s).toInteger() >= 2);
        QCOMPARE(jobs().first().value(u"error"_s), QJsonValue(QString()));
    }

    void aWorkerThatIsGivenSomeKindsLeavesTheOthers()
    {
        restart({u"--jobs"_s, u"backup"_s});
        const QByteArray path = startExport();
        QCOMPARE(m_house->ann->post(m_house->project + "/backups", {}).status, 202);
        QTRY_COMPARE_WITH_TIMEOUT(lastBackup().attributes().value(u"new-backup-in-progress"_s), QJsonValue(false),
                                  patience);
        QCOMPARE(ask("GET", path).status, 202);
    }

    void severalProcessesShareTheJobs()
    {
        if (!isOnPostgresql())
            QSKIP("one process at a time has a SQLite file open");
        WorkerProcess first(m_house->server);
        WorkerProcess second(m_house->server, {u"--jobs-at-once"_s, u"2"_s});
        WorkerProcess killed(m_house->server, {u"--lease"_s, u"1"_s});
        QByteArrayList paths;
        for (int i = 0; i < 20; ++i)
            paths.append(startExport());
        killed.kill();
        for (const QByteArray &path : paths) {
            QTRY_VERIFY_WITH_TIMEOUT(ask("GET", path).status != 202, patience);
            QCOMPARE(ask("GET", path).status, 200);
        }
        const QByteArray logs = first.stop() + second.stop();
        QVERIFY(logs.count("\"job done\"") >= 1);
        QVERIFY(!logs.contains("\"job failed\""));
        for (const QJsonObject &job : jobs())
            QCOMPARE(job.value(u"state"_s), QJsonValue(u"done"_s));
    }
};

QTEST_GUILESS_MAIN(JobsTest)
#include "jobs_test.moc"

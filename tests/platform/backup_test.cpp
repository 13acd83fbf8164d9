#include "tests/platform/server.h"
#include "tests/support/testdata.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// A backup holds everything, and goes into a new database of either kind.
class BackupTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ProjectServer> m_house;
    QString m_file;

    /// What people see of a project.
    static QByteArray state(User &ann, const QByteArray &project)
    {
        QByteArray state;
        for (const char *path : {"", "/folders?include=tags", "/scenarios?include=tags", "/scenarios/1/datasets",
                                 "/actionwords", "/changes?since=0", "/test_runs?include=tags",
                                 "/test_runs/1/test_snapshots?include=last-result", "/test_runs/1/build_history"})
            state += ann.get(QByteArray(project + path)).body + '\n';
        const qsizetype epoch = state.indexOf("\"epoch\":\"");
        return epoch < 0 ? state : state.remove(epoch, 46);
    }

    void create(const QByteArray &kind, const QJsonObject &attributes)
    {
        QCOMPARE(m_house->ann->post(m_house->project + kind, attributesBody(attributes)).status, 201);
    }

private Q_SLOTS:
    /// A folder in a newer one, a scenario with a row, a run with a result.
    void init()
    {
        m_house = std::make_unique<ProjectServer>();
        create("/folders", {{u"name"_s, u"old ü"_s}});
        create("/folders", {{u"name"_s, u"new"_s}});
        const QByteArray folders = m_house->project + "/folders/";
        m_house->ann->patch(folders + "2", attributesBody({{u"parent-id"_s, 3}}));
        create("/scenarios", {{u"name"_s, u"Pay \"it\"\n"_s}, {u"folder-id"_s, 2}});
        create("/scenarios/1/tags", {{u"key"_s, u"wip"_s}});
        create("/scenarios/1/parameters", {{u"name"_s, u"amount"_s}});
        create("/scenarios/1/datasets", {{u"name"_s, u"row"_s}, {u"data"_s, QJsonObject{{u"amount"_s, u"5"_s}}}});
        create("/actionwords", {{u"name"_s, u"I pay"_s}});
        create("/test_runs", {{u"name"_s, u"r"_s}});
        create("/test_runs/1/test_snapshots/1/test_results", {{u"status"_s, u"passed"_s}});
        m_file = m_house->server.folder() + "/backup"_L1;
    }

    void aBackupIsRestoredIntoANewDatabase_data()
    {
        QTest::addColumn<bool>("isIntoFile");
        QTest::newRow("of the same kind") << false;
        QTest::newRow("into a file") << true;
    }

    void aBackupIsRestoredIntoANewDatabase()
    {
        QFETCH(bool, isIntoFile);
        const QByteArray before = state(*m_house->ann, m_house->project);
        const QByteArray epoch = m_house->ann->get(m_house->project).headers.value("x-server-epoch");
        const Headers token = m_house->ann->headers();
        m_house->ann.reset();
        QCOMPARE(m_house->server.stop(), 0);
        const ProgramOutcome made = m_house->server.command({u"backup"_s, m_file});
        QVERIFY2(made.exitCode == 0 && made.out.endsWith(" rows backed up\n"), made.err.constData());
        QCOMPARE(QFileInfo(m_file).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

        Server other;
        QStringList options;
        if (isIntoFile)
            options = {u"--database"_s, other.folder() + "/other.db"_L1};
        const ProgramOutcome restored = other.command({u"restore"_s, m_file}, {}, options);
        QVERIFY2(restored.exitCode == 0, restored.err.constData());
        QCOMPARE(restored.out.split(' ').first(), made.out.split(' ').first());
        QCOMPARE(other.command({u"restore"_s, m_file}, {}, options).exitCode, 2); // not empty any more
        QVERIFY(other.start(options));
        User ann(other.url(), "ann@house.example", "correct horse");
        QCOMPARE(state(ann, m_house->project), before);
        QVERIFY(ann.get(m_house->project).headers.value("x-server-epoch") != epoch);
        QCOMPARE(HttpConnection(other.url()).send("GET", m_house->project, token).status, 200);
        const QByteArray body = attributesBody({{u"name"_s, u"next"_s}});
        QCOMPARE(ann.post(m_house->project + "/scenarios", body).id(), u"2"_s);
        QCOMPARE(ann.post(m_house->project + "/folders", body).id(), u"4"_s);
    }

    void aDatabaseThatWasPutBackByOtherMeansGetsANewName()
    {
        const QByteArray epoch = m_house->ann->get(m_house->project).headers.value("x-server-epoch");
        m_house->server.stop();
        const ProgramOutcome renewed = m_house->server.command({u"renew-epoch"_s});
        QCOMPARE(renewed.exitCode, 0);
        QVERIFY(m_house->server.start());
        m_house->ann = std::make_unique<User>(m_house->server.url(), "ann@house.example", "correct horse");
        const QByteArray now = m_house->ann->get(m_house->project).headers.value("x-server-epoch");
        QVERIFY(now != epoch);
        QCOMPARE(renewed.out, QByteArray("epoch " + now + '\n'));
    }

    void aDamagedBackupIsRefusedAndLeavesTheDatabaseEmpty_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("another file") << QByteArray("stepwright-platform backup") << QByteArray("diary");
        QTest::newRow("newer") << QByteArray("\"schema\":") << QByteArray("\"schema\":9");
        QTest::newRow("cut off") << QByteArray("{\"rows\":") << QByteArray("");
        QTest::newRow("a row lost") << QByteArray("[\"1\",\"ann@house.example\"") << QByteArray("{},[");
        QTest::newRow("a column too many") << QByteArray("\"password_hash\"") << QByteArray("\"id) --\"");
        QTest::newRow("unknown table") << QByteArray("\"accounts\"") << QByteArray("\"sqlite_master\"");
    }

    void aDamagedBackupIsRefusedAndLeavesTheDatabaseEmpty()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        m_house->ann.reset();
        QCOMPARE(m_house->server.stop(), 0);
        QCOMPARE(m_house->server.command({u"backup"_s, m_file}).exitCode, 0);
        QByteArray text = readFile(m_file);
        QVERIFY(text.contains(from));
        text.replace(from, to);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        const Server other;
        const ProgramOutcome refused = other.command({u"restore"_s, m_file});
        QCOMPARE(refused.exitCode, 2);
        QCOMPARE(refused.err.count('\n'), 1);
        QCOMPARE(other.command({u"add-account"_s, u"ann@house.example"_s}, "correct horse\n").exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(BackupTest)
#include "backup_test.moc"

#include "tests/platform/server.h"

#include <QJsonArray>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120'000; // milliseconds, for a loaded machine

/// A feature whose scenarios pay amounts in one currency.
QByteArray feature(int scenarios, const QByteArray &currency = "euros")
{
    QByteArray text = "Feature: Paying\n";
    for (int i = 0; i < scenarios; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += "\n  Scenario: Pay " + number + "\n    Given a basket with a price of \"" + number +
                "\"\n    When I pay \"" + number + "\" " + currency + " by card\n";
    }
    return text;
}

constexpr int many = 900; // scenarios, which are too many to wait for
constexpr int few = 3;

/// So many scenarios that their tests are too many to wait for.
constexpr int most = 1001;

} // namespace

/// Large imports of features and the tests of large runs are jobs, of which each is done once and in order, whatever
/// becomes of the workers.
class WritingJobsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ProjectServer> m_house;

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
    HttpAnswer get(const QByteArray &path) { return m_house->ann->get(m_house->project + path); }
    QJsonArray list(const QByteArray &path) { return get(path).data().toArray(); }

    /// The attributes of the newest jobs, newest first.
    QList<QJsonObject> jobs()
    {
        QList<QJsonObject> all;
        for (const QJsonValue &job : list("/jobs"))
            all.append(job["attributes"_L1].toObject());
        return all;
    }
    QStringList jobStates()
    {
        QStringList states;
        for (const QJsonObject &job : jobs())
            states.append(job.value(u"state"_s).toString());
        return states;
    }

    QByteArray newFolder()
    {
        static int number = 0;
        return "/folders/" +
               m_house->ann
                   ->post(m_house->project + "/folders", attributesBody({{u"name"_s, u"Folder %1"_s.arg(++number)}}))
                   .id()
                   .toUtf8();
    }
    HttpAnswer import(const QByteArray &folder, const QByteArray &text)
    {
        return m_house->ann->post(m_house->project + folder + "/create_from_feature",
                                  attributesBody({{u"feature"_s, QString::fromUtf8(text)}}));
    }
    static QStringList imports(const HttpAnswer &folder)
    {
        return folder.attributes().value(u"running-feature-imports"_s).toVariant().toStringList();
    }
    HttpAnswer newRun(QJsonObject attributes = {})
    {
        attributes.insert(u"name"_s, u"Sprint"_s);
        return m_house->ann->post(m_house->project + "/test_runs", attributesBody(attributes));
    }
    QByteArray made(const HttpAnswer &run) { return "/test_runs/" + run.id().toUtf8(); }
    void fillProject()
    {
        for (int i = 0; i < most; i += 500)
            QCOMPARE(imports(import(newFolder(), feature(std::min(500, most - i), "euros"))).size(), 1);
        QCOMPARE(jobStates(), QStringList());
        QCOMPARE(list("/scenarios").size(), most);
    }
    QByteArray publication(const QByteArray &path)
    {
        return HttpConnection(m_house->server.url()).send("GET", "/publication/" + m_house->secretToken + path).body;
    }

    qint64 cursor() { return get("/changes").json().value(u"meta"_s)["cursor"_L1].toInteger(); }

    /// The numbers of the writes that are listed after a cursor.
    QSet<qint64> writes(qint64 since)
    {
        QSet<qint64> numbers;
        for (const QJsonValue &change : list("/changes?since=" + QByteArray::number(since)))
            numbers.insert(change["change"_L1].toInteger());
        return numbers;
    }

private Q_SLOTS:
    void init() { m_house = std::make_unique<ProjectServer>(QStringList{u"--role"_s, u"web"_s}); }

    void aSmallImportIsOverAtTheNextLook()
    {
        const QByteArray folder = newFolder();
        QCOMPARE(imports(import(folder, feature(few))).size(), 1);
        QCOMPARE(imports(get(folder)), QStringList());
        QCOMPARE(list(folder + "/scenarios").size(), few);
        QCOMPARE(jobStates(), QStringList());
    }

    void aLargeImportIsDoneByAWorkerAndTheFolderSaysUntilWhen()
    {
        const QByteArray folder = newFolder();
        const HttpAnswer started = import(folder, feature(many));
        QCOMPARE(started.status, 200);
        QCOMPARE(imports(started).size(), 1);
        const HttpAnswer waiting = get(folder);
        QCOMPARE(imports(waiting), imports(started));
        QVERIFY(!waiting.headers.contains("etag")); // it would not say when the import is over
        QCOMPARE(list("/folders").last()["attributes"_L1]["running-feature-imports"_L1].toArray().size(), 1);
        QCOMPARE(list(folder + "/scenarios").size(), 0);
        const QJsonObject job = jobs().first();
        QCOMPARE(job.value(u"kind"_s), QJsonValue(u"import"_s));
        QCOMPARE(job.value(u"state"_s), QJsonValue(u"waiting"_s));
        QCOMPARE(job.value(u"object-id"_s).toInteger(), folder.split('/').last().toLongLong());
        QCOMPARE(job.value(u"author"_s), QJsonValue(u"ann@house.example"_s));
        restart({});
        QTRY_COMPARE_WITH_TIMEOUT(imports(get(folder)), QStringList(), patience);
        QCOMPARE(jobStates(), QStringList{u"done"_s});
        QVERIFY(get(folder).headers.contains("etag"));
        QCOMPARE(list(folder + "/scenarios").size(), many);
        QCOMPARE(list("/actionwords").size(), 2);
        QCOMPARE(get("/search?q=basket&kind=actionwords").json().value(u"meta"_s)["total"_L1].toInteger(), 1);
        QCOMPARE(list(folder + "/scenarios").last()["attributes"_L1]["last-author"_L1].toString(),
                 u"ann@house.example"_s);
    }

    void whatIsNoFeatureIsRefusedAtOnce()
    {
        QCOMPARE(import(newFolder(), QByteArray(200'000, 'x')).status, 422);
        QCOMPARE(jobStates(), QStringList());
    }

    void importsAreDoneInTheOrderInWhichTheyCame()
    {
        const QByteArray folder = newFolder();
        QCOMPARE(import(folder, feature(many, "euros")).status, 200);
        QCOMPARE(import(newFolder(), feature(many, "crowns")).status, 200);
        QCOMPARE(import(folder, feature(few, "pounds")).status, 200); // small, but it has to wait for the first
        QCOMPARE(jobStates(), (QStringList{u"waiting"_s, u"waiting"_s, u"waiting"_s}));
        restart({u"--jobs-at-once"_s, u"4"_s});
        QTRY_COMPARE_WITH_TIMEOUT(jobStates(), (QStringList{u"done"_s, u"done"_s, u"done"_s}), patience);
        const QJsonArray scenarios = list(folder + "/scenarios");
        QCOMPARE(scenarios.size(), many);
        QVERIFY(scenarios.first()["attributes"_L1]["definition"_L1].toString().contains("pounds"_L1));
        QVERIFY(scenarios.last()["attributes"_L1]["definition"_L1].toString().contains("euros"_L1));
    }

    void anImportThatCannotBecomeBetterDoesNotHoldUpTheNext()
    {
        const QByteArray gone = newFolder();
        const QByteArray folder = newFolder();
        QCOMPARE(import(gone, feature(many)).status, 200);
        QCOMPARE(import(folder, feature(many)).status, 200);
        QCOMPARE(m_house->ann->remove(m_house->project + gone).status, 200);
        restart({});
        QTRY_COMPARE_WITH_TIMEOUT(jobStates(), (QStringList{u"done"_s, u"failed"_s}), patience);
        QCOMPARE(jobs().last().value(u"attempts"_s), QJsonValue(1));
        QVERIFY(!jobs().last().value(u"error"_s).toString().isEmpty());
        QCOMPARE(list(folder + "/scenarios").size(), many);
    }

    void aWorkerThatIsGivenOtherKindsLeavesImports()
    {
        restart({u"--jobs"_s, u"export"_s});
        QCOMPARE(import(newFolder(), feature(many)).status, 200);
        QCOMPARE(m_house->ann->post("/publication/" + m_house->secretToken + "/async_project", {}).status, 201);
        QTRY_COMPARE_WITH_TIMEOUT(jobStates(), (QStringList{u"done"_s, u"waiting"_s}), patience);
    }

    void theTestsOfALargeRunAreMadeByAWorker()
    {
        fillProject();
        const HttpAnswer answer = newRun();
        QCOMPARE(answer.status, 201);
        const QByteArray run = made(answer);
        QCOMPARE(jobs().first().value(u"kind"_s), QJsonValue(u"run"_s));
        for (const char *part : {"/test_snapshots", "/folder_snapshots"}) {
            const HttpAnswer locked = get(run + part);
            QCOMPARE(locked.status, 423);
            QCOMPARE(locked.headers.value("retry-after"), QByteArray("1"));
        }
        QCOMPARE(get(run).status, 200);
        QVERIFY(!publication("/test_runs").contains("Sprint"));
        const QByteArray exported = QByteArray(run).replace("runs", "run");
        QVERIFY(!publication(exported).contains("<testRun>"));
        restart({});
        QTRY_COMPARE_WITH_TIMEOUT(get(run + "/test_snapshots").status, 200, patience);
        QCOMPARE(list(run + "/test_snapshots").size(), most);
        QCOMPARE(get(run).attributes().value(u"statuses"_s)["undefined"_L1].toInteger(), most);
        QVERIFY(publication("/test_runs").contains("Sprint"));
        QCOMPARE(publication(exported).count("<testSnapshot>"), most);
    }

    void whatChangesALargeRunIsAJobToo()
    {
        fillProject();
        const QString first = list("/scenarios").first()["id"_L1].toString();
        QCOMPARE(newRun({{u"scenario_ids"_s, QJsonArray{u"999999"_s}}}).status, 404);
        const HttpAnswer answer = newRun({{u"scenario_ids"_s, QJsonArray{first}}});
        const QByteArray run = made(answer);
        const QByteArray path = m_house->project + run;
        const auto change = [&](const QJsonObject &attributes) {
            return m_house->ann->patch(path, attributesBody(attributes)).status;
        };
        const QString last = list("/scenarios").last()["id"_L1].toString();
        QCOMPARE(change({{u"scenario_ids"_s, QJsonArray{last}}}), 200);
        QCOMPARE(change({{u"scenario_id"_s, 999'999}}), 404);
        const HttpAnswer copied = newRun({{u"test_run_id"_s, answer.id()}}); // what it copies is not there yet
        QCOMPARE(m_house->ann->remove(m_house->project + "/scenarios/" + first.toUtf8()).status, 200);
        QCOMPARE(m_house->ann->post(path + "/synchronize", {}).status, 200);
        const auto synchronizing = [&] {
            return get(run + "?show_synchronization_information=true")
                .attributes()
                .value(u"synchronization-information"_s)["synchronizing"_L1];
        };
        QCOMPARE(synchronizing(), QJsonValue(true));
        restart({u"--jobs-at-once"_s, u"4"_s});
        QTRY_COMPARE_WITH_TIMEOUT(synchronizing(), QJsonValue(false), patience);
        QCOMPARE(list(run + "/test_snapshots").size(), 1); // the first scenario was gone before its test was made
        QTRY_COMPARE_WITH_TIMEOUT(get(made(copied) + "/test_snapshots").status, 200, patience);
        QCOMPARE(list(made(copied) + "/test_snapshots").size(), 1);
        for (const QString &state : jobStates())
            QCOMPARE(state, u"done"_s);
    }

    void aKilledWorkersImportIsTakenOverAndNothingIsImportedTwice()
    {
        const QStringList options{u"--lease"_s, u"1"_s};
        int taken = 0;
        for (int round = 0; round < 40 && taken == 0; ++round) {
            restart(options);
            const QByteArray folder = newFolder();
            const qint64 before = cursor();
            QCOMPARE(import(folder, feature(many)).status, 200);
            m_house->server.kill(); // somewhere in the job, as a rule
            start(options);
            QTRY_COMPARE_WITH_TIMEOUT(imports(get(folder)), QStringList(), patience);
            QCOMPARE(list(folder + "/scenarios").size(), many);
            QCOMPARE(writes(before).size(), 1); // and nobody wrote what was written
            taken += jobs().first().value(u"attempts"_s) == QJsonValue(2) ? 1 : 0;
            QCOMPARE(m_house->ann->remove(m_house->project + folder).status, 200);
        }
        QVERIFY(taken > 0);
    }

    void aKilledWorkersRunGetsItsTestsOnce()
    {
        fillProject();
        const QStringList options{u"--lease"_s, u"1"_s};
        int taken = 0;
        for (int round = 0; round < 40 && taken == 0; ++round) {
            restart(options);
            const QByteArray run = made(newRun());
            m_house->server.kill(); // somewhere in the job, as a rule
            start(options);
            QTRY_COMPARE_WITH_TIMEOUT(get(run + "/test_snapshots").status, 200, patience);
            QCOMPARE(list(run + "/test_snapshots").size(), most);
            taken += jobs().first().value(u"attempts"_s) == QJsonValue(2) ? 1 : 0;
        }
        QVERIFY(taken > 0);
    }

    void whatAWorkerThatWasTooSlowDidIsNotWritten()
    {
        if (!isOnPostgresql())
            QSKIP("one process at a time has a SQLite file open");
        m_house->server.runSql(u"CREATE FUNCTION slow() RETURNS trigger AS 'BEGIN PERFORM pg_sleep(0.005); RETURN NEW; "
                               "END' LANGUAGE plpgsql; CREATE TRIGGER slow BEFORE INSERT ON scenarios FOR EACH ROW "
                               "EXECUTE FUNCTION slow()"_s);
        const QByteArray folder = newFolder();
        const qint64 before = cursor();
        const QStringList options{u"--lease"_s, u"1"_s};
        WorkerProcess halted(m_house->server, options);
        QCOMPARE(import(folder, feature(many)).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(jobStates(), QStringList{u"running"_s}, patience);
        halted.halt();
        WorkerProcess second(m_house->server, options);
        QTRY_COMPARE_WITH_TIMEOUT(jobs().first().value(u"attempts"_s), QJsonValue(2), patience);
        halted.goOn();
        QTRY_COMPARE_WITH_TIMEOUT(jobStates(), QStringList{u"done"_s}, patience);
        QCOMPARE(list(folder + "/scenarios").size(), many);
        QCOMPARE(writes(before).size(), 1);
        QVERIFY(halted.stop().contains("job lost to another worker"));
        QVERIFY(second.stop().contains("\"job done\""));
    }
};

QTEST_GUILESS_MAIN(WritingJobsTest)
#include "writingjobs_test.moc"

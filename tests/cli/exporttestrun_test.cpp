// `stepwright-cli export` of a test run by the statuses of its tests, and with what else command lines of
// hiptest-publisher say.
#include "tests/cli/program.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class ExportTestRunTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Workplace> m_place;

    Outcome call(const QStringList &arguments) const
    {
        return m_place->call(QStringList{u"export"_s, u"--xml=run.xml"_s, u"--to=cucumber-ruby"_s, u"--output=out"_s} +
                             arguments);
    }

    [[nodiscard]] QByteArray feature() const { return readFile(m_place->path(u"out/till.feature"_s)); }

    /// A run of two scenarios and an outline of three rows; `status` makes the element that says a test's status.
    template <class Status>
    [[nodiscard]] static QByteArray xml(Status status)
    {
        const auto test = [&](const QByteArray &uid, const QByteArray &row, const QByteArray &name) {
            return "<testSnapshot><uid>" + uid + "</uid>" + row + status(name) + "</testSnapshot>";
        };
        const auto scenario = [](const QByteArray &name, const QByteArray &rows, const QByteArray &tests) {
            return "<scenarioSnapshot><name>" + name + "</name><uid>uid-" + name + "</uid><folderUid>t</folderUid>" +
                   rows + "<testSnapshots>" + tests + "</testSnapshots></scenarioSnapshot>";
        };
        const auto row = [](const QByteArray &name, const QByteArray &uid) {
            return "<dataset><name>" + name + "</name>" + uid +
                   "<arguments><argument><name>sum</name><value><stringliteral>" + name +
                   "</stringliteral></value></argument></arguments></dataset>";
        };
        return "<project><name>Shop</name><testRuns><testRun><name>Nightly</name><folderSnapshots><folderSnapshot>"
               "<name>Till</name><uid>t</uid></folderSnapshot></folderSnapshots><scenarioSnapshots>" +
               scenario("Open", {}, test("t1", {}, "passed")) + scenario("Close", {}, test("t2", {}, "failed")) +
               scenario("Pay",
                        "<parameters><parameter><name>sum</name></parameter></parameters><datatable>" +
                            row("little", "<datasetUid>d1</datasetUid>") + row("much", {}) + row("nothing", {}) +
                            "</datatable>",
                        test("t3", "<index>0</index><datasetUid>d1</datasetUid>", "failed") +
                            test("t4", "<index>1</index><datasetUid/>", "passed") +
                            test("t5", "<index>2</index><datasetUid/>", {})) +
               "</scenarioSnapshots></testRun></testRuns></project>";
    }

    [[nodiscard]] static QByteArray plainStatus(const QByteArray &name)
    {
        return name.isEmpty() ? QByteArray() : "<status>" + name + "</status>";
    }

private Q_SLOTS:
    void init()
    {
        m_place = std::make_unique<Workplace>();
        m_place->write(u"run.xml"_s, xml(&plainStatus));
    }

    void testsAreChosenByTheirStatus_data()
    {
        QTest::addColumn<QString>("statuses");
        QTest::addColumn<QByteArrayList>("holds");
        QTest::newRow("failed") << u"failed"_s << QByteArrayList{"Close", "Pay", "little"};
        QTest::newRow("passed") << u"passed"_s << QByteArrayList{"Open", "Pay", "much"};
        QTest::newRow("without a result") << u"undefined"_s << QByteArrayList{"Pay", "nothing"};
        QTest::newRow("several") << u"failed, undefined"_s << QByteArrayList{"Close", "Pay", "little", "nothing"};
    }

    void testsAreChosenByTheirStatus()
    {
        QFETCH(const QString, statuses);
        QFETCH(const QByteArrayList, holds);
        const auto result = [](const QByteArray &name) {
            return name.isEmpty() ? QByteArray() : "<testResult><status>" + name + "</status></testResult>";
        };
        for (const QByteArray &document : {xml(&plainStatus), xml(result)}) {
            m_place->write(u"run.xml"_s, document);
            const Outcome outcome = call({u"--filter-on-status"_s, statuses, u"--force"_s});
            QCOMPARE(outcome.err, ""_ba);
            QCOMPARE(outcome.exitCode, 0);
            for (const QByteArray &name : {"Open"_ba, "Close"_ba, "Pay"_ba, "little"_ba, "much"_ba, "nothing"_ba})
                QVERIFY2(feature().contains(name) == holds.contains(name),
                         QByteArray(name + " in\n" + feature()).constData());
        }
    }

    void statusesThatNobodyKnowsAreTold()
    {
        m_place->write(u"run.xml"_s, xml([](const QByteArray &) { return QByteArray(); }));
        const Outcome none = call({u"--filter-on-status=failed"_s});
        QCOMPARE(none.exitCode, 2);
        QCOMPARE(none.err, "stepwright-cli: No test here has a status: only those of a test run with results have one. "
                           "Get the run with ?filter_status=failed from the server, and export its XML.\n"_ba);
        const Outcome unknown = call({u"--filter-on-status=fine"_s});
        QCOMPARE(unknown.exitCode, 2);
        QCOMPARE(unknown.err, "stepwright-cli: \"fine\" is no status of a test; these are: passed, failed, retest, "
                              "undefined, blocked, skipped, wip.\n"_ba);
        QVERIFY(!QFile::exists(m_place->path(u"out"_s)));
    }

    void commandLinesMayNameTheServer()
    {
        const Outcome outcome = call({u"--token=123"_s, u"-s"_s, u"https://example.com"_s, u"--cache-duration=0"_s,
                                      u"--verbose"_s, u"--no-color"_s});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.err, "stepwright-cli: --cache-duration changes nothing: nothing is fetched from a server\n"
                              "stepwright-cli: --site changes nothing: nothing is fetched from a server\n"
                              "stepwright-cli: --token changes nothing: nothing is fetched from a server\n"_ba);
        QVERIFY(feature().contains("Close"));
    }

    void resultsAreNotSent()
    {
        const Outcome outcome = call({u"--push"_s, u"result.tap"_s});
        QCOMPARE(outcome.exitCode, 2);
        QCOMPARE(outcome.err,
                 "stepwright-cli: --push is about results, which an export does not send; leave it out\n"_ba);
        QVERIFY(!QFile::exists(m_place->path(u"out"_s)));
    }

    void kindsOfFilesHaveOlderOptions()
    {
        QCOMPARE(call({u"--actionwords-only"_s}).exitCode, 0);
        QCOMPARE(QDir(m_place->path(u"out"_s)).entryList(QDir::Files),
                 QStringList({u"actionwords.rb"_s, u"actionwords_signature.yaml"_s}));
        m_place->write(u"old.conf"_s, "tests_only = true\nactionwords_only = no\n");
        QCOMPARE(m_place
                     ->call({u"export"_s, u"--xml=run.xml"_s, u"--to=ruby-rspec"_s, u"--output=tests"_s,
                             u"--config=old.conf"_s})
                     .exitCode,
                 0);
        QCOMPARE(QDir(m_place->path(u"tests"_s)).entryList(QDir::Files), QStringList({u"project_spec.rb"_s}));
    }
};

QTEST_GUILESS_MAIN(ExportTestRunTest)
#include "exporttestrun_test.moc"

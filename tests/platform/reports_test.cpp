#include "model/importing/platform/projectxml.h"
#include "tests/platform/server.h"
#include "tests/support/testdata.h"

#include <QJsonArray>
#include <QTest>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// What hiptest-publisher says to the platform about test runs, with the very lines that it sends: it fetches a run
/// with the uids of its tests, and brings reports back.
class ReportsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ProjectServer> m_house;
    QByteArray m_run; ///< its number
    QStringList m_uids;
    QByteArray m_leave;

    HttpAnswer ask(const QByteArray &method, const QByteArray &path, const QByteArray &type = {},
                   const QByteArray &body = {})
    {
        HttpConnection connection(m_house->server.url());
        QByteArray request = method + ' ' + path +
                             " HTTP/1.1\r\nAccept: */*\r\nUser-Agent: Ruby/hiptest-publisher\r\nHost: 127.0.0.1:" +
                             QByteArray::number(m_house->server.url().port()) + "\r\nConnection: close\r\n";
        if (method == "POST")
            request += "Content-Length: " + QByteArray::number(body.size()) + "\r\nContent-Type: " +
                       (type.isEmpty() ? QByteArray("application/x-www-form-urlencoded") : type) + "\r\n";
        connection.sendRaw(request + "\r\n" + body);
        return connection.readAnswer();
    }

    /// Reports as Ruby's multipart-post writes them: a part for each file.
    HttpAnswer push(const QByteArray &path, const QList<QByteArray> &reports)
    {
        const QByteArray boundary = "-----------RubyMultipartPost-2f3c";
        QByteArray body;
        int number = 0;
        for (const QByteArray &report : reports)
            body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file-tmp-report" +
                    QByteArray::number(++number) +
                    "-xml\"; filename=\"report.xml\"\r\nContent-Length: " + QByteArray::number(report.size()) +
                    "\r\nContent-Type: text\r\nContent-Transfer-Encoding: binary\r\n\r\n" + report + "\r\n";
        return ask("POST", path, "multipart/form-data; boundary=" + boundary, body + "--" + boundary + "--\r\n");
    }
    QByteArray token(const QByteArray &path) { return path + m_house->secretToken; }
    QByteArray report(const QString &name)
    {
        QByteArray text = readFile(projectFile(u"tests/data/platform/reports/"_s + name));
        for (qsizetype i = 0; i < m_uids.size(); ++i)
            text.replace(QByteArray("UID" + QByteArray::number(i)), m_uids[i].toUtf8());
        return text;
    }
    QByteArray newRun(const QJsonObject &attributes)
    {
        return m_house->ann->post(m_house->project + "/test_runs", attributesBody(attributes)).id().toUtf8();
    }
    QJsonArray tests(const QByteArray &run)
    {
        return m_house->ann->get(m_house->project + "/test_runs/" + run + "/test_snapshots?include=last-result")
            .data()
            .toArray();
    }
    QStringList statuses(const QByteArray &run)
    {
        QStringList statuses;
        for (const QJsonValue &test : tests(run))
            statuses.append(test["attributes"_L1]["status"_L1].toString());
        return statuses;
    }
    QStringList descriptions(const QByteArray &run)
    {
        QStringList found;
        for (const QJsonValue &object :
             m_house->ann->get(m_house->project + "/test_runs/" + run + "/test_snapshots?include=last-result")
                 .json()
                 .value(u"included"_s)
                 .toArray())
            found.append(object["attributes"_L1]["description"_L1].toString());
        return found;
    }
    project::ProjectDocument exported(const QByteArray &path)
    {
        const HttpAnswer answer = ask("GET", path);
        const Result<importing::ProjectXml> read = importing::readProjectXml(answer.body);
        if (answer.status != 200 || !read || !read->problems.isEmpty())
            qWarning("status %d, %s", answer.status, answer.body.constData());
        return read ? read->document : project::ProjectDocument();
    }

private Q_SLOTS:
    /// Pay with two datasets, and Leave.
    void init()
    {
        m_house = std::make_unique<ProjectServer>();
        User &ann = *m_house->ann;
        const QByteArray scenarios = m_house->project + "/scenarios";
        const QByteArray pay = ann.post(scenarios, attributesBody({{u"name"_s, u"Pay"_s}})).id().toUtf8();
        ann.patch(
            scenarios + '/' + pay,
            attributesBody(
                {{u"definition"_s,
                  u"scenario 'Pay' (amount) do\n  call when 'I pay \"p\"' (p = amount)\n  call then 'I see \"p\"' (p = amount)\nend\n"_s}}));
        for (const QString &amount : {u"5"_s, u"7"_s})
            ann.post(scenarios + '/' + pay + "/datasets",
                     attributesBody(
                         {{u"name"_s, QString(u"row "_s + amount)}, {u"data"_s, QJsonObject{{u"amount"_s, amount}}}}));
        m_leave = ann.post(scenarios, attributesBody({{u"name"_s, u"Leave"_s}})).id().toUtf8();
        m_run = newRun({{u"name"_s, u"Sprint 1"_s}});
        m_uids.clear();
        const project::ProjectDocument run = exported(token("/publication/") + "/test_run/" + m_run);
        for (const project::ScenarioDocument &scenario : run.scenarios) {
            for (const project::Dataset &row : scenario.datasets)
                m_uids.append(row.testUid);
            if (scenario.datasets.isEmpty())
                m_uids.append(scenario.testUid);
        }
        QCOMPARE(m_uids.size(), 3);
        QCOMPARE(QSet<QString>(m_uids.begin(), m_uids.end()).size(), 3);
    }

    void runsAreAListWithTheirNumbersAsText()
    {
        const HttpAnswer answer = ask("GET", token("/publication/") + "/test_runs");
        QCOMPARE(answer.status, 200);
        const QJsonArray runs = answer.json().value(u"test_runs"_s).toArray();
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs[0]["id"_L1], QJsonValue(QString::fromLatin1(m_run)));
        QCOMPARE(runs[0]["name"_L1], QJsonValue(u"Sprint 1"_s));
        QVERIFY(runs[0]["created_at"_L1].toString().endsWith(u'Z'));
        QCOMPARE(ask("GET", "/publication/12345/test_runs").status, 404);
    }

    void aRunIsFetchedAsItWasMade()
    {
        const QByteArray path = token("/publication/") + "/test_run/" + m_run;
        m_house->ann->patch(m_house->project + "/scenarios/" + m_leave, attributesBody({{u"name"_s, u"Stay"_s}}));
        const project::ProjectDocument run = exported(path);
        QVERIFY(run.isTestRun);
        QCOMPARE(run.name, u"Web shop"_s);
        QCOMPARE(run.folders.size(), 1);
        QCOMPARE(run.folders[0].parentUid, QString());
        QCOMPARE(run.scenarios.size(), 2);
        QCOMPARE(run.scenarios[0].name, u"Pay"_s);
        QCOMPARE(run.scenarios[0].folderUid, run.folders[0].uid);
        QCOMPARE(run.scenarios[0].datasets[1].values.first().value.text, u"7"_s);
        QCOMPARE(run.scenarios[0].body.size(), size_t(2));
        QCOMPARE(run.scenarios[1].name, u"Leave"_s);
        const QByteArray xml = ask("GET", path).body;
        for (const QByteArray &part :
             {QByteArray("<testRuns><testRun><name>Sprint 1</name>"), QByteArray("<scenarioName>Pay</scenarioName>"),
              QByteArray("<index>1</index>"), QByteArray("<step><type>result</type><value>Then I see \"7\"</value>")})
            QVERIFY2(xml.contains(part), part.constData());
        QCOMPARE(ask("GET", token("/publication/") + "/test_run/999").status, 404);
    }

    void reportsMakeResults_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("file");
        QTest::newRow("junit") << u"junit"_s << u"junit.xml"_s;
        QTest::newRow("nunit 3") << u"nunit"_s << u"nunit3.xml"_s;
        QTest::newRow("nunit 2") << u"nunit"_s << u"nunit2.xml"_s;
        QTest::newRow("robot") << u"robot"_s << u"robot.xml"_s;
        QTest::newRow("tap") << u"tap"_s << u"tap.tap"_s;
        QTest::newRow("cucumber-json") << u"cucumber-json"_s << u"cucumber-json.json"_s;
    }

    void reportsMakeResults()
    {
        QFETCH(QString, format);
        QFETCH(QString, file);
        const HttpAnswer answer = push(token("/import_test_results/") + '/' + format.toLatin1(), {report(file)});
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().value(u"test_import"_s).toArray(),
                 (QJsonArray{QJsonObject{{u"name"_s, u"Pay (row 5)"_s}}, QJsonObject{{u"name"_s, u"Pay (row 7)"_s}},
                             QJsonObject{{u"name"_s, u"Leave"_s}}}));
        QCOMPARE(statuses(m_run), (QStringList{u"passed"_s, u"failed"_s, u"skipped"_s}));
        const QStringList said = descriptions(m_run);
        QCOMPARE(said[0], QString());
        QVERIFY2(said[1].contains("expected 7 EUR"_L1), qPrintable(said[1]));
        QCOMPARE(said[2], u"not today"_s);
        const QByteArray path = token("/publication/") + "/test_run/" + m_run + "?filter_status=failed";
        const project::ProjectDocument failed = exported(path);
        QCOMPARE(failed.scenarios.size(), 1);
        QCOMPARE(failed.scenarios[0].datasets.size(), 1);
        QCOMPARE(failed.scenarios[0].datasets[0].testUid, m_uids[1]);
    }

    void severalFilesGoIntoOneBuildOfTheEnvironmentThatIsNamed()
    {
        const QByteArray path = token("/import_test_results/") + "/junit?execution_environment=Firefox&build_name=1.0";
        QCOMPARE(push(path, {report(u"junit.xml"_s), report(u"junit.xml"_s)}).status, 200);
        QCOMPARE(push(path, {report(u"junit.xml"_s)}).status, 200);
        const QByteArray run = m_house->project + "/test_runs/" + m_run;
        const QJsonArray environments = m_house->ann->get(run + "/execution_environments").data().toArray();
        QCOMPARE(environments.size(), 2);
        QCOMPARE(environments[1]["attributes"_L1]["name"_L1], QJsonValue(u"Firefox"_s));
        const QByteArray firefox =
            run + "/execution_environments/" + environments[1]["id"_L1].toString().toLatin1() + "/builds";
        const QJsonArray builds = m_house->ann->get(firefox).data().toArray();
        QCOMPARE(builds.size(), 1);
        QCOMPARE(builds[0]["attributes"_L1]["name"_L1], QJsonValue(u"1.0"_s));
        const QByteArray build = builds[0]["id"_L1].toString().toLatin1();
        QCOMPARE(m_house->ann->get(run + "/builds/" + build + "?include=test-results")
                     .json()
                     .value(u"included"_s)
                     .toArray()
                     .size(),
                 9);
        const QByteArray byId = token("/import_test_results/") + "/junit?build_id=" + build;
        QCOMPARE(push(byId, {report(u"junit.xml"_s)}).status, 200);
        m_house->ann->post(run + "/builds/" + build + "/close", {});
        QCOMPARE(push(byId, {report(u"junit.xml"_s)}).status, 422);
    }

    void whatIsNoReportIsRefusedAndChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("unknown format") << QByteArray("mstest") << QByteArray("<x/>");
        QTest::newRow("no XML") << QByteArray("junit") << QByteArray("ok 1");
        QTest::newRow("cut off") << QByteArray("junit") << QByteArray("<testsuite><testcase name='a'/>");
        QTest::newRow("entities") << QByteArray("junit")
                                  << QByteArray("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>");
        QTest::newRow("deep") << QByteArray("robot") << QByteArray(QByteArray("<a>").repeated(5000));
        QTest::newRow("no JSON") << QByteArray("cucumber-json") << QByteArray("{}");
        QTest::newRow("no TAP") << QByteArray("tap") << QByteArray("hello\nworld");
        QTest::newRow("empty") << QByteArray("nunit") << QByteArray();
    }

    void whatIsNoReportIsRefusedAndChangesNothing()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, content);
        const HttpAnswer answer =
            push(token("/import_test_results/") + '/' + format, {report(u"junit.xml"_s), content});
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.body.startsWith("Unknown format"), format == "mstest");
        QVERIFY(!answer.body.contains("root:"));
        QCOMPARE(statuses(m_run), QStringList(3, u"undefined"_s));
    }

    void aBodyThatIsNoFormIsRefused()
    {
        const QByteArray path = token("/import_test_results/") + "/junit";
        for (const QByteArray &body :
             {QByteArray(), QByteArray("--x\r\n"), QByteArray("--x\r\nContent-Disposition: form-data\r\n\r\nabc"),
              QByteArray("no delimiter"), QByteArray("--x--")})
            QVERIFY(ask("POST", path, "multipart/form-data; boundary=x", body).status >= (body == "--x--" ? 200 : 422));
        QCOMPARE(ask("POST", path, "application/json", "{}").status, 422);
        QCOMPARE(ask("POST", path).status, 422);
    }

    void anotherProjectsTokenReachesNothing()
    {
        for (const QByteArray &path :
             {QByteArray("/import_test_results/123/junit"), QByteArray("/import_test_reports/123/" + m_run + "/junit")})
            QCOMPARE(push(path, {report(u"junit.xml"_s)}).status, 404);
        QCOMPARE(ask("POST", "/report_global_failure/123/" + m_run + '/').status, 404);
        QCOMPARE(ask("GET", "/publication/123/test_run/" + m_run).status, 404);
        QCOMPARE(statuses(m_run), QStringList(3, u"undefined"_s));
    }

    void missingReportsFailTheWholeRun()
    {
        const HttpAnswer answer = ask("POST", token("/report_global_failure/") + '/' + m_run + '/');
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().value(u"test_import"_s), QJsonValue(QJsonArray()));
        QCOMPARE(statuses(m_run), QStringList(3, u"failed"_s));
    }

    void anExternalRunGetsItsTestsFromReports()
    {
        const QByteArray run = newRun({{u"name"_s, u"nightly"_s}, {u"external"_s, true}});
        QCOMPARE(tests(run).size(), 0);
        const QByteArray junit =
            R"(<testsuite><testcase name="opens"/><testcase name="shuts"><failure message="stuck"/></testcase></testsuite>)";
        for (int i = 0; i < 2; ++i)
            QCOMPARE(push(token("/import_test_reports/") + '/' + run + "/junit", {junit}).status, 200);
        QCOMPARE(tests(run).size(), 2);
        QCOMPARE(statuses(run), (QStringList{u"passed"_s, u"failed"_s}));
        const QByteArray own = R"(<testsuite><testcase name="Leave"/><testcase name="unknown"/></testsuite>)";
        const HttpAnswer answer = push(token("/import_test_reports/") + '/' + m_run + "/junit", {own});
        QCOMPARE(answer.json().value(u"test_import"_s).toArray(), (QJsonArray{QJsonObject{{u"name"_s, u"Leave"_s}}}));
        QCOMPARE(statuses(m_run).last(), u"passed"_s);
    }
};

QTEST_GUILESS_MAIN(ReportsTest)
#include "reports_test.moc"

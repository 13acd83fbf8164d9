#include "tests/platform/server.h"

#include <QDate>
#include <QJsonArray>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// Test runs: what they keep of the project, results, builds and environments.
class RunsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ProjectServer> m_house;
    User *m_ann = nullptr;
    QByteArray m_runs;
    QByteArray m_pay;   ///< id of the scenario with two datasets
    QByteArray m_leave; ///< of the other one

    QByteArray create(const QByteArray &kind, const QJsonObject &attributes)
    {
        return m_ann->post(m_house->project + '/' + kind, attributesBody(attributes)).id().toUtf8();
    }
    void define(const QByteArray &id, const QString &definition)
    {
        QCOMPARE(
            m_ann->patch(m_house->project + "/scenarios/" + id, attributesBody({{u"definition"_s, definition}})).status,
            200);
    }
    QByteArray newRun(const QJsonObject &attributes)
    {
        const HttpAnswer answer = m_ann->post(m_runs, attributesBody(attributes));
        if (answer.status != 201)
            qWarning("%s", answer.body.constData());
        return m_runs + '/' + answer.id().toUtf8();
    }
    QJsonArray tests(const QByteArray &run, const QByteArray &query = {})
    {
        return m_ann->get(run + "/test_snapshots" + query).data().toArray();
    }
    QStringList names(const QByteArray &run)
    {
        QStringList names;
        for (const QJsonValue &test : tests(run))
            names.append(test["attributes"_L1]["name"_L1].toString());
        return names;
    }
    QByteArray testPath(const QByteArray &run, qsizetype index)
    {
        return run + "/test_snapshots/" + tests(run)[index]["id"_L1].toString().toUtf8();
    }
    HttpAnswer result(const QByteArray &path, const QJsonObject &attributes, const QJsonObject &relationships = {})
    {
        const QJsonObject data{{u"attributes"_s, attributes}, {u"relationships"_s, relationships}};
        return m_ann->post(path, QJsonDocument(QJsonObject{{u"data"_s, data}}).toJson());
    }
    HttpAnswer passed(const QByteArray &test)
    {
        return result(test + "/test_results",
                      {{u"status"_s, u"passed"_s}, {u"status-author"_s, u"Ann"_s}, {u"description"_s, u"fine"_s}});
    }
    static QJsonObject link(const QString &type, const QString &id)
    {
        return {{u"data"_s, QJsonObject{{u"type"_s, type}, {u"id"_s, id}}}};
    }

private Q_SLOTS:
    /// The folder Basket with Pay (two datasets; one of its words has a body of two steps) and Leave.
    void init()
    {
        m_house = std::make_unique<ProjectServer>();
        m_ann = m_house->ann.get();
        m_runs = m_house->project + "/test_runs";
        const QByteArray basket = create("folders", {{u"name"_s, u"Basket"_s}});
        m_pay = create("scenarios", {{u"name"_s, u"Pay"_s}, {u"folder-id"_s, QString::fromLatin1(basket)}});
        m_leave = create("scenarios", {{u"name"_s, u"Leave"_s}, {u"folder-id"_s, QString::fromLatin1(basket)}});
        define(
            m_pay,
            u"scenario 'Pay' (amount) do\n  call when 'I pay \"p\"' (p = amount)\n  call then 'outer' (x = amount)\nend\n"_s);
        for (const QString &amount : {u"5"_s, u"7"_s})
            m_ann->post(m_house->project + "/scenarios/" + m_pay + "/datasets",
                        attributesBody(
                            {{u"name"_s, u"row "_s.append(amount)}, {u"data"_s, QJsonObject{{u"amount"_s, amount}}}}));
        create("actionwords", {{u"name"_s, u"I pay \"p\""_s}});
        const QByteArray outer = create("actionwords", {{u"name"_s, u"outer"_s}});
        m_ann->patch(
            m_house->project + "/actionwords/" + outer,
            attributesBody(
                {{u"definition"_s,
                  u"actionword 'outer' (x = \"0\") do\n  step { action: \"look\" }\n  call then 'I see \"v\"' (v = x)\nend\n"_s}}));
    }

    void aRunHasATestForEachDataset()
    {
        const QByteArray run = newRun({{u"name"_s, u"Sprint 1"_s}, {u"description"_s, u"d"_s}});
        QCOMPARE(names(run), (QStringList{u"Pay (row 5)"_s, u"Pay (row 7)"_s, u"Leave"_s}));
        const QJsonValue test = tests(run)[1]["attributes"_L1];
        const QJsonObject steps = test["definition-json"_L1].toObject();
        QCOMPARE(steps.value(u"scenario_name"_s), QJsonValue(u"Pay"_s));
        QCOMPARE(steps.value(u"dataset_name"_s), QJsonValue(u"row 7"_s));
        QCOMPARE(steps.value(u"index"_s), QJsonValue(1));
        QCOMPARE(steps.value(u"steps"_s).toArray(),
                 (QJsonArray{QJsonObject{{u"action"_s, u"When I pay \"7\""_s}}, QJsonObject{{u"action"_s, u"look"_s}},
                             QJsonObject{{u"result"_s, u"Then I see \"7\""_s}}}));
        const QJsonObject attributes = m_ann->get(run).attributes();
        QCOMPARE(attributes.value(u"name"_s), QJsonValue(u"Sprint 1"_s));
        QCOMPARE(attributes.value(u"description"_s), QJsonValue(u"d"_s));
        QCOMPARE(attributes.value(u"statuses"_s)["undefined"_L1], QJsonValue(3));
        QCOMPARE(attributes.value(u"statuses"_s).toObject().size(), 7);
        QCOMPARE(attributes.value(u"last-author"_s), QJsonValue(u"ann@house.example"_s));
    }

    void aRunIsOfChosenScenariosAndGrows()
    {
        const QByteArray run = newRun({{u"name"_s, u"one"_s}, {u"scenario_ids"_s, QJsonArray{m_leave.toInt()}}});
        QCOMPARE(names(run), QStringList{u"Leave"_s});
        const HttpAnswer grown = m_ann->patch(run, attributesBody({{u"scenario_id"_s, m_pay.toInt()}}));
        QCOMPARE(grown.status, 200);
        QVERIFY(grown.data().isArray());
        QCOMPARE(names(run), (QStringList{u"Leave"_s, u"Pay (row 5)"_s, u"Pay (row 7)"_s}));
        QCOMPARE(m_ann->patch(run, attributesBody({{u"description"_s, u"new"_s}})).status, 201);
        QCOMPARE(m_ann->get(run).attributes().value(u"description"_s), QJsonValue(u"new"_s));
        QCOMPARE(m_ann->patch(run, attributesBody({{u"scenario_id"_s, 999}})).status, 404);
        QCOMPARE(m_ann->patch(run, attributesBody(QJsonObject{})).status, 422);
        QCOMPARE(m_ann->post(m_runs, attributesBody({{u"name"_s, u" "_s}})).status, 422);
    }

    void aRunKeepsWhatItWasMadeOfUntilItIsSynchronised()
    {
        const QByteArray run = newRun({{u"name"_s, u"r"_s}});
        QCOMPARE(passed(testPath(run, 0)).status, 201);
        const auto information = [&] {
            return m_ann->get(run + "?show_synchronization_information=true")
                .attributes()
                .value(u"synchronization-information"_s)
                .toObject();
        };
        QCOMPARE(information().value(u"synchronizable"_s), QJsonValue(false));
        define(
            m_pay,
            u"scenario 'Pay now' (amount) do\n  call when 'I pay \"p\"' (p = amount)\n  call then 'outer' (x = amount)\nend\n"_s);
        m_ann->remove(m_house->project + "/scenarios/" + m_leave);
        const QByteArray row = m_ann->get(m_house->project + "/scenarios/" + m_pay + "/datasets")
                                   .data()
                                   .toArray()[1]["id"_L1]
                                   .toString()
                                   .toUtf8();
        m_ann->remove(m_house->project + "/scenarios/" + m_pay + "/datasets/" + row);
        QCOMPARE(names(run), (QStringList{u"Pay (row 5)"_s, u"Pay (row 7)"_s, u"Leave"_s}));
        QCOMPARE(information().value(u"synchronizable"_s), QJsonValue(true));
        const QJsonObject details = information().value(u"details"_s).toObject();
        QCOMPARE(details.value(u"deleted_scenarios_snapshots"_s).toArray().size(), 1);
        QCOMPARE(details.value(u"deleted_tests_snapshots"_s).toArray().size(), 2);
        QCOMPARE(m_ann->post(run + "/synchronize", {}).status, 200);
        QCOMPARE(names(run), QStringList{u"Pay now (row 5)"_s});
        QCOMPARE(tests(run)[0]["attributes"_L1]["status"_L1], QJsonValue(u"passed"_s));
        QCOMPARE(information().value(u"synchronizable"_s), QJsonValue(false));
    }

    void aRunIsCopiedWithoutItsResults()
    {
        const QByteArray run = newRun({{u"name"_s, u"r"_s}});
        passed(testPath(run, 2));
        const QByteArray copy =
            newRun({{u"name"_s, u"again"_s}, {u"test_run_id"_s, QString::fromLatin1(run.split('/').last())}});
        QCOMPARE(names(copy), names(run));
        QCOMPARE(m_ann->get(copy).attributes().value(u"statuses"_s)["undefined"_L1], QJsonValue(3));
        QCOMPARE(m_ann->get(copy + "/folder_snapshots").data().toArray().size(), 2);
        QCOMPARE(m_ann->post(m_runs, attributesBody({{u"name"_s, u"x"_s}, {u"test_run_id"_s, 999}})).status, 404);
    }

    void resultsMakeTheStatus()
    {
        const QByteArray run = newRun({{u"name"_s, u"r"_s}});
        const QByteArray test = testPath(run, 0);
        const HttpAnswer first = passed(test);
        QCOMPARE(first.status, 201);
        QCOMPARE(first.attributes().value(u"status"_s), QJsonValue(u"passed"_s));
        QCOMPARE(first.attributes().value(u"status-author"_s), QJsonValue(u"Ann"_s));
        result(test + "/test_results", {{u"status"_s, u"splendid"_s}, {u"description"_s, QString()}});
        QCOMPARE(m_ann->get(test).attributes().value(u"status"_s), QJsonValue(u"undefined"_s));
        result(test + "/test_results", {{u"status"_s, u"failed"_s}});
        QCOMPARE(m_ann->get(test).attributes().value(u"status"_s), QJsonValue(u"failed"_s));
        QCOMPARE(m_ann->get(test + "?show_passrate=true").attributes().value(u"pass-rate"_s), QJsonValue(u"33.3"_s));
        const HttpAnswer corrected =
            m_ann->patch(test + "/test_results/" + first.id().toUtf8(), attributesBody({{u"status"_s, u"blocked"_s}}));
        QCOMPARE(corrected.attributes().value(u"status"_s), QJsonValue(u"blocked"_s));
        QCOMPARE(corrected.attributes().value(u"description"_s), QJsonValue(u"fine"_s));
        QCOMPARE(m_ann->get(test).attributes().value(u"status"_s), QJsonValue(u"failed"_s)); // of the newest result
        QCOMPARE(m_ann->get(run).attributes().value(u"statuses"_s)["failed"_L1], QJsonValue(1));
        QCOMPARE(result(test + "/test_results", {{u"description"_s, u"x"_s}}).status, 422);
        QCOMPARE(m_ann->get(run + "/folder_snapshots")
                     .data()
                     .toArray()[0]["attributes"_L1]["statuses"_L1]["failed_count"_L1],
                 QJsonValue(1));
    }

    void stepStatusesAreOfTheTestOrOfTheScenario_data()
    {
        QTest::addColumn<QJsonValue>("given");
        QTest::addColumn<QJsonArray>("expected");
        const QString p = u"passed"_s;
        const QString f = u"failed"_s;
        const QString u = u"undefined"_s;
        QTest::newRow("of the test") << QJsonValue(QJsonArray{p, f, p}) << QJsonArray{p, f, p};
        QTest::newRow("too many") << QJsonValue(QJsonArray{p, p, f, p}) << QJsonArray{p, p, f};
        QTest::newRow("of the scenario") << QJsonValue(QJsonArray{p, f}) << QJsonArray{p, f, f};
        QTest::newRow("missing") << QJsonValue(QJsonArray{f}) << QJsonArray{f, u, u};
        QTest::newRow("no list") << QJsonValue(p) << QJsonArray{u, u, u};
        QTest::newRow("unknown") << QJsonValue(QJsonArray{u"well"_s, p, p}) << QJsonArray{u, p, p};
    }

    void stepStatusesAreOfTheTestOrOfTheScenario()
    {
        QFETCH(QJsonValue, given);
        QFETCH(QJsonArray, expected);
        const QByteArray run = newRun({{u"name"_s, u"r"_s}});
        result(testPath(run, 0) + "/test_results", {{u"status"_s, u"failed"_s}, {u"step-statuses"_s, given}});
        const HttpAnswer list =
            m_ann->get(run + "/test_snapshots?include=last-result,scenario,dataset&show_step_statuses=true");
        QStringList types;
        for (const QJsonValue &object : list.json().value(u"included"_s).toArray()) {
            types.append(object["type"_L1].toString());
            if (object["type"_L1].toString() == u"test-results"_s)
                QCOMPARE(object["attributes"_L1]["step-statuses"_L1].toArray(), expected);
        }
        QCOMPARE(types, (QStringList{u"scenarios"_s, u"datasets"_s, u"test-results"_s, u"datasets"_s, u"scenarios"_s}));
    }

    void buildsAreOfEnvironments()
    {
        const QByteArray run = newRun({{u"name"_s, u"r"_s}});
        QCOMPARE(m_ann->get(run + "/builds/current").status, 404);
        const HttpAnswer one = m_ann->post(run + "/builds", attributesBody({{u"name"_s, u"1.0"_s}}));
        QCOMPARE(one.status, 201);
        QCOMPARE(one.attributes().value(u"is_running"_s), QJsonValue(true));
        QCOMPARE(m_ann->get(run + "/builds/current").id(), one.id());
        const QString test = tests(run)[2]["id"_L1].toString();
        const HttpAnswer added =
            result(run + "/builds/" + one.id().toUtf8() + "/test_results", {{u"status"_s, u"passed"_s}},
                   {{u"test-snapshot"_s, link(u"test-snapshots"_s, test)}});
        QCOMPARE(added.status, 201);
        const HttpAnswer shown = m_ann->get(run + "/builds/" + one.id().toUtf8() + "?include=test-results");
        QCOMPARE(shown.json().value(u"included"_s).toArray().size(), 1);
        QCOMPARE(m_ann->post(run + "/builds/" + one.id().toUtf8() + "/close", {}).status, 200);
        QCOMPARE(m_ann->get(run + "/builds/" + one.id().toUtf8()).attributes().value(u"is-running"_s),
                 QJsonValue(false));
        QCOMPARE(result(run + "/builds/" + one.id().toUtf8() + "/test_results", {{u"status"_s, u"passed"_s}},
                        {{u"test-snapshot"_s, link(u"test-snapshots"_s, test)}})
                     .status,
                 422);
        QCOMPARE(m_ann->patch(run + "/builds/" + one.id().toUtf8(), attributesBody({{u"name"_s, u"1.1"_s}}))
                     .attributes()
                     .value(u"name"_s),
                 QJsonValue(u"1.1"_s));

        const HttpAnswer firefox =
            m_ann->post(run + "/execution_environments", attributesBody({{u"name"_s, u"Firefox"_s}}));
        QCOMPARE(firefox.status, 201);
        QCOMPARE(m_ann->post(run + "/execution_environments", attributesBody({{u"name"_s, u"Firefox"_s}})).status, 422);
        QCOMPARE(m_ann->get(run + "/builds").status, 422); // which environment?
        const QByteArray environment = run + "/execution_environments/" + firefox.id().toUtf8();
        QCOMPARE(result(environment + "/test_results", {{u"status"_s, u"failed"_s}},
                        {{u"test-snapshot"_s, link(u"test-snapshots"_s, test)}})
                     .status,
                 201);
        QCOMPARE(m_ann->get(environment + "/builds").data().toArray().size(), 1);
        QCOMPARE(m_ann->get(environment + "/builds/current?include=test-results").status, 200);
        const QJsonArray history = m_ann->get(run + "/build_history?limit=1").json().value(u"data"_s).toArray();
        QCOMPARE(history.size(), 1);
        QCOMPARE(history[0]["platform"_L1], QJsonValue(u"Firefox"_s));
        QCOMPARE(history[0]["values"_L1]["failed"_L1], QJsonValue(1));
        QCOMPARE(m_ann->remove(environment).status, 200);
        QCOMPARE(m_ann->get(run + "/execution_environments").data().toArray().size(), 1);
    }

    void runsAndTestsHaveTags()
    {
        const QByteArray body =
            R"({"data":{"attributes":{"name":"r"},"relationships":{"tags":{"data":[{"type":"tag","key":"sprint","value":"2"}]}}}})";
        const HttpAnswer made = m_ann->post(m_runs, body);
        QCOMPARE(made.status, 201);
        const QByteArray run = m_runs + '/' + made.id().toUtf8();
        for (const QByteArray &owner : {run, testPath(run, 0)}) {
            const HttpAnswer tag = m_ann->post(owner + "/tags", attributesBody({{u"key"_s, u"wip"_s}}));
            QCOMPARE(tag.status, 201);
            const QByteArray path = owner + "/tags/" + tag.data().toArray()[0]["id"_L1].toString().toUtf8();
            QCOMPARE(m_ann->patch(path, attributesBody({{u"value"_s, u"x"_s}})).status, 200);
            QCOMPARE(m_ann->get(owner + "/tags").data().toArray().last()["attributes"_L1]["value"_L1],
                     QJsonValue(u"x"_s));
            QCOMPARE(m_ann->remove(path).status, 200);
        }
        const HttpAnswer list = m_ann->get(m_runs + "?include=tags");
        QCOMPARE(list.json().value(u"included"_s).toArray().size(), 1);
    }

    void oldRunsAreArchived()
    {
        const QByteArray run = newRun({{u"name"_s, u"r"_s}});
        const QByteArray today = QDate::currentDate().addDays(2).toString(Qt::ISODate).toUtf8();
        QCOMPARE(m_ann->post(m_runs + "/archive?older_than=yesterday", {}).status, 422);
        QCOMPARE(m_ann->post(m_runs + "/archive?older_than=2020-01-01", {})
                     .json()
                     .value(u"meta"_s)["archived_test_run_ids"_L1],
                 QJsonValue(QJsonArray()));
        const HttpAnswer archived = m_ann->post(m_runs + "/archive?older_than=" + today, {});
        QCOMPARE(archived.json().value(u"meta"_s)["archived_test_run_ids"_L1].toArray().size(), 1);
        QCOMPARE(m_ann->get(m_runs + "?filter%5Bstatus%5D=active").data().toArray().size(), 0);
        QCOMPARE(m_ann->get(m_runs + "?filter%5Bstatus%5D=archived").data().toArray().size(), 1);
        QCOMPARE(m_ann->get(run).attributes().value(u"archived"_s), QJsonValue(true));
    }

    void testersTestAndDoNotWriteScenarios()
    {
        m_house->addUser(u"tom@house.example"_s, u"tester"_s);
        m_ann = m_house->ann.get();
        User tom(m_house->server.url(), "tom@house.example", "correct horse");
        const HttpAnswer made = tom.post(m_runs, attributesBody({{u"name"_s, u"r"_s}}));
        QCOMPARE(made.status, 201);
        const QByteArray run = m_runs + '/' + made.id().toUtf8();
        QCOMPARE(tom.post(testPath(run, 0) + "/test_results", attributesBody({{u"status"_s, u"passed"_s}})).status,
                 201);
        QCOMPARE(tom.remove(testPath(run, 0)).status, 403);
        QCOMPARE(tom.post(run + "/synchronize", {}).status, 403);
        QCOMPARE(tom.patch(m_house->project + "/scenarios/" + m_pay, attributesBody({{u"name"_s, u"x"_s}})).status,
                 403);
        QCOMPARE(m_ann->remove(testPath(run, 0)).status, 200);
        QCOMPARE(names(run), (QStringList{u"Pay (row 7)"_s, u"Leave"_s}));
    }
};

QTEST_GUILESS_MAIN(RunsTest)
#include "runs_test.moc"

#include "tests/platform/server.h"

#include <QJsonArray>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int most = 1000; // operations of one batch

QJsonObject operation(const QString &method, const QString &path, const QJsonObject &attributes = {})
{
    QJsonObject object{{u"method"_s, method}, {u"path"_s, path}};
    if (!attributes.isEmpty())
        object.insert(u"body"_s, QJsonObject{{u"data"_s, QJsonObject{{u"attributes"_s, attributes}}}});
    return object;
}

QJsonObject with(QJsonObject object, const QString &name, const QString &value)
{
    object.insert(name, value);
    return object;
}

QJsonArray scenarios(int from, int count)
{
    QJsonArray operations;
    for (int i = from; i < from + count; ++i)
        operations.append(operation(u"POST"_s, u"scenarios"_s, {{u"name"_s, u"Pay %1"_s.arg(i)}}));
    return operations;
}

} // namespace

/// Many writes in one request: all are done or none, each as its own route does it.
class BatchTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ProjectServer> m_house;

    HttpAnswer send(const QJsonArray &operations, const Headers &headers = {})
    {
        return m_house->ann->post(m_house->project + "/batch", attributesBody({{u"operations"_s, operations}}),
                                  headers);
    }
    HttpAnswer get(const QString &path) { return m_house->ann->get(m_house->project + '/' + path.toUtf8()); }
    QByteArray etag(const QString &path) { return get(path).headers.value("etag"); }

    /// Everything that a batch can change.
    QByteArray state()
    {
        QByteArray all;
        for (const char *list : {"folders?include=tags", "scenarios?include=tags", "actionwords", "changes?since=0"})
            all += get(QString::fromLatin1(list)).body;
        return all;
    }
    static QList<int> statuses(const HttpAnswer &answer)
    {
        QList<int> all;
        for (const QJsonValue &result : answer.json().value(u"results"_s).toArray())
            all.append(result["status"_L1].toInt());
        return all;
    }
    static QJsonObject result(const HttpAnswer &answer, qsizetype index)
    {
        return answer.json().value(u"results"_s)[index]["body"_L1].toObject();
    }
    static qint64 refusedOperation(const HttpAnswer &answer)
    {
        return answer.json().value(u"meta"_s)["operation"_L1].toInteger(-1);
    }

private Q_SLOTS:
    void init() { m_house = std::make_unique<ProjectServer>(); }

    void operationsBuildOnEachOtherAndAreOneWrite()
    {
        const QJsonObject definition{
            {u"definition"_s, u"scenario 'Pay' (amount) do\n  call when 'I pay \"p\"' (p = amount)\nend\n"_s}};
        const QJsonObject row{{u"name"_s, u"much"_s}, {u"data"_s, QJsonObject{{u"amount"_s, u"9"_s}}}};
        const qint64 before = get(u"changes"_s).json().value(u"meta"_s)["cursor"_L1].toInteger();
        const HttpAnswer answer = send(
            {with(operation(u"POST"_s, u"folders"_s, {{u"name"_s, u"Basket"_s}}), u"lid"_s, u"basket"_s),
             with(operation(u"POST"_s, u"/scenarios"_s, {{u"name"_s, u"Pay"_s}, {u"folder-id"_s, u"lid:basket"_s}}),
                  u"lid"_s, u"pay"_s),
             operation(u"PATCH"_s, u"scenarios/lid:pay"_s, definition),
             operation(u"POST"_s, u"scenarios/lid:pay/tags"_s, {{u"key"_s, u"smoke"_s}}),
             operation(u"POST"_s, u"scenarios/lid:pay/datasets"_s, row),
             operation(u"POST"_s, u"actionwords"_s, {{u"name"_s, u"I pay \"p\""_s}}),
             operation(u"PATCH"_s, u"folders/lid:basket"_s, {{u"description"_s, u"What is in it."_s}})});
        QCOMPARE(answer.status, 200);
        QCOMPARE(statuses(answer), (QList{201, 201, 200, 201, 201, 201, 200}));
        const QString scenario = u"scenarios/"_s + result(answer, 1).value(u"data"_s)["id"_L1].toString();
        const HttpAnswer shown = get(scenario + u"?include=tags"_s);
        QCOMPARE(shown.attributes().value(u"definition"_s), definition.value(u"definition"_s));
        QCOMPARE(shown.json().value(u"included"_s)[0]["attributes"_L1]["key"_L1].toString(), u"smoke"_s);
        QCOMPARE(get(scenario + u"/datasets"_s).data()[0]["attributes"_L1].toObject(), row);
        QCOMPARE(get(u"folders/"_s + QString::number(shown.attributes().value(u"folder-id"_s).toInteger())).json(),
                 result(answer, 6));
        QCOMPARE(get(u"actionwords/1"_s).json(), result(answer, 5));
        QCOMPARE(get(u"search?q=basket"_s).json().value(u"meta"_s)["total"_L1].toInteger(), 1);
        const QJsonArray changes = get(u"changes?since="_s + QString::number(before)).data().toArray();
        QCOMPARE(changes.size(), 3);
        for (const QJsonValue &change : changes)
            QCOMPARE(change["change"_L1].toInteger(), before + 1);
    }

    void anOperationAnswersAsItsRouteDoes()
    {
        send(scenarios(0, 2));
        const HttpAnswer single = m_house->ann->remove(m_house->project + "/scenarios/1");
        const HttpAnswer batch = send({operation(u"DELETE"_s, u"scenarios/2"_s)});
        QCOMPARE(result(batch, 0), single.json());
        QCOMPARE(get(u"scenarios"_s).data(), QJsonValue(QJsonArray()));
    }

    void whereOneIsRefusedNothingIsDone_data()
    {
        QTest::addColumn<QJsonObject>("refused");
        QTest::addColumn<int>("status");
        QTest::newRow("a name that is taken") << operation(u"POST"_s, u"scenarios"_s, {{u"name"_s, u"pay 0"_s}}) << 422;
        QTest::newRow("a name that the batch took")
            << operation(u"POST"_s, u"scenarios"_s, {{u"name"_s, u"Pay 7"_s}}) << 422;
        QTest::newRow("nothing to change") << operation(u"PATCH"_s, u"scenarios/999"_s, {{u"name"_s, u"x"_s}}) << 404;
        QTest::newRow("no value") << operation(u"POST"_s, u"folders"_s) << 422;
        QTest::newRow("name and definition")
            << operation(u"PATCH"_s, u"scenarios/1"_s, {{u"name"_s, u"x"_s}, {u"definition"_s, u"y"_s}}) << 409;
        QTest::newRow("a name that nobody gave")
            << operation(u"POST"_s, u"scenarios"_s, {{u"name"_s, u"x"_s}, {u"folder-id"_s, u"lid:x"_s}}) << 422;
        QTest::newRow("no operation") << QJsonObject{{u"path"_s, u"scenarios"_s}} << 422;
        QTest::newRow("no path") << operation(u"POST"_s, u"nowhere"_s) << 422;
        QTest::newRow("another project") << operation(u"DELETE"_s, u"../2/scenarios/1"_s) << 422;
        QTest::newRow("a reading") << operation(u"GET"_s, u"scenarios"_s) << 422;
        QTest::newRow("an import") << operation(u"POST"_s, u"folders/1/create_from_feature"_s,
                                                {{u"feature"_s, u"Feature: f"_s}})
                                   << 422;
        QTest::newRow("an attachment") << operation(u"DELETE"_s, u"scenarios/1/attachments/1"_s) << 422;
        QTest::newRow("a run") << operation(u"POST"_s, u"test_runs"_s, {{u"name"_s, u"x"_s}}) << 422;
        QTest::newRow("a batch") << operation(u"POST"_s, u"batch"_s, {{u"operations"_s, scenarios(1, 1)}}) << 422;
    }

    void whereOneIsRefusedNothingIsDone()
    {
        QFETCH(QJsonObject, refused);
        QFETCH(int, status);
        send(scenarios(0, 1));
        const QByteArray before = state();
        const HttpAnswer answer = send({operation(u"POST"_s, u"scenarios"_s, {{u"name"_s, u"Pay 7"_s}}),
                                        operation(u"PATCH"_s, u"scenarios/1"_s, {{u"description"_s, u"new"_s}}),
                                        refused, operation(u"DELETE"_s, u"scenarios/1"_s)});
        QCOMPARE(answer.status, status);
        QCOMPARE(refusedOperation(answer), 2);
        QVERIFY(!answer.json().value(u"errors"_s).toArray().isEmpty());
        QCOMPARE(state(), before);
    }

    void eachOperationHasItsIfMatch()
    {
        send(scenarios(0, 2));
        const QString old = QString::fromLatin1(etag(u"scenarios/1"_s));
        const QJsonObject first = operation(u"PATCH"_s, u"scenarios/2"_s, {{u"description"_s, u"second"_s}});
        const QJsonObject change = operation(u"PATCH"_s, u"scenarios/1"_s, {{u"description"_s, u"first"_s}});
        QCOMPARE(send({first, with(change, u"if-match"_s, old)}).status, 200);
        const QByteArray before = state();
        const HttpAnswer refused = send({first, with(change, u"if-match"_s, old)});
        QCOMPARE(refused.status, 412);
        QCOMPARE(refusedOperation(refused), 1);
        QCOMPARE(refused.attributes().value(u"description"_s), QJsonValue(u"first"_s));
        QCOMPARE(refused.headers.value("etag"), etag(u"scenarios/1"_s));
        const QJsonObject removal = operation(u"DELETE"_s, u"scenarios/1"_s);
        QCOMPARE(send({with(removal, u"if-match"_s, old)}).status, 412);
        QCOMPARE(state(), before);
        QCOMPARE(send({with(removal, u"if-match"_s, QString::fromLatin1(etag(u"scenarios/1"_s)))}).status, 200);
    }

    void aRepeatedBatchIsDoneOnce()
    {
        const Headers key = {{"Idempotency-Key", "batch-1"}};
        QCOMPARE(send({operation(u"POST"_s, u"nowhere"_s)}, key).status, 422); // which does not use it up
        const HttpAnswer first = send(scenarios(0, 3), key);
        QCOMPARE(first.status, 200);
        const HttpAnswer again = send(scenarios(0, 3), key);
        QCOMPARE(again.body, first.body);
        QCOMPARE(again.headers.value("idempotency-replayed"), QByteArray("true"));
        QCOMPARE(get(u"scenarios"_s).data().toArray().size(), 3);
        QCOMPARE(send(scenarios(3, 3), key).status, 422);
    }

    void aBatchHasItsLimits()
    {
        QCOMPARE(send({}).status, 422);
        QCOMPARE(send(scenarios(0, most + 1)).status, 422);
        QCOMPARE(get(u"scenarios"_s).data(), QJsonValue(QJsonArray()));
        const HttpAnswer answer = send(scenarios(0, most));
        QCOMPARE(answer.status, 200);
        QCOMPARE(statuses(answer), QList<int>(most, 201));
        const QJsonObject described = HttpConnection(m_house->server.url())
                                          .send("GET", "/api/openapi.json")
                                          .json()
                                          .value(u"paths"_s)["/api/projects/{project}/batch"_L1]["post"_L1]
                                          .toObject();
        const QJsonValue body = described.value(u"requestBody"_s)["content"_L1]["application/json"_L1]["schema"_L1];
        const QJsonValue operations =
            body["properties"_L1]["data"_L1]["properties"_L1]["attributes"_L1]["properties"_L1]["operations"_L1];
        QCOMPARE(operations["maxItems"_L1].toInt(), most);
        QVERIFY(operations["items"_L1]["properties"_L1].toObject().contains("if-match"_L1));
    }

    /// A page of changes ends with a whole write, or whoever goes on after it would miss the rest.
    void largeBatchesAreListedWholeAmongTheChanges()
    {
        for (int from = 0; from < 3 * 700; from += 700)
            QCOMPARE(send(scenarios(from, 700)).status, 200);
        QSet<QString> seen;
        qint64 cursor = 0;
        bool isComplete = false;
        for (int page = 0; page < 10 && !isComplete; ++page) {
            const QJsonObject changes = get(u"changes?since=%1"_s.arg(cursor)).json();
            for (const QJsonValue &change : changes.value(u"data"_s).toArray())
                seen.insert(change["type"_L1].toString() + change["id"_L1].toString());
            cursor = changes.value(u"meta"_s)["cursor"_L1].toInteger();
            isComplete = changes.value(u"meta"_s)["complete"_L1].toBool();
        }
        QVERIFY(isComplete);
        QCOMPARE(seen.size(), 3 * 700 + 1); // and the root folder
    }

    void everyOperationIsWrittenDownForAdministrators()
    {
        send(scenarios(0, 2));
        m_house->server.stop();
        m_house->server.runSql(u"DELETE FROM audit WHERE action <> 'POST /api/projects/{project}/scenarios'"_s);
        const ProgramOutcome backup =
            m_house->server.command({u"backup"_s, m_house->server.folder() + "/audit.backup"_L1});
        QCOMPARE(backup.exitCode, 0);
        QFile file(m_house->server.folder() + "/audit.backup"_L1);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("POST /api/projects/{project}/scenarios"), 2);
    }
};

QTEST_GUILESS_MAIN(BatchTest)
#include "batch_test.moc"

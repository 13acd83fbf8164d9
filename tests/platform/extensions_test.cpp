#include "tests/platform/server.h"

#include <QJsonArray>
#include <QTest>

#include <thread>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// What this server has beyond the hosted platform, for safe synchronising: ETag and If-Match, Idempotency-Key, the
/// list of changes with what was deleted, and the server's epoch.
class ExtensionsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ProjectServer> m_house;
    User *m_ann = nullptr;
    QByteArray m_project;

    QByteArray create(const QByteArray &kind, const QByteArray &name)
    {
        const HttpAnswer answer = m_ann->post(m_project + '/' + kind, attributesBody("{\"name\":\"" + name + "\"}"));
        return m_project + '/' + kind + '/' + answer.id().toUtf8();
    }
    QJsonObject changes(qint64 since)
    {
        return m_ann->get(m_project + "/changes?since=" + QByteArray::number(since)).json();
    }
    QStringList changed(qint64 since)
    {
        QStringList all;
        for (const QJsonValue &change : changes(since).value(u"data"_s).toArray())
            all.append(change["type"_L1].toString() + u' ' + change["id"_L1].toString() +
                       (change["deleted"_L1].toBool() ? u" deleted"_s : QString()));
        return all;
    }
    qint64 cursor() { return changes(0).value(u"meta"_s)["cursor"_L1].toInteger(); }

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<ProjectServer>();
        m_ann = m_house->ann.get();
        m_project = m_house->project;
    }

    void aWriteOfAnOldStateIsRefusedWithTheNewOne_data()
    {
        QTest::addColumn<QByteArray>("kind");
        for (const char *kind : {"folders", "scenarios", "actionwords"})
            QTest::newRow(kind) << QByteArray(kind);
    }

    void aWriteOfAnOldStateIsRefusedWithTheNewOne()
    {
        QFETCH(QByteArray, kind);
        const QByteArray path = create(kind, "One");
        const QByteArray old = m_ann->get(path).headers.value("etag");
        QVERIFY(old.startsWith('"') && old.endsWith('"'));
        QCOMPARE(m_ann->get(m_project + '/' + kind).data().toArray().last()["meta"_L1]["etag"_L1].toString().toUtf8(),
                 old);
        const HttpAnswer changed = m_ann->patch(path, attributesBody(R"({"description":"new"})"), {{"If-Match", old}});
        QCOMPARE(changed.status, 200);
        QVERIFY(changed.headers.value("etag") != old);
        const HttpAnswer refused = m_ann->patch(path, attributesBody(R"({"description":"old"})"), {{"If-Match", old}});
        QCOMPARE(refused.status, 412);
        QCOMPARE(refused.attributes().value(u"description"_s), QJsonValue(u"new"_s));
        QCOMPARE(refused.headers.value("etag"), changed.headers.value("etag"));
        QCOMPARE(m_ann->remove(path, {{"If-Match", old}}).status, 412);
        QCOMPARE(m_ann->patch(path, attributesBody(R"({"description":"any"})"), {{"If-Match", "*"}}).status, 200);
        QCOMPARE(m_ann->get(path, {{"If-None-Match", m_ann->get(path).headers.value("etag")}}).status, 304);
    }

    void whatBelongsToAScenarioChangesItsVersion()
    {
        const QByteArray path = create("scenarios", "One");
        QByteArray before = m_ann->get(path).headers.value("etag");
        for (const QByteArray &part : {QByteArray("/tags"), QByteArray("/datasets"), QByteArray("/parameters")}) {
            m_ann->post(path + part, attributesBody(R"({"key":"k","name":"n","data":{}})"));
            const QByteArray after = m_ann->get(path).headers.value("etag");
            QVERIFY2(after != before, part.constData());
            before = after;
        }
    }

    void aRepeatedRequestIsDoneOnce()
    {
        const Headers key = {{"Idempotency-Key", "a-1"}};
        const QByteArray body = attributesBody(R"({"name":"One"})");
        const HttpAnswer first = m_ann->post(m_project + "/scenarios", body, key);
        const HttpAnswer again = m_ann->post(m_project + "/scenarios", body, key);
        QCOMPARE(first.status, 201);
        QCOMPARE(again.status, 201);
        QCOMPARE(again.body, first.body);
        QCOMPARE(again.headers.value("etag"), first.headers.value("etag"));
        QCOMPARE(again.headers.value("idempotency-replayed"), QByteArray("true"));
        QCOMPARE(m_ann->get(m_project + "/scenarios").data().toArray().size(), 1);
        QCOMPARE(m_ann->post(m_project + "/scenarios", attributesBody(R"({"name":"Two"})"), key).status, 422);
    }

    void aRefusedRequestDoesNotUseItsKeyUp()
    {
        create("scenarios", "One");
        const Headers key = {{"Idempotency-Key", "b"}};
        const QByteArray body = attributesBody(R"({"name":"One"})");
        QCOMPARE(m_ann->post(m_project + "/scenarios", body, key).status, 422);
        QCOMPARE(m_ann->remove(m_project + "/scenarios/1").status, 200);
        QCOMPARE(m_ann->post(m_project + "/scenarios", body, key).status, 201);
    }

    void aKeyIsOnesOwnAndSurvivesARestart()
    {
        const Headers key = {{"Idempotency-Key", "c"}};
        const QByteArray body = attributesBody(R"({"name":"One"})");
        const HttpAnswer first = m_ann->post(m_project + "/scenarios", body, key);
        m_house->addUser(u"bob@house.example"_s, u"member"_s); // starts the server anew
        m_ann = m_house->ann.get();
        QCOMPARE(m_ann->post(m_project + "/scenarios", body, key).body, first.body);
        User bob(m_house->server.url(), "bob@house.example", "correct horse");
        QCOMPARE(bob.post(m_project + "/scenarios", body, key).status, 422); // the name is taken: it was done
    }

    void repetitionsAtTheSameTimeMakeOneObject()
    {
        const QUrl url = m_house->server.url();
        Headers headers = m_ann->headers();
        headers.emplace_back("Idempotency-Key", "d");
        std::vector<HttpAnswer> answers(8);
        {
            std::vector<std::jthread> threads;
            for (HttpAnswer &answer : answers) {
                threads.emplace_back([&] {
                    answer = HttpConnection(url).send("POST", m_project + "/scenarios", headers,
                                                      attributesBody(R"({"name":"One"})"));
                });
            }
        }
        for (const HttpAnswer &answer : answers) {
            QCOMPARE(answer.status, 201);
            QCOMPARE(answer.body, answers[0].body);
        }
        QCOMPARE(m_ann->get(m_project + "/scenarios").data().toArray().size(), 1);
    }

    void changesAreListedAfterACursor()
    {
        const QByteArray folder = create("folders", "F");
        const QByteArray scenario = create("scenarios", "S");
        const QByteArray word = create("actionwords", "W");
        const qint64 then = cursor();
        QCOMPARE(changed(then), QStringList());
        m_ann->patch(word, attributesBody(R"({"description":"d"})"));
        m_ann->post(scenario + "/tags", attributesBody(R"({"key":"k"})"));
        QCOMPARE(changed(then), (QStringList{u"actionwords 1"_s, u"scenarios 1"_s}));
        m_ann->patch(word, attributesBody(R"({"description":"e"})"));
        QCOMPARE(changed(then), (QStringList{u"scenarios 1"_s, u"actionwords 1"_s}));
        const QJsonObject meta = changes(then).value(u"meta"_s).toObject();
        QCOMPARE(meta.value(u"complete"_s), QJsonValue(true));
        QCOMPARE(changed(meta.value(u"cursor"_s).toInteger()), QStringList());
        QCOMPARE(changed(0).size(), 4); // the root folder, too
    }

    void whatWasDeletedIsListedAsDeleted()
    {
        const QByteArray folder = create("folders", "F");
        const QByteArray id = folder.split('/').last();
        const QByteArray inner =
            m_ann->post(m_project + "/scenarios", attributesBody("{\"name\":\"S\",\"folder-id\":" + id + '}'))
                .id()
                .toUtf8();
        const qint64 then = cursor();
        QCOMPARE(m_ann->remove(folder).status, 200);
        QCOMPARE(changed(then), (QStringList{u"folders "_s + QString::fromLatin1(id) + u" deleted"_s,
                                             u"scenarios "_s + QString::fromLatin1(inner) + u" deleted"_s}));
    }

    void aFailedWriteLeavesNoChange()
    {
        create("scenarios", "One");
        const qint64 then = cursor();
        QCOMPARE(m_ann->post(m_project + "/scenarios", attributesBody(R"({"name":"one"})")).status, 422);
        QCOMPARE(cursor(), then);
    }

    void theEpochStaysOverARestartAndIsAnotherInAnotherDatabase()
    {
        const QByteArray epoch = m_ann->get(m_project).headers.value("x-server-epoch");
        QCOMPARE(epoch.size(), 36);
        QCOMPARE(changes(0).value(u"meta"_s)["epoch"_L1].toString().toUtf8(), epoch);
        m_house->addUser(u"bob@house.example"_s);
        QCOMPARE(m_house->ann->get(m_project).headers.value("x-server-epoch"), epoch);
        Server other;
        QCOMPARE(other.command({u"add-account"_s, u"ann@house.example"_s}, "correct horse\n").exitCode, 0);
        QCOMPARE(other.command({u"add-project"_s, u"x"_s, u"ann@house.example"_s}).exitCode, 0);
        QVERIFY(other.start());
        User ann(other.url(), "ann@house.example", "correct horse");
        QCOMPARE(ann.get("/api/projects/1").headers.value("x-server-epoch").size(), 36);
        QVERIFY(ann.get("/api/projects/1").headers.value("x-server-epoch") != epoch);
    }
};

QTEST_GUILESS_MAIN(ExtensionsTest)
#include "extensions_test.moc"

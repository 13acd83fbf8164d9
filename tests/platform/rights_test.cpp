#include "tests/platform/server.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// Every operation that the server describes, called by people it is not for: nobody sees or changes another's project.
class RightsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ProjectServer> m_house;
    QHash<QString, QByteArray> m_ids; ///< of Ann's objects, by the place they have in paths

    struct Operation
    {
        QByteArray method;
        QString path;
        bool isOpen = false;
    };

    /// As the server's own description lists them.
    QList<Operation> operations()
    {
        QList<Operation> all;
        const QJsonObject paths =
            HttpConnection(m_house->server.url()).send("GET", "/api/openapi.json").json().value(u"paths"_s).toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            const QJsonObject methods = path.value().toObject();
            for (auto method = methods.begin(); method != methods.end(); ++method)
                all.append(
                    {method.key().toUpper().toLatin1(), path.key(), method.value().toObject().contains(u"security"_s)});
        }
        return all;
    }

    QByteArray filled(QString path, const QHash<QString, QByteArray> &ids)
    {
        for (auto id = ids.begin(); id != ids.end(); ++id)
            path.replace(u'{' + id.key() + u'}', QString::fromLatin1(id.value()));
        return path.toUtf8() + (path.endsWith("find_by_tags"_L1) ? "?key=a"
                                : path.endsWith("/search"_L1)    ? "?q=a"
                                                                 : "");
    }

    QByteArray body(const QByteArray &method)
    {
        static const QByteArray all = attributesBody(R"({"name":"Stolen","key":"stolen","feature":"Feature: Stolen"})");
        return method == "POST" || method == "PATCH" ? all : QByteArray();
    }

    QByteArray attached(const QByteArray &path)
    {
        return m_house->ann
            ->post(m_house->project + path + "/attachments", fileBody("file", "a.txt", "text/plain", "secret"),
                   fileHeaders)
            .id()
            .toUtf8();
    }

    QByteArray newId(const QByteArray &path, const QByteArray &attributes)
    {
        const HttpAnswer answer = m_house->ann->post(m_house->project + path, attributesBody(attributes));
        const QJsonValue data = answer.data();
        return (data.isArray() ? data.toArray().first() : data)["id"_L1].toString().toUtf8();
    }

    /// Everything there is of Ann's project.
    QByteArray state()
    {
        QByteArray all;
        for (const QByteArray &list :
             QByteArrayList{QByteArray("/folders?include=tags"), QByteArray("/scenarios?include=tags"),
                            QByteArray("/actionwords?include=tags"), QByteArray("/changes"),
                            "/scenarios/" + m_ids[u"scenario"_s] + "/datasets",
                            "/scenarios/" + m_ids[u"scenario"_s] + "/parameters"})
            all += m_house->ann->get(m_house->project + list).body;
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_house = std::make_unique<ProjectServer>();
        m_house->addUser(u"bob@house.example"_s);
        m_house->addUser(u"rita@house.example"_s, u"reader"_s);
        const QByteArray scenario = newId("/scenarios", R"({"name":"s"})");
        m_ids = {{u"project"_s, m_house->project.split('/').last()},
                 {u"folder"_s, newId("/folders", R"({"name":"f"})")},
                 {u"scenario"_s, scenario},
                 {u"actionword"_s, newId("/actionwords", R"({"name":"w"})")},
                 {u"tag"_s, newId("/scenarios/" + scenario + "/tags", R"({"key":"a"})")},
                 {u"parameter"_s, newId("/scenarios/" + scenario + "/parameters", R"({"name":"p"})")},
                 {u"dataset"_s, newId("/scenarios/" + scenario + "/datasets", R"({"name":"d","data":{}})")},
                 {u"test_run"_s, newId("/test_runs", R"({"name":"r"})")}};
        const QByteArray run = "/test_runs/" + m_ids[u"test_run"_s];
        const auto firstOf = [&](const QByteArray &list) {
            return m_house->ann->get(m_house->project + run + list)
                .data()
                .toArray()
                .first()["id"_L1]
                .toString()
                .toUtf8();
        };
        m_ids[u"test_snapshot"_s] = firstOf("/test_snapshots");
        m_ids[u"folder_snapshot"_s] = firstOf("/folder_snapshots");
        m_ids[u"run_tag"_s] = newId(run + "/tags", R"({"key":"a"})");
        m_ids[u"test_tag"_s] = newId(run + "/test_snapshots/" + m_ids[u"test_snapshot"_s] + "/tags", R"({"key":"a"})");
        const QHash<QString, QByteArray> owners{
            {u"folder_attachment"_s, QByteArray("/folders/" + m_ids[u"folder"_s])},
            {u"scenario_attachment"_s, QByteArray("/scenarios/" + m_ids[u"scenario"_s])},
            {u"run_attachment"_s, run}};
        for (auto owner = owners.begin(); owner != owners.end(); ++owner)
            m_ids[owner.key()] = attached(owner.value());
        m_ids[u"environment"_s] = firstOf("/execution_environments");
        m_ids[u"build"_s] = newId(run + "/builds", R"({"name":"b"})");
        m_ids[u"test_result"_s] =
            newId(run + "/test_snapshots/" + m_ids[u"test_snapshot"_s] + "/test_results", R"({"status":"passed"})");
        m_ids[u"result_attachment"_s] =
            attached(run + "/test_snapshots/" + m_ids[u"test_snapshot"_s] + "/test_results/" + m_ids[u"test_result"_s]);
        QVERIFY(operations().size() >= 115);
    }

    void whoIsNotSignedInGets401()
    {
        HttpConnection nobody(m_house->server.url());
        const QByteArray before = state();
        for (const Operation &operation : operations()) {
            if (operation.isOpen)
                continue;
            const int status =
                nobody.send(operation.method, filled(operation.path, m_ids), {}, body(operation.method)).status;
            QVERIFY2(status == 401,
                     qPrintable(QString::fromLatin1(operation.method) + u' ' + operation.path + u" %1"_s.arg(status)));
        }
        QCOMPARE(state(), before);
    }

    void whoIsNoMemberGets404()
    {
        User bob(m_house->server.url(), "bob@house.example", "correct horse");
        const QByteArray before = state();
        int tried = 0;
        for (const Operation &operation : operations()) {
            if (!operation.path.contains("{project}"_L1))
                continue;
            const HttpAnswer answer = bob.call(operation.method, filled(operation.path, m_ids), body(operation.method));
            QVERIFY2(answer.status == 404, qPrintable(QString::fromLatin1(operation.method) + u' ' + operation.path +
                                                      u" %1"_s.arg(answer.status)));
            ++tried;
        }
        QVERIFY2(tried >= 102, qPrintable(QString::number(tried)));
        QCOMPARE(bob.get("/api/projects").data(), QJsonValue(QJsonArray()));
        QCOMPARE(state(), before);
    }

    /// A project of one's own with the ids of somebody else's objects.
    void foreignIdsInOnesOwnProjectAre404()
    {
        m_house->ann.reset();
        m_house->server.stop();
        const ProgramOutcome made = m_house->server.command({u"add-project"_s, u"Bob's"_s, u"bob@house.example"_s});
        QVERIFY(m_house->server.start());
        m_house->ann = std::make_unique<User>(m_house->server.url(), "ann@house.example", "correct horse");
        User bob(m_house->server.url(), "bob@house.example", "correct horse");
        QHash<QString, QByteArray> ids = m_ids;
        ids[u"project"_s] = made.out.split('\n').first().split(' ').last();
        QVERIFY(ids[u"project"_s] != m_ids[u"project"_s]);
        const QByteArray before = state();
        int tried = 0;
        static const QRegularExpression object(u"\\{(folder|scenario|actionword|test_run)\\}"_s);
        for (const Operation &operation : operations()) {
            if (!object.match(operation.path).hasMatch())
                continue;
            const HttpAnswer answer = bob.call(operation.method, filled(operation.path, ids), body(operation.method));
            QVERIFY2(answer.status == 404, qPrintable(QString::fromLatin1(operation.method) + u' ' + operation.path +
                                                      u" %1"_s.arg(answer.status)));
            ++tried;
        }
        QVERIFY2(tried >= 88, qPrintable(QString::number(tried)));
        const QByteArray ownProject = "/api/projects/" + ids[u"project"_s];
        int inBatches = 0;
        for (const Operation &operation : operations()) {
            if (!object.match(operation.path).hasMatch() || operation.method == "GET")
                continue;
            const QByteArray path = filled(operation.path, ids).sliced(ownProject.size() + 1);
            const QJsonObject one{{u"method"_s, QString::fromLatin1(operation.method)},
                                  {u"path"_s, QString::fromLatin1(path)},
                                  {u"body"_s, QJsonDocument::fromJson(body("POST")).object()}};
            const int status =
                bob.post(ownProject + "/batch", attributesBody({{u"operations"_s, QJsonArray{one}}})).status;
            inBatches += status == 404 ? 1 : 0;
            QVERIFY2(status == 404 || status == 422, // what a batch cannot have
                     qPrintable(QString::fromLatin1(operation.method) + u' ' + operation.path + u" %1"_s.arg(status)));
        }
        QVERIFY2(inBatches >= 17, qPrintable(QString::number(inBatches)));
        QCOMPARE(bob.post("/api/projects/" + ids[u"project"_s] + "/folders",
                          attributesBody("{\"name\":\"x\",\"parent-id\":" + m_ids[u"folder"_s] + '}'))
                     .status,
                 404);
        QCOMPARE(bob.post("/api/projects/" + ids[u"project"_s] + "/scenarios",
                          attributesBody("{\"name\":\"x\",\"folder-id\":" + m_ids[u"folder"_s] + '}'))
                     .status,
                 404);
        QCOMPARE(state(), before);
    }

    void aReaderReadsEverythingAndWritesNothing()
    {
        User rita(m_house->server.url(), "rita@house.example", "correct horse");
        const QByteArray before = state();
        for (const Operation &operation : operations()) {
            if (!operation.path.contains("{project}"_L1))
                continue;
            const int status =
                rita.call(operation.method, filled(operation.path, m_ids), body(operation.method)).status;
            const bool isAnswered = operation.method == "GET" ? status == 200 || status == 204 : status == 403;
            QVERIFY2(isAnswered,
                     qPrintable(QString::fromLatin1(operation.method) + u' ' + operation.path + u" %1"_s.arg(status)));
        }
        QCOMPARE(state(), before);
    }

    void everyDescribedOperationAnswersItsMember()
    {
        for (const Operation &operation : operations()) {
            if (operation.method == "DELETE" || operation.isOpen)
                continue;
            const HttpAnswer answer =
                m_house->ann->call(operation.method, filled(operation.path, m_ids), body(operation.method));
            QVERIFY2(answer.status < 300 || answer.status == 422,
                     qPrintable(QString::fromLatin1(operation.method) + u' ' + operation.path +
                                u" %1"_s.arg(answer.status)));
        }
    }

    void pathsThatAreNoneAre404()
    {
        for (const QByteArray &path :
             {QByteArray("/api"), QByteArray("/api/projects/x"), QByteArray("/api/projects/1/2"),
              QByteArray("/../etc/passwd"), QByteArray("/api/projects/99999999999999999999/folders"),
              QByteArray("/api/projects/1%00/folders"), QByteArray("/index.html"), QByteArray("/api/projects/-1")})
            QCOMPARE(m_house->ann->get(path).status, 404);
    }
};

QTEST_GUILESS_MAIN(RightsTest)
#include "rights_test.moc"

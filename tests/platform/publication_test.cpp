#include "model/importing/platform/projectxml.h"
#include "tests/platform/server.h"

#include <QJsonArray>
#include <QTest>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// The conversation that code generators have with the platform: no API headers, the project's secret token in the path
/// (platform publication routes). The XML is read by the importer, which was written against the hosted platform's.
class PublicationTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ProjectServer> m_house;
    QByteArray m_publication;

    HttpAnswer ask(const QByteArray &method, const QByteArray &path)
    {
        const Headers headers = {{"User-Agent", "Ruby/hiptest-publisher"}, {"Accept", "*/*"}};
        return HttpConnection(m_house->server.url()).send(method, m_publication + path, headers);
    }
    project::ProjectDocument exported(const QByteArray &path)
    {
        const HttpAnswer answer = ask("GET", path);
        const Result<importing::ProjectXml> read = importing::readProjectXml(answer.body);
        if (answer.status != 200 || !read || !read->problems.isEmpty())
            qWarning("status %d, %s", answer.status, answer.body.constData());
        return read ? read->document : project::ProjectDocument();
    }
    QStringList scenarios(const QByteArray &filter)
    {
        QStringList names;
        for (const project::ScenarioDocument &scenario : exported("/project?" + filter).scenarios)
            names.append(scenario.name);
        return names;
    }
    QByteArray create(const QByteArray &kind, const QJsonObject &attributes)
    {
        return m_house->ann->post(m_house->project + '/' + kind, attributesBody(attributes)).id().toUtf8();
    }
    void define(const QByteArray &kind, const QByteArray &id, const QString &definition)
    {
        const QByteArray path = m_house->project + '/' + kind + '/' + id;
        QCOMPARE(m_house->ann->patch(path, attributesBody({{u"definition"_s, definition}})).status, 200);
    }

private Q_SLOTS:
    /// Basket (tag area:shop) with Pay (parameters, two datasets, tag wip) and, in the folder Inner, Leave.
    void initTestCase()
    {
        m_house = std::make_unique<ProjectServer>();
        m_publication = "/publication/" + m_house->secretToken;
        const QByteArray basket = create("folders", {{u"name"_s, u"Basket"_s}});
        const QByteArray inner =
            create("folders", {{u"name"_s, u"Inner"_s}, {u"parent-id"_s, QString::fromLatin1(basket)}});
        const QString feature = u"@area:shop\nFeature: Basket\n\n  Background:\n    Given a basket\n"_s;
        m_house->ann->patch(m_house->project + "/folders/" + basket + "/update_from_feature",
                            attributesBody({{u"feature"_s, feature}}));
        const QByteArray pay =
            create("scenarios", {{u"name"_s, u"Pay"_s}, {u"folder-id"_s, QString::fromLatin1(basket)}});
        define(
            "scenarios", pay,
            u"scenario 'Pay' (amount) do\n  call when 'I pay \"p\"' (p = \"${amount} EUR\")\n  call then 'outer' (x = amount)\nend\n"_s);
        m_house->ann->post(m_house->project + "/scenarios/" + pay + "/tags", attributesBody({{u"key"_s, u"wip"_s}}));
        for (const QString &amount : {u"5"_s, u"<7 & \"8\">"_s})
            m_house->ann->post(m_house->project + "/scenarios/" + pay + "/datasets",
                               attributesBody({{u"name"_s, QString(u"row "_s + amount)},
                                               {u"data"_s, QJsonObject{{u"amount"_s, amount}}}}));
        create("scenarios", {{u"name"_s, u"Leave"_s}, {u"folder-id"_s, QString::fromLatin1(inner)}});
        create("actionwords", {{u"name"_s, u"I pay \"p\""_s}});
        const QByteArray outer = create("actionwords", {{u"name"_s, u"outer"_s}});
        define("actionwords", outer,
               u"actionword 'outer' (x = \"0\") do\n  call then 'I see \"v\"' (v = \"${x} paid\")\nend\n"_s);
    }

    void theProjectIsExportedAsXml()
    {
        const HttpAnswer answer = ask("GET", "/project");
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.headers.value("content-type").startsWith("application/xml"));
        QVERIFY(answer.body.contains("<project format=\"0.1\">"));
        const project::ProjectDocument document = exported("/project");
        QCOMPARE(document.name, u"Web shop"_s);
        QCOMPARE(document.folders.size(), 3);
        QCOMPARE(document.folders[0].parentUid, QString());
        const auto basket = std::ranges::find(document.folders, u"Basket"_s, &project::FolderDocument::name);
        QCOMPARE(basket->parentUid, document.folders[0].uid);
        QCOMPARE(basket->tags, (QList<project::Tag>{{u"area"_s, u"shop"_s}}));
        QCOMPARE(basket->setup.size(), size_t(1));
        const auto pay = std::ranges::find(document.scenarios, u"Pay"_s, &project::ScenarioDocument::name);
        QCOMPARE(pay->folderUid, basket->uid);
        QCOMPARE(pay->tags, (QList<project::Tag>{{u"wip"_s, {}}}));
        QCOMPARE(pay->datasets.size(), 2);
        QCOMPARE(pay->datasets[1].name, u"row <7 & \"8\">"_s);
        QCOMPARE(pay->datasets[1].values.first().value.text, u"<7 & \"8\">"_s);
        QCOMPARE(pay->body.size(), size_t(2));
        QCOMPARE(document.actionWords.size(), 3);
    }

    void uidsStayWhenThingsAreRenamed()
    {
        const project::ProjectDocument before = exported("/project");
        const QByteArray path = m_house->project + "/scenarios/1";
        QCOMPARE(m_house->ann->patch(path, attributesBody({{u"name"_s, u"Pay at once"_s}})).status, 200);
        const project::ProjectDocument after = exported("/project");
        QCOMPARE(after.scenarios[0].uid, before.scenarios[0].uid);
        QCOMPARE(after.scenarios[0].name, u"Pay at once"_s);
        QCOMPARE(m_house->ann->patch(path, attributesBody({{u"name"_s, u"Pay"_s}})).status, 200);
    }

    void filtersChooseScenarios_data()
    {
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<QStringList>("expected");
        const QStringList both{u"Pay"_s, u"Leave"_s};
        QTest::newRow("none") << QByteArray() << both;
        QTest::newRow("scenario ids") << QByteArray("filter_scenario_ids=2,99") << QStringList{u"Leave"_s};
        QTest::newRow("unknown id") << QByteArray("filter_scenario_ids=99") << QStringList();
        QTest::newRow("folder ids") << QByteArray("filter_folder_ids=2") << both;
        QTest::newRow("not recursive") << QByteArray("filter_folder_ids=2&not_recursive=true") << QStringList{u"Pay"_s};
        QTest::newRow("scenario name") << QByteArray("filter_scenario_name=Leave") << QStringList{u"Leave"_s};
        QTest::newRow("folder name") << QByteArray("filter_folder_name=Inner") << QStringList{u"Leave"_s};
        QTest::newRow("tag") << QByteArray("filter_tags=wip") << QStringList{u"Pay"_s};
        QTest::newRow("tag of a folder") << QByteArray("filter_tags=other,area%3Ashop") << both;
        QTest::newRow("other value") << QByteArray("filter_tags=area%3Afarm") << QStringList();
    }

    void filtersChooseScenarios()
    {
        QFETCH(QByteArray, filter);
        QFETCH(QStringList, expected);
        QCOMPARE(scenarios(filter), expected);
    }

    void anExportCanBeStartedAndFetched()
    {
        const HttpAnswer started = ask("POST", "/async_project?filter_tags=wip");
        QCOMPARE(started.status, 201);
        const QByteArray id = QByteArray::number(started.json().value(u"publication_export_id"_s).toInteger());
        HttpAnswer fetched;
        QTRY_VERIFY_WITH_TIMEOUT((fetched = ask("GET", "/async_project/" + id)).status != 202, 60'000);
        QCOMPARE(fetched.status, 200);
        QCOMPARE(fetched.body, ask("GET", "/project?filter_tags=wip").body);
        QCOMPARE(ask("GET", "/async_project/999").status, 404);
    }

    void leaflessTestsHaveValuesAndBodiesInPlace()
    {
        const project::ProjectDocument document = exported("/leafless_tests");
        QCOMPARE(document.scenarios.size(), 0);
        QStringList names;
        for (const project::ScenarioDocument &test : document.tests)
            names.append(test.name);
        QCOMPARE(names, (QStringList{u"Pay (row 5)"_s, u"Pay (row <7 & \"8\">)"_s, u"Leave"_s}));
        const QByteArray xml = ask("GET", "/leafless_tests").body;
        QVERIFY(!xml.contains("<actionword>outer</actionword>"));
        QVERIFY(xml.contains("I see"));
        QVERIFY(!xml.mid(xml.indexOf("<tests>")).contains("<var>"));
    }

    void anotherTokenFindsNothing()
    {
        for (const QByteArray &path : {QByteArray("/project"), QByteArray("/leafless_tests"), QByteArray("/test_runs"),
                                       QByteArray("/async_project/1")}) {
            QCOMPARE(HttpConnection(m_house->server.url()).send("GET", "/publication/0123456789" + path).status, 404);
            QCOMPARE(HttpConnection(m_house->server.url()).send("GET", "/publication/'%20OR%201=1" + path).status, 404);
        }
        QCOMPARE(HttpConnection(m_house->server.url()).send("POST", "/publication/1/async_project").status, 404);
    }

    void theTokenIsNotInTheLog()
    {
        QCOMPARE(ask("GET", "/project").status, 200);
        QVERIFY(!m_house->server.log().contains(m_house->secretToken));
    }
};

QTEST_GUILESS_MAIN(PublicationTest)
#include "publication_test.moc"

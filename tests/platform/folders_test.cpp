#include "tests/platform/server.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

constexpr auto payingFeature = "@slow @JIRA:AB-1\n"
                               "Feature: Paying\n"
                               "  How we pay.\n\n"
                               "  Background:\n"
                               "    Given a basket\n\n"
                               "  @wip\n"
                               "  Scenario: Cash\n"
                               "    When I pay \"10 EUR\"\n"
                               "    Then it says\n"
                               "      ```\n"
                               "      Thanks\n"
                               "      ```\n\n"
                               "  Scenario Outline: Card\n"
                               "    When I pay \"<amount>\"\n"
                               "    Then my card is <state>\n\n"
                               "    Examples:\n"
                               "      | amount | state |\n"
                               "      | 5 | fine |\n"
                               "      | 9 | empty |\n";

/// Projects and folders over the API (platform operations 2, 3, 6-18, 24).
class FoldersTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ProjectServer> m_house;
    User *m_ann = nullptr;
    QByteArray m_folders;

    static QByteArray featureBody(const char *feature)
    {
        const QJsonObject attributes{{u"feature"_s, QString::fromUtf8(feature)}};
        return attributesBody(QJsonDocument(attributes).toJson(QJsonDocument::Compact));
    }
    QString folder(const QByteArray &attributes)
    {
        const HttpAnswer answer = m_ann->post(m_folders, attributesBody(attributes));
        return answer.status == 201 ? answer.id() : QString();
    }
    QByteArray path(const QString &id) { return m_folders + '/' + id.toUtf8(); }
    QStringList names(const HttpAnswer &answer)
    {
        QStringList all;
        for (const QJsonValue &object : answer.data().toArray())
            all.append(object["attributes"_L1]["name"_L1].toString());
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<ProjectServer>();
        m_ann = m_house->ann.get();
        m_folders = m_house->project + "/folders";
    }

    void theCallersProjectsAreListed()
    {
        const HttpAnswer answer = m_ann->get("/api/projects?include=scenarios-folder");
        QCOMPARE(answer.status, 200);
        const QJsonValue project = answer.data().toArray().first();
        QCOMPARE(project["type"_L1], QJsonValue(u"projects"_s));
        QVERIFY(project["id"_L1].isString());
        QCOMPARE(project["attributes"_L1]["name"_L1], QJsonValue(u"Web shop"_s));
        const QJsonValue link = project["relationships"_L1]["scenarios-folder"_L1]["data"_L1];
        const QJsonValue root = answer.json().value("included"_L1).toArray().first();
        QCOMPARE(link["id"_L1], root["id"_L1]);
        QVERIFY(root["attributes"_L1]["parent-id"_L1].isNull());
    }

    void aProjectHasNoSecretsAndAnEmptyRelationship()
    {
        const HttpAnswer answer = m_ann->get(m_house->project);
        QCOMPARE(answer.data()["relationships"_L1]["scenarios-folder"_L1], QJsonValue(QJsonObject()));
        QVERIFY(!answer.body.contains(m_house->secretToken));
    }

    void aFolderHasItsShape()
    {
        const HttpAnswer answer = m_ann->post(m_folders, attributesBody(R"({"name":"Basket"})"));
        QCOMPARE(answer.status, 201);
        QVERIFY(answer.data()["id"_L1].isString());
        QCOMPARE(answer.data()["links"_L1]["self"_L1], QJsonValue(u"/folders/"_s + answer.id()));
        QCOMPARE(answer.data()["relationships"_L1]["tags"_L1], QJsonValue(QJsonObject()));
        const QJsonObject attributes = answer.attributes();
        QCOMPARE(attributes.value(u"parent-id"_s), QJsonValue(m_house->root.toInt()));
        QCOMPARE(attributes.value(u"description"_s), QJsonValue(QString()));
        QCOMPARE(attributes.value(u"definition"_s), QJsonValue(u"folder do\nend\n"_s));
        QCOMPARE(attributes.value(u"scenarios-count"_s), QJsonValue(0));
        QCOMPARE(attributes.value(u"running-feature-imports"_s), QJsonValue(QJsonArray()));
        QCOMPARE(attributes.value(u"last-author"_s), QJsonValue(u"ann@house.example"_s));
        static const QRegularExpression time(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"_s);
        for (const QString &name : {u"created-at"_s, u"updated-at"_s, u"feature-updated-at"_s})
            QVERIFY2(time.match(attributes.value(name).toString()).hasMatch(), qPrintable(name));
    }

    void parentsMayBeTextOrNumberDashedOrNot()
    {
        const QString parent = folder(R"({"name":"a"})");
        for (const QString &form : {u"{\"name\":\"b\",\"parent-id\":%1}"_s, u"{\"name\":\"c\",\"parent-id\":\"%1\"}"_s,
                                    u"{\"name\":\"d\",\"parent_id\":%1}"_s})
            QVERIFY(!folder(form.arg(parent).toUtf8()).isEmpty());
        QCOMPARE(names(m_ann->get(path(parent) + "/children")), (QStringList{u"b"_s, u"c"_s, u"d"_s}));
        QCOMPARE(m_ann->get(m_folders).data().toArray().size(), 5);
    }

    void everythingOfAFolderCanBeChanged()
    {
        const QString a = folder(R"({"name":"a"})");
        const QString b = folder(R"({"name":"b"})");
        const QByteArray body =
            QByteArray(R"({"data":{"type":"folders","id":)") + b.toUtf8() +
            R"(,"attributes":{"name":"c","description":"d é","definition":"folder do\n  call given 'x'\nend\n","parent-id":)" +
            a.toUtf8() + "}}}";
        const HttpAnswer answer = m_ann->patch(path(b), body);
        QCOMPARE(answer.status, 200);
        const QJsonObject attributes = m_ann->get(path(b)).attributes();
        QCOMPARE(attributes.value(u"name"_s), QJsonValue(u"c"_s));
        QCOMPARE(attributes.value(u"description"_s), QJsonValue(u"d é"_s));
        QCOMPARE(attributes.value(u"definition"_s), QJsonValue(u"folder do\n  call given 'x'\nend\n"_s));
        QCOMPARE(attributes.value(u"parent-id"_s), QJsonValue(a.toInt()));
    }

    void whatMakesNoTreeIsRefused()
    {
        const QString a = folder(R"({"name":"a"})");
        const QString b = folder(QByteArray(R"({"name":"b","parent-id":)") + a.toUtf8() + '}');
        const auto moved = [&](const QString &id, const QByteArray &parent) {
            return m_ann->patch(path(id), attributesBody("{\"parent-id\":" + parent + '}')).status;
        };
        QCOMPARE(moved(a, b.toUtf8()), 422);
        QCOMPARE(moved(a, a.toUtf8()), 422);
        QCOMPARE(moved(a, "null"), 422);
        QCOMPARE(moved(a, "999"), 404);
        QCOMPARE(moved(QString::fromLatin1(m_house->root), a.toUtf8()), 422);
        QCOMPARE(m_ann->post(m_folders, attributesBody(R"({"name":"c","parent-id":999})")).status, 404);
        QCOMPARE(m_ann->post(m_folders, attributesBody(R"({"name":"  "})")).status, 422);
        QCOMPARE(m_ann->post(m_folders, attributesBody(R"({"name":7})")).status, 422);
        QCOMPARE(m_ann->post(m_folders, attributesBody("{}")).status, 422);
        QCOMPARE(m_ann->post(m_folders, "not json").status, 400);
        QCOMPARE(m_ann->remove(path(QString::fromLatin1(m_house->root))).status, 422);
    }

    void deletingIsRecursive()
    {
        const QString a = folder(R"({"name":"a"})");
        const QString b = folder(QByteArray(R"({"name":"b","parent-id":)") + a.toUtf8() + '}');
        const HttpAnswer scenario =
            m_ann->post(m_house->project + "/scenarios",
                        attributesBody(QByteArray(R"({"name":"s","folder-id":)") + b.toUtf8() + '}'));
        const HttpAnswer answer = m_ann->remove(path(a));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().value(u"data"_s), QJsonValue(QJsonObject()));
        QCOMPARE(m_ann->get(path(b)).status, 404);
        QCOMPARE(m_ann->get(m_house->project + "/scenarios/" + scenario.id().toUtf8()).status, 404);
        QCOMPARE(m_ann->remove(path(a)).status, 404);
    }

    void childrenAndScenariosAreDeletedApart()
    {
        const QString a = folder(R"({"name":"a"})");
        const QString b = folder(QByteArray(R"({"name":"b","parent-id":)") + a.toUtf8() + '}');
        const QByteArray scenarios = m_house->project + "/scenarios";
        for (const QByteArray &name : {QByteArray("one"), QByteArray("two")})
            QCOMPARE(
                m_ann->post(scenarios, attributesBody("{\"name\":\"" + name + "\",\"folder-id\":" + a.toUtf8() + '}'))
                    .status,
                201);
        QCOMPARE(m_ann->get(path(a)).attributes().value(u"scenarios-count"_s), QJsonValue(2));
        QCOMPARE(names(m_ann->get(path(a) + "/scenarios")), (QStringList{u"one"_s, u"two"_s}));
        QCOMPARE(m_ann->remove(path(a) + "/children").status, 200);
        QCOMPARE(m_ann->get(path(b)).status, 404);
        QCOMPARE(m_ann->get(path(a)).attributes().value(u"scenarios-count"_s), QJsonValue(2));
        QCOMPARE(m_ann->remove(path(a) + "/scenarios").status, 200);
        QCOMPARE(m_ann->get(scenarios).data().toArray().size(), 0);
        QCOMPARE(m_ann->get(path(a)).status, 200);
    }

    void aFeatureIsImportedWithTagsBackgroundAndOutlines()
    {
        const QString a = folder(R"({"name":"a"})");
        const HttpAnswer started = m_ann->post(path(a) + "/create_from_feature", featureBody(payingFeature));
        QCOMPARE(started.status, 200);
        QCOMPARE(started.attributes().value(u"running-feature-imports"_s).toArray().size(), 1);
        const HttpAnswer now = m_ann->get(path(a) + "?include=tags");
        QCOMPARE(now.attributes().value(u"running-feature-imports"_s), QJsonValue(QJsonArray()));
        QCOMPARE(now.attributes().value(u"name"_s), QJsonValue(u"a"_s));
        QCOMPARE(now.attributes().value(u"description"_s), QJsonValue(u"How we pay."_s));
        QCOMPARE(now.attributes().value(u"definition"_s), QJsonValue(u"folder do\n  call given 'a basket'\nend\n"_s));
        const QJsonArray tags = m_ann->get(path(a) + "/tags").data().toArray();
        QCOMPARE(tags.size(), 2);
        QCOMPARE(tags[0]["attributes"_L1].toObject(), (QJsonObject{{u"key"_s, u"slow"_s}, {u"value"_s, QString()}}));
        QCOMPARE(tags[1]["attributes"_L1].toObject(), (QJsonObject{{u"key"_s, u"JIRA"_s}, {u"value"_s, u"AB-1"_s}}));
        QCOMPARE(names(m_ann->get(m_folders + "/find_by_tags?key=JIRA&value=AB-1")), QStringList{u"a"_s});
        QCOMPARE(names(m_ann->get(m_folders + "/find_by_tags?key=JIRA&value=AB-2")), QStringList());

        const QJsonArray scenarios = m_ann->get(path(a) + "/scenarios").data().toArray();
        QCOMPARE(scenarios.size(), 2);
        QCOMPARE(
            scenarios[0]["attributes"_L1]["definition"_L1].toString(),
            u"scenario 'Cash' do\n  call when 'I pay \"p1\"' (p1 = \"10 EUR\")\n  call then 'it says' (__free_text = \"Thanks\")\nend\n"_s);
        QCOMPARE(
            scenarios[1]["attributes"_L1]["definition"_L1].toString(),
            u"scenario 'Card' (amount, state) do\n  call when 'I pay \"p1\"' (p1 = amount)\n  call then 'my card is \"state\"' (state = state)\nend\n"_s);
        const QByteArray card = m_house->project + "/scenarios/" + scenarios[1]["id"_L1].toString().toUtf8();
        const QJsonArray rows = m_ann->get(card + "/datasets").data().toArray();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[1]["attributes"_L1]["data"_L1].toObject(),
                 (QJsonObject{{u"amount"_s, u"9"_s}, {u"state"_s, u"empty"_s}}));
        QCOMPARE(m_ann->get(m_house->project + "/actionwords").data().toArray().size(), 4);
    }

    void aFolderIsReadAsAFeature()
    {
        const QString a = folder(R"({"name":"a"})");
        QCOMPARE(m_ann->get(path(a) + "/feature").status, 204);
        m_ann->patch(path(a) + "/update_from_feature", featureBody(payingFeature));
        const HttpAnswer answer = m_ann->get(path(a) + "/feature");
        QCOMPARE(answer.status, 200);
        const QString feature = answer.attributes().value(u"feature"_s).toString();
        QVERIFY2(feature.startsWith("@slow @JIRA:AB-1\nFeature: Paying\n"_L1), qPrintable(feature));
        for (const QString &line :
             {u"Given a basket"_s, u"When I pay \"10 EUR\""_s, u"When I pay \"<amount>\""_s, u"Thanks"_s, u"| 9"_s})
            QVERIFY2(feature.contains(line), qPrintable(feature));
        const QString b = folder(R"({"name":"b"})");
        QCOMPARE(m_ann->remove(path(a) + "/scenarios").status, 200);
        const QByteArray again = attributesBody(QJsonObject{{u"feature"_s, feature}});
        QCOMPARE(m_ann->patch(path(b) + "/update_from_feature", again).status, 200);
        QCOMPARE(m_ann->get(path(b) + "/feature").attributes().value(u"feature"_s).toString(), feature);
    }

    void updatingFromAFeatureKeepsScenariosThatTheTextLeavesOut()
    {
        const QString a = folder(R"({"name":"a"})");
        const auto import = [&](const QByteArray &method, const QByteArray &action, const char *feature) {
            return m_ann->call(method, path(a) + action, featureBody(feature)).status;
        };
        QCOMPARE(import("POST", "/create_from_feature",
                        "Feature: F\n  Scenario: One\n    Given x\n  Scenario: Two\n    Given y\n"),
                 200);
        const QJsonArray before = m_ann->get(path(a) + "/scenarios").data().toArray();
        QCOMPARE(import("PATCH", "/update_from_feature", "Feature: G\n  Scenario: Two\n    Given z\n"), 200);
        const QJsonArray after = m_ann->get(path(a) + "/scenarios").data().toArray();
        QCOMPARE(after.size(), 2);
        QCOMPARE(after[0], before[0]);
        QCOMPARE(after[1]["id"_L1], before[1]["id"_L1]);
        QVERIFY(after[1]["attributes"_L1]["definition"_L1].toString().contains(u"'z'"_s));
        QCOMPARE(m_ann->get(path(a)).attributes().value(u"name"_s), QJsonValue(u"G"_s));
        QCOMPARE(import("PATCH", "/update_from_feature", "no gherkin"), 422);
    }
};

QTEST_GUILESS_MAIN(FoldersTest)
#include "folders_test.moc"

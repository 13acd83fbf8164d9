#include "tests/platform/server.h"

#include <QJsonArray>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// Scenarios with tags, parameters and datasets over the API (platform operations 25-30, 36-50).
class ScenariosTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ProjectServer> m_house;
    User *m_ann = nullptr;
    QByteArray m_scenarios;

    QByteArray scenario(const QByteArray &name)
    {
        const HttpAnswer answer = m_ann->post(m_scenarios, attributesBody("{\"name\":\"" + name + "\"}"));
        return answer.status == 201 ? m_scenarios + '/' + answer.id().toUtf8() : QByteArray();
    }
    HttpAnswer define(const QByteArray &path, const QByteArray &definition)
    {
        return m_ann->patch(path, attributesBody("{\"definition\":\"" + definition + "\"}"));
    }
    QString definition(const QByteArray &path)
    {
        return m_ann->get(path).attributes().value(u"definition"_s).toString();
    }
    QStringList names(const QByteArray &path)
    {
        QStringList all;
        for (const QJsonValue &object : m_ann->get(path).data().toArray())
            all.append(object["attributes"_L1]["name"_L1].toString());
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<ProjectServer>();
        m_ann = m_house->ann.get();
        m_scenarios = m_house->project + "/scenarios";
    }

    void everyCharacterComesBackAsItWas()
    {
        QString text = u"ü€\U0001F600\u2028</script>"_s;
        for (char16_t character = 1; character < 0x80; ++character)
            text += QChar(character);
        const QByteArray id = m_ann->post(m_scenarios, attributesBody(R"({"name":"s"})")).id().toUtf8();
        QCOMPARE(m_ann->patch(m_scenarios + '/' + id, attributesBody({{u"description"_s, text}})).status, 200);
        QCOMPARE(m_ann->get(m_scenarios + '/' + id).attributes().value(u"description"_s), QJsonValue(text));
        const QJsonValue listed = m_ann->get(m_scenarios).data().toArray().first();
        QCOMPARE(listed["attributes"_L1]["description"_L1], QJsonValue(text));
    }

    void aNewScenarioHasItsShapeAndTags()
    {
        const HttpAnswer answer = m_ann->post(
            m_scenarios + "?include=tags",
            R"({"data":{"attributes":{"name":"Pay by card","description":"ignored","definition":"ignored"},"relationships":{"tags":{"data":[{"type":"tag","key":"wip"},{"type":"tag","key":"sprint","value":"2"}]}}}})");
        QCOMPARE(answer.status, 201);
        const QJsonObject attributes = answer.attributes();
        QCOMPARE(attributes.value(u"definition"_s), QJsonValue(u"scenario 'Pay by card' do\nend\n"_s));
        QCOMPARE(attributes.value(u"description"_s), QJsonValue(QString()));
        QCOMPARE(attributes.value(u"errors"_s), QJsonValue(QJsonArray()));
        QCOMPARE(attributes.value(u"folder-id"_s), QJsonValue(m_house->root.toInt()));
        QCOMPARE(answer.data()["relationships"_L1]["folder"_L1], QJsonValue(QJsonObject()));
        QCOMPARE(answer.data()["relationships"_L1]["tags"_L1]["data"_L1].toArray().size(), 2);
        const QJsonArray included = answer.json().value("included"_L1).toArray();
        QCOMPARE(included[1]["attributes"_L1].toObject(), (QJsonObject{{u"key"_s, u"sprint"_s}, {u"value"_s, u"2"_s}}));
        QCOMPARE(names(m_scenarios + "/find_by_tags?key=sprint&value=2"), QStringList{u"Pay by card"_s});
        QCOMPARE(m_ann->get(m_scenarios + "/find_by_tags").status, 422);
    }

    void listsHaveDefinitionsButNoErrors()
    {
        scenario("One");
        const QJsonValue one =
            m_ann->get(m_scenarios + "?include=folder,tags,actionwords,test-snapshots").data().toArray().first();
        QCOMPARE(one["attributes"_L1]["definition"_L1], QJsonValue(u"scenario 'One' do\nend\n"_s));
        QVERIFY(one["attributes"_L1]["errors"_L1].isUndefined());
        QCOMPARE(one["relationships"_L1]["folder"_L1]["data"_L1]["id"_L1],
                 QJsonValue(QString::fromLatin1(m_house->root)));
        QCOMPARE(one["relationships"_L1]["test-snapshots"_L1]["data"_L1], QJsonValue(QJsonArray()));
    }

    void namesAreUniqueWhateverTheirCase()
    {
        const QByteArray one = scenario("Straße");
        QVERIFY(!one.isEmpty());
        QCOMPARE(m_ann->post(m_scenarios, attributesBody(R"({"name":"STRASSE"})")).status, 422);
        const QByteArray two = scenario("Two");
        QCOMPARE(m_ann->patch(two, attributesBody(R"({"name":"straße"})")).status, 422);
        QCOMPARE(define(two, "scenario 'straße' do\\nend\\n").status, 422);
        QCOMPARE(definition(two), u"scenario 'Two' do\nend\n"_s);
        QCOMPARE(m_ann->patch(one, attributesBody(R"({"name":"strasse"})")).status, 200);
    }

    void nameAndDefinitionTogetherAreAConflict()
    {
        const QByteArray one = scenario("One");
        const HttpAnswer answer =
            m_ann->patch(one, attributesBody(R"({"name":"Two","definition":"scenario 'Two' do\nend\n"})"));
        QCOMPARE(answer.status, 409);
        QCOMPARE(answer.json().value(u"errors"_s).toArray().first()["status"_L1], QJsonValue(u"409"_s));
        QVERIFY(!answer.json().value(u"error"_s).toString().isEmpty());
        QCOMPARE(definition(one), u"scenario 'One' do\nend\n"_s);
    }

    void aDefinitionRenamesAndDeclaresParameters()
    {
        const QByteArray one = scenario("One");
        const HttpAnswer answer = define(one, "scenario 'It\\\\'s \\\"two\\\"' (amount, card = \\\"a, (b)\\\") do\\n  "
                                              "call given 'x' (y = amount)\\nend\\n");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.attributes().value(u"name"_s), QJsonValue(u"It's \"two\""_s));
        QCOMPARE(answer.attributes().value(u"errors"_s), QJsonValue(QJsonArray()));
        QCOMPARE(names(one + "/parameters"), (QStringList{u"amount"_s, u"card"_s}));
        const QJsonValue amount = m_ann->get(one + "/parameters").data().toArray().first();
        QCOMPARE(define(one, "scenario 'Two' (card, amount) do\\nend\\n").status, 200);
        QCOMPARE(names(one + "/parameters"), (QStringList{u"card"_s, u"amount"_s}));
        QCOMPARE(m_ann->get(one + "/parameters").data().toArray().last()["id"_L1], amount["id"_L1]);
    }

    void renamingRewritesTheDefinition()
    {
        const QByteArray one = scenario("One");
        define(one, "scenario 'One' (a = 1) do\\n  call 'One'\\nend\\n");
        QCOMPARE(m_ann->patch(one, attributesBody(R"({"name":"O\u0027Neil"})")).status, 200);
        QCOMPARE(definition(one), u"scenario 'O\\'Neil' (a = 1) do\n  call 'One'\nend\n"_s);
    }

    void aDefinitionThatIsNotUnderstoodIsKeptAndSaid()
    {
        const QByteArray one = scenario("One");
        define(one, "scenario 'One' (a) do\\nend\\n");
        const HttpAnswer answer = define(one, "scenario 'One' (a do end");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.attributes().value(u"errors"_s).toArray().size(), 1);
        QCOMPARE(definition(one), u"scenario 'One' (a do end"_s);
        QCOMPARE(names(one + "/parameters"), QStringList{u"a"_s});
    }

    void descriptionsAndFoldersChange()
    {
        const QByteArray one = scenario("One");
        const HttpAnswer folder = m_ann->post(m_house->project + "/folders", attributesBody(R"({"name":"F"})"));
        const HttpAnswer answer =
            m_ann->patch(one, attributesBody("{\"description\":\"d\",\"folder-id\":\"" + folder.id().toUtf8() + "\"}"));
        QCOMPARE(answer.attributes().value(u"description"_s), QJsonValue(u"d"_s));
        QCOMPARE(answer.attributes().value(u"folder-id"_s), QJsonValue(folder.id().toInt()));
        QCOMPARE(m_ann->patch(one, attributesBody(R"({"folder-id":999})")).status, 404);
    }

    void parametersAreNormalizedAndWrittenIntoTheDefinition()
    {
        const QByteArray one = scenario("One");
        const HttpAnswer created = m_ann->post(one + "/parameters", attributesBody(R"({"name":"the amount"})"));
        QCOMPARE(created.status, 201);
        QCOMPARE(created.attributes(), (QJsonObject{{u"name"_s, u"the_amount"_s}}));
        QCOMPARE(definition(one), u"scenario 'One' (the_amount) do\nend\n"_s);
        QCOMPARE(m_ann->post(one + "/parameters", attributesBody(R"({"name":"the_amount"})")).status, 422);
        QCOMPARE(m_ann->post(one + "/parameters", attributesBody("{\"name\":\"a) do\"}")).status, 422);
        const QByteArray parameter = one + "/parameters/" + created.id().toUtf8();
        m_ann->post(one + "/datasets", attributesBody(R"({"name":"r","data":{"the_amount":"1"}})"));
        QCOMPARE(m_ann->patch(parameter, attributesBody(R"({"name":"sum"})")).status, 200);
        QCOMPARE(definition(one), u"scenario 'One' (sum) do\nend\n"_s);
        QCOMPARE(m_ann->get(one + "/datatable").data().toArray().first()["attributes"_L1]["data"_L1].toObject(),
                 (QJsonObject{{u"sum"_s, u"1"_s}}));
        QCOMPARE(m_ann->get(parameter).attributes().value(u"name"_s), QJsonValue(u"sum"_s));
        QCOMPARE(m_ann->remove(parameter).status, 200);
        QCOMPARE(definition(one), u"scenario 'One' do\nend\n"_s);
        QCOMPARE(m_ann->get(parameter).status, 404);
    }

    void datasetsHoldTexts()
    {
        const QByteArray one = scenario("One");
        const HttpAnswer created =
            m_ann->post(one + "/datasets", attributesBody(R"({"name":"gold","data":{"amount":"10","who":"ü"}})"));
        QCOMPARE(created.status, 201);
        QCOMPARE(created.attributes(),
                 (QJsonObject{{u"name"_s, u"gold"_s},
                              {u"data"_s, QJsonObject{{u"amount"_s, u"10"_s}, {u"who"_s, u"ü"_s}}}}));
        const QByteArray dataset = one + "/datasets/" + created.id().toUtf8();
        QCOMPARE(
            m_ann->patch(dataset, attributesBody(R"({"data":{"amount":7}})")).attributes().value(u"data"_s).toObject(),
            (QJsonObject{{u"amount"_s, u"7"_s}}));
        QCOMPARE(m_ann->patch(dataset, attributesBody(R"({"data":[1]})")).status, 422);
        QCOMPARE(m_ann->patch(dataset, attributesBody(R"({"data":{"amount":{}}})")).status, 422);
        QCOMPARE(m_ann->get(dataset).attributes().value(u"name"_s), QJsonValue(u"gold"_s));
        const HttpAnswer removed = m_ann->remove(dataset);
        QCOMPARE(removed.json().value(u"data"_s), QJsonValue(QJsonObject()));
        QCOMPARE(m_ann->get(one + "/datasets").data().toArray().size(), 0);
    }

    void tagsAnswerWithArrays()
    {
        const QByteArray one = scenario("One");
        const HttpAnswer created = m_ann->post(one + "/tags", attributesBody(R"({"key":"JIRA","value":"AB-1"})"));
        QCOMPARE(created.status, 201);
        const QJsonValue tag = created.data().toArray().first();
        const QByteArray path = one + "/tags/" + tag["id"_L1].toString().toUtf8();
        QCOMPARE(m_ann->patch(path, attributesBody(R"({"value":"AB-2"})"))
                     .data()
                     .toArray()
                     .first()["attributes"_L1]
                     .toObject(),
                 (QJsonObject{{u"key"_s, u"JIRA"_s}, {u"value"_s, u"AB-2"_s}}));
        QCOMPARE(m_ann->post(one + "/tags", attributesBody(R"({"value":"x"})")).status, 422);
        QCOMPARE(m_ann->get(one + "/tags").data().toArray().size(), 1);
        QCOMPARE(m_ann->remove(path).status, 200);
        QCOMPARE(m_ann->get(one + "/tags").data().toArray().size(), 0);
        QCOMPARE(m_ann->remove(path).status, 404);
    }

    void textsFromPeopleStayTexts()
    {
        for (const QByteArray &name : {QByteArray("'; DROP TABLE scenarios; --"), QByteArray("$1 %s {{x}} <b>"),
                                       QByteArray("\\u202e\\ud83d\\ude00")}) {
            const HttpAnswer made = m_ann->post(m_scenarios, attributesBody("{\"name\":\"" + name + "\"}"));
            QCOMPARE(made.status, 201);
            const HttpAnswer read = m_ann->get(m_scenarios + '/' + made.id().toUtf8());
            QCOMPARE(read.attributes().value(u"name"_s), made.attributes().value(u"name"_s));
            QCOMPARE(read.attributes().value(u"errors"_s), QJsonValue(QJsonArray()));
        }
        QCOMPARE(m_ann->get(m_scenarios + "/find_by_tags?key=%27%20OR%201%3D1%20--").data().toArray().size(), 0);
        QCOMPARE(m_ann->get(m_scenarios).data().toArray().size(), 3);
        QCOMPARE(m_ann->post(m_scenarios, attributesBody(R"({"name":"a\u0000b"})")).status, 422);
    }
};

QTEST_GUILESS_MAIN(ScenariosTest)
#include "scenarios_test.moc"

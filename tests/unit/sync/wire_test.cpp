#include "model/sync/wire/readvalues.h"
#include "model/sync/wire/requestbodies.h"
#include "model/sync/wire/visibletext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace stepwright;
using namespace stepwright::sync::wire;
using namespace Qt::StringLiterals;

namespace {

Listing<Scenario> scenariosIn(const QByteArray &body)
{
    Listing<Scenario> listing;
    readPage(readAnswer(body).value(), listing);
    return listing;
}

/// JSON with ` in place of ".
QByteArray quoted(QByteArray json)
{
    return json.replace('`', '"');
}

/// A list of one scenario with these attributes.
QByteArray scenarioWith(const QByteArray &attributes)
{
    return R"({"data":[{"type":"scenarios","id":"1","attributes":)" + attributes + "}]}";
}

} // namespace

class WireTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameScenarioIsReadFromEveryShape_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray attributes =
            R"("created-at":"2026-01-02T03:04:05.678Z","last-author":"a@b.c","name":"Pay","description":"d","definition":"x")";
        const QByteArray tags = R"("relationships":{"tags":{"data":[{"type":"tags","id":"5"}]},"folder":{}})";
        const QByteArray included =
            R"("included":[{"type":"tags","id":"5","attributes":{"key":"sprint","value":"2"}}])";
        QTest::newRow("as documented") << "{\"data\":{\"type\":\"scenarios\",\"id\":\"77\",\"attributes\":{" +
                                              attributes + ",\"folder-id\":1234}," + tags + "}," + included + "}";
        QTest::newRow("integer ids") << "{\"data\":{\"type\":\"scenarios\",\"id\":77,\"attributes\":{" + attributes +
                                            ",\"folder-id\":\"1234\"}," + tags + "}," + included + "}";
        QTest::newRow("a list of one") << "{\"data\":[{\"type\":\"scenario\",\"id\":\"77\",\"attributes\":{" +
                                              attributes + ",\"folder-id\":1234}," + tags + "}]," + included + "}";
        QTest::newRow("underscores")
            << "{\"data\":{\"type\":\"scenarios\",\"id\":\"77\",\"attributes\":{" +
                   QByteArray(attributes).replace("created-at", "created_at").replace("last-author", "last_author") +
                   ",\"folder_id\":1234}," + tags + "}," + included + "}";
        QTest::newRow("integer reference") << "{\"data\":{\"type\":\"scenarios\",\"id\":\"77\",\"attributes\":{" +
                                                  attributes + ",\"folder-id\":1234}," +
                                                  QByteArray(tags).replace("\"5\"", "5") + "}," + included + "}";
        QTest::newRow("tag in the reference")
            << "{\"data\":{\"type\":\"scenarios\",\"id\":\"77\",\"attributes\":{" + attributes +
                   ",\"folder-id\":1234}," +
                   QByteArray(tags).replace("\"id\":\"5\"", R"("id":"5","key":"sprint","value":"2")") + "}}";
    }

    void theSameScenarioIsReadFromEveryShape()
    {
        QFETCH(QByteArray, body);
        const Result<Scenario> scenario = readAnswer(body).and_then(&readOne<Scenario>);
        QVERIFY(scenario);
        QCOMPARE(*scenario,
                 (Scenario{.id = u"77"_s,
                           .name = u"Pay"_s,
                           .folderId = u"1234"_s,
                           .description = u"d"_s,
                           .definition = u"x"_s,
                           .tags = QList<Tag>{{u"5"_s, u"sprint"_s, u"2"_s}},
                           .actionWordIds = {},
                           .errors = {},
                           .times = {QDateTime({2026, 1, 2}, {3, 4, 5, 678}, QTimeZone::UTC), {}, u"a@b.c"_s}}));
    }

    void whatAnAnswerLeavesOutIsNotTakenForEmpty()
    {
        const Scenario abbreviated = scenariosIn(scenarioWith(R"({"name":"Pay"})")).items.value(0);
        QVERIFY(!abbreviated.description && !abbreviated.definition && !abbreviated.folderId && !abbreviated.tags);
        const Scenario empty =
            scenariosIn(scenarioWith(R"({"name":"Pay","description":null,"definition":""})")).items.value(0);
        QCOMPARE(empty.description, u""_s);
        QCOMPARE(empty.definition, u""_s);
        const auto root =
            readAnswer(R"({"data":{"type":"folders","id":"1","attributes":{"name":"Shop","parent-id":null}}})");
        QCOMPARE(readOne<Folder>(*root)->parentId, u""_s);
    }

    void tagsThatAreNotAllToldAreUnknown()
    {
        const QByteArray body =
            R"({"data":[{"type":"scenarios","id":"1","attributes":{"name":"Pay"},)"
            R"("relationships":{"tags":{"data":[{"type":"tags","id":"5"},{"type":"tags","id":"6"}]}}}],)"
            R"("included":[{"type":"tags","id":"5","attributes":{"key":"wip","value":""}}]})";
        QVERIFY(!scenariosIn(body).items.value(0).tags);
    }

    void namesOfParametersStayAsTheyAre()
    {
        const auto answer = readAnswer(
            R"({"data":{"type":"datasets","id":"1","attributes":{"name":"gold","data":{"a_b":"1","a-b":"2","n":3,"x":null}}}})");
        QCOMPARE(readOne<Dataset>(*answer)->values,
                 (QHash<QString, QString>{{u"a_b"_s, u"1"_s}, {u"a-b"_s, u"2"_s}, {u"n"_s, u"3"_s}, {u"x"_s, u""_s}}));
    }

    void oneBadObjectDoesNotHideTheOthersButIsNamed_data()
    {
        QTest::addColumn<QByteArray>("bad");
        for (const QByteArray &bad : {R"(7)"_ba, R"("x")"_ba, R"(null)"_ba, R"([])"_ba, R"({})"_ba,
                                      R"({"type":"scenarios","attributes":{"name":"B"}})"_ba,
                                      R"({"type":"scenarios","id":"../1","attributes":{"name":"B"}})"_ba,
                                      R"({"type":"scenarios","id":"1/2","attributes":{"name":"B"}})"_ba,
                                      R"({"type":"scenarios","id":-3,"attributes":{"name":"B"}})"_ba,
                                      R"({"type":"scenarios","id":1.5,"attributes":{"name":"B"}})"_ba,
                                      R"({"type":"scenarios","id":1e300,"attributes":{"name":"B"}})"_ba,
                                      R"({"type":"scenarios","id":{"a":1},"attributes":{"name":"B"}})"_ba,
                                      R"({"type":"scenarios","id":"2","attributes":[]})"_ba,
                                      R"({"type":"scenarios","id":"2","attributes":{"name":7}})"_ba,
                                      R"({"type":"scenarios","id":"2","attributes":{"name":null}})"_ba,
                                      R"({"type":"scenarios","id":"2","attributes":{"name":"B","definition":[]}})"_ba,
                                      R"({"type":"scenarios","id":"2","attributes":{"name":"B","description":{}}})"_ba,
                                      R"({"type":"scenarios","id":"2","attributes":{"name":"B","folder-id":true}})"_ba,
                                      R"({"type":"scenarios","id":"1","attributes":{"name":"the same id"}})"_ba})
            QTest::newRow(bad) << bad;
    }

    void oneBadObjectDoesNotHideTheOthersButIsNamed()
    {
        QFETCH(QByteArray, bad);
        const auto listing = scenariosIn(R"({"data":[{"type":"scenarios","id":"1","attributes":{"name":"A"}},)" + bad +
                                         R"(,{"type":"scenarios","id":"3","attributes":{"name":"C"}}]})");
        QVERIFY(!listing.isComplete());
        QCOMPARE(listing.items.size(), 2);
        QCOMPARE(listing.items[0].name, u"A"_s);
        QCOMPARE(listing.items[1].name, u"C"_s);
    }

    void wrongTypesAreWithstood_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray good =
            R"({"data":[{"type":"scenarios","id":"1","attributes":{"name":"A","errors":[]},)"
            R"("relationships":{"tags":{"data":[{"type":"tags","id":"5"}]}},"links":{"self":"/s"}}],)"
            R"("included":[{"type":"tags","id":"5","attributes":{"key":"k","value":"v"}}],"links":{"next":"/n"}})";
        const QByteArrayList wrong = {
            "null", "true", "-1", "1e308", "\"\"", "[]", "{}", "[[[]]]", "{\"data\":{\"data\":[]}}", "\"\\ud800\""};
        for (const QByteArray &member : {"\"data\""_ba, "\"type\""_ba, "\"id\""_ba, "\"attributes\""_ba, "\"name\""_ba,
                                         "\"errors\""_ba, "\"relationships\""_ba, "\"tags\""_ba, "\"included\""_ba,
                                         "\"key\""_ba, "\"value\""_ba, "\"links\""_ba, "\"next\""_ba}) {
            for (const QByteArray &value : wrong) {
                // A second member of the same name at the end of its object: the last one counts.
                QByteArray body = good;
                const qsizetype at = body.indexOf(member);
                body.insert(at, QByteArray(member).insert(1, "old-") + ":0,");
                body.insert(body.indexOf(member, at) + member.size(), ":" + value + ",\"rest\"");
                QTest::addRow("%s %s", member.constData(), value.constData()) << body;
            }
        }
    }

    void wrongTypesAreWithstood()
    {
        QFETCH(QByteArray, body);
        const Result<Document> document = readAnswer(body);
        if (!document)
            return;
        Listing<Scenario> scenarios;
        Listing<Folder> folders;
        Listing<ActionWord> words;
        Listing<Dataset> datasets;
        Listing<Tag> tags;
        Listing<Attachment> attachments;
        readPage(*document, scenarios);
        readPage(*document, folders);
        readPage(*document, words);
        readPage(*document, datasets);
        readPage(*document, tags);
        readPage(*document, attachments);
        QVERIFY(scenarios.items.size() + scenarios.unreadable.size() <= 1 + document->unreadable.size());
    }

    void whatIsNoAnswerIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("page") << "<html>Sign in</html>"_ba;
        QTest::newRow("list") << "[]"_ba;
        QTest::newRow("text") << "\"data\""_ba;
        QTest::newRow("half") << R"({"data":[{"type":"scenarios","id":"1")"_ba;
        QTest::newRow("deep") << "{\"data\":" + QByteArray(100000, '[') + QByteArray(100000, ']') + "}";
        QTest::newRow("infinite") << R"({"data":1e400})"_ba;
        QTest::newRow("NaN") << R"({"data":NaN})"_ba;
        QTest::newRow("NUL") << QByteArray(5, '\0');
        QTest::newRow("no UTF-8") << "{\"data\":\"\xff\xfe\"}"_ba;
        QTest::newRow("UTF-16") << QByteArray("{\0\"\0", 4);
    }

    void whatIsNoAnswerIsRefused()
    {
        QFETCH(QByteArray, body);
        const Result<Document> document = readAnswer(body);
        QVERIFY(!document);
        QCOMPARE(document.error().kind, ErrorKind::Network);
    }

    void hugeAnswersAreRead()
    {
        QByteArray body = R"({"data":[)";
        for (int number = 0; number < 50000; ++number)
            body += R"({"type":"scenarios","id":)" + QByteArray::number(number) + R"(,"attributes":{"name":"A"}},)";
        body.chop(1);
        const auto listing = scenariosIn(body + "]}");
        QCOMPARE(listing.items.size(), 50000);
        QVERIFY(listing.isComplete());
        QCOMPARE(readId(QJsonValue(qint64(9007199254740993))), u"9007199254740993"_s);
    }

    void nothingIsAnAnswerToo()
    {
        for (const QByteArray &body :
             {""_ba, R"({"data":null})"_ba, R"({"data":{}})"_ba, R"({"data":[]})"_ba, "{}"_ba}) {
            const Result<Document> document = readAnswer(body);
            QVERIFY(document && document->data.isEmpty() && document->unreadable.isEmpty());
        }
    }

    void refusalsAreReadInAllShapes_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("text");
        QTest::newRow("error") << R"({"error":"no such scenario"})"_ba << u"no such scenario"_s;
        QTest::newRow("texts") << R"({"errors":["a is wrong","b is wrong"]})"_ba << u"a is wrong; b is wrong"_s;
        QTest::newRow("objects") << R"({"errors":[{"detail":"name is taken","status":"422","title":"Invalid"}]})"_ba
                                 << u"name is taken"_s;
        QTest::newRow("title") << R"({"errors":[{"status":"422","title":"Invalid"}]})"_ba << u"Invalid"_s;
        QTest::newRow("attributes") << R"({"errors":{"name":["is taken"]}})"_ba << u"name is taken"_s;
        QTest::newRow("message") << R"({"message":"later"})"_ba << u"later"_s;
        QTest::newRow("plain") << "Retry later\r\n"_ba << u"Retry later"_s;
        QTest::newRow("page") << "<!DOCTYPE html><title>404</title>"_ba << u""_s;
        QTest::newRow("empty") << ""_ba << u""_s;
        QTest::newRow("terminal") << "a\x1b[31mb\r\nSet-Cookie: x"_ba << u"a [31mb Set-Cookie: x"_s;
        QTest::newRow("deep") << R"({"errors":)" + QByteArray(500, '[') + "\"x\"" + QByteArray(500, ']') + "}" << u""_s;
        QTest::newRow("long") << QByteArray(100000, 'x') << QString(500, u'x') + u'…';
    }

    void refusalsAreReadInAllShapes()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, text);
        QCOMPARE(readRefusal(body), text);
    }

    void textsForTheLogAreOneVisibleLine()
    {
        QCOMPARE(visibleText(u"a\u202Eb\u2066c"), u"a[U+202E]b[U+2066]c"_s);
        QCOMPARE(visibleText(u"\0\x7F\u0085a\r\n\tb "_s), u"a b"_s);
        QCOMPARE(visibleText(QString(QString(QChar(0xD800)) + u'x')), u"[U+D800]x"_s);
        QCOMPARE(visibleText(u"😀é"), u"😀é"_s);
    }

    void bodiesHaveTheDocumentedShape_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("documented");
        QTest::newRow("scenario") << createScenarioBody(u"Pay by card"_s, u"1234"_s,
                                                        {{{}, u"wip"_s, {}}, {{}, u"sprint"_s, u"2"_s}})
                                  << quoted("{`data`:{`attributes`:{`name`:`Pay by "
                                            "card`,`folder-id`:1234},`relationships`:{`tags`:{`data`:[{`type`:`tag`,`"
                                            "key`:`wip`},{`type`:`tag`,`key`:`sprint`,`value`:`2`}]}}}}");
        QTest::newRow("definition")
            << updateScenarioBody(u"77"_s, {.definition = u"scenario 'Pay' do\nend\n"_s}).value()
            << quoted("{`data`:{`type`:`scenarios`,`id`:77,`attributes`:{`definition`:`scenario 'Pay' do\\nend\\n`}}}");
        QTest::newRow("word") << createActionWordBody(u"the message is:"_s, {}, {})
                              << quoted("{`data`:{`attributes`:{`name`:`the message is:`}}}");
        QTest::newRow("word's definition")
            << updateActionWordBody(u"9"_s, {.definition = u"actionword 'x' do\nend\n"_s}).value()
            << quoted(
                   "{`data`:{`type`:`actionwords`,`id`:9,`attributes`:{`definition`:`actionword 'x' do\\nend\\n`}}}");
        QTest::newRow("dataset") << datasetBody({{}, u"gold"_s, {{u"amount"_s, u"10"_s}}})
                                 << quoted("{`data`:{`attributes`:{`name`:`gold`,`data`:{`amount`:`10`}}}}");
        QTest::newRow("folder") << createFolderBody(u"Basket"_s, u"3"_s)
                                << quoted("{`data`:{`attributes`:{`name`:`Basket`,`parent-id`:3}}}");
        QTest::newRow("move") << updateFolderBody(u"4"_s, {.parentId = u"3"_s})
                              << quoted("{`data`:{`type`:`folders`,`id`:4,`attributes`:{`parent-id`:3}}}");
        QTest::newRow("tag") << tagBody({u"5"_s, u"k"_s, {}})
                             << quoted("{`data`:{`type`:`tags`,`id`:5,`attributes`:{`key`:`k`,`value`:``}}}");
        QTest::newRow("sign-in") << signInBody(u"a@b.c"_s, u"p\"w"_s) << quoted("{`email`:`a@b.c`,`password`:`p\\`w`}");
    }

    void bodiesHaveTheDocumentedShape()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, documented);
        QCOMPARE(QJsonDocument::fromJson(body), QJsonDocument::fromJson(documented));
    }

    void aNameAndADefinitionNeverGoTogether()
    {
        QCOMPARE(updateScenarioBody(u"1"_s, {.name = u"a"_s, .definition = u"b"_s}).error().kind, ErrorKind::Invalid);
        QCOMPARE(updateActionWordBody(u"1"_s, {.name = u"a"_s, .definition = u"b"_s}).error().kind, ErrorKind::Invalid);
    }
};

QTEST_GUILESS_MAIN(WireTest)
#include "wire_test.moc"

#include "tests/platform/server.h"

#include <QJsonArray>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// Action words over the API (platform operations 51-58).
class ActionWordsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ProjectServer> m_house;
    User *m_ann = nullptr;
    QByteArray m_words;

    HttpAnswer create(const QJsonObject &attributes) { return m_ann->post(m_words, attributesBody(attributes)); }
    QByteArray path(const HttpAnswer &answer) { return m_words + '/' + answer.id().toUtf8(); }

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<ProjectServer>();
        m_ann = m_house->ann.get();
        m_words = m_house->project + "/actionwords";
    }

    void aNewWordTakesBodyLinesAndTheParametersOfItsName()
    {
        const HttpAnswer answer = create({{u"name"_s, u"I pay \"the amount\" with \"card\""_s},
                                          {u"description"_s, u"d"_s},
                                          {u"definition"_s, u"call given 'x'\n  step { action: \"y\" }"_s}});
        QCOMPARE(answer.status, 201);
        QCOMPARE(
            answer.attributes().value(u"definition"_s).toString(),
            u"actionword 'I pay \"the amount\" with \"card\"' (the_amount, card) do\n  call given 'x'\n  step { action: \"y\" }\nend\n"_s);
        QCOMPARE(answer.attributes().value(u"description"_s), QJsonValue(u"d"_s));
        QCOMPARE(answer.attributes().value(u"is-shared"_s), QJsonValue(false));
        QCOMPARE(answer.attributes().value(u"is-outdated"_s), QJsonValue(false));
        QCOMPARE(answer.attributes().value(u"errors"_s), QJsonValue(QJsonArray()));
        const QJsonValue listed = m_ann->get(m_words).data().toArray().first();
        QCOMPARE(listed["id"_L1], QJsonValue(answer.id()));
        QVERIFY(listed["attributes"_L1]["errors"_L1].isUndefined());
        QCOMPARE(listed["relationships"_L1]["tags"_L1], QJsonValue(QJsonObject()));
    }

    void aChangedWordTakesTheWholeDefinition()
    {
        const HttpAnswer word = create({{u"name"_s, u"the message is:"_s}});
        const HttpAnswer changed = m_ann->patch(
            path(word),
            attributesBody({{u"definition"_s, u"actionword 'the text is:' (__free_text = \"\") do\nend\n"_s}}));
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.attributes().value(u"name"_s), QJsonValue(u"the text is:"_s));
        QCOMPARE(m_ann
                     ->patch(path(word),
                             attributesBody({{u"name"_s, u"x"_s}, {u"definition"_s, u"actionword 'x' do\nend\n"_s}}))
                     .status,
                 409);
        const HttpAnswer renamed = m_ann->patch(path(word), attributesBody({{u"name"_s, u"x"_s}}));
        QCOMPARE(renamed.attributes().value(u"definition"_s),
                 QJsonValue(u"actionword 'x' (__free_text = \"\") do\nend\n"_s));
    }

    void namesAreUnique()
    {
        QCOMPARE(create({{u"name"_s, u"I pay"_s}}).status, 201);
        QCOMPARE(create({{u"name"_s, u"I pay"_s}}).status, 422);
        const HttpAnswer other = create({{u"name"_s, u"I leave"_s}});
        QCOMPARE(m_ann->patch(path(other), attributesBody({{u"name"_s, u"I pay"_s}})).status, 422);
        QCOMPARE(create({{u"name"_s, u""_s}}).status, 422);
    }

    void callersAreScenariosFoldersAndWords()
    {
        const HttpAnswer word = create({{u"name"_s, u"I don't pay"_s}});
        create({{u"name"_s, u"outer"_s}, {u"definition"_s, u"call 'I don\\'t pay'"_s}});
        create({{u"name"_s, u"no caller"_s}, {u"definition"_s, u"call 'other' (x = \"call 'I don\\'t pay'\")"_s}});
        const HttpAnswer scenario = m_ann->post(m_house->project + "/scenarios", attributesBody({{u"name"_s, u"s"_s}}));
        m_ann->patch(m_house->project + "/scenarios/" + scenario.id().toUtf8(),
                     attributesBody({{u"definition"_s, u"scenario 's' do\n  call given 'I don\\'t pay'\nend\n"_s}}));
        m_ann->patch(m_house->project + "/folders/" + m_house->root,
                     attributesBody({{u"definition"_s, u"folder do\n  call and 'I don\\'t pay' (a = 1)\nend\n"_s}}));
        QStringList callers;
        for (const QJsonValue &caller : m_ann->get(path(word) + "/callers").data().toArray())
            callers.append(caller["type"_L1].toString());
        QCOMPARE(callers, (QStringList{u"scenarios"_s, u"folders"_s, u"actionwords"_s}));
        const HttpAnswer list = m_ann->get(m_house->project + "/scenarios?include=actionwords");
        QCOMPARE(list.json().value("included"_L1).toArray().first()["id"_L1], QJsonValue(word.id()));
        QCOMPARE(m_ann->remove(path(word)).status, 200);
        QCOMPARE(m_ann->get(path(word)).status, 404);
        QVERIFY(m_ann->get(m_house->project + "/scenarios/" + scenario.id().toUtf8())
                    .attributes()
                    .value(u"definition"_s)
                    .toString()
                    .contains(u"don\\'t pay"_s));
    }

    void tagsAreReadOnly()
    {
        const HttpAnswer word = create({{u"name"_s, u"I pay"_s}});
        QCOMPARE(m_ann->get(path(word) + "/tags").data(), QJsonValue(QJsonArray()));
        const HttpAnswer refused = m_ann->post(path(word) + "/tags", attributesBody({{u"key"_s, u"a"_s}}));
        QCOMPARE(refused.status, 405);
        QCOMPARE(refused.headers.value("allow"), QByteArray("GET"));
        QCOMPARE(m_ann->get(m_words + "/find_by_tags?key=a").data().toArray().size(), 0);
    }
};

QTEST_GUILESS_MAIN(ActionWordsTest)
#include "actionwords_test.moc"

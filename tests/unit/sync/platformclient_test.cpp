#include "tests/support/sync/syncfixture.h"

#include <QTest>

using namespace stepwright;
using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

using Kind = FakeFault::Kind;
using Ids = FakeManners::Ids;

namespace {

/// A project with something of everything.
void fill(FakeState &state)
{
    const int basket = state.addFolder(u"Basket"_s);
    state.addTag(state.folders[basket], u"team"_s, u"red"_s);
    state.folders[state.addFolder(u"Returns"_s, basket)].description = u"what comes back"_s;
    state.addActionWord(u"a basket worth \"total\""_s);
    const int pay = state.addScenario(
        u"Pay by card"_s, basket,
        u"scenario 'Pay by card' (amount) do\n  call given 'a basket worth \"total\"' (total = amount)\nend\n"_s);
    state.addTag(state.scenarios[pay], u"wip"_s);
    state.addTag(state.scenarios[pay], u"sprint"_s, u"2"_s);
    state.addDataset(pay, u"gold"_s, {{u"amount"_s, u"10"_s}});
    state.scenarios[pay].attachments.append({++state.lastId, u"card.png"_s, "PNG\0\r\n--"_ba});
}

QStringList tagsOf(const std::optional<QList<wire::Tag>> &tags)
{
    QStringList texts;
    for (const wire::Tag &tag : tags.value_or(QList<wire::Tag>()))
        texts.append(tag.key + u':' + tag.value);
    return texts;
}

} // namespace

Q_DECLARE_METATYPE(FakeManners)

class PlatformClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeProjectIsReadWhateverThePlatformsManners_data()
    {
        QTest::addColumn<FakeManners>("manners");
        QTest::newRow("as documented") << FakeManners();
        QTest::newRow("ids are texts") << FakeManners{.ids = Ids::Texts};
        QTest::newRow("ids are integers") << FakeManners{.ids = Ids::Integers};
        QTest::newRow("ids are mixed") << FakeManners{.ids = Ids::Mixed};
        QTest::newRow("arrays") << FakeManners{.singleAsArray = true};
        QTest::newRow("underscores") << FakeManners{.underscores = true};
        QTest::newRow("pages") << FakeManners{.pageSize = 1};
        QTest::newRow("all") << FakeManners{
            .ids = Ids::Mixed, .singleAsArray = true, .underscores = true, .pageSize = 2};
    }

    void theWholeProjectIsReadWhateverThePlatformsManners()
    {
        QFETCH(FakeManners, manners);
        SyncFixture fixture;
        fixture.platform.manners = manners;
        fill(fixture.platform.state);
        const auto projects = answerOf(fixture.client.projects.list()).value();
        QCOMPARE(projects.items.size(), 1);
        const wire::Project project = answerOf(fixture.client.projects.get()).value();
        QCOMPARE(project.name, u"Shop"_s);
        QCOMPARE(project.rootFolderId, QString::number(fixture.platform.state.root()));
        const auto folders = answerOf(fixture.client.folders.list()).value();
        QVERIFY(folders.isComplete());
        QCOMPARE(folders.items.size(), 3);
        QCOMPARE(folders.items[0].parentId, u""_s);
        QCOMPARE(folders.items[1].parentId, folders.items[0].id);
        QCOMPARE(tagsOf(folders.items[1].tags), QStringList{u"team:red"_s});
        QCOMPARE(folders.items[2].description, u"what comes back"_s);
        const auto scenarios = answerOf(fixture.client.scenarios.list()).value();
        QCOMPARE(scenarios.items.size(), 1);
        const wire::Scenario scenario = scenarios.items[0];
        QCOMPARE(scenario.folderId, folders.items[1].id);
        QVERIFY(scenario.definition.value_or(QString()).contains(u"a basket worth"_s));
        QCOMPARE(tagsOf(scenario.tags), (QStringList{u"wip:"_s, u"sprint:2"_s}));
        QCOMPARE(answerOf(fixture.client.scenarios.get(scenario.id)).value(), scenario);
        QVERIFY(scenario.times.updated.isValid());
        QCOMPARE(scenario.times.lastAuthor, u"somebody@example.org"_s);
        const auto words = answerOf(fixture.client.actionWords.list()).value();
        QCOMPARE(words.items.size(), 1);
        QCOMPARE(answerOf(fixture.client.scenarios.datasets(scenario.id)).value().items[0].values.value(u"amount"_s),
                 u"10"_s);
        QCOMPARE(answerOf(fixture.client.scenarios.parameters(scenario.id)).value().items[0].name, u"amount"_s);
        QCOMPARE(answerOf(fixture.client.scenarios.tags(scenario.id)).value().items.size(), 2);
        const wire::Callers callers = answerOf(fixture.client.actionWords.callers(words.items[0].id)).value();
        QCOMPARE(callers.scenarios.size(), 1);
    }

    void aScenarioIsWrittenStepByStep()
    {
        SyncFixture fixture;
        FakeState &state = fixture.platform.state;
        const wire::Folder folder = answerOf(fixture.client.folders.create(u"Basket"_s, {})).value();
        const wire::Scenario scenario =
            answerOf(
                fixture.client.scenarios.create(u"Pay"_s, folder.id, {{{}, u"wip"_s, {}}, {{}, u"sprint"_s, u"2"_s}}))
                .value();
        QCOMPARE(scenario.name, u"Pay"_s);
        const QString definition = u"scenario 'Pay by card' (amount) do\n  call given 'a basket'\nend\n"_s;
        const wire::Scenario renamed =
            answerOf(fixture.client.scenarios.update(scenario.id, {.definition = definition})).value();
        QCOMPARE(renamed.name, u"Pay by card"_s);
        QVERIFY(answerOf(fixture.client.scenarios.update(scenario.id, {.description = u"how\nto pay"_s})));
        const wire::Dataset gold =
            answerOf(fixture.client.scenarios.createDataset(scenario.id, {{}, u"gold"_s, {{u"amount"_s, u"10"_s}}}))
                .value();
        QVERIFY(answerOf(
            fixture.client.scenarios.updateDataset(scenario.id, {gold.id, u"silver"_s, {{u"amount"_s, u"9"_s}}})));
        const wire::Parameter parameter =
            answerOf(fixture.client.scenarios.createParameter(scenario.id, u"card type"_s)).value();
        QCOMPARE(parameter.name, u"card_type"_s);
        const wire::Tag tag =
            answerOf(fixture.client.scenarios.createTag(scenario.id, {{}, u"JIRA"_s, u"A-1"_s})).value();
        QVERIFY(answerOf(fixture.client.scenarios.updateTag(scenario.id, {tag.id, u"JIRA"_s, u"A-2"_s})));
        FakeState expected;
        const int basket = expected.addFolder(u"Basket"_s);
        const int pay =
            expected.addScenario(u"Pay by card"_s, basket,
                                 u"scenario 'Pay by card' (amount, card_type) do\n  call given 'a basket'\nend\n"_s);
        FakeScenario &wanted = expected.scenarios[pay];
        wanted.description = u"how\nto pay"_s;
        for (const auto &[key, value] : {std::pair(u"wip"_s, u""_s), {u"sprint"_s, u"2"_s}, {u"JIRA"_s, u"A-2"_s}})
            expected.addTag(wanted, key, value);
        expected.addDataset(pay, u"silver"_s, {{u"amount"_s, u"9"_s}});
        QCOMPARE(state.text(), expected.text());
        QVERIFY(answerOf(fixture.client.scenarios.removeDataset(scenario.id, gold.id)));
        QVERIFY(answerOf(fixture.client.scenarios.removeParameter(scenario.id, parameter.id)));
        QVERIFY(answerOf(fixture.client.scenarios.removeTag(scenario.id, tag.id)));
        QVERIFY(answerOf(fixture.client.scenarios.remove(scenario.id)));
        QCOMPARE(answerOf(fixture.client.scenarios.get(scenario.id)).error().outcome, Outcome::NotFound);
        QCOMPARE(answerOf(fixture.client.scenarios.remove(scenario.id)).error().outcome, Outcome::NotFound);
    }

    void anActionWordIsWrittenInTwoSteps()
    {
        SyncFixture fixture;
        const wire::ActionWord word =
            answerOf(fixture.client.actionWords.create(u"the \"what\" is:"_s, u"a message"_s, u"call 'x'"_s)).value();
        QCOMPARE(word.definition, u"actionword 'the \"what\" is:' (what) do\n  call 'x'\nend\n"_s);
        const QString definition = u"actionword 'the message is:' (__free_text = \"\") do\nend\n"_s;
        QCOMPARE(answerOf(fixture.client.actionWords.update(word.id, {.definition = definition}))->name,
                 u"the message is:"_s);
        QVERIFY(!answerOf(fixture.client.actionWords.update(word.id, {.definition = u"actionword 'broken"_s}))
                     ->errors.isEmpty());
        QVERIFY(answerOf(fixture.client.actionWords.tags(word.id)).value().items.isEmpty());
        QVERIFY(answerOf(fixture.client.actionWords.remove(word.id)));
        QCOMPARE(answerOf(fixture.client.actionWords.get(word.id)).error().outcome, Outcome::NotFound);
    }

    void foldersAreMadeMovedAndRemoved()
    {
        SyncFixture fixture;
        const FolderEndpoints &folders = fixture.client.folders;
        const QString a = answerOf(folders.create(u"A"_s, {}))->id;
        const QString b = answerOf(folders.create(u"B"_s, a))->id;
        const QString c = answerOf(folders.create(u"C"_s, {}))->id;
        QCOMPARE(answerOf(folders.update(b, {.name = u"B2"_s, .parentId = c}))->parentId, c);
        QCOMPARE(answerOf(folders.update(c, {.parentId = b})).error().outcome, Outcome::Rejected);
        QCOMPARE(answerOf(folders.children(c))->items.size(), 1);
        fixture.platform.state.addScenario(u"Pay"_s, b.toInt());
        QCOMPARE(answerOf(folders.scenarios(b))->items.size(), 1);
        QVERIFY(answerOf(folders.removeScenarios(b)));
        QCOMPARE(answerOf(folders.scenarios(b))->items.size(), 0);
        QVERIFY(answerOf(folders.removeChildren(c)));
        QVERIFY(answerOf(folders.remove(a)));
        QCOMPARE(fixture.platform.state.folders.size(), 2);
    }

    void featuresAreBroughtInLater()
    {
        SyncFixture fixture;
        const FolderEndpoints &folders = fixture.client.folders;
        const QString folder = answerOf(folders.create(u"Basket"_s, {}))->id;
        QCOMPARE(answerOf(folders.feature(folder)).value(), QString());
        const QString feature =
            u"@team:red\nFeature: Basket\n\n  @wip\n  Scenario: Pay\n    Given a basket worth \"10\"\n    When I pay\n"_s;
        QVERIFY(!answerOf(folders.createFromFeature(folder, feature))->runningImports.isEmpty());
        QVERIFY(!answerOf(folders.get(folder))->runningImports.isEmpty());
        QVERIFY(answerOf(folders.get(folder))->runningImports.isEmpty());
        QCOMPARE(answerOf(fixture.client.scenarios.findByTag(u"wip"_s))->items.size(), 1);
        QCOMPARE(answerOf(fixture.client.scenarios.findByTag(u"wip"_s, u"1"_s))->items.size(), 0);
        QCOMPARE(answerOf(fixture.client.folders.findByTag(u"team"_s, u"red"_s))->items.size(), 1);
        QCOMPARE(answerOf(folders.tags(folder))->items.size(), 1);
        QCOMPARE(answerOf(fixture.client.actionWords.list())->items.size(), 2);
        QVERIFY(answerOf(folders.feature(folder)).value().contains(u"Given a basket worth \"10\""_s));
        QVERIFY(answerOf(folders.updateFromFeature(folder, feature)));
    }

    void searchWordsArriveAsTheyAre()
    {
        SyncFixture fixture;
        const QString key = u"a&b=c+d %26é/?#"_s;
        FakeState &state = fixture.platform.state;
        state.addTag(state.scenarios[state.addScenario(u"Pay"_s)], key, u"+ &"_s);
        QCOMPARE(answerOf(fixture.client.scenarios.findByTag(key, u"+ &"_s))->items.size(), 1);
    }

    void attachmentsComeBackByteForByte()
    {
        SyncFixture fixture;
        fill(fixture.platform.state);
        const QString owner = QString::number(fixture.platform.state.scenarioNamed(u"Pay by card"_s));
        const AttachmentEndpoints &attachments = fixture.client.scenarioAttachments;
        QByteArray content;
        for (int byte = 0; byte < 1024; ++byte)
            content.append(char(byte));
        const wire::Attachment added = answerOf(attachments.add(owner, u"a\"b\r\nc é.png"_s, content)).value();
        QCOMPARE(added.size, content.size());
        QCOMPARE(added.fileName, u"a%22b%0D%0Ac é.png"_s);
        QCOMPARE(answerOf(attachments.content(owner, added.id)).value(), content);
        QCOMPARE(answerOf(attachments.list(owner))->items.size(), 2);
        QCOMPARE(answerOf(attachments.replace(owner, added.id, u"x"_s, "new"))->fileName, u"x"_s);
        QVERIFY(answerOf(attachments.remove(owner, added.id)));
        QCOMPARE(answerOf(attachments.list(owner))->items.size(), 1);
    }

    void backupsAreMadeAndAskedFor()
    {
        SyncFixture fixture;
        QCOMPARE(answerOf(fixture.client.projects.lastBackup()).value(), std::nullopt);
        QVERIFY(answerOf(fixture.client.projects.startBackup())->isBackupRunning);
        QCOMPARE(answerOf(fixture.client.projects.startBackup()).error().outcome, Outcome::Conflict);
        QCOMPARE(answerOf(fixture.client.projects.lastBackup()).value()->fileName, u"backup.zip"_s);
    }

    void signingInGivesCredentialsToTheQueue()
    {
        SyncFixture fixture;
        fixture.queue.setCredentials({});
        QCOMPARE(answerOf(fixture.client.projects.get()).error().outcome, Outcome::SignInNeeded);
        const auto refused = answerOf(fixture.client.signIn(u"anna@example.org"_s, u"wrong"_s));
        QCOMPARE(refused.error().outcome, Outcome::SignInNeeded);
        QVERIFY(refused.error().message.contains(u"Invalid login credentials"_s));
        const Credentials credentials =
            answerOf(fixture.client.signIn(u"anna@example.org"_s, u"secret word"_s)).value();
        QCOMPARE(credentials.accessToken, "a-token");
        QVERIFY(credentials.expiry.isValid());
        for (const FakeCall &call : fixture.platform.calls())
            QVERIFY(call.path.endsWith("/sign_in"_L1) ? !call.headers.contains("access-token") : true);
        QVERIFY(answerOf(fixture.client.projects.get()));
    }

    void everyRequestCarriesTheDocumentedHeaders()
    {
        SyncFixture fixture;
        QVERIFY(answerOf(fixture.client.folders.create(u"A"_s, {})));
        const QHash<QByteArray, QByteArray> headers = fixture.platform.calls().last().headers;
        QCOMPARE(headers.value("accept"), "application/vnd.api+json; version=1");
        QCOMPARE(headers.value("content-type"), "application/json; charset=utf-8");
        QCOMPARE(headers.value("uid"), "anna@example.org");
    }

    void namesThatAreTakenComeBackAsTheyWereMade()
    {
        SyncFixture fixture;
        fixture.platform.state.addScenario(u"Pay"_s);
        QCOMPARE(answerOf(fixture.client.scenarios.create(u"pay"_s, {}))->name, u"pay (1)"_s);
        fixture.platform.manners.duplicates = FakeManners::Duplicates::Refuse;
        QCOMPARE(answerOf(fixture.client.scenarios.create(u"PAY"_s, {})).error().outcome, Outcome::Rejected);
    }

    void idsThatWouldLeaveThePathAreNotSent()
    {
        SyncFixture fixture;
        for (const QString &id : {u""_s, u".."_s, u"1/../2"_s, u"1?x"_s, u"1#"_s, u"%2e%2e"_s, u"1\r\n"_s})
            QCOMPARE(answerOf(fixture.client.scenarios.get(id)).error().outcome, Outcome::Rejected);
        QCOMPARE(answerOf(PlatformClient(fixture.queue, u"../2"_s).folders.list()).error().outcome, Outcome::Rejected);
        QCOMPARE(answerOf(fixture.client.publication.project(u"12a"_s)).error().outcome, Outcome::Rejected);
        QCOMPARE(
            answerOf(fixture.client.scenarios.update(u"1"_s, {.name = u"a"_s, .definition = u"b"_s})).error().outcome,
            Outcome::Rejected);
        QCOMPARE(fixture.platform.calls().size(), 0);
    }

    void pagesThatLeadElsewhereOrInCirclesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("next");
        for (const QByteArray &next : {"https://evil.example/api/projects/1/folders"_ba, "//evil.example/x"_ba,
                                       "http://platform.example/api/x"_ba, "https://platform.example:444/api/x"_ba,
                                       "/publication/1/project"_ba, "?include=tags"_ba})
            QTest::newRow(next) << next;
    }

    void pagesThatLeadElsewhereOrInCirclesAreRefused()
    {
        QFETCH(QByteArray, next);
        SyncFixture fixture;
        fixture.platform.faultFor = [&](const FakeCall &) {
            return FakeFault{.kind = Kind::Garbage, .body = "{\"data\":[],\"links\":{\"next\":\"" + next + "\"}}"};
        };
        QCOMPARE(answerOf(fixture.client.folders.list()).error().outcome, Outcome::ReadFailed);
        QCOMPARE(fixture.platform.calls().size(), 1);
    }

    void aWriteWhoseAnswerIsRubbishHasAnUnknownOutcome()
    {
        SyncFixture fixture;
        fixture.platform.faultNext(2, {.kind = Kind::Garbage, .body = "<html>Welcome</html>"});
        QCOMPARE(answerOf(fixture.client.folders.create(u"A"_s, {})).error().outcome, Outcome::Unknown);
        QCOMPARE(fixture.platform.state.folders.size(), 2);
        QCOMPARE(answerOf(fixture.client.folders.list()).error().outcome, Outcome::ReadFailed);
    }

    void aPublicationIsWaitedFor_data()
    {
        QTest::addColumn<bool>("knowsAsync");
        QTest::addColumn<int>("calls");
        QTest::newRow("made later") << true << 5;
        QTest::newRow("made at once") << false << 2;
    }

    void aPublicationIsWaitedFor()
    {
        QFETCH(bool, knowsAsync);
        QFETCH(int, calls);
        SyncFixture fixture;
        fixture.platform.manners.knowsAsyncExport = knowsAsync;
        fixture.platform.manners.exportQuestions = 3;
        fixture.platform.manners.publicationXml =
            "<project><name>Shop</name><testPlan><folder><name>Root</name><uid>u1</uid></folder>"
            "</testPlan><scenarios/></project>";
        const auto xml = answerOf(fixture.client.publication.project(u"1234567890"_s));
        QVERIFY(xml);
        QCOMPARE(xml->document.name, u"Shop"_s);
        QCOMPARE(fixture.platform.calls().size(), calls);
        QVERIFY(fixture.clock.now() >= (knowsAsync ? 15000 : 0));
        for (const FakeCall &call : fixture.platform.calls())
            QVERIFY(!call.headers.contains("access-token") && !call.headers.contains("uid"));
        QCOMPARE(answerOf(fixture.client.publication.project(u"99"_s)).error().outcome, Outcome::NotFound);
        fixture.platform.manners.exportQuestions = 1000;
        if (knowsAsync)
            QCOMPARE(answerOf(fixture.client.publication.project(u"1234567890"_s)).error().outcome,
                     Outcome::ReadFailed);
        fixture.platform.manners.exportQuestions = 0;
        fixture.platform.manners.publicationXml = "<!DOCTYPE x><project/>";
        QCOMPARE(answerOf(fixture.client.publication.project(u"1234567890"_s)).error().outcome, Outcome::ReadFailed);
    }
};

QTEST_GUILESS_MAIN(PlatformClientTest)
#include "platformclient_test.moc"

#include "tests/support/sync/syncfixture.h"

#include <QTest>

using namespace stepwright;
using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

using Kind = FakeFault::Kind;

/// The fake platform itself: what tests of the sync engine rely on.
class FakePlatformTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void projectsAreComparedWithoutIdsAndTimes()
    {
        FakeState one;
        FakeState other;
        other.addFolder(u"gone"_s);
        other.removeFolder(other.folderNamed(u"gone"_s));
        for (FakeState *state : {&one, &other})
            state->addTag(state->scenarios[state->addScenario(u"Pay"_s)], u"wip"_s);
        QCOMPARE(one.text(), other.text());
        other.scenarios[other.scenarioNamed(u"Pay"_s)].description = u"x"_s;
        QVERIFY(one.text() != other.text());
    }

    void lostAnswersDoTheWorkAndLostRequestsDoNot()
    {
        SyncFixture fixture;
        fixture.platform.faultAt(0, {.kind = Kind::LostAnswer});
        fixture.platform.faultAt(1, {.kind = Kind::LostRequest});
        QCOMPARE(answerOf(fixture.client.folders.create(u"A"_s, {})).error().outcome, Outcome::Unknown);
        QCOMPARE(answerOf(fixture.client.folders.create(u"B"_s, {})).error().outcome, Outcome::Unknown);
        QVERIFY(fixture.platform.state.folderNamed(u"A"_s) != 0);
        QCOMPARE(fixture.platform.state.folderNamed(u"B"_s), 0);
        QCOMPARE(fixture.platform.faultsMet(), 2);
    }

    void anotherUserWorksBetweenTwoCalls()
    {
        SyncFixture fixture;
        const int pay = fixture.platform.state.addScenario(u"Pay"_s);
        fixture.platform.beforeCall = [pay](const FakeCall &call, FakeState &state) {
            if (call.number == 1)
                state.rename(state.scenarios[pay], u"Pay by card"_s);
        };
        QCOMPARE(answerOf(fixture.client.scenarios.get(QString::number(pay)))->name, u"Pay"_s);
        QCOMPARE(answerOf(fixture.client.scenarios.get(QString::number(pay)))->name, u"Pay by card"_s);
    }

    void definitionsComeBackInThePlatformsLayout()
    {
        SyncFixture fixture;
        fixture.platform.manners.reformats = true;
        const QString id = QString::number(fixture.platform.state.addScenario(u"Pay"_s));
        const QString definition =
            u"scenario 'Pay' do\n\n      call given 'x'\n call when 'y' (t = \"a\n   b\")\nend"_s;
        QCOMPARE(answerOf(fixture.client.scenarios.update(id, {.definition = definition}))->definition,
                 u"scenario 'Pay' do\n  call given 'x'\n  call when 'y' (t = \"a\n   b\")\nend\n"_s);
    }

    void listsMayEndTooSoonAndCallersMayKeepTheOldName()
    {
        SyncFixture fixture;
        FakeState &state = fixture.platform.state;
        const QString word = QString::number(state.addActionWord(u"x"_s));
        const int pay = state.addScenario(u"Pay"_s, 0, u"scenario 'Pay' do\n  call 'x'\nend\n"_s);
        fixture.platform.manners.truncateLists = 0;
        QCOMPARE(answerOf(fixture.client.scenarios.list())->items.size(), 0);
        fixture.platform.manners.truncateLists = -1;
        QVERIFY(answerOf(fixture.client.actionWords.update(word, {.name = u"y"_s})));
        QVERIFY(state.scenarios[pay].definition.contains(u"call 'x'"_s));
        fixture.platform.manners.renamesCallers = true;
        QVERIFY(answerOf(fixture.client.actionWords.update(word, {.name = u"x"_s})));
        QVERIFY(answerOf(fixture.client.actionWords.update(word, {.name = u"z"_s})));
        QVERIFY(state.scenarios[pay].definition.contains(u"call 'z'"_s));
    }

    void everyCallOfAWorkCanFailInTurn()
    {
        for (int failing = 0;; ++failing) {
            SyncFixture fixture;
            fixture.platform.faultAt(failing, {.kind = Kind::Status, .status = 422});
            const Answered<wire::Folder> folder = answerOf(fixture.client.folders.create(u"A"_s, {}));
            const QString id = folder ? folder->id : QString::number(fixture.platform.state.root());
            const bool isDone = folder && answerOf(fixture.client.scenarios.create(u"Pay"_s, id));
            QCOMPARE(isDone, fixture.platform.faultsMet() == 0);
            if (isDone)
                break;
        }
    }
};

QTEST_GUILESS_MAIN(FakePlatformTest)
#include "fakeplatform_test.moc"

#include "model/sync/engine/standing.h"
#include "tests/support/sync/syncsituation.h"

#include <QTest>

using namespace stepwright;
using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

using Kind = FakeFault::Kind;

Q_DECLARE_METATYPE(FakeFault)

class SyncFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyCallMayFail_data();
    void anyCallMayFail();
    void aServerThatTellsVersionsSeesEveryChange();
    void anyWriteOfTheFileMayFail_data();
    void anyWriteOfTheFileMayFail();
    void aBrokenOffSyncGoesOn();
    void whatIsRefusedWaitsAndTheRestGoesOn();
    void aPlatformThatWasRestoredIsAskedAbout();
    void aShortListDeletesNothing();
    void anEmptyListStopsTheSync();
    void aDecisionAboutWhatWasBeforeASyncIsRefused();
    void decisionsEndConflicts_data();
    void decisionsEndConflicts();
};

void SyncFaultsTest::anyCallMayFail_data()
{
    QTest::addColumn<FakeFault>("fault");
    QTest::newRow("refused") << FakeFault{.kind = Kind::Refused};
    QTest::newRow("lost request") << FakeFault{.kind = Kind::LostRequest};
    QTest::newRow("lost answer") << FakeFault{.kind = Kind::LostAnswer};
    QTest::newRow("half an answer") << FakeFault{.kind = Kind::Truncated};
    QTest::newRow("rubbish") << FakeFault{.kind = Kind::Garbage, .body = "<html>"};
    QTest::newRow("500") << FakeFault{.kind = Kind::Status, .status = 500};
    QTest::newRow("429") << FakeFault{.kind = Kind::Status, .status = 429, .retryAfter = "3"};
    QTest::newRow("423") << FakeFault{.kind = Kind::Status, .status = 423};
    QTest::newRow("404") << FakeFault{.kind = Kind::Status, .status = 404};
    QTest::newRow("409") << FakeFault{.kind = Kind::Status, .status = 409};
}

/// Each call of a whole sync fails once, in each way; the next syncs bring both sides where they are without a fault.
void SyncFaultsTest::anyCallMayFail()
{
    QFETCH(FakeFault, fault);
    SyncSituation reference;
    QCOMPARE(codeOf(reference.project.sync().outcome), u"up-to-date"_s);
    const qsizetype calls = reference.platform.calls().size();
    QVERIFY2(calls >= 40, qPrintable(QString::number(calls)));
    for (int i = 0; i < int(calls); ++i) {
        SyncSituation situation;
        situation.platform.faultAt(i, fault);
        static_cast<void>(situation.project.sync());
        const QList<FakeCall> &made = situation.platform.calls();
        // Told that a tag is gone that is not, nobody can know better: it comes back as the platform's.
        const bool isBelieved = fault.status == 404 && i < made.size() && made[i].method == "DELETE"_L1;
        isBelieved ? situation.mend(i) : situation.mendWholly(i);
        if (QTest::currentTestFailed())
            return;
    }
}

/// Somebody changes each thing in the moment before it is written: nobody's work is lost, and fewer requests are needed
/// than without versions.
void SyncFaultsTest::aServerThatTellsVersionsSeesEveryChange()
{
    SyncSituation plain;
    plain.project.sync();
    SyncSituation quick;
    quick.platform.manners.tellsVersions = true;
    QCOMPARE(codeOf(quick.project.sync().outcome), u"up-to-date"_s);
    QCOMPARE(quick.text(), plain.text());
    QVERIFY(quick.platform.calls().size() < plain.platform.calls().size());

    for (int i = 0; i < int(quick.platform.calls().size()); ++i) {
        SyncSituation situation;
        situation.platform.manners.tellsVersions = true;
        situation.platform.beforeCall = [&](const FakeCall &call, FakeState &state) {
            FakeScenario &card = state.scenarios[state.scenarioNamed(u"Pay by card"_s)];
            if (call.number != i || !call.path.endsWith(u"/scenarios/%1"_s.arg(card.id)) || call.method != "PATCH"_L1)
                return;
            card.description = u"written in between"_s;
            state.touch(card);
        };
        SyncReport report = situation.project.sync();
        situation.platform.beforeCall = {};
        report = situation.project.sync();
        QCOMPARE(codeOf(report.outcome), u"up-to-date"_s);
        const bool isWritten = situation.platform.state.text().contains("written in between"_L1);
        QCOMPARE(situation.project.read(u"Shop/Payment"_s).contains("written in between"), isWritten);
        QVERIFY(situation.platform.state.text().contains("the order is shipped"_L1));
    }
}

void SyncFaultsTest::anyWriteOfTheFileMayFail_data()
{
    QTest::addColumn<bool>("staysBroken");
    QTest::newRow("once") << false;
    QTest::newRow("from then on, until the next start") << true;
}

void SyncFaultsTest::anyWriteOfTheFileMayFail()
{
    QFETCH(bool, staysBroken);
    SyncSituation reference;
    reference.project.breakFile(std::nullopt);
    QCOMPARE(codeOf(reference.project.sync().outcome), u"up-to-date"_s);
    const int transactions = reference.project.transactions();
    QVERIFY2(transactions >= 60, qPrintable(QString::number(transactions)));
    int failed = 0; // the others were the search index, which is brought up to date in between, more or less often
    bool isReached = true;
    for (int i = 0; isReached || i < transactions; ++i) {
        SyncSituation situation;
        situation.project.breakFile(i, staysBroken);
        const SyncReport report = situation.project.sync();
        isReached = situation.project.transactions() > i;
        failed += report.outcome == SyncOutcome::Failed && !report.error.message.isEmpty();
        situation.project.breakFile(std::nullopt);
        situation.mendWholly(i);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY2(failed >= 40, qPrintable(QString::number(failed)));
}

void SyncFaultsTest::aBrokenOffSyncGoesOn()
{
    for (int i = 0; i < 45; ++i) {
        SyncSituation situation;
        situation.platform.beforeCall = [&](const FakeCall &call, FakeState &) {
            if (call.number == i)
                situation.project.engine().cancel();
        };
        QCOMPARE(codeOf(situation.project.sync().outcome), u"cancelled"_s);
        QVERIFY(situation.platform.calls().size() <= i + 2);
        situation.platform.beforeCall = {};
        situation.mendWholly(i);
        if (QTest::currentTestFailed())
            return;
    }
}

void SyncFaultsTest::whatIsRefusedWaitsAndTheRestGoesOn()
{
    SyncSituation situation;
    bool isRefusing = true;
    situation.platform.faultFor = [&](const FakeCall &call) -> std::optional<FakeFault> {
        if (isRefusing && call.isWrite() && call.body.contains("Send back"))
            return FakeFault{.kind = Kind::Status, .status = 422, .body = R"({"error": "no such word"})"};
        return {};
    };
    const SyncReport report = situation.project.sync();
    QCOMPARE(codeOf(report.outcome), u"held"_s);
    QCOMPARE(report.count(SyncItem::Way::Refused), 1);
    const auto refused = std::ranges::find(report.items, SyncItem::Way::Refused, &SyncItem::way);
    QCOMPARE(refused->name, u"Send back"_s);
    QVERIFY2(refused->why.contains("no such word"_L1), qPrintable(refused->why));
    QVERIFY(situation.platform.state.scenarioNamed(u"Fill"_s) != 0); // the rest went on

    situation.platform.forgetCalls();
    QCOMPARE(codeOf(situation.project.sync().outcome), u"held"_s);
    QCOMPARE(situation.platform.writes(), 0); // it waits until it was changed, or the user says so
    isRefusing = false;
    QCOMPARE(codeOf(situation.project.sync().outcome), u"held"_s);
    situation.mendWholly(0);
}

void SyncFaultsTest::aPlatformThatWasRestoredIsAskedAbout()
{
    SyncSituation situation;
    const FakeState backup = situation.platform.state;
    situation.project.sync();
    const QString before = situation.text();
    situation.platform.state = backup;
    const SyncReport report = situation.project.sync();
    QCOMPARE(codeOf(report.outcome), u"stopped"_s);
    QVERIFY(report.stop && report.stop->reason == StopReason::RemoteRestored);
    QCOMPARE(situation.platform.state.text(), backup.text());
    situation.platform.state = {};
    situation.platform.forgetCalls();
    QCOMPARE(codeOf(situation.project.sync().outcome), u"stopped"_s);
    QCOMPARE(situation.platform.writes(), 0);
    QVERIFY(before.endsWith(situation.text().section(u"\n=== "_s, 1).right(100)));
}

void SyncFaultsTest::aShortListDeletesNothing()
{
    SyncSituation situation;
    situation.platform.manners.truncateLists = 5;
    static_cast<void>(situation.project.sync());
    situation.platform.manners.truncateLists = -1;
    situation.mendWholly(0);
}

void SyncFaultsTest::anEmptyListStopsTheSync()
{
    SyncSituation situation;
    const QString before = situation.text();
    situation.platform.state.scenarios.clear();
    QCOMPARE(codeOf(situation.project.sync().outcome), u"stopped"_s);
    QCOMPARE(situation.project.read(u"Basket"_s).isEmpty(), false);
    QVERIFY(before.contains(QString::fromUtf8(situation.project.read(u"Basket"_s))));
}

void SyncFaultsTest::aDecisionAboutWhatWasBeforeASyncIsRefused()
{
    SyncSituation situation;
    const Standing before = situation.project.inFile(standingOf);
    situation.project.sync();
    const QString text = situation.text();
    const ErrorKind kind = situation.project.inFile([&](store::ProjectFile &file) -> Result<ErrorKind> {
        const auto done = settle(file, before, {});
        return done ? ErrorKind::Invalid : done.error().kind;
    });
    QCOMPARE(kind, ErrorKind::Conflict);
    QCOMPARE(situation.text(), text);
    situation.mend(0);
}

void SyncFaultsTest::decisionsEndConflicts_data()
{
    QTest::addColumn<bool>("isMine");
    QTest::addColumn<QByteArray>("step");
    QTest::newRow("mine") << true << "the order is shipped"_ba;
    QTest::newRow("theirs") << false << "the order is lost"_ba;
}

void SyncFaultsTest::decisionsEndConflicts()
{
    QFETCH(bool, isMine);
    QFETCH(QByteArray, step);
    SyncSituation situation;
    FakeState &state = situation.platform.state;
    FakeScenario &card = state.scenarios[state.scenarioNamed(u"Pay by card"_s)];
    QString definition = card.definition;
    state.addActionWord(u"the order is lost"_s, u"actionword 'the order is lost' do\nend\n"_s);
    state.setDefinition(card, definition.replace("the order is confirmed"_L1, "the order is lost"_L1));
    state.touch(card);
    QCOMPARE(codeOf(situation.project.sync().outcome), u"conflicts"_s);

    const int left = situation.project.inFile([&](store::ProjectFile &file) -> Result<int> {
        Result<StandingSource> source = readStanding(file);
        if (!source)
            return failure(source.error());
        const Standing stands = standing(*std::move(source));
        QList<Decision> decisions;
        for (const Conflict &conflict : stands.merged.findings.conflicts) {
            const ThingKey key(conflict.entity, conflict.uid);
            const SyncProject &side = isMine ? stands.merged.projects.local : stands.merged.projects.remote;
            decisions.append({key, findThing(side, key)});
        }
        if (const auto done = settle(file, stands, decisions); !done)
            return failure(done.error());
        return readStanding(file).transform(
            [](StandingSource again) { return int(standing(std::move(again)).merged.findings.conflicts.size()); });
    });
    QCOMPARE(left, 0);
    QCOMPARE(codeOf(situation.project.sync().outcome), u"up-to-date"_s);
    const QByteArray text = situation.project.read(u"Shop/Payment"_s);
    QVERIFY2(text.contains(QByteArray("Then " + step + '\n')), text.constData());
    QVERIFY(state.scenarios[state.scenarioNamed(u"Pay by card"_s)].definition.contains(QString::fromUtf8(step)));
}

QTEST_GUILESS_MAIN(SyncFaultsTest)
#include "syncfaults_test.moc"

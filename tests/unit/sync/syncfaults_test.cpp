#include "model/sync/engine/standing.h"
#include "tests/support/sync/syncedproject.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace stepwright;
using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

using Kind = FakeFault::Kind;

Q_DECLARE_METATYPE(FakeFault)

namespace {

const QByteArray ours = R"(Feature: Payment

  Background:
    Given a basket worth "100"

  @slow @team:red
  Scenario: Pay by card
    When I pay "100" by card
    Then the order is confirmed

  Scenario Outline: Pay by voucher
    When I pay "<amount>" by voucher

    Examples:
      | amount |
      | 10     |
      | 20     |

  Scenario: Pay later
    When I pay later
)";

const QByteArray basket = "Feature: Basket\n\n  Scenario: Add\n    When I add a book\n";

const QByteArray returns =
    "Feature: Returns\n\n  @new\n  Scenario: Send back\n    When I send it back\n    Then I get \"5\" back\n";

const QByteArray shelf = "Feature: Shelf\n\n  Scenario Outline: Fill\n    When I put <n> on it\n\n    Examples:\n"
                         "      | n |\n      | 1 |\n      | 2 |\n";

QByteArray writtenOn(QByteArray text)
{
    for (const auto &[before, after] : std::initializer_list<std::pair<QByteArrayView, QByteArrayView>>{
             {"the order is shipped", "the order is delivered"},
             {"@slow @team:blue", "@team:blue @quick"},
             {"| 25     |\n      | 30     |", "| 26     |"},
             {"Pay much later", "Pay never"},
             {"worth \"90\"", "worth \"80\""},
             {"  @new\n  Scenario: Send back", "  Scenario: Give back"},
             {"get \"5\" back", "get \"6\" back"},
             {"Scenario: Empty", "Scenario: Clear"},
             {"      | 1 |\n      | 2 |\n", "      | 3 |\n"},
         })
        text.replace(before, after);
    return text;
}

/// A user who has synced before, and has since written, moved, renamed and removed; somebody else worked on the
/// platform meanwhile.
struct Situation
{
    FakeClock clock;
    FakePlatform platform{clock};
    SyncedProject project{platform, clock, prepared().file};

    Situation()
    {
        platform.state = prepared().state;
        platform.manners.touchesParents = true;
        clock.setAutomatic(true);
    }

    /// Everything on both sides.
    QString text()
    {
        QString all = platform.state.text();
        for (const QString &path : project.paths())
            all += u"\n=== "_s + path + u'\n' + QString::fromUtf8(project.read(path));
        return all;
    }

    /// Without a fault: where both sides end.
    static QString expected()
    {
        static const QString text = [] {
            Situation reference;
            reference.project.sync();
            return reference.text();
        }();
        return text;
    }

    /// The user goes on with everything that was written before.
    void writeOn()
    {
        for (const QString &path : project.paths())
            project.write(path, writtenOn(project.read(path)));
    }

    /// The user takes back what was written before.
    void takeBack()
    {
        project.removeFolder(u"Returns"_s);
        project.removeFolder(u"Shop/Stock"_s);
        project.write(u"Shop/Payment"_s, ours);
        project.write(u"Basket"_s, project.read(u"Basket"_s).replace("\n  Scenario: Empty\n    When I empty it\n", ""));
    }

    /// Syncs until all is well, and sees that it is.
    void mend(int number, SyncOptions options = {})
    {
        options.retriesRefused = true;
        SyncReport report;
        for (int left = 3; left > 0; --left)
            report = project.sync(options);
        QVERIFY2(report.outcome == SyncOutcome::UpToDate, qPrintable(u"%1: %2"_s.arg(number).arg(toJson(report))));
        platform.forgetCalls();
        QCOMPARE(codeOf(project.sync().outcome), u"up-to-date"_s);
        QCOMPARE(platform.writes(), 0);
    }

    void mendWholly(int number)
    {
        mend(number);
        const QString head = u"number %1\n"_s.arg(number);
        QCOMPARE(head + text(), head + expected());
    }

private:
    struct Prepared
    {
        FakeState state;
        QByteArray file;
    };
    static const Prepared &prepared();
};

const Situation::Prepared &Situation::prepared()
{
    static const Prepared prepared = [] {
        FakeClock clock;
        FakePlatform platform{clock};
        SyncedProject project{platform, clock};
        clock.setAutomatic(true);
        platform.manners.touchesParents = true;
        project.write(u"Shop/Payment"_s, ours);
        project.write(u"Basket"_s, basket);
        if (const SyncReport first = project.sync(); first.outcome != SyncOutcome::UpToDate)
            qFatal("%s", qPrintable(toJson(first)));
        FakeState &state = platform.state;
        FakeScenario &add = state.scenarios[state.scenarioNamed(u"Add"_s)];
        add.description = u"from the platform"_s;
        state.touch(add);
        state.addScenario(u"Written there"_s, state.folderNamed(u"Basket"_s));
        project.write(u"Shop/Payment"_s, QByteArray(ours)
                                             .replace("the order is confirmed", "the order is shipped")
                                             .replace("@slow @team:red", "@slow @team:blue")
                                             .replace("| 20     |", "| 25     |\n      | 30     |")
                                             .replace("Pay later", "Pay much later")
                                             .replace("worth \"100\"", "worth \"90\""));
        project.write(u"Returns"_s, returns);
        project.write(u"Basket"_s, basket + "\n  Scenario: Empty\n    When I empty it\n");
        project.write(u"Shop/Stock/Shelf"_s, shelf);
        return Prepared{platform.state, project.content()};
    }();
    return prepared;
}

} // namespace

class SyncFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyCallMayFail_data();
    void anyCallMayFail();
    void whatGotNoAnswerMayBeWrittenOn_data();
    void whatGotNoAnswerMayBeWrittenOn();
    void whatWasRemovedWithoutAnAnswerMayComeBack();
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
    Situation reference;
    QCOMPARE(codeOf(reference.project.sync().outcome), u"up-to-date"_s);
    const qsizetype calls = reference.platform.calls().size();
    QVERIFY2(calls >= 40, qPrintable(QString::number(calls)));
    for (int i = 0; i < int(calls); ++i) {
        Situation situation;
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

void SyncFaultsTest::whatGotNoAnswerMayBeWrittenOn_data()
{
    QTest::addColumn<bool>("isTakenBack");
    QTest::addColumn<FakeFault>("later");
    const FakeFault noNetwork{.kind = Kind::Refused};
    QTest::newRow("no network after it") << false << noNetwork;
    QTest::newRow("rubbish after it") << false << FakeFault{.kind = Kind::Garbage, .body = "<html>"};
    QTest::newRow("only errors after it") << false << FakeFault{.kind = Kind::Status, .status = 500};
    QTest::newRow("all taken back") << true << noNetwork;
}

/// Each call of a sync is the last one that reaches the platform, and gets no answer. What it wrote there is the user's
/// own: writing on, or taking it back, is no conflict with it.
void SyncFaultsTest::whatGotNoAnswerMayBeWrittenOn()
{
    QFETCH(bool, isTakenBack);
    QFETCH(FakeFault, later);
    const auto goOn = [&](Situation &situation) { isTakenBack ? situation.takeBack() : situation.writeOn(); };
    // Words that only the version between calls are left where it went up.
    const auto linesOf = [](Situation &situation) {
        static const QRegularExpression words(
            u"action word (the order is shipped|I empty it|I get|I put|I send)\\b[^\\n]*\n"
            ".*?(?=action word|folder /)"_s,
            QRegularExpression::DotMatchesEverythingOption);
        return situation.text().remove(words).split(u'\n');
    };
    Situation reference;
    QCOMPARE(codeOf(reference.project.sync().outcome), u"up-to-date"_s);
    const int calls = int(reference.platform.calls().size());
    const QStringList between = linesOf(reference);
    goOn(reference);
    reference.mend(0, {.isVanishingConfirmed = isTakenBack});
    const QStringList expected = linesOf(reference);
    QVERIFY(expected != between);
    for (int i = 0; i < calls; ++i) {
        Situation situation;
        situation.platform.faultFor = [&](const FakeCall &call) -> std::optional<FakeFault> {
            if (call.number < i)
                return {};
            return call.number == i ? FakeFault{.kind = Kind::LostAnswer} : later;
        };
        static_cast<void>(situation.project.sync());
        situation.platform.faultFor = {};
        goOn(situation);
        QCOMPARE(situation.project.sync({.isRehearsal = true}).count(SyncItem::Way::Conflict), 0);
        situation.mend(i, {.isVanishingConfirmed = isTakenBack});
        if (QTest::currentTestFailed())
            return;
        const QStringList lines = linesOf(situation);
        const qsizetype place = std::ranges::mismatch(lines, expected).in1 - lines.begin();
        QVERIFY2(lines == expected,
                 qPrintable(u"%1: “%2” instead of “%3”"_s.arg(i).arg(lines.value(place), expected.value(place))));
    }
}

/// Undoing here what was removed there, of which no answer told, brings it back to both sides.
void SyncFaultsTest::whatWasRemovedWithoutAnAnswerMayComeBack()
{
    Situation situation;
    SyncedProject &project = situation.project;
    QCOMPARE(codeOf(project.sync().outcome), u"up-to-date"_s);
    const QByteArray before = project.read(u"Returns"_s);
    const project::Change back = project.write(u"Returns"_s, "Feature: Returns\n");
    situation.platform.faultFor = [isDown = false](const FakeCall &call) mutable -> std::optional<FakeFault> {
        if (isDown)
            return FakeFault{.kind = Kind::Refused};
        isDown = call.method == "DELETE"_L1;
        return isDown ? std::optional(FakeFault{.kind = Kind::LostAnswer}) : std::nullopt;
    };
    QCOMPARE(codeOf(project.sync().outcome), u"failed"_s);
    QCOMPARE(situation.platform.state.scenarioNamed(u"Send back"_s), 0);
    situation.platform.faultFor = {};
    static_cast<void>(project.apply(back));
    situation.mend(0);
    QCOMPARE(project.read(u"Returns"_s), before);
    QVERIFY(situation.platform.state.scenarioNamed(u"Send back"_s) != 0);
}

/// Somebody changes each thing in the moment before it is written: nobody's work is lost, and fewer requests are needed
/// than without versions.
void SyncFaultsTest::aServerThatTellsVersionsSeesEveryChange()
{
    Situation plain;
    plain.project.sync();
    Situation quick;
    quick.platform.manners.tellsVersions = true;
    QCOMPARE(codeOf(quick.project.sync().outcome), u"up-to-date"_s);
    QCOMPARE(quick.text(), plain.text());
    QVERIFY(quick.platform.calls().size() < plain.platform.calls().size());

    for (int i = 0; i < int(quick.platform.calls().size()); ++i) {
        Situation situation;
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
    Situation reference;
    reference.project.breakFile(std::nullopt);
    QCOMPARE(codeOf(reference.project.sync().outcome), u"up-to-date"_s);
    const int transactions = reference.project.transactions();
    QVERIFY2(transactions >= 60, qPrintable(QString::number(transactions)));
    int failed = 0; // the others were the search index, which waits for better times
    for (int i = 0; i < transactions; ++i) {
        Situation situation;
        situation.project.breakFile(i, staysBroken);
        const SyncReport report = situation.project.sync();
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
        Situation situation;
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
    Situation situation;
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
    Situation situation;
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
    Situation situation;
    situation.platform.manners.truncateLists = 5;
    static_cast<void>(situation.project.sync());
    situation.platform.manners.truncateLists = -1;
    situation.mendWholly(0);
}

void SyncFaultsTest::anEmptyListStopsTheSync()
{
    Situation situation;
    const QString before = situation.text();
    situation.platform.state.scenarios.clear();
    QCOMPARE(codeOf(situation.project.sync().outcome), u"stopped"_s);
    QCOMPARE(situation.project.read(u"Basket"_s).isEmpty(), false);
    QVERIFY(before.contains(QString::fromUtf8(situation.project.read(u"Basket"_s))));
}

void SyncFaultsTest::aDecisionAboutWhatWasBeforeASyncIsRefused()
{
    Situation situation;
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
    Situation situation;
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

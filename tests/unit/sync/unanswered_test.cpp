// Steps of a push that reached the platform while no answer reached us, nor anything after it.
#include "tests/support/sync/syncsituation.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace stepwright;
using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

using Kind = FakeFault::Kind;

Q_DECLARE_METATYPE(FakeFault)

class UnansweredTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWentUpMayBeWrittenOn_data();
    void whatWentUpMayBeWrittenOn();
    void whatWasRemovedMayComeBack();
};

void UnansweredTest::whatWentUpMayBeWrittenOn_data()
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
void UnansweredTest::whatWentUpMayBeWrittenOn()
{
    QFETCH(bool, isTakenBack);
    QFETCH(FakeFault, later);
    const auto goOn = [&](SyncSituation &situation) { isTakenBack ? situation.takeBack() : situation.writeOn(); };
    // Words that only the version between calls are left where it went up.
    const auto linesOf = [](SyncSituation &situation) {
        static const QRegularExpression words(
            u"action word (the order is shipped|I empty it|I get|I put|I send)\\b[^\\n]*\n"
            ".*?(?=action word|folder /)"_s,
            QRegularExpression::DotMatchesEverythingOption);
        return situation.text().remove(words).split(u'\n');
    };
    SyncSituation reference;
    QCOMPARE(codeOf(reference.project.sync().outcome), u"up-to-date"_s);
    const int calls = int(reference.platform.calls().size());
    const QStringList between = linesOf(reference);
    goOn(reference);
    reference.mend(0, {.isVanishingConfirmed = isTakenBack});
    const QStringList expected = linesOf(reference);
    QVERIFY(expected != between);
    for (int i = 0; i < calls; ++i) {
        SyncSituation situation;
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
void UnansweredTest::whatWasRemovedMayComeBack()
{
    SyncSituation situation;
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

QTEST_GUILESS_MAIN(UnansweredTest)
#include "unanswered_test.moc"

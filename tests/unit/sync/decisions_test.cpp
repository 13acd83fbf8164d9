#include "model/sync/engine/decisions.h"
#include "tests/support/sync/syncedproject.h"

#include <QTest>

using namespace stepwright;
using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray payment = R"(Feature: Payment

  Scenario: Pay by card
    Given a basket worth "100"
    When I pay "100" by card
    Then the order is confirmed

  Scenario Outline: Pay by voucher
    When I pay "<amount>" by voucher
    Then I see "<message>"

    Examples:
      | amount | message |
      | 10     | thanks  |
      | 0      | sorry   |
)";

QByteArray with(QByteArray text, const QByteArray &before, const QByteArray &after)
{
    return text.replace(before, after);
}

} // namespace

/// Conflicts of two users, decided part by part, and what both have then.
class DecisionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidedPartsGoToBothSides()
    {
        FakeClock clock;
        FakePlatform platform(clock);
        SyncedProject ours(platform, clock);
        SyncedProject theirs(platform, clock);
        clock.setAutomatic(true);
        platform.manners.touchesParents = true;
        ours.write(u"Payment"_s, payment);
        QCOMPARE(codeOf(ours.sync().outcome), u"up-to-date"_s);
        QCOMPARE(codeOf(theirs.sync().outcome), u"up-to-date"_s);
        ours.write(u"Payment"_s, with(with(payment, "basket worth", "big basket worth"), "thanks ", "merci  "));
        QCOMPARE(codeOf(ours.sync().outcome), u"up-to-date"_s);
        const QByteArray there = theirs.read(u"Payment"_s);
        theirs.write(u"Payment"_s, with(with(there, "basket worth", "full basket worth"), "thanks ", "danke  "));
        QCOMPARE(codeOf(theirs.sync().outcome), u"conflicts"_s);

        const int left = theirs.inFile([](store::ProjectFile &file) -> Result<int> {
            Result<StandingSource> source = readStanding(file);
            if (!source)
                return failure(source.error());
            const Standing stands = standing(*std::move(source));
            Choices choices;
            for (const Conflict &conflict : stands.merged.findings.conflicts) {
                const bool isStep = conflict.field == Field::Steps;
                choices.append(isStep ? Choice{Choice::Take::Both, {}} : Choice{Choice::Take::Edited, u"grazie"_s});
            }
            const Resolution resolution = resolve(stands.merged, choices);
            if (resolution.things.size() != 2)
                return failure(ErrorKind::Invalid, u"%1 things are decided"_s.arg(resolution.things.size()));
            if (const auto done = settle(file, stands, decisionsOf(stands, resolution)); !done)
                return failure(done.error());
            return readStanding(file).transform(
                [](StandingSource again) { return int(standing(std::move(again)).merged.findings.conflicts.size()); });
        });
        QCOMPARE(left, 0);
        QCOMPARE(codeOf(theirs.sync().outcome), u"up-to-date"_s);
        QCOMPARE(codeOf(ours.sync().outcome), u"up-to-date"_s);
        for (SyncedProject *project : {&ours, &theirs}) {
            const QByteArray text = project->read(u"Payment"_s);
            QVERIFY2(text.contains("    Given a full basket worth \"100\"\n    Given a big basket worth \"100\"\n"),
                     text.constData());
            QVERIFY2(text.contains("| grazie  |") || text.contains("| grazie |"), text.constData());
        }
    }

    /// What calls a word and is not in conflict says its new name, and keeps what it knows of the platform.
    void callersFollowAWordThatIsRenamed()
    {
        SyncProject base{.remoteId = u"1"_s};
        base.actionWords = {{.uid = u"w"_s, .remoteId = u"w"_s, .name = u"log in"_s}};
        base.scenarios = {{.uid = u"s"_s, .remoteId = u"s"_s, .name = u"Pay"_s}};
        base.scenarios[0].body.push_back({project::Call{.actionWord = u"log in"_s, .annotation = u"given"_s}});
        const auto renamed = [&](const QString &name) {
            SyncProject project = base;
            project.actionWords[0].name = name;
            std::get<project::Call>(project.scenarios[0].body[0].content).actionWord = name;
            return project;
        };
        Standing stands;
        stands.merged = reconcile(base, renamed(u"sign in"_s), renamed(u"enter"_s));
        QCOMPARE(stands.merged.findings.conflicts.size(), 1);
        const Resolution resolution = resolve(stands.merged, {Choice{Choice::Take::Theirs, {}}});
        const QList<Decision> decisions = decisionsOf(stands, resolution);
        QCOMPARE(decisions.size(), 2);
        QCOMPARE(nameOf(*decisions[0].local), u"enter"_s);
        QVERIFY(decisions[0].isKnown);
        const auto caller = std::get<SyncScenario>(*decisions[1].local);
        QCOMPARE(std::get<project::Call>(caller.body[0].content).actionWord, u"enter"_s);
        QVERIFY(!decisions[1].isKnown);
    }
};

QTEST_GUILESS_MAIN(DecisionsTest)
#include "decisions_test.moc"

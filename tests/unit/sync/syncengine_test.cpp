#include "model/sync/state/syncstate.h"
#include "tests/support/sync/syncedproject.h"

#include <QTest>

using namespace stepwright;
using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray payment = R"(@wip
Feature: Payment
  How customers pay.

  Background:
    Given a basket worth "100"

  Scenario: Pay by card
    When I pay "100" by card
    Then the order is confirmed

  # the other way
  Scenario Outline: Pay by voucher
    When I pay "<amount>" by voucher
    Then I see "<message>"

    Examples:
      | amount | message |
      | 10     | thanks  |
      | 0      | sorry   |
)";

/// A platform and what two users have of it.
struct Two
{
    FakeClock clock;
    FakePlatform platform{clock};
    SyncedProject ours{platform, clock};
    SyncedProject theirs{platform, clock};

    Two()
    {
        clock.setAutomatic(true);
        platform.manners.touchesParents = true;
    }
};

QStringList namesOf(const SyncReport &report, SyncItem::Way way)
{
    QStringList names;
    for (const SyncItem &item : report.items) {
        if (item.way == way)
            names.append(textOf(item));
    }
    return names;
}

} // namespace

class SyncEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProjectGoesUpAndASecondRunWritesNothing();
    void anotherUserGetsItAsGherkin();
    void editsOfBothSidesMeet();
    void aConflictBlocksOneThingAlone();
    void deletionsGoBothWays();
    void movedScenariosKeepTheirIds();
    void rowsStayWhereTheyWereWritten();
    void newFeaturesGoUpAsWholeTexts();
    void aLargeProjectWithoutChangesCostsTwelveRequests();
};

void SyncEngineTest::aProjectGoesUpAndASecondRunWritesNothing()
{
    Two two;
    two.ours.write(u"Payment"_s, payment);
    const SyncReport first = two.ours.sync();
    QCOMPARE(first.error.message, QString());
    QCOMPARE(codeOf(first.outcome), u"up-to-date"_s);
    const FakeState &state = two.platform.state;
    QVERIFY(state.folderNamed(u"Payment"_s) != 0);
    const FakeScenario &outline = state.scenarios[state.scenarioNamed(u"Pay by voucher"_s)];
    QCOMPARE(outline.definition, u"scenario 'Pay by voucher' (amount, message) do\n"
                                 "  call when 'I pay \"amount\" by voucher' (amount = amount)\n"
                                 "  call then 'I see \"message\"' (message = message)\n"
                                 "end\n"_s);
    QCOMPARE(outline.datasets.size(), 2);
    QCOMPARE(outline.datasets[1].values, (QMap<QString, QString>{{u"amount"_s, u"0"_s}, {u"message"_s, u"sorry"_s}}));
    QVERIFY(state.folders[state.folderNamed(u"Payment"_s)].definition.contains("a basket worth"_L1));
    QCOMPARE(two.ours.read(u"Payment"_s), payment);

    two.platform.forgetCalls();
    const SyncReport second = two.ours.sync();
    QCOMPARE(codeOf(second.outcome), u"up-to-date"_s);
    QCOMPARE(two.platform.writes(), 0);
    QCOMPARE(second.writes, 0);
    QVERIFY2(two.platform.calls().size() <= 12, qPrintable(QString::number(two.platform.calls().size())));
    QCOMPARE(two.ours.read(u"Payment"_s), payment);
}

void SyncEngineTest::anotherUserGetsItAsGherkin()
{
    Two two;
    two.ours.write(u"Shop/Payment"_s, payment);
    two.ours.sync();
    const SyncReport report = two.theirs.sync();
    QCOMPARE(codeOf(report.outcome), u"up-to-date"_s);
    QCOMPARE(two.theirs.paths(), (QStringList{u"Shop"_s, u"Shop/Payment"_s}));
    const QByteArray text = two.theirs.read(u"Shop/Payment"_s);
    QVERIFY2(text.contains("Scenario: Pay by card\n    When I pay \"100\" by card\n"), text.constData());
    QVERIFY2(text.contains("| 0      | sorry   |"), text.constData());
    two.platform.forgetCalls();
    QCOMPARE(two.theirs.sync().writes, 0);
    QCOMPARE(two.platform.writes(), 0);
}

void SyncEngineTest::editsOfBothSidesMeet()
{
    Two two;
    two.ours.write(u"Payment"_s, payment);
    two.ours.sync();
    two.theirs.sync();
    two.ours.write(u"Payment"_s, QByteArray(payment).replace("the order is confirmed", "the order is shipped"));
    QByteArray theirs = two.theirs.read(u"Payment"_s);
    two.theirs.write(u"Payment"_s, theirs.replace("| 0      | sorry   |", "| 0      | no      |"));
    QCOMPARE(two.theirs.sync().count(SyncItem::Way::Up), 1);
    const SyncReport report = two.ours.sync();
    QCOMPARE(codeOf(report.outcome), u"up-to-date"_s);
    QCOMPARE(two.ours.read(u"Payment"_s), QByteArray(payment)
                                              .replace("the order is confirmed", "the order is shipped")
                                              .replace("| 0      | sorry   |", "| 0      | no      |"));
    QCOMPARE(codeOf(two.theirs.sync().outcome), u"up-to-date"_s);
    QVERIFY(two.theirs.read(u"Payment"_s).contains("the order is shipped"));
}

void SyncEngineTest::aConflictBlocksOneThingAlone()
{
    Two two;
    two.ours.write(u"Payment"_s, payment);
    two.ours.sync();
    two.theirs.sync();
    QByteArray theirs = two.theirs.read(u"Payment"_s);
    two.theirs.write(u"Payment"_s, theirs.replace("I pay \"100\" by card", "I pay \"200\" by card"));
    two.theirs.sync();
    const QByteArray mine = QByteArray(payment)
                                .replace("I pay \"100\" by card", "I pay \"300\" by card")
                                .replace("| sorry   |", "| never   |");
    two.ours.write(u"Payment"_s, mine);
    const SyncReport report = two.ours.sync();
    QCOMPARE(codeOf(report.outcome), u"conflicts"_s);
    QCOMPARE(namesOf(report, SyncItem::Way::Conflict), QStringList{u"Scenario “Pay by card”: steps"_s});
    QCOMPARE(namesOf(report, SyncItem::Way::Up), QStringList{u"Scenario “Pay by voucher”: examples"_s});
    QCOMPARE(two.ours.read(u"Payment"_s), mine);
    two.platform.forgetCalls();
    QCOMPARE(codeOf(two.ours.sync().outcome), u"conflicts"_s);
    QCOMPARE(two.platform.writes(), 0);
}

void SyncEngineTest::deletionsGoBothWays()
{
    Two two;
    two.ours.write(u"Payment"_s, payment);
    two.ours.write(
        u"Basket"_s,
        "Feature: Basket\n  Scenario: Add\n    When I add a book\n\n  Scenario: Empty\n    When I empty it\n");
    two.ours.sync();
    two.theirs.sync();
    two.ours.write(u"Basket"_s, "Feature: Basket\n  Scenario: Add\n    When I add a book\n");
    QCOMPARE(codeOf(two.ours.sync().outcome), u"up-to-date"_s);
    QCOMPARE(two.platform.state.scenarioNamed(u"Empty"_s), 0);
    QCOMPARE(codeOf(two.theirs.sync().outcome), u"up-to-date"_s);
    QVERIFY(!two.theirs.read(u"Basket"_s).contains("Empty"));
    two.theirs.removeFolder(u"Basket"_s);
    QCOMPARE(codeOf(two.theirs.sync().outcome), u"up-to-date"_s);
    QCOMPARE(two.platform.state.folderNamed(u"Basket"_s), 0);
    QCOMPARE(codeOf(two.ours.sync().outcome), u"up-to-date"_s);
    QCOMPARE(two.ours.paths(), QStringList{u"Payment"_s});
}

void SyncEngineTest::movedScenariosKeepTheirIds()
{
    Two two;
    two.ours.write(u"Payment"_s, payment);
    two.ours.write(u"Basket"_s, "Feature: Basket\n");
    two.ours.sync();
    const int id = two.platform.state.scenarioNamed(u"Pay by card"_s);
    const QByteArray card =
        "  Scenario: Pay by card\n    When I pay \"100\" by card\n    Then the order is confirmed\n\n";
    two.ours.write(u"Payment"_s, QByteArray(payment).replace(card, ""));
    two.ours.write(u"Basket"_s, "Feature: Basket\n\n" + card);
    QCOMPARE(codeOf(two.ours.sync().outcome), u"up-to-date"_s);
    QCOMPARE(two.platform.state.scenarioNamed(u"Pay by card"_s), id);
    QCOMPARE(two.platform.state.scenarios[id].folder, two.platform.state.folderNamed(u"Basket"_s));
}

/// The platform appends rows and knows no other order: here they stay where the user put them, with names of their own
/// there.
void SyncEngineTest::rowsStayWhereTheyWereWritten()
{
    Two two;
    two.ours.write(u"Payment"_s, payment);
    QCOMPARE(codeOf(two.ours.sync().outcome), u"up-to-date"_s);
    const QByteArray written = QByteArray(payment).replace("      | 10     | thanks  |\n",
                                                           "      | 20     | welcome |\n      | 10     | thanks  |\n");
    two.ours.write(u"Payment"_s, written);
    QCOMPARE(codeOf(two.ours.sync().outcome), u"up-to-date"_s);
    QCOMPARE(two.ours.read(u"Payment"_s), written);
    const QString rows = u"row 1 | amount = 10 | message = thanks\nrow 2 | amount = 0 | message = sorry\n"
                         "row 3 | amount = 20 | message = welcome"_s;
    QVERIFY2(two.platform.state.text().contains(rows), qPrintable(two.platform.state.text()));
    QCOMPARE(codeOf(two.theirs.sync().outcome), u"up-to-date"_s);
    const QByteArray read = two.theirs.read(u"Payment"_s);
    QVERIFY2(read.endsWith("      | amount | message |\n      | 10     | thanks  |\n      | 0      | sorry   |\n"
                           "      | 20     | welcome |\n"),
             read.constData());
    two.platform.forgetCalls();
    for (SyncedProject *user : {&two.ours, &two.theirs, &two.ours})
        QCOMPARE(codeOf(user->sync({.readsAllRows = true}).outcome), u"up-to-date"_s);
    QCOMPARE(two.platform.writes(), 0);
    QCOMPARE(two.ours.read(u"Payment"_s), written);
}

void SyncEngineTest::newFeaturesGoUpAsWholeTexts()
{
    QString onePlatform;
    qsizetype oneByOne = 0;
    {
        Two two;
        two.ours.write(u"Shop/Payment"_s, payment);
        two.ours.write(u"Basket"_s,
                       "Feature: Basket\n  Scenario: Add\n    When I add a book\n\n  Scenario: Empty\n    When I "
                       "empty it\n");
        two.ours.sync();
        onePlatform = two.platform.state.text();
        oneByOne = two.platform.writes();
    }
    Two two;
    two.ours.write(u"Shop/Payment"_s, payment);
    two.ours.write(
        u"Basket"_s,
        "Feature: Basket\n  Scenario: Add\n    When I add a book\n\n  Scenario: Empty\n    When I empty it\n");
    const SyncReport report = two.ours.sync({.importsFeatures = true});
    QCOMPARE(codeOf(report.outcome), u"up-to-date"_s);
    QVERIFY(two.platform.writes() < oneByOne);
    const auto isImport = [](const FakeCall &call) { return call.path.endsWith("/create_from_feature"_L1); };
    QCOMPARE(std::ranges::count_if(two.platform.calls(), isImport), 2);
    QCOMPARE(two.ours.read(u"Shop/Payment"_s), payment);
    two.platform.forgetCalls();
    QCOMPARE(codeOf(two.ours.sync().outcome), u"up-to-date"_s);
    QCOMPARE(two.platform.writes(), 0);
    QCOMPARE(codeOf(two.theirs.sync().outcome), u"up-to-date"_s);
    QVERIFY(two.theirs.read(u"Shop/Payment"_s).contains("| 0      | sorry   |"));
    for (const QString &line : onePlatform.split(u'\n')) { // words may have other parameters' names there
        if (line.startsWith("scenario "_L1) || line.startsWith("folder "_L1))
            QVERIFY2(two.platform.state.text().contains(line), qPrintable(line));
    }
}

void SyncEngineTest::aLargeProjectWithoutChangesCostsTwelveRequests()
{
    Two two;
    FakeState &state = two.platform.state;
    for (int i = 0; i < 5000; ++i) {
        if (i % 50 == 0)
            state.addFolder(u"Feature %1"_s.arg(i / 50));
        const QString name = u"Scenario %1"_s.arg(i);
        const QString parameters = i % 100 == 0 ? u" (amount)"_s : QString();
        const int id = state.addScenario(name, state.folderNamed(u"Feature %1"_s.arg(i / 50)),
                                         u"scenario '%1'%2 do\n  call when 'I go'\nend\n"_s.arg(name, parameters));
        if (i % 100 == 0)
            state.addDataset(id, u"1"_s, {{u"amount"_s, QString::number(i)}});
    }
    state.addActionWord(u"I go"_s);
    const SyncReport first = two.ours.sync();
    QCOMPARE(codeOf(first.outcome), u"up-to-date"_s);
    QCOMPARE(first.count(SyncItem::Way::Down), 5101);
    two.platform.forgetCalls();
    QCOMPARE(codeOf(two.ours.sync().outcome), u"up-to-date"_s);
    QCOMPARE(two.platform.writes(), 0);
    QVERIFY2(two.platform.calls().size() <= 12, qPrintable(QString::number(two.platform.calls().size())));
}

QTEST_GUILESS_MAIN(SyncEngineTest)
#include "syncengine_test.moc"

#include "tests/support/sync/syncsituation.h"

#include <QTest>

namespace stepwright::tests {

using namespace Qt::StringLiterals;
using namespace stepwright::sync;

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

struct Prepared
{
    FakeState state;
    QByteArray file;
};

const Prepared &prepared()
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

SyncSituation::SyncSituation() : project(platform, clock, prepared().file)
{
    platform.state = prepared().state;
    platform.manners.touchesParents = true;
    clock.setAutomatic(true);
}

QString SyncSituation::text()
{
    QString all = platform.state.text();
    for (const QString &path : project.paths())
        all += u"\n=== "_s + path + u'\n' + QString::fromUtf8(project.read(path));
    return all;
}

QString SyncSituation::expected()
{
    static const QString text = [] {
        SyncSituation reference;
        reference.project.sync();
        return reference.text();
    }();
    return text;
}

void SyncSituation::writeOn()
{
    for (const QString &path : project.paths())
        project.write(path, writtenOn(project.read(path)));
}

void SyncSituation::takeBack()
{
    project.removeFolder(u"Returns"_s);
    project.removeFolder(u"Shop/Stock"_s);
    project.write(u"Shop/Payment"_s, ours);
    project.write(u"Basket"_s, project.read(u"Basket"_s).replace("\n  Scenario: Empty\n    When I empty it\n", ""));
}

void SyncSituation::mend(int number, SyncOptions options)
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

void SyncSituation::mendWholly(int number)
{
    mend(number);
    const QString head = u"number %1\n"_s.arg(number);
    QCOMPARE(head + text(), head + expected());
}

} // namespace stepwright::tests

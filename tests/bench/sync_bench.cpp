#include "tests/bench/measure.h"
#include "tests/support/sync/randomteam.h"
#include "tests/support/sync/syncedproject.h"

#include <QCoreApplication>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

namespace {

/// A platform with 5,000 scenarios, of which every tenth has examples.
void fill(FakeState &state)
{
    for (int i = 0; i < 5000; ++i) {
        if (i % 50 == 0)
            state.addFolder(u"Feature %1"_s.arg(i / 50));
        const QString name = u"Scenario %1"_s.arg(i);
        const bool isOutline = i % 10 == 0;
        const QString text =
            u"scenario '%1'%2 do\n  call given 'a basket worth \"total\"' (total = \"%3\")\n  call when 'I "
            "pay'\nend\n"_s.arg(name, isOutline ? u" (amount)"_s : QString())
                .arg(i);
        const int id = state.addScenario(name, state.folderNamed(u"Feature %1"_s.arg(i / 50)), text);
        if (isOutline)
            state.addDataset(id, u"1"_s, {{u"amount"_s, QString::number(i)}});
    }
    state.addActionWord(u"a basket worth \"total\""_s);
    state.addActionWord(u"I pay"_s);
}

/// A first and two unchanged syncs of a large project.
void measureLargeProject()
{
    FakeClock clock;
    FakePlatform platform(clock);
    clock.setAutomatic(true);
    fill(platform.state);
    SyncedProject project(platform, clock);
    for (const char *what : {"first sync", "second sync", "third sync"}) {
        platform.forgetCalls();
        const double before = bench::cpuMilliseconds();
        const sync::SyncReport report = project.sync();
        std::printf("5,000 scenarios, %s: %lld requests, %d writes, %.0f ms CPU, %s\n", what,
                    qlonglong(platform.calls().size()), platform.writes(), bench::cpuMilliseconds() - before,
                    qPrintable(codeOf(report.outcome)));
    }
}

/// Reports of the history, which are read one by one once somebody looks at them.
void measureHistory()
{
    constexpr int reports = 50;
    sync::SyncReport report;
    for (int i = 0; i < 10'000; ++i)
        report.items.append({.way = sync::SyncItem::Way::Up,
                             .uid = u"1b671a64-40d5-491e-99b0-%1"_s.arg(i, 12, 10, QChar(u'0')),
                             .name = u"Scenario %1"_s.arg(i),
                             .fields = sync::Field::Steps,
                             .why = {}});
    const QString text = toJson(report);
    const double before = bench::cpuMilliseconds();
    qsizetype items = 0;
    for (int i = 0; i < reports; ++i)
        items += sync::reportFromJson(text)->items.size();
    std::printf("%d reports of %lld entries: %.0f ms CPU each\n", reports, qlonglong(items / reports),
                (bench::cpuMilliseconds() - before) / reports);
}

} // namespace

/// bench_sync [TEAMS [FIRST]]: a large project and teams over a bad network. With the number of the first, so that
/// several processes share them, only the teams.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0); // hours go by
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const int teams = arguments.isEmpty() ? 2000 : arguments[0].toInt();
    const int first = arguments.size() < 2 ? 0 : arguments[1].toInt();

    if (arguments.size() < 2) {
        measureLargeProject();
        measureHistory();
    }
    int failed = 0;
    const double before = bench::cpuMilliseconds();
    for (int seed = first; seed < first + teams; ++seed) {
        if (const QString problem = problemOfTeam(quint32(seed)); !problem.isEmpty()) {
            ++failed;
            std::printf("team %d: %s\n", seed, qPrintable(problem));
        }
        if ((seed - first) % 1000 == 999)
            std::fprintf(stderr, "%d of %d teams\n", seed - first + 1, teams);
    }
    std::printf("%d teams of 2 to 4 users, from number %d, over a bad network: %d with something lost, doubled or "
                "different; %.0f s CPU\n",
                teams, first, failed, (bench::cpuMilliseconds() - before) / 1000);
    return failed == 0 ? 0 : 1;
}

// Merging with the platform: promises held for very many random projects, conflicts for nothing beside git's, and
// times.
//   bench_merge [PROJECTS [FIRST_SEED]]        exit code 1 where a promise is broken
// With the number of the first, so that several calls share them, only the projects.
#include "model/sync/reconcile/definitions/entitymerge.h"
#include "tests/bench/measure.h"
#include "tests/unit/reconcile/generated/loggedscenario.h"
#include "tests/unit/reconcile/generated/mergefile.h"
#include "tests/unit/reconcile/generated/randomproject.h"
#include "tests/unit/reconcile/generated/triplecheck.h"

#include <QByteArray>

#include <atomic>
#include <cstdio>
#include <thread>

using namespace stepwright;
using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

namespace {

void countConflicts(int edits)
{
    constexpr int pairs = 1000;
    ScenarioMaker maker(1000 + quint64(edits));
    int real = 0;
    int told = 0;
    int wrong = 0;
    int byGit = 0;
    for (int pair = 0; pair < pairs; ++pair) {
        const LoggedScenario base = maker.make();
        const LoggedScenario ours = maker.edited(base, edits);
        const LoggedScenario theirs = maker.edited(base, edits);
        const SyncScenario was = base.toSync();
        Findings findings;
        const SyncScenario merged = mergeScenarios(&was, ours.toSync(), theirs.toSync(), findings);
        const bool isReal = reallyConflict(base, ours, theirs);
        real += isReal;
        told += !findings.conflicts.isEmpty();
        wrong += !findings.conflicts.isEmpty() && !isReal;
        byGit += !isReal && !mergedByGit(base.toText(true), ours.toText(true), theirs.toText(true));
    }
    std::printf("| %d | %.1f %% | %.1f %% | %.1f %% | %.1f %% |\n", edits, real / 10.0, told / 10.0, wrong / 10.0,
                byGit / 10.0);
}

SyncScenario longScenario(int steps)
{
    ScenarioMaker maker(1);
    SyncScenario scenario = maker.make().toSync();
    while (int(scenario.body.size()) < steps) {
        for (const project::Statement &statement : maker.make().toSync().body)
            scenario.body.push_back(statement);
    }
    return scenario;
}

void measureLongScenario()
{
    const SyncScenario base = longScenario(5000);
    SyncScenario ours = base;
    SyncScenario theirs = base;
    for (int index = 0; index < 40; ++index) {
        ours.body.erase(ours.body.begin() + (index * 97) % int(ours.body.size()));
        std::get<project::Call>(theirs.body[size_t(index) * 113 + 5].content).actionWord += u" again"_s;
    }
    const double time = bench::bestMilliseconds([&] {
        Findings findings;
        return mergeScenarios(&base, ours, theirs, findings);
    });
    std::printf("| a scenario of 5,000 steps, 40 removed here and 40 changed there | %.1f ms |\n", time);
}

void measureProject(int scenarios)
{
    ProjectTriple triple;
    ScenarioMaker maker(1);
    for (int index = 0; index < scenarios; ++index) {
        SyncScenario scenario = maker.make().toSync();
        scenario.uid = scenario.remoteId = QString::number(index);
        scenario.name += scenario.uid;
        triple.base.scenarios.append(scenario);
    }
    triple.local = triple.remote = triple.base;
    const double clean = bench::bestMilliseconds([&] { return reconcile(triple.base, triple.local, triple.remote); });
    for (int index = 0; index < scenarios; index += 50) {
        triple.local.scenarios[index].body.pop_back();
        triple.remote.scenarios[index].name += u" anew"_s;
    }
    const double changed = bench::bestMilliseconds([&] {
        const Reconciliation result = reconcile(triple.base, triple.local, triple.remote);
        return plan(result);
    });
    std::printf("| a project of %d scenarios, nothing changed | %.0f ms |\n", scenarios, clean);
    std::printf("| the same, 2 %% changed on both sides, with the plan | %.0f ms |\n", changed);
}

/// Whether all promises hold for projects of these seeds; all processors work on them.
bool holdForProjects(quint64 count, quint64 first)
{
    std::atomic<quint64> next = first;
    std::atomic<int> broken = 0;
    const auto work = [&] {
        for (quint64 seed = next++; seed < first + count; seed = next++) {
            const Wildness wildness{.most = 3 + int(seed % 3), .hasGarbage = seed % 10 == 9};
            const ProjectTriple triple = ProjectMaker(seed, wildness).makeTriple();
            const QString problem = wildness.hasGarbage ? problemWithGarbage(triple) : problemWith(triple);
            if (problem.isEmpty())
                continue;
            ++broken;
            std::fprintf(stderr, "seed %llu: %s\n", seed, qPrintable(problem));
        }
    };
    std::vector<std::thread> workers;
    for (unsigned number = 0; number < std::max(1U, std::thread::hardware_concurrency()); ++number)
        workers.emplace_back(work);
    for (std::thread &worker : workers)
        worker.join();
    std::printf("\n%llu random projects from seed %llu on: promises broken for %d\n", count, first, broken.load());
    return broken == 0;
}

void measure()
{
    std::printf("| edits on each side | conflict really | told | told for nothing | git merge-file, for nothing |\n"
                "|---|--:|--:|--:|--:|\n");
    for (const int edits : {1, 2, 4})
        countConflicts(edits);
    std::printf("\n| what | time |\n|---|--:|\n");
    measureLongScenario();
    measureProject(5000);
    std::fflush(stdout);
}

} // namespace

int main(int count, char **arguments)
{
    const quint64 projects = count > 1 ? QByteArray(arguments[1]).toULongLong() : 200'000;
    const quint64 first = count > 2 ? QByteArray(arguments[2]).toULongLong() : 1;
    if (count <= 2)
        measure();
    return holdForProjects(projects, first) ? 0 : 1;
}

// What a project survives, at length: power cuts, failing calls, kills, full disks. Prints the table of
// docs/reliability.md.
//   bench_faults [SEED]        exit code 1 where anything was lost
#include "tests/faults/sweeps.h"

#include <QFile>

#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace stepwright::faults;

namespace {

constexpr int steps = 40;
constexpr int seeds = 4;

Tally report(const char *what, const Tally &tally)
{
    std::printf("| %-58s | %6d | %4d |\n", what, tally.faults, tally.lost);
    std::fflush(stdout);
    for (const QString &finding : tally.findings)
        std::fprintf(stderr, "%s\n", qPrintable(finding));
    return tally;
}

Tally forEachSeed(quint32 first, const std::function<Tally(Work)> &sweep)
{
    Tally tally;
    for (quint32 seed = first; seed < first + seeds; ++seed)
        tally += sweep({.seed = seed, .steps = steps});
    return tally;
}

} // namespace

int main(int count, char **arguments)
{
    const quint32 seed = count > 1 ? QByteArray(arguments[1]).toUInt() : 1;
    std::mt19937_64 random(seed);
    Tally all;
    std::printf("| %-58s | faults | lost |\n|%s|-------:|-----:|\n", "", std::string(60, '-').c_str());
    all += report("power cut", forEachSeed(seed, [&](Work work) { return cutPower(work, 2, random); }));
    all += report("fsync fails and forgets, then power cut",
                  forEachSeed(seed, [&](Work work) { return cutPowerAfterFailedSyncs(work, 0.02, random); }));
    const Work work{.seed = seed, .steps = steps};
    for (const char *error : {"EIO", "ENOSPC", "short"}) {
        for (const bool sticky : {false, true}) {
            const QByteArray what =
                QByteArray("every n-th file call fails: ") + error + (sticky ? ", for good" : ", once");
            all +=
                report(what.constData(), failCalls(work, {.error = QString::fromLatin1(error), .sticky = sticky}, 1));
        }
    }
    all += report("kill -9", killAtRandom(work, 400, random));
    bool onMemoryDisk = false;
    const Tally full = fillDisk(work, 4, onMemoryDisk);
    all += report(onMemoryDisk ? "disk full (memory disks, each 4 KiB larger)"
                               : "disk full (limit in the shim, each 4 KiB larger)",
                  full);
    bool allowed = false;
    const Tally readOnly = forbidWriting(work, allowed);
    all += report(allowed ? "read-only disk" : "read-only disk (not allowed here)", readOnly);
    (void)report("together", {.faults = all.faults, .lost = all.lost, .findings = {}});
    return all.lost == 0 ? 0 : 1;
}

#include "tests/faults/sweeps.h"

#include "tests/faults/checker.h"
#include "tests/faults/childprocess.h"
#include "tests/faults/exportwork.h"
#include "tests/faults/simulateddisk.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

#include <cstring>
#include <functional>
#include <unistd.h>

namespace stepwright::faults {

using namespace Qt::StringLiterals;

namespace {

constexpr int stoppedExitCode = 2;
constexpr int notAllowedExitCode = 4;

/// A run of the workload under the shim.
struct Run
{
    QTemporaryDir scratch{tests::memoryFolderTemplate()};
    QString folder = scratch.filePath(u"work"_s);
    QString trace = scratch.filePath(u"trace"_s);

    Run() { QDir().mkdir(folder); }

    QStringList arguments(Work work) const
    {
        const QStringList words{folder, QString::number(work.seed), QString::number(work.steps)};
        return work.isExport ? QStringList{u"--export"_s} + words : words;
    }

    Ended start(Work work, const QStringList &settings)
    {
        WorkloadProcess process(arguments(work), QStringList{u"FAULTSHIM_FOLDER="_s + folder,
                                                             u"FAULTSHIM_REPORT="_s + scratch.filePath(u"report"_s)} +
                                                     settings);
        return process.wait();
    }

    /// Whether the fault was met.
    bool hit() const
    {
        QFile report(scratch.filePath(u"report"_s));
        quint64 counters[2] = {};
        return report.open(QIODevice::ReadOnly) &&
               report.read(reinterpret_cast<char *>(counters), sizeof counters) == sizeof counters && counters[1] > 0;
    }
};

/// Tells what is wrong with a folder after so many acknowledged steps, or nothing.
using Check = std::function<QString(const QString &folder, int acknowledged)>;

Check checkOf(Work work)
{
    if (work.isExport)
        return findExportLoss;
    return [workload = Workload(work.seed, work.steps)](const QString &folder, int acknowledged) {
        return findLoss(workload, folder, acknowledged);
    };
}

/// What is wrong with a run that ended by itself, after its faults.
QString lossOf(const Check &check, const QString &folder, const Ended &ended)
{
    const bool orderly = ended.exitCode == 0 || ended.exitCode == stoppedExitCode;
    const QString loss = orderly ? check(folder, ended.acknowledged)
                                 : u"exit code %1, signal %2"_s.arg(ended.exitCode).arg(ended.signal);
    return loss.isEmpty() ? loss : loss + u'\n' + QString::fromUtf8(ended.errors);
}

QStringList settingsOf(const Failure &failure, int call)
{
    return {u"FAULTSHIM_FAIL_AT=%1"_s.arg(call), u"FAULTSHIM_ERROR="_s + failure.error,
            u"FAULTSHIM_STICKY=%1"_s.arg(int(failure.sticky))};
}

/// Plays a trace and checks outcomes of a power cut after each event from `first` on.
Tally cutPowerIn(const std::vector<Event> &events, std::size_t first, const Check &check, double statesPerMoment,
                 std::mt19937_64 &random, const QString &what)
{
    Tally tally;
    SimulatedDisk disk;
    int acknowledged = 0;
    for (std::size_t moment = 0; moment < events.size(); ++moment) {
        disk.play(events[moment]);
        if (events[moment].kind == EventKind::Mark)
            acknowledged = QByteArray::fromStdString(events[moment].data).trimmed().split('\n').last().toInt();
        if (moment < first)
            continue;
        // A fraction says how many of the moments get one state more.
        const int states =
            int(statesPerMoment) + std::bernoulli_distribution(statesPerMoment - int(statesPerMoment))(random);
        for (int state = 0; state < states; ++state) {
            const QTemporaryDir folder(tests::memoryFolderTemplate());
            disk.crash(random, folder.path().toStdString());
            tally.count(check(folder.path(), acknowledged),
                        u"%1, power cut after event %2 of %3"_s.arg(what).arg(moment).arg(events.size()));
        }
    }
    return tally;
}

} // namespace

void Tally::count(const QString &loss, const QString &where)
{
    constexpr qsizetype shown = 10;
    ++faults;
    if (loss.isEmpty())
        return;
    ++lost;
    if (findings.size() < shown)
        findings.append(where + u": "_s + loss);
}

Tally &Tally::operator+=(const Tally &other)
{
    faults += other.faults;
    lost += other.lost;
    findings += other.findings;
    return *this;
}

std::vector<Event> record(Work work)
{
    Run run;
    const Ended ended = run.start(work, {u"FAULTSHIM_TRACE="_s + run.trace});
    if (ended.exitCode != 0)
        qFatal("the work fails without faults: %s", ended.errors.constData());
    return readTrace(run.trace.toStdString());
}

Tally cutPower(Work work, double statesPerMoment, std::mt19937_64 &random)
{
    return cutPower(work, record(work), statesPerMoment, random);
}

Tally cutPower(Work work, const std::vector<Event> &events, double statesPerMoment, std::mt19937_64 &random)
{
    return cutPowerIn(events, 0, checkOf(work), statesPerMoment, random, u"seed %1"_s.arg(work.seed));
}

Tally cutPowerAfterFailedSyncs(Work work, double statesPerMoment, std::mt19937_64 &random)
{
    const Check check = checkOf(work);
    Tally tally;
    for (int sync = 1;; ++sync) {
        Run run;
        const QString where = u"seed %1, fsync %2 fails and forgets"_s.arg(work.seed).arg(sync);
        const Ended ended = run.start(
            work, settingsOf({}, sync) + QStringList{u"FAULTSHIM_ONLY=sync"_s, u"FAULTSHIM_TRACE="_s + run.trace});
        if (!run.hit())
            return tally;
        tally.count(lossOf(check, run.folder, ended), where);
        const std::vector<Event> events = readTrace(run.trace.toStdString());
        const auto failed = std::ranges::find(events, false, &Event::succeeded);
        tally += cutPowerIn(events, std::size_t(failed - events.begin()), check, statesPerMoment, random, where);
    }
}

Tally failCalls(Work work, const Failure &failure, int stride)
{
    const Check check = checkOf(work);
    Tally tally;
    for (int call = 1;; call += stride) {
        Run run;
        const Ended ended = run.start(work, settingsOf(failure, call));
        if (!run.hit())
            return tally;
        tally.count(lossOf(check, run.folder, ended),
                    u"seed %1, call %2 fails with %3%4"_s.arg(work.seed).arg(call).arg(
                        failure.error, failure.sticky ? u" for good"_s : QString()));
    }
}

Tally killAtRandom(Work work, int kills, std::mt19937_64 &random)
{
    const Check check = checkOf(work);
    Tally tally;
    while (tally.faults < kills) {
        Run run;
        WorkloadProcess process(run.arguments(work), {});
        process.waitForAcknowledged(int(random() % quint64(work.steps)));
        ::usleep(useconds_t(random() % 4000)); // up to the length of a step: any moment within it
        process.kill();
        const Ended ended = process.wait();
        tally.count(check(run.folder, ended.acknowledged),
                    u"seed %1, killed after step %2"_s.arg(work.seed).arg(ended.acknowledged));
    }
    return tally;
}

Tally fillDisk(Work work, int stepKibibytes, bool &onMemoryDisk)
{
    const Check check = checkOf(work);
    Tally tally;
    constexpr int largest = 64 * 1024;
    onMemoryDisk = true;
    for (int size = stepKibibytes; size < largest; size += stepKibibytes) {
        Run run;
        const QString where = u"seed %1, disk of %2 KiB"_s.arg(work.seed).arg(size);
        if (onMemoryDisk) {
            const Ended ended =
                WorkloadProcess(QStringList{u"--full"_s, QString::number(size)} + run.arguments(work), {}).wait();
            onMemoryDisk = ended.exitCode != notAllowedExitCode;
            if (ended.exitCode == 0)
                return tally;
            if (onMemoryDisk) {
                tally.count(ended.exitCode == stoppedExitCode
                                ? QString()
                                : u"exit code %1: "_s.arg(ended.exitCode) + QString::fromUtf8(ended.errors),
                            where);
                continue;
            }
        }
        const Ended ended = run.start(work, {u"FAULTSHIM_SPACE=%1"_s.arg(size * 1024)});
        if (!run.hit())
            return tally;
        tally.count(lossOf(check, run.folder, ended), where);
    }
    tally.count(u"the work is not done on the largest disk"_s, u"seed %1"_s.arg(work.seed));
    return tally;
}

Tally forbidWriting(Work work, bool &allowed)
{
    Tally tally;
    const Run run;
    const Ended ended = WorkloadProcess(QStringList{u"--read-only"_s} + run.arguments(work), {}).wait();
    allowed = ended.exitCode != notAllowedExitCode;
    if (allowed)
        tally.count(ended.exitCode == 0 ? QString() : QString::fromUtf8(ended.errors), u"read-only disk"_s);
    return tally;
}

} // namespace stepwright::faults

// The project file with 10,000 features (largeproject.h): importing, indexing, opening, saving, searching. Every phase
// is a process of its own; processor time is that of all its threads, user and system, from its start.
#include "model/completion/stepindexbuilder.h"
#include "model/importing/importplan.h"
#include "model/store/projectstore.h"
#include "tests/bench/largeproject.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace stepwright;
using bench::cpuMilliseconds;

namespace {

double peakMegabytes()
{
    rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

void report(const char *what, double value, const char *unit, double limit = 0)
{
    if (limit > 0)
        std::printf("| %s | %.1f %s | ≤ %g %s | %s |\n", what, value, unit, limit, unit, value <= limit ? "yes" : "NO");
    else
        std::printf("| %s | %.1f %s | | |\n", what, value, unit);
    std::fflush(stdout);
}

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal() << result.error().message << result.error().detail;
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

template <class T>
T must(QFuture<Result<T>> future)
{
    return must(future.takeResult());
}

/// What completion needs: an index of all steps. Each feature's steps go when they are in the index.
std::shared_ptr<const completion::StepIndex> indexOf(std::vector<project::FeatureSteps> features,
                                                     const project::ProjectTree &tree)
{
    constexpr completion::StepType types[] = {completion::StepType::Unknown, completion::StepType::Given,
                                              completion::StepType::When, completion::StepType::Then};
    completion::StepIndexBuilder builder;
    std::vector<completion::StepUse> uses;
    for (project::FeatureSteps &feature : features) {
        uses.clear();
        for (const project::StepUse &use : feature.uses)
            uses.push_back({use.text, types[int(use.kind)]});
        builder.setFeature({feature.folderUid, tree.find(feature.folderUid)->folder.parentUid}, uses);
        feature = {};
    }
    return builder.finish();
}

void import(const QString &folder, const QString &path)
{
    store::ProjectStore store;
    (void)must(store.create(path));
    (void)must(store.steps());
    int remaining = -1;
    QObject::connect(&store, &store::ProjectStore::indexingProgressed, &store,
                     [&remaining](int now) { remaining = now; });
    std::shared_ptr<const completion::StepIndex> index;
    {
        importing::FeatureFolder files = must(importing::readFeatureFolderLater(folder));
        report("files read", cpuMilliseconds(), "ms");
        importing::ImportPlan plan = must(store.run([&files](store::ProjectFile &file) {
            return importing::planImport(files, *file.tree(), {},
                                         [&file](const QString &uid) { return file.feature(uid); });
        }));
        report("plan made", cpuMilliseconds(), "ms");
        project::Change change = importing::toChange(plan, *must(store.snapshot()));
        plan = {};
        files = {};
        store::AppliedChange applied = must(store.apply(std::move(change)));
        report("change made", cpuMilliseconds(), "ms");
        index = indexOf(std::move(applied.steps), *applied.tree);
    }
    report("import usable: tree, editing, completion", cpuMilliseconds(), "ms", 3000);
    report("memory until then (peak)", peakMegabytes(), "MB", 250);
    const double before = cpuMilliseconds();
    const QStringList uids = must(store.snapshot())->depthFirst();
    double longest = 0;
    for (size_t number = 0; remaining != 0; ++number) {
        QElapsedTimer timer;
        timer.start();
        (void)store.feature(uids[qsizetype(number * 7919 % size_t(uids.size()))]).result();
        longest = std::max(longest, double(timer.nsecsElapsed()) / 1e6);
        QEventLoop pause;
        QTimer::singleShot(100, &pause, &QEventLoop::quit);
        pause.exec();
    }
    report("search index and derived rows afterwards", (cpuMilliseconds() - before) / 1e3, "s", 30);
    report("longest wait of a request meanwhile (clock)", longest, "ms");
    report("memory in the end (peak)", peakMegabytes(), "MB", 250);
    report("size of the project file", double(QFileInfo(path).size()) / 1e6, "MB");
}

void reopen(const QString &path)
{
    store::ProjectStore store;
    const store::OpenedProject opened = must(store.open(path));
    const QStringList uids = opened.tree->depthFirst();
    (void)must(store.feature(uids[uids.size() / 2 + 1]));
    report("reopened: an editable feature", cpuMilliseconds(), "ms", 300);
    const auto index = indexOf(must(store.steps()), *opened.tree);
    report("reopened: completion complete", cpuMilliseconds(), "ms", 1200);
    std::printf("| (distinct steps) | %lld | | |\n", static_cast<long long>(index->size()));
    report("memory (peak)", peakMegabytes(), "MB");
}

void save(const QString &path)
{
    store::ProjectStore store;
    const store::OpenedProject opened = must(store.open(path));
    (void)must(store.steps());
    const QStringList uids = opened.tree->depthFirst();
    std::vector<double> times;
    double inPauses = 0;
    for (int number = 0; number < 300; ++number) {
        const QString uid = uids[uids.size() / 300 * number + 1];
        const Result<project::FeatureText> text = store.feature(uid).result();
        if (!text)
            continue;
        project::FeatureText edited = *text;
        edited.bytes.replace("Then ", "Then again ");
        const double before = cpuMilliseconds();
        (void)must(store.apply({u"Edit"_s, {project::SetFeature{uid, *text, edited}}}));
        const double after = cpuMilliseconds();
        times.push_back(after - before);
        QThread::msleep(50); // people make pauses, in which the store tidies up
        inPauses += cpuMilliseconds() - after;
    }
    inPauses /= double(times.size());
    std::ranges::sort(times);
    report("saving one feature: median", times[times.size() / 2], "ms", 5);
    report("saving one feature: 95 %", times[times.size() * 95 / 100], "ms");
    report("saving one feature: worst", times.back(), "ms");
    report("work in the pause after it: mean", inPauses, "ms");
    times.clear();
    for (const QString &query : {u"gragra"_s, u"\"verbade\" of"_s, u"with 4711"_s, u"conder el"_s, u"area-7"_s}) {
        const double before = cpuMilliseconds();
        (void)must(store.search(query, 50));
        times.push_back(cpuMilliseconds() - before);
    }
    report("searching: worst of five", *std::ranges::max_element(times), "ms");
}

int runPhase(const QStringList &arguments)
{
    QProcess phase;
    phase.setProcessChannelMode(QProcess::ForwardedChannels);
    phase.start(QCoreApplication::applicationFilePath(), arguments);
    phase.waitForFinished(-1);
    return phase.exitStatus() == QProcess::NormalExit ? phase.exitCode() : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == "--import"_L1)
        import(arguments.value(2), arguments.value(3));
    else if (arguments.value(1) == "--reopen"_L1)
        reopen(arguments.value(2));
    else if (arguments.value(1) == "--save"_L1)
        save(arguments.value(2));
    if (arguments.size() > 1)
        return 0;

    QTemporaryDir folder;
    if (!bench::LargeProject().write(folder.filePath(u"features"_s)))
        return 1;
    const QString project = folder.filePath(u"large.stepwright"_s);
    std::printf("| 10,000 features, 450,000 steps | measured | goal | met |\n|---|---|---|---|\n");
    std::fflush(stdout);
    return runPhase({u"--import"_s, folder.filePath(u"features"_s), project}) || runPhase({u"--reopen"_s, project}) ||
           runPhase({u"--save"_s, project});
}

// Exporting a project XML (largexml.h) to every target with --with-folders, each time by the program itself as people
// run it: `stepwright-cli export --xml`. Processor time and memory are those of the whole process, writing the files
// included.
#include "model/exporting/catalogue/catalogue.h"
#include "tests/bench/largexml.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace stepwright;

namespace {

struct Run
{
    double cpuMilliseconds = 0;
    double clockMilliseconds = 0;
    double megabytes = 0;
};

double milliseconds(const timeval &time)
{
    return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
}

/// Runs the program to its end.
Run runProgram(const QByteArrayList &arguments)
{
    std::vector<char *> list;
    for (const QByteArray &argument : arguments)
        list.push_back(const_cast<char *>(argument.constData()));
    list.push_back(nullptr);
    QElapsedTimer clock;
    clock.start();
    const pid_t child = fork();
    if (child == 0) {
        (void)!std::freopen("/dev/null", "w", stdout);
        execv(list[0], list.data());
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        qFatal("the export failed");
    return {milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), double(clock.nsecsElapsed()) / 1e6,
            double(usage.ru_maxrss) / 1024};
}

/// The best of some exports, each into a new folder; these stay until the end, as file systems take their time to make
/// files where others were removed a moment ago.
Run exportTo(const exporting::Exporter &target, const QString &xml, const QString &folders, int runs)
{
    const auto option = target.option(u"with-folders"_s) ? QByteArrayList{"--with-folders"} : QByteArrayList();
    const QByteArray program =
        QFile::encodeName(QCoreApplication::applicationDirPath() + u"/../../app/stepwright-cli"_s);
    Run best{1e9, 1e9, 1e9};
    for (int number = 0; number < runs; ++number) {
        const QString folder = folders % u'/' % target.id % u'-' % QString::number(number);
        const Run run = runProgram(QByteArrayList{program, "export", "--xml", QFile::encodeName(xml), "--to",
                                                  target.id.toUtf8(), "--output", QFile::encodeName(folder)} +
                                   option);
        best = {std::min(best.cpuMilliseconds, run.cpuMilliseconds),
                std::min(best.clockMilliseconds, run.clockMilliseconds), std::min(best.megabytes, run.megabytes)};
    }
    return best;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, int scenarios, int actionWords) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bench::largeProjectXml(scenarios, actionWords)) < 0)
            qFatal("cannot write the project XML");
        return file.fileName();
    };
    const QString large = write(u"large.xml"_s, 10'000, 1'500);
    const QString small = write(u"small.xml"_s, 100, 60);
    std::printf(
        "| target | 10,000 scenarios, 1,500 action words: CPU (≤ 700 ms) | memory (≤ 200 MB) | by the clock | 100 "
        "scenarios: CPU (≤ 50 ms) |\n|---|--:|--:|--:|--:|\n");
    std::fflush(stdout); // before the first fork
    const exporting::Catalogue catalogue;
    for (const exporting::Exporter &exporter : catalogue.exporters()) {
        const Run run = exportTo(exporter, large, folder.filePath(u"large"_s), 3);
        const Run smallRun = exportTo(exporter, small, folder.filePath(u"small"_s), 5);
        std::printf("| %s | %.0f ms | %.0f MB | %.0f ms | %.0f ms |\n", qPrintable(exporter.id), run.cpuMilliseconds,
                    run.megabytes, run.clockMilliseconds, smallRun.cpuMilliseconds);
        std::fflush(stdout);
    }
    return 0;
}

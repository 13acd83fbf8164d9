// The process that faults happen to: does a workload step by step and writes each step's number, on a line of its own,
// to standard output as soon as the store has acknowledged it.
//
//   fault_workload FOLDER SEED STEPS        exit code 0: all done; 2: stopped because the disk does not work; 3:
//   something was lost fault_workload --full KIBIBYTES FOLDER SEED STEPS
//                                           on a full memory disk of that size, in a name space of its own; the disk is
//                                           made larger afterwards and checked. 4: that is not allowed here
//   fault_workload --read-only FOLDER SEED STEPS
//                                           then makes such a disk read-only and opens the project, which must be
//                                           refused
//   fault_workload --export FOLDER SEED STEPS
//                                           exports to the folder again and again instead

#include "tests/faults/checker.h"
#include "tests/faults/exportwork.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace stepwright;
using namespace stepwright::faults;
using namespace Qt::StringLiterals;
using store::ProjectFile;

namespace {

enum ExitCode { Done = 0, Usage = 1, Stopped = 2, Lost = 3, NotAllowed = 4 };

void acknowledge(int steps)
{
    const QByteArray line = QByteArray::number(steps) + '\n';
    if (::write(STDOUT_FILENO, line.constData(), size_t(line.size())) != line.size())
        ::_exit(Stopped);
}

/// Opens the project again after a failure, as the program does: with a fresh copy where the disk may have forgotten
/// what was written.
Result<> openAgain(const QString &folder, std::optional<ProjectFile> &file)
{
    const bool failed = file && file->database().fatalError();
    if (!failed)
        file.reset();
    Result<ProjectFile> opened =
        failed ? ProjectFile::reopenAfresh(std::move(*file)) : ProjectFile::open(projectIn(folder));
    file.reset();
    if (!opened)
        return failure(opened.error());
    file = std::move(*opened);
    return {};
}

/// The outcome of a failed step is unknown until the file was read again.
enum class Outcome { NotDone, Done, Lost, Unreadable };

Outcome lookAgain(const Workload &workload, int step, const QString &folder, std::optional<ProjectFile> &file)
{
    if (!openAgain(folder, file))
        return step == 0 ? Outcome::NotDone : Outcome::Unreadable;
    const Result<Contents> contents = readContents(*file, folder);
    if (!contents)
        return Outcome::Unreadable;
    if (*contents == workload.contentsAfter(step + 1))
        return Outcome::Done;
    return *contents == workload.contentsAfter(step) ? Outcome::NotDone : Outcome::Lost;
}

ExitCode work(const Workload &workload, const QString &folder, int &acknowledged)
{
    constexpr int attempts = 3;
    std::optional<ProjectFile> file;
    for (int step = 0; step < workload.size(); ++step) {
        Outcome outcome = Outcome::NotDone;
        for (int attempt = 0; attempt < attempts && outcome == Outcome::NotDone; ++attempt) {
            const Result<> done = workload.perform(step, folder, file);
            if (!done)
                std::fprintf(stderr, "step %d: %s (%s)\n", step, qPrintable(done.error().message),
                             qPrintable(done.error().detail));
            outcome = done ? Outcome::Done : lookAgain(workload, step, folder, file);
        }
        if (outcome == Outcome::Lost)
            return Lost;
        if (outcome != Outcome::Done)
            return Stopped;
        acknowledged = step + 1;
        acknowledge(acknowledged);
    }
    return Done;
}

ExitCode exportAgainAndAgain(const QString &folder, int steps)
{
    constexpr int attempts = 3;
    for (int step = 0; step < steps; ++step) {
        Result<> done;
        for (int attempt = 0; attempt < attempts && (attempt == 0 || !done); ++attempt) {
            done = performExport(step, folder);
            if (!done)
                std::fprintf(stderr, "step %d: %s\n", step, qPrintable(done.error().message));
        }
        if (!done)
            return Stopped;
        acknowledge(step + 1);
    }
    return Done;
}

bool writeFile(const char *path, const QByteArray &bytes)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(bytes) == bytes.size();
}

/// Gives this process a memory disk of its own at the folder.
bool mountSmallDisk(const QString &folder, int kibibytes)
{
    const QByteArray user = "0 " + QByteArray::number(::getuid()) + " 1";
    const QByteArray group = "0 " + QByteArray::number(::getgid()) + " 1";
    const QByteArray options = "size=" + QByteArray::number(kibibytes) + 'k';
    return ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 && writeFile("/proc/self/setgroups", "deny") &&
           writeFile("/proc/self/uid_map", user) && writeFile("/proc/self/gid_map", group) &&
           ::mount("small", QFile::encodeName(folder).constData(), "tmpfs", 0, options.constData()) == 0;
}

bool remount(const QString &folder, unsigned long flags, const char *options)
{
    return ::mount("small", QFile::encodeName(folder).constData(), "tmpfs", MS_REMOUNT | flags, options) == 0;
}

ExitCode check(const Workload &workload, const QString &folder, int acknowledged, ExitCode worked)
{
    const QString loss = findLoss(workload, folder, acknowledged);
    if (!loss.isEmpty())
        std::fprintf(stderr, "%s\n", qPrintable(loss));
    return loss.isEmpty() ? worked : Lost;
}

ExitCode workOnSmallDisk(const Workload &workload, const QString &folder, int kibibytes)
{
    if (!mountSmallDisk(folder, kibibytes))
        return NotAllowed;
    int acknowledged = 0;
    const ExitCode worked = work(workload, folder, acknowledged);
    if (worked == Lost || !remount(folder, 0, "size=64m"))
        return Lost;
    return check(workload, folder, acknowledged, worked);
}

ExitCode openOnReadOnlyDisk(const Workload &workload, const QString &folder)
{
    constexpr int kibibytes = 64 * 1024;
    if (!mountSmallDisk(folder, kibibytes))
        return NotAllowed;
    int acknowledged = 0;
    const ExitCode worked = work(workload, folder, acknowledged);
    if (!remount(folder, MS_RDONLY, ""))
        return NotAllowed;
    const Result<ProjectFile> opened = ProjectFile::open(projectIn(folder));
    if (opened || (opened.error().kind != ErrorKind::Denied && opened.error().kind != ErrorKind::Io)) {
        std::fprintf(stderr, "opening on a read-only disk: %s\n",
                     opened ? "not refused" : qPrintable(opened.error().message));
        return Lost;
    }
    return remount(folder, 0, "") ? check(workload, folder, acknowledged, worked) : Lost;
}

} // namespace

int main(int count, char **arguments)
{
    const QCoreApplication application(count, arguments);
    QStringList words = application.arguments().sliced(1);
    const bool readOnly = words.value(0) == "--read-only"_L1;
    const bool isExport = words.value(0) == "--export"_L1;
    const int kibibytes = words.value(0) == "--full"_L1 ? words.value(1).toInt() : 0;
    words.remove(0, readOnly || isExport ? 1 : kibibytes > 0 ? 2 : 0);
    if (words.size() != 3) {
        std::fputs("usage: fault_workload [--full KIBIBYTES | --read-only | --export] FOLDER SEED STEPS\n", stderr);
        return Usage;
    }
    if (isExport)
        return exportAgainAndAgain(words[0], words[2].toInt());
    const Workload workload(words[1].toUInt(), words[2].toInt());
    if (readOnly)
        return openOnReadOnlyDisk(workload, words[0]);
    if (kibibytes > 0)
        return workOnSmallDisk(workload, words[0], kibibytes);
    int acknowledged = 0;
    return work(workload, words[0], acknowledged);
}

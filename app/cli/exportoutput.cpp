#include "app/cli/exportoutput.h"

#include "model/base/inputfile.h"
#include "model/base/unifieddiff.h"
#include "model/exporting/files/writeexport.h"

#include <QDir>
#include <QSet>

namespace stepwright::cli {

using namespace Qt::StringLiterals;
using exporting::ExportPermission;
using exporting::ExportPlan;
using exporting::ExportResult;
using exporting::PlannedFile;
using exporting::WrittenExport;

namespace {

/// The files by the folder that they go to.
QMap<QString, ExportResult> byFolder(const ExportResult &result, const ExportArguments &arguments)
{
    QMap<QString, ExportResult> folders;
    for (const exporting::ExportedFile &file : result.files) {
        ExportResult &part = folders[arguments.folderFor(file.category)];
        part.files.append(file);
        part.target = result.target;
        part.categories = result.categories;
        part.isWhole = result.isWhole;
    }
    return folders;
}

ExportPermission permissionOf(const ExportArguments &arguments)
{
    return {.everything = arguments.isOn(u"force"_s) || arguments.isOn(u"actionwords-signature"_s),
            .removesUnedited = arguments.isOn(u"remove-gone"_s)};
}

/// The outcome of writing, or of a dry run.
Result<WrittenExport> perform(const ExportResult &result, const QString &folder, const ExportPermission &permission,
                              bool isDryRun)
{
    if (!isDryRun)
        return exporting::writeExport(result, folder, permission);
    return exporting::planExport(result, folder, !permission.edited).transform([&](const ExportPlan &plan) {
        return outcomeOf(plan, permission);
    });
}

void printPaths(Console &console, const QString &what, const QString &prefix, const QStringList &paths)
{
    for (const QString &path : paths)
        console.print(what.leftJustified(10) + prefix + path);
}

ExitCode write(const ExportResult &result, const ExportArguments &arguments, Console &console)
{
    const bool isDryRun = arguments.isOn(u"dry-run"_s);
    WrittenExport all;
    for (const auto &[folder, part] : byFolder(result, arguments).asKeyValueRange()) {
        const Result<WrittenExport> outcome = perform(part, folder, permissionOf(arguments), isDryRun);
        if (!outcome)
            return console.fail(outcome.error());
        const QString prefix = folder == arguments.value(u"output"_s) ? QString() : QString(folder + u'/');
        printPaths(console, isDryRun ? u"to write"_s : u"written"_s, prefix, outcome->written);
        printPaths(console, u"kept"_s, prefix, outcome->kept);
        printPaths(console, isDryRun ? u"to remove"_s : u"removed"_s, prefix, outcome->removed);
        printPaths(console, u"gone"_s, prefix, outcome->gone);
        all.written += outcome->written;
        all.unchanged += outcome->unchanged;
        all.kept += outcome->kept;
    }
    for (const QString &note : result.notes)
        console.complain(note);
    console.print((isDryRun ? u"%1 to write, %2 unchanged, %3 kept"_s : u"%1 written, %2 unchanged, %3 kept"_s)
                      .arg(all.written.size())
                      .arg(all.unchanged.size())
                      .arg(all.kept.size()));
    return ExitCode::Success;
}

/// The difference between what lies in a folder and what an export would leave there.
Result<QByteArray> differenceIn(const QString &folder, const QString &prefix, const ExportResult &result,
                                const ExportPermission &permission)
{
    const Result<ExportPlan> plan = exporting::planExport(result, folder, !permission.edited);
    if (!plan)
        return failure(plan.error());
    const WrittenExport outcome = outcomeOf(*plan, permission);
    const QSet<QString> written(outcome.written.cbegin(), outcome.written.cend());
    const QSet<QString> removed(outcome.removed.cbegin(), outcome.removed.cend());
    QByteArray patch;
    for (const PlannedFile &file : plan->files) {
        const bool isRemoved = removed.contains(file.path);
        if (!isRemoved && !written.contains(file.path))
            continue;
        const bool isNew = file.state == exporting::FileState::New;
        const Result<QByteArray> before =
            isNew ? Result<QByteArray>() : readInputFile(QDir(folder).filePath(file.path));
        if (!before)
            return failure(before.error());
        patch += unifiedDiff(*before, isRemoved ? QByteArray() : result.files.at(file.index).bytes,
                             isNew ? QString() : QString("a/"_L1 + prefix + file.path),
                             isRemoved ? QString() : QString("b/"_L1 + prefix + file.path));
    }
    return patch;
}

ExitCode printDifference(const ExportResult &result, const ExportArguments &arguments, Console &console)
{
    bool isEmpty = true;
    for (const auto &[folder, part] : byFolder(result, arguments).asKeyValueRange()) {
        const QString prefix = folder == arguments.value(u"output"_s) ? QString() : QString(folder + u'/');
        const Result<QByteArray> patch = differenceIn(folder, prefix, part, permissionOf(arguments));
        if (!patch)
            return console.fail(patch.error());
        console.out().write(*patch);
        isEmpty = isEmpty && patch->isEmpty();
    }
    for (const QString &note : result.notes)
        console.complain(note);
    return isEmpty ? ExitCode::Success : ExitCode::Found;
}

} // namespace

ExitCode outputExport(const ExportResult &result, const ExportArguments &arguments, Console &console)
{
    return arguments.isOn(u"diff"_s) ? printDifference(result, arguments, console) : write(result, arguments, console);
}

} // namespace stepwright::cli

#include "app/cli/commands.h"
#include "model/base/inputfile.h"
#include "model/exporting/catalogue/catalogue.h"
#include "model/exporting/document/platformimport.h"
#include "model/importing/importplan.h"
#include "model/importing/platform/projectxml.h"
#include "model/store/projectfile.h"
#include "model/store/recovery/backup.h"

#include <QDateTime>
#include <QFileInfo>

namespace stepwright::cli {

using namespace Qt::StringLiterals;
using importing::ImportState;

namespace {

QString word(ImportState state)
{
    switch (state) {
    case ImportState::New:
        return u"new"_s;
    case ImportState::Changed:
        return u"changed"_s;
    case ImportState::Unchanged:
        return u"unchanged"_s;
    case ImportState::Removed:
        return u"removed"_s;
    case ImportState::Unreadable:
        return u"unreadable"_s;
    }
    return {};
}

/// One line for everything that happens, then the sums.
void printPlan(Console &console, const importing::ImportPlan &plan)
{
    for (const importing::ImportItem &item : plan.items) {
        if (item.state != ImportState::Unchanged)
            console.print(u"%1 %2%3"_s.arg(word(item.state).leftJustified(10), item.path,
                                           item.reason.isEmpty() ? QString() : QString(": "_L1 + item.reason)));
        for (const importing::ImportProblem &problem : item.problems)
            console.print(u"           %1:%2: %3"_s.arg(item.path).arg(problem.line).arg(problem.message));
    }
    QStringList sums;
    for (const ImportState state : {ImportState::New, ImportState::Changed, ImportState::Unchanged,
                                    ImportState::Removed, ImportState::Unreadable})
        sums.append(u"%1 %2"_s.arg(plan.count(state)).arg(word(state)));
    console.print(sums.join(", "_L1));
}

Result<importing::FeatureFolder> readAll(const QStringList &paths)
{
    if (paths.size() == 1)
        return importing::readFeatureFolder(paths.constFirst());
    importing::FeatureFolder all;
    for (const QString &path : paths) {
        if (QFileInfo(path).isDir())
            return failure(ErrorKind::Invalid,
                           ImportCommand::tr("import takes one folder, or feature files of one folder"));
        const Result<importing::FeatureFolder> one = importing::readFeatureFolder(path);
        if (!one)
            return one;
        if (!all.source.isEmpty() && all.source != one->source)
            return failure(ErrorKind::Invalid,
                           ImportCommand::tr("import takes one folder, or feature files of one folder"));
        all.source = one->source;
        all.files += one->files;
        all.unreadable += one->unreadable;
    }
    all.isWhole = false;
    return all;
}

Result<> backUpAndApply(store::ProjectFile &project, const project::Change &change, bool needsBackup)
{
    if (needsBackup) {
        if (const Result<store::Backup> backup = store::makeBackup(project.database(), QDateTime::currentDateTimeUtc());
            !backup)
            return failure(backup.error());
    }
    if (const Result<store::AppliedChange> applied = project.apply(change); !applied)
        return failure(applied.error());
    for (;;) { // the derived rows that the change left for later
        const Result<int> remaining = project.indexSome();
        if (!remaining)
            return failure(remaining.error());
        if (*remaining == 0)
            return {};
    }
}

/// What the import of a platform's project XML would do.
Result<exporting::PlatformPlan> planXml(const QString &path, store::ProjectFile &project)
{
    const exporting::Catalogue catalogue;
    const Result<exporting::PlatformProject> platform =
        readInputFile(path).and_then(&importing::readProjectXml).and_then([&](importing::ProjectXml xml) {
            return exporting::preparePlatform(std::move(xml), *catalogue.plainFeatures());
        });
    if (!platform)
        return failure(platform.error());
    Result<QList<project::ActionWord>> actionWords = project.actionWords();
    if (!actionWords)
        return failure(actionWords.error());
    return exporting::planPlatform(*platform, {project.tree().get(), *std::move(actionWords),
                                               [&project](const QString &uid) { return project.feature(uid); },
                                               [&project](const QString &key) { return project.setting(key); }});
}

/// What the import of feature files would do.
Result<exporting::PlatformPlan> planFiles(const QStringList &paths, store::ProjectFile &project)
{
    return readAll(paths)
        .and_then([&](const importing::FeatureFolder &folder) {
            return importing::planImport(folder, *project.tree(), {},
                                         [&project](const QString &uid) { return project.feature(uid); });
        })
        .transform([&](const importing::ImportPlan &plan) {
            return exporting::PlatformPlan{plan, importing::toChange(plan, *project.tree())};
        });
}

} // namespace

QString ImportCommand::name() const
{
    return u"import"_s;
}

QString ImportCommand::usage() const
{
    return tr("[--dry-run] PROJECT FOLDER|FILE…|XML");
}

QString ImportCommand::summary() const
{
    return tr("Brings feature files, a folder of them or a platform's project XML into a project");
}

void ImportCommand::describe(QCommandLineParser &parser) const
{
    parser.addOption({u"dry-run"_s, tr("Print the plan and change nothing.")});
    parser.addPositionalArgument(u"project"_s, tr("The project file."));
    parser.addPositionalArgument(u"input"_s,
                                 tr("A folder, feature files of one folder, or a project XML. Features that "
                                    "were imported from the folder or XML and are gone from it are "
                                    "removed."));
}

ExitCode ImportCommand::run(const QCommandLineParser &arguments, Console &console)
{
    const QStringList paths = arguments.positionalArguments();
    if (paths.size() < 2)
        return console.fail({ErrorKind::Invalid, tr("import takes a project and what is to come into it"), {}});
    const bool needsBackup = store::changedSinceBackup(paths.constFirst());
    Result<store::ProjectFile> project = store::ProjectFile::open(paths.constFirst());
    if (!project)
        return console.fail(project.error());
    const bool isXml = paths.size() == 2 && paths.constLast().endsWith(".xml"_L1, Qt::CaseInsensitive);
    const auto plan = isXml ? planXml(paths.constLast(), *project) : planFiles(paths.mid(1), *project);
    if (!plan)
        return console.fail(plan.error());
    printPlan(console, plan->plan);
    if (!arguments.isSet(u"dry-run"_s) && !plan->change.isEmpty()) {
        if (const Result<> applied = backUpAndApply(*project, plan->change, needsBackup); !applied)
            return console.fail(applied.error());
    }
    return plan->plan.count(ImportState::Unreadable) == 0 ? ExitCode::Success : ExitCode::Found;
}

} // namespace stepwright::cli

#include "app/cli/commands.h"
#include "model/store/projectfile.h"
#include "model/store/recovery/recoverproject.h"

namespace stepwright::cli {

using namespace Qt::StringLiterals;

QString RecoverCommand::name() const
{
    return u"recover"_s;
}

QString RecoverCommand::usage() const
{
    return tr("PROJECT NEW");
}

QString RecoverCommand::summary() const
{
    return tr("Saves what is readable of a damaged project into a new one");
}

void RecoverCommand::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"project"_s, tr("The damaged project file; it stays as it is. Its backups are in the "
                                                  "folder NAME.backups beside it."));
    parser.addPositionalArgument(u"new"_s, tr("The project file to make. It must not exist yet. A report of what is "
                                              "missing is written beside it."));
}

ExitCode RecoverCommand::run(const QCommandLineParser &arguments, Console &console)
{
    const QStringList paths = arguments.positionalArguments();
    if (paths.size() != 2)
        return console.fail({ErrorKind::Invalid, tr("recover takes a damaged project and the name of a new one"), {}});
    // Only to see whether it may be read: not while somebody writes to it, nor where a newer version knows more of it.
    if (const Result<store::ProjectFile> project = store::ProjectFile::open(paths[0]);
        !project && project.error().kind != ErrorKind::Damaged && project.error().kind != ErrorKind::Invalid)
        return console.fail(project.error());
    const Result<store::RecoveredProject> recovered = store::recoverProject(paths[0], paths[1]);
    if (!recovered)
        return console.fail(recovered.error());
    const store::SalvageReport &report = recovered->report;
    console.print(report.summary(report.missingFeatures.size()));
    if (!recovered->reportPath.isEmpty())
        console.print(tr("report: %1").arg(recovered->reportPath));
    return report.missingFeatures.isEmpty() && !report.pagesUnreadable ? ExitCode::Success : ExitCode::Found;
}

} // namespace stepwright::cli

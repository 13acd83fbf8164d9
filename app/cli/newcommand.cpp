#include "app/cli/commands.h"
#include "model/store/projectfile.h"

namespace stepwright::cli {

using namespace Qt::StringLiterals;

QString NewCommand::name() const
{
    return u"new"_s;
}

QString NewCommand::usage() const
{
    return tr("PROJECT");
}

QString NewCommand::summary() const
{
    return tr("Makes an empty project");
}

void NewCommand::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"project"_s, tr("The file to make, usually NAME.stepwright. It must not exist yet."));
}

ExitCode NewCommand::run(const QCommandLineParser &arguments, Console &console)
{
    if (arguments.positionalArguments().size() != 1)
        return console.fail({ErrorKind::Invalid, tr("new takes one file name"), {}});
    const Result<store::ProjectFile> project = store::ProjectFile::create(arguments.positionalArguments().constFirst());
    return project ? ExitCode::Success : console.fail(project.error());
}

} // namespace stepwright::cli

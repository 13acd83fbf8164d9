#include "app/cli/checkreport.h"
#include "app/cli/commands.h"

namespace stepwright::cli {

using namespace Qt::StringLiterals;

QString CheckCommand::name() const
{
    return u"check"_s;
}

QString CheckCommand::usage() const
{
    return tr("[--format text|json|sarif|github] [--least SEVERITY] [--rule RULE=SEVERITY[:N]]… PROJECT|FOLDER|FILE…");
}

QString CheckCommand::summary() const
{
    return tr("Lists the problems of a project or of feature files");
}

void CheckCommand::describe(QCommandLineParser &parser) const
{
    parser.addOptions({
        {u"format"_s, tr("How problems are written: text, json, sarif or github."), u"format"_s, u"text"_s},
        {u"least"_s, tr("List only problems of at least this severity: hint, warning or error."), u"severity"_s,
         u"hint"_s},
        {u"rule"_s,
         tr("Set a rule otherwise than the project does: no-when=off, too-many-steps=warning:20. May be repeated."),
         u"rule=severity"_s},
    });
    parser.addPositionalArgument(u"input"_s, tr("A project (*.stepwright), feature files, or folders of them. The exit "
                                                "code is 1 where a warning or an error was found."));
}

ExitCode CheckCommand::run(const QCommandLineParser &arguments, Console &console)
{
    if (arguments.positionalArguments().isEmpty())
        return console.fail({ErrorKind::Invalid, tr("check takes a project, folders or feature files"), {}});
    const std::unique_ptr<CheckReport> report = makeReport(arguments.value(u"format"_s), console);
    if (!report)
        return console.fail(
            {ErrorKind::Invalid, tr("there is no format \"%1\"").arg(arguments.value(u"format"_s)), {}});
    const auto least = linting::severityOfName(arguments.value(u"least"_s));
    if (!least)
        return console.fail(
            {ErrorKind::Invalid, tr("there is no severity \"%1\"").arg(arguments.value(u"least"_s)), {}});
    const Result<std::vector<FeatureGroup>> groups =
        readFeatures(arguments.positionalArguments(), arguments.values(u"rule"_s));
    if (!groups)
        return console.fail(groups.error());
    bool isClean = true;
    for (const FeatureGroup &group : *groups) {
        checkGroup(group, [&](const FeatureSource &feature, const gherkin::Tree &tree,
                              const std::vector<linting::Problem> &problems) {
            for (const linting::Problem &problem : problems) {
                isClean = isClean && problem.severity < linting::Severity::Warning;
                if (problem.severity >= *least)
                    report->add(feature, tree, problem);
            }
        });
    }
    report->finish();
    return isClean ? ExitCode::Success : ExitCode::Found;
}

} // namespace stepwright::cli

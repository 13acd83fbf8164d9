#include "app/cli/checkreport.h"
#include "app/cli/commands.h"
#include "model/definitions/stepsasrun.h"

#include <QDir>

#include <map>

namespace stepwright::cli {

using namespace Qt::StringLiterals;
using linting::Severity;

namespace {

/// The definitions for a group of features, and which of them its steps use.
struct UsedIndex
{
    std::shared_ptr<const definitions::DefinitionIndex> index;
    std::vector<bool> isUsed;

    void note(const gherkin::Tree &tree)
    {
        for (const quint32 definition : definitions::usesIn(tree, *index))
            isUsed[definition] = true;
    }
};

// A file as one would name it here.
QString nameOfFile(const QString &path)
{
    const QString relative = QDir::current().relativeFilePath(path);
    return relative.startsWith(".."_L1) ? path : relative;
}

// What is to be said of the code: definitions that no group uses, and those that cannot be used as they are.
std::vector<ReportEntry> aboutCode(const std::vector<UsedIndex> &indexes)
{
    std::map<std::tuple<QString, int, QString>, bool> isUsed; // by file, line and pattern
    std::vector<ReportEntry> entries;
    for (const UsedIndex &each : indexes) {
        for (std::size_t number = 0; number < each.isUsed.size(); ++number) {
            const definitions::StepDefinition &definition = each.index->definitions()[number];
            if (!definition.isActionWord())
                isUsed[{definition.file, definition.line, definition.pattern}] |= each.isUsed[number];
        }
    }
    for (const auto &[place, used] : isUsed) {
        const auto &[file, line, pattern] = place;
        if (!used)
            entries.push_back({.file = nameOfFile(file),
                               .line = line,
                               .severity = Severity::Hint,
                               .rule = u"unused-definition"_s,
                               .message = CheckCommand::tr("No step uses this definition: %1").arg(pattern)});
    }
    for (const definitions::DefinitionProblem &problem :
         indexes.empty() ? std::span<const definitions::DefinitionProblem>() : indexes.front().index->problems())
        entries.push_back({.file = nameOfFile(problem.file),
                           .line = qMax(1, problem.line),
                           .severity = problem.isNote ? Severity::Hint : Severity::Warning,
                           .rule = problem.isNote ? u"unknown-parameter-type"_s : u"unreadable-definition"_s,
                           .message = problem.message});
    return entries;
}

} // namespace

QString CheckCommand::name() const
{
    return u"check"_s;
}

QString CheckCommand::usage() const
{
    return tr("[--format text|json|sarif|github] [--least SEVERITY] [--rule RULE=SEVERITY[:N]]… [--definitions DIR]… "
              "PROJECT|FOLDER|FILE…");
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
        {u"definitions"_s,
         tr("Read step definitions from the code in this folder: tells undefined and ambiguous steps, and definitions "
            "that no step uses. May be repeated."),
         u"folder"_s},
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
    const QStringList folders = arguments.values(u"definitions"_s);
    bool isClean = true;
    std::vector<UsedIndex> indexes;
    for (const FeatureGroup &group : *groups) {
        const auto index = definitionsFor(group, folders);
        if (!index)
            return console.fail(index.error());
        UsedIndex &used = indexes.emplace_back(*index, std::vector<bool>((*index)->definitions().size()));
        checkGroup(group, *index,
                   [&](const FeatureSource &feature, const gherkin::Tree &tree,
                       const std::vector<linting::Problem> &problems) {
                       for (const linting::Problem &problem : problems) {
                           isClean = isClean && problem.severity < linting::Severity::Warning;
                           if (problem.severity >= *least)
                               report->add(entryOf(feature, tree, problem));
                       }
                       if (!folders.isEmpty())
                           used.note(tree);
                   });
    }
    for (const ReportEntry &entry : folders.isEmpty() ? std::vector<ReportEntry>() : aboutCode(indexes)) {
        isClean = isClean && entry.severity < linting::Severity::Warning;
        if (entry.severity >= *least)
            report->add(entry);
    }
    report->finish();
    return isClean ? ExitCode::Success : ExitCode::Found;
}

} // namespace stepwright::cli

#include "app/cli/commands.h"
#include "model/store/projectfile.h"
#include "model/store/sqlite/migration.h"

#include <QFileInfo>
#include <QSet>

namespace stepwright::cli {

using namespace Qt::StringLiterals;

namespace {

/// What `info` counts.
struct Counts
{
    int folders = 0;
    int features = 0;
    int scenarios = 0;
    int outlines = 0;
    int problems = 0;
};

Counts countsOf(const project::ProjectTree &tree)
{
    Counts counts;
    for (const QString &uid : tree.depthFirst()) {
        const project::FolderNode *node = tree.find(uid);
        ++counts.folders;
        if (!node->feature)
            continue;
        ++counts.features;
        counts.problems += node->feature->problemCount;
        for (const project::Scenario &scenario : node->feature->scenarios)
            ++(scenario.kind == project::ScenarioKind::Outline ? counts.outlines : counts.scenarios);
    }
    return counts;
}

} // namespace

QString InfoCommand::name() const
{
    return u"info"_s;
}

QString InfoCommand::usage() const
{
    return tr("PROJECT");
}

QString InfoCommand::summary() const
{
    return tr("Tells what a project holds");
}

void InfoCommand::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"project"_s, tr("The project file."));
}

ExitCode InfoCommand::run(const QCommandLineParser &arguments, Console &console)
{
    if (arguments.positionalArguments().size() != 1)
        return console.fail({ErrorKind::Invalid, tr("info takes one project"), {}});
    const QString path = arguments.positionalArguments().constFirst();
    Result<store::ProjectFile> project = store::ProjectFile::open(path);
    if (!project)
        return console.fail(project.error());
    const Result<int> version = store::schemaVersion(project->database());
    if (!version)
        return console.fail(version.error());
    const Result<std::vector<project::FeatureSteps>> steps = project->steps();
    if (!steps)
        return console.fail(steps.error());
    const Result<QList<project::ActionWord>> actionWords = project->actionWords();
    if (!actionWords)
        return console.fail(actionWords.error());

    qsizetype stepUses = 0;
    QSet<QByteArrayView> distinctSteps;
    for (const project::FeatureSteps &feature : *steps) {
        stepUses += qsizetype(feature.uses.size());
        for (const project::StepUse &use : feature.uses)
            distinctSteps.insert(use.text);
    }
    const Counts counts = countsOf(*project->tree());
    const std::initializer_list<std::pair<QString, qint64>> rows = {
        {tr("schema version"), *version},
        {tr("folders"), counts.folders},
        {tr("features"), counts.features},
        {tr("scenarios"), counts.scenarios},
        {tr("scenario outlines"), counts.outlines},
        {tr("steps"), stepUses},
        {tr("distinct steps"), distinctSteps.size()},
        {tr("action words"), actionWords->size()},
        {tr("problems"), counts.problems},
        {tr("bytes"), QFileInfo(path).size()},
    };
    for (const auto &[label, value] : rows)
        console.print(u"%1: %2"_s.arg(label).arg(value));
    return ExitCode::Success;
}

} // namespace stepwright::cli

#include "app/cli/checkinput.h"

#include "app/cli/commands.h"
#include "model/base/encoding.h"
#include "model/base/inputfile.h"
#include "model/definitions/codefolder.h"
#include "model/definitions/codesettings.h"
#include "model/gherkin/parser.h"
#include "model/linting/featurelint.h"
#include "model/store/projectfile.h"

#include <QDirIterator>
#include <QFileInfo>

namespace stepwright::cli {

using namespace Qt::StringLiterals;

namespace {

Result<> override(linting::LintSettings &settings, const QStringList &overrides)
{
    for (const QString &text : overrides) {
        if (!settings.setFromText(text))
            return failure(ErrorKind::Invalid,
                           CheckCommand::tr("\"%1\" is no rule with a severity, such as no-when=off").arg(text));
    }
    return {};
}

Result<FeatureGroup> readProject(const QString &path)
{
    Result<store::ProjectFile> project = store::ProjectFile::open(path);
    if (!project)
        return failure(project.error());
    FeatureGroup group;
    const Result<std::optional<QString>> settings = project->setting(linting::LintSettings::key);
    if (!settings)
        return failure(settings.error());
    group.settings = linting::LintSettings::fromJson(settings->value_or(QString()));
    const Result<std::optional<QString>> code = project->setting(definitions::CodeSettings::key);
    const Result<QList<project::ActionWord>> actionWords = project->actionWords();
    if (!code || !actionWords)
        return failure(!code ? code.error() : actionWords.error());
    group.codeFolders = definitions::CodeSettings::fromJson(code->value_or(QString()), path).folders;
    group.actionWords = *actionWords;
    const auto tree = project->tree();
    for (const QString &uid : tree->depthFirst()) {
        if (!tree->find(uid)->feature)
            continue;
        const Result<project::FeatureText> feature = project->feature(uid);
        if (!feature)
            return failure(feature.error());
        group.features.push_back({feature->path, feature->bytes, feature->markdown});
    }
    return group;
}

Result<> readFile(const QString &path, FeatureGroup &group)
{
    return readInputFile(path).transform(
        [&](const QByteArray &bytes) { group.features.push_back({path, bytes, gherkin::isMarkdownFile(path)}); });
}

QStringList featureFilesIn(const QString &folder)
{
    QStringList files;
    QDirIterator entries(folder, {u"*.feature"_s, u"*.feature.md"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext())
        files.append(entries.next());
    files.sort();
    return files;
}

gherkin::Tree parsed(const FeatureSource &feature)
{
    const DecodedText decoded = decodeText(feature.bytes);
    const bool isUtf8 = decoded.format.encoding != Encoding::Windows1252;
    return gherkin::parse(isUtf8 ? feature.bytes : decoded.text.toUtf8(), {.isMarkdown = feature.markdown});
}

} // namespace

Result<std::vector<FeatureGroup>> readFeatures(const QStringList &paths, const QStringList &overrides)
{
    std::vector<FeatureGroup> groups;
    FeatureGroup loose;
    if (const Result<> done = override(loose.settings, overrides); !done)
        return failure(done.error());
    for (const QString &path : paths) {
        if (path.endsWith(".stepwright"_L1)) {
            Result<FeatureGroup> group = readProject(path);
            if (!group)
                return failure(group.error());
            groups.push_back(std::move(*group));
            continue;
        }
        for (const QString &file : QFileInfo(path).isDir() ? featureFilesIn(path) : QStringList{path}) {
            if (const Result<> read = readFile(file, loose); !read)
                return failure(read.error());
        }
    }
    if (!loose.features.empty())
        groups.push_back(std::move(loose));
    for (FeatureGroup &group : groups) {
        if (const Result<> done = override(group.settings, overrides); !done)
            return failure(done.error());
    }
    return groups;
}

Result<std::shared_ptr<const definitions::DefinitionIndex>> definitionsFor(const FeatureGroup &group,
                                                                           const QStringList &folders)
{
    for (const QString &folder : folders) {
        if (!QFileInfo(folder).isDir() || !QFileInfo(folder).isReadable())
            return failure(ErrorKind::NotFound, CheckCommand::tr("the folder \"%1\" cannot be read").arg(folder));
    }
    const QStringList all = folders + group.codeFolders;
    return definitions::makeIndex(definitions::readCode(all), all, group.actionWords);
}

// Each text is parsed twice rather than kept: a project may be large.
void checkGroup(const FeatureGroup &group, const std::shared_ptr<const definitions::DefinitionIndex> &definitions,
                const VisitProblems &visit)
{
    auto index = std::make_shared<linting::ProjectIndex>();
    for (const FeatureSource &feature : group.features) {
        linting::FeatureLint lint(group.settings);
        lint.read(parsed(feature));
        const gherkin::Feature node = lint.tree().feature();
        index->setFeature(feature.name, node ? node.name().toString() : feature.name, lint.facts());
    }
    for (const FeatureSource &feature : group.features) {
        linting::FeatureLint lint(group.settings);
        lint.setProject(index, feature.name);
        lint.setDefinitions(definitions);
        lint.read(parsed(feature));
        visit(feature, lint.tree(), lint.problems());
    }
}

} // namespace stepwright::cli

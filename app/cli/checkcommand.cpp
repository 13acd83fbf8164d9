#include "app/cli/commands.h"
#include "model/base/encoding.h"
#include "model/gherkin/parser.h"
#include "model/store/projectfile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace stepwright::cli {

using namespace Qt::StringLiterals;

namespace {

/// Prints the problems of one text, a line each, and gives their number.
int printProblems(Console &console, const QString &name, const QByteArray &bytes, bool markdown)
{
    const DecodedText decoded = decodeText(bytes);
    const QByteArray source = decoded.format.encoding == Encoding::Windows1252 ? decoded.text.toUtf8() : bytes;
    const gherkin::Tree tree = gherkin::parse(source, {.isMarkdown = markdown});
    for (const gherkin::Diagnostic &diagnostic : tree.diagnostics()) {
        const int column = qMax(1, gherkin::officialColumn(tree, diagnostic));
        console.print(u"%1:%2:%3: %4"_s.arg(name)
                          .arg(diagnostic.line + 1)
                          .arg(column)
                          .arg(gherkin::userMessage(tree, diagnostic)));
    }
    return int(tree.diagnostics().size());
}

Result<int> checkProject(Console &console, const QString &path)
{
    Result<store::ProjectFile> project = store::ProjectFile::open(path);
    if (!project)
        return failure(project.error());
    int problems = 0;
    const auto tree = project->tree();
    for (const QString &uid : tree->depthFirst()) {
        if (!tree->find(uid)->feature)
            continue;
        const Result<project::FeatureText> feature = project->feature(uid);
        if (!feature)
            return failure(feature.error());
        problems += printProblems(console, feature->path, feature->bytes, feature->markdown);
    }
    return problems;
}

Result<int> checkFile(Console &console, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::NotFound,
                       CheckCommand::tr("\"%1\" cannot be read: %2").arg(path, file.errorString()));
    return printProblems(console, path, file.readAll(), gherkin::isMarkdownFile(path));
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

Result<int> check(Console &console, const QString &path)
{
    if (path.endsWith(".stepwright"_L1))
        return checkProject(console, path);
    if (!QFileInfo(path).isDir())
        return checkFile(console, path);
    int problems = 0;
    for (const QString &file : featureFilesIn(path)) {
        const Result<int> found = checkFile(console, file);
        if (!found)
            return found;
        problems += *found;
    }
    return problems;
}

} // namespace

QString CheckCommand::name() const
{
    return u"check"_s;
}

QString CheckCommand::usage() const
{
    return tr("PROJECT|FOLDER|FILE…");
}

QString CheckCommand::summary() const
{
    return tr("Lists the problems of a project or of feature files");
}

void CheckCommand::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"input"_s, tr("A project (*.stepwright), feature files, or folders of them. Each "
                                                "problem is a line FILE:LINE:COLUMN: what."));
}

ExitCode CheckCommand::run(const QCommandLineParser &arguments, Console &console)
{
    if (arguments.positionalArguments().isEmpty())
        return console.fail({ErrorKind::Invalid, tr("check takes a project, folders or feature files"), {}});
    int problems = 0;
    for (const QString &path : arguments.positionalArguments()) {
        const Result<int> found = check(console, path);
        if (!found)
            return console.fail(found.error());
        problems += *found;
    }
    return problems == 0 ? ExitCode::Success : ExitCode::Found;
}

} // namespace stepwright::cli

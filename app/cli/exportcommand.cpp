#include "app/cli/commands.h"
#include "model/base/inputfile.h"
#include "model/exporting/catalogue/catalogue.h"
#include "model/exporting/document/wholeproject.h"
#include "model/exporting/files/writeexport.h"
#include "model/importing/platform/projectxml.h"
#include "model/store/projectfile.h"

#include <QFileInfo>
#include <QSet>
#include <QStandardPaths>

namespace stepwright::cli {

using namespace Qt::StringLiterals;
using exporting::Exporter;
using exporting::OptionType;

namespace {

exporting::Catalogue catalogue()
{
    return exporting::Catalogue(
        {QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/stepwright/exporters"_L1});
}

/// The document to export: of a project, of --xml or of --features.
Result<project::ProjectDocument> readDocument(const QCommandLineParser &arguments)
{
    const QStringList projects = arguments.positionalArguments();
    if (projects.size() + int(arguments.isSet(u"xml"_s)) + int(arguments.isSet(u"features"_s)) != 1)
        return failure(ErrorKind::Invalid,
                       ExportCommand::tr("export takes one project, or --xml FILE, or --features DIR"));
    if (arguments.isSet(u"xml"_s)) {
        return readInputFile(arguments.value(u"xml"_s))
            .and_then(&importing::readProjectXml)
            .transform([](importing::ProjectXml xml) { return std::move(xml.document); });
    }
    Result<exporting::WholeProject> whole = failure(ErrorKind::Invalid, {});
    if (arguments.isSet(u"features"_s)) {
        const QString path = arguments.value(u"features"_s);
        const Result<importing::FeatureFolder> files = importing::readFeatureFolder(path);
        if (!files)
            return failure(files.error());
        whole = exporting::wholeProject(QFileInfo(files->source).fileName(), *files);
    } else {
        Result<store::ProjectFile> project = store::ProjectFile::open(projects.constFirst());
        if (!project)
            return failure(project.error());
        const QString name = QFileInfo(projects.constFirst()).completeBaseName();
        whole = exporting::wholeProject(
            name, *project->tree(), [&project](const QString &uid) { return project->feature(uid); },
            [&project](const QString &key) { return project->setting(key); });
        Result<QList<project::ActionWord>> actionWords = project->actionWords();
        if (!actionWords)
            return failure(actionWords.error());
        if (whole)
            whole->actionWords = std::move(*actionWords);
    }
    if (!whole)
        return failure(whole.error());
    return exporting::documentOf(*whole);
}

/// The values given on the command line for options that the target has.
Result<exporting::ExportOptions> readOptions(const QCommandLineParser &arguments, const Exporter &exporter)
{
    static const QSet<QString> own{u"to"_s,   u"output"_s, u"xml"_s,  u"features"_s,
                                   u"list"_s, u"force"_s,  u"help"_s, u"h"_s};
    exporting::ExportOptions options;
    for (const QString &name : arguments.optionNames()) {
        if (own.contains(name))
            continue;
        const bool negated = name.startsWith("no-"_L1) && !exporter.option(name);
        const QString id = negated ? name.sliced(3) : name;
        const exporting::Option *option = exporter.option(id);
        if (!option)
            return failure(ErrorKind::Invalid,
                           ExportCommand::tr("the target \"%1\" has no option --%2").arg(exporter.id, name));
        if (option->type == OptionType::Boolean)
            options.set(id, !negated);
        else if (option->type == OptionType::Choice && !option->choices.contains(arguments.value(name)))
            return failure(ErrorKind::Invalid,
                           ExportCommand::tr("--%1 takes one of: %2").arg(id, option->choices.join(", "_L1)));
        else
            options.set(id, arguments.value(name));
    }
    return options;
}

void printTargets(Console &console, const exporting::Catalogue &targets)
{
    for (const Exporter &exporter : targets.exporters()) {
        console.print(u"%1 %2"_s.arg(exporter.id.leftJustified(16), exporter.name));
        for (const exporting::Option &option : exporter.options) {
            const QString value = option.type == OptionType::Boolean  ? option.defaultValue
                                  : option.type == OptionType::Choice ? option.choices.join('|'_L1)
                                                                      : option.defaultValue;
            console.print(u"  --%1 %2"_s.arg(option.id.leftJustified(22), option.name) +
                          (value.isEmpty() ? QString() : u" (%1)"_s.arg(value)));
        }
    }
}

} // namespace

QString ExportCommand::name() const
{
    return u"export"_s;
}

QString ExportCommand::usage() const
{
    return tr("PROJECT|--xml FILE|--features DIR --to TARGET --output DIR [OPTIONS]");
}

QString ExportCommand::summary() const
{
    return tr("Writes the tests of a project for a test framework");
}

void ExportCommand::describe(QCommandLineParser &parser) const
{
    parser.addOptions({
        {u"list"_s, tr("List the targets with their options.")},
        {u"to"_s, tr("The target."), tr("TARGET")},
        {u"output"_s, tr("The folder to write to; it is made if it is missing."), tr("DIR")},
        {u"xml"_s, tr("Export a project XML in place of a project."), tr("FILE")},
        {u"features"_s, tr("Export a folder of feature files in place of a project."), tr("DIR")},
        {u"force"_s, tr("Overwrite files that belong to you, such as action words.")},
    });
    QSet<QString> known;
    const exporting::Catalogue targets = catalogue();
    for (const Exporter &exporter : targets.exporters()) {
        for (const exporting::Option &option : exporter.options) {
            if (known.contains(option.id))
                continue;
            known.insert(option.id);
            if (option.type == OptionType::Boolean) {
                parser.addOption({option.id, option.description});
                QCommandLineOption negated(u"no-"_s + option.id);
                negated.setFlags(QCommandLineOption::HiddenFromHelp);
                parser.addOption(negated);
            } else {
                parser.addOption({option.id, option.description, tr("VALUE")});
            }
        }
    }
    parser.addPositionalArgument(u"project"_s, tr("The project file."));
}

ExitCode ExportCommand::run(const QCommandLineParser &arguments, Console &console)
{
    const exporting::Catalogue targets = catalogue();
    if (arguments.isSet(u"list"_s)) {
        printTargets(console, targets);
        return ExitCode::Success;
    }
    const Exporter *exporter = targets.find(arguments.value(u"to"_s));
    if (!exporter)
        return console.fail({ErrorKind::Invalid,
                             tr("there is no target \"%1\"; export --list names them").arg(arguments.value(u"to"_s)),
                             {}});
    if (arguments.value(u"output"_s).isEmpty())
        return console.fail({ErrorKind::Invalid, tr("say where to write: --output DIR"), {}});
    const Result<exporting::ExportOptions> options = readOptions(arguments, *exporter);
    if (!options)
        return console.fail(options.error());
    const Result<project::ProjectDocument> document = readDocument(arguments);
    if (!document)
        return console.fail(document.error());
    const Result<exporting::ExportResult> result = exporting::exportProject(*document, *exporter, *options);
    if (!result)
        return console.fail(result.error());
    const Result<exporting::WrittenExport> written =
        exporting::writeExport(*result, arguments.value(u"output"_s), arguments.isSet(u"force"_s));
    if (!written)
        return console.fail(written.error());
    for (const QString &path : written->written)
        console.print("written   "_L1 + path);
    for (const QString &path : written->kept)
        console.print("kept      "_L1 + path);
    for (const QString &note : result->notes)
        console.complain(note);
    console.print(u"%1 written, %2 unchanged, %3 kept"_s.arg(written->written.size())
                      .arg(written->unchanged.size())
                      .arg(written->kept.size()));
    return ExitCode::Success;
}

} // namespace stepwright::cli

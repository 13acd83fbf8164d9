#include "app/cli/actionwordreport.h"
#include "app/cli/commands.h"
#include "app/cli/exportarguments.h"
#include "app/cli/exportoutput.h"
#include "model/base/inputfile.h"
#include "model/exporting/catalogue/catalogue.h"
#include "model/exporting/document/wholeproject.h"
#include "model/importing/platform/projectxml.h"
#include "model/store/projectfile.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QStandardPaths>

namespace stepwright::cli {

using namespace Qt::StringLiterals;
using exporting::Exporter;
using exporting::OptionType;

namespace {

QString userFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/stepwright/exporters"_L1;
}

/// The catalogue with what --overriden-language-configs holds: language configurations of the established tool, and
/// exporters that replace others of the same id. `remarks` gets what is to say of the target's configuration.
Result<exporting::Catalogue> catalogueWith(const QString &folder, const QString &target, QStringList &remarks)
{
    QList<exporting::LanguageConfig> configs;
    for (const QString &name : QDir(folder).entryList({u"*.conf"_s}, QDir::Files, QDir::Name)) {
        Result<exporting::LanguageConfig> config = exporting::readLanguageConfig(QDir(folder).filePath(name));
        if (!config)
            return failure(config.error());
        if (config->target == target)
            remarks += config->remarks;
        configs.append(*std::move(config));
    }
    const QStringList names = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    if (configs.isEmpty() && std::ranges::none_of(names, [&folder](const QString &name) {
            return QFile::exists(folder % u'/' % name % u"/exporter.json");
        }))
        return failure(ErrorKind::NotFound,
                       ExportCommand::tr("the folder \"%1\" holds no exporter (LANGUAGE-FRAMEWORK.conf or "
                                         "NAME/exporter.json)")
                           .arg(folder));
    return exporting::Catalogue({userFolder(), folder}, configs);
}

/// Has templates of --overriden-templates come before the exporter's own.
Result<> overrideTemplates(Exporter &exporter, const QString &folder)
{
    if (folder.isEmpty())
        return {};
    exporter.overridingFolders = {folder, folder + u'/' + exporter.id};
    for (const QString &directory : std::as_const(exporter.templateDirectories))
        exporter.overridingFolders.append(folder + u'/' + directory);
    if (std::ranges::all_of(exporter.overridingFolders,
                            [](const QString &one) { return QDir(one).entryList({u"*.hbs"_s}).isEmpty(); }))
        return failure(
            ErrorKind::NotFound,
            ExportCommand::tr("the folder \"%1\" holds no template (*.hbs) for %2").arg(folder, exporter.id));
    return {};
}

/// The document to export: of a project, of --xml or of --features.
Result<project::ProjectDocument> readDocument(const QStringList &projects, const ExportArguments &arguments)
{
    const QString xml = arguments.value(u"xml"_s);
    const QString features = arguments.value(u"features"_s);
    if (projects.size() + int(!xml.isEmpty()) + int(!features.isEmpty()) != 1)
        return failure(ErrorKind::Invalid,
                       ExportCommand::tr("export takes one project, or --xml FILE, or --features DIR"));
    if (!xml.isEmpty()) {
        return readInputFile(xml).and_then(&importing::readProjectXml).transform([](importing::ProjectXml read) {
            return std::move(read.document);
        });
    }
    Result<exporting::WholeProject> whole = failure(ErrorKind::Invalid, {});
    if (!features.isEmpty()) {
        const Result<importing::FeatureFolder> files = importing::readFeatureFolder(features);
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

/// The kinds of files that --only and --without may name.
void printCategories(Console &console, const Exporter &exporter)
{
    for (const exporting::Category &category : exporter.categories)
        console.print(category.id);
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
    ExportArguments::describe(parser);
    describeActionWordReports(parser);
    QSet<QString> known;
    const auto add = [&](const exporting::Option &option) {
        if (known.contains(option.id))
            return;
        known.insert(option.id);
        if (option.type == OptionType::Boolean) {
            parser.addOption({option.id, option.description});
            QCommandLineOption negated(u"no-"_s + option.id);
            negated.setFlags(QCommandLineOption::HiddenFromHelp);
            parser.addOption(negated);
        } else {
            parser.addOption({option.id, option.description, tr("VALUE")});
        }
    };
    for (const exporting::Option &option : exporting::sharedOptions())
        add(option);
    for (const Exporter &exporter : catalogue().exporters()) {
        for (const exporting::Option &option : exporter.options)
            add(option);
    }
    parser.addPositionalArgument(u"project"_s, tr("The project file."));
}

const exporting::Catalogue &ExportCommand::catalogue() const
{
    if (!m_catalogue)
        m_catalogue = std::make_shared<exporting::Catalogue>(QStringList{userFolder()});
    return *m_catalogue;
}

ExitCode ExportCommand::run(const QCommandLineParser &parser, Console &console)
{
    const Result<ExportArguments> arguments = ExportArguments::read(parser, catalogue());
    if (!arguments)
        return console.fail(arguments.error());
    const QString overriding = arguments->value(u"overriden-language-configs"_s);
    QStringList remarks;
    const Result<exporting::Catalogue> known =
        overriding.isEmpty() ? catalogue() : catalogueWith(overriding, arguments->target(), remarks);
    if (!known)
        return console.fail(known.error());
    const exporting::Catalogue &targets = *known;
    for (const Error &problem : targets.problems())
        console.complain(problem.message);
    if (parser.isSet(u"list"_s)) {
        printTargets(console, targets);
        return ExitCode::Success;
    }
    const Exporter *found = targets.find(arguments->target());
    if (!found)
        return console.fail({ErrorKind::Invalid,
                             tr("there is no target \"%1\"; export --list names them").arg(arguments->target()),
                             {}});
    Exporter exporter = *found;
    if (Result<> overridden = overrideTemplates(exporter, arguments->value(u"overriden-templates"_s)); !overridden)
        return console.fail(overridden.error());
    if (arguments->value(u"only"_s) == "list"_L1) {
        printCategories(console, exporter);
        return ExitCode::Success;
    }
    if (arguments->value(u"output"_s).isEmpty())
        return console.fail({ErrorKind::Invalid, tr("say where to write: --output DIR"), {}});
    const Result<exporting::ExportOptions> options = arguments->options(exporter, remarks);
    if (!options)
        return console.fail(options.error());
    for (const QString &remark : std::as_const(remarks))
        console.complain(remark);
    const Result<project::ProjectDocument> document = readDocument(parser.positionalArguments(), *arguments)
                                                          .and_then([&arguments](const project::ProjectDocument &all) {
                                                              return selected(all, arguments->selection());
                                                          });
    if (!document)
        return console.fail(document.error());
    if (isActionWordReport(*arguments))
        return reportActionWords(*arguments, *document, exporter, *options, console);
    Result<exporting::ExportResult> result = exporting::exportProject(*document, exporter, *options);
    if (!result)
        return console.fail(result.error());
    result->isWhole = arguments->selection() == exporting::Selection{} && !arguments->isOn(u"actionwords-signature"_s);
    if (arguments->isOn(u"actionwords-signature"_s))
        result->files.removeIf([](const auto &file) { return file.category != "actionwords_signature"_L1; });
    return outputExport(*result, *arguments, console);
}

} // namespace stepwright::cli

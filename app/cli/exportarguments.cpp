#include "app/cli/exportarguments.h"

#include "app/cli/actionwordreport.h"
#include "app/cli/serveroptions.h"
#include "model/exporting/catalogue/languageconfig.h"

#include <QCoreApplication>

#include <algorithm>

namespace stepwright::cli {

using namespace Qt::StringLiterals;
using exporting::OptionType;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::cli::ExportArguments)
};

/// Names that an option has beside its usual one.
const QMap<QString, QString> aliases = {{u"o"_s, u"output"_s},   {u"output-directory"_s, u"output"_s},
                                        {u"x"_s, u"xml"_s},      {u"xml-file"_s, u"xml"_s},
                                        {u"c"_s, u"config"_s},   {u"config-file"_s, u"config"_s},
                                        {u"l"_s, u"language"_s}, {u"f"_s, u"framework"_s},
                                        {u"h"_s, u"help"_s},     {u"H"_s, u"list"_s},
                                        {u"t"_s, u"token"_s},    {u"s"_s, u"site"_s},
                                        {u"v"_s, u"verbose"_s},  {u"p"_s, u"push"_s}};

const QStringList ownOptions = {u"to"_s,
                                u"language"_s,
                                u"framework"_s,
                                u"output"_s,
                                u"xml"_s,
                                u"features"_s,
                                u"config"_s,
                                u"list"_s,
                                u"force"_s,
                                u"help"_s,
                                u"dry-run"_s,
                                u"diff"_s,
                                u"remove-gone"_s,
                                u"meta"_s,
                                u"test-run-id"_s,
                                u"test-run-name"_s,
                                u"actionwords-signature"_s,
                                u"library-name"_s,
                                u"tags"_s,
                                u"filter-on-tags"_s,
                                u"filter-on-scenario-ids"_s,
                                u"filter-on-folder-ids"_s,
                                u"filter-on-scenario-name"_s,
                                u"filter-on-folder-name"_s,
                                u"filter-on-status"_s,
                                u"not-recursive"_s,
                                u"overriden-templates"_s,
                                u"overriden-language-configs"_s};

/// `--tests-only` and `--actionwords-only` are older names of `--only=tests` and `--only=actionwords`.
void replaceOldNames(QMap<QString, QString> &values)
{
    for (const QString &kind : {u"tests"_s, u"actionwords"_s}) {
        const QString value = values.take(kind + "-only"_L1);
        if (!value.isEmpty() && ExportConfig::isOn(value) && !values.contains(u"only"_s))
            values.insert(u"only"_s, kind);
    }
}

bool isShared(const QString &id)
{
    static const QList<exporting::Option> shared = exporting::sharedOptions();
    return std::ranges::any_of(shared, [&id](const exporting::Option &one) { return one.id == id; });
}

/// Whether an option stands alone, without a value.
bool isSwitch(const QString &id, const exporting::Catalogue &targets)
{
    static const QStringList own = {u"list"_s,
                                    u"force"_s,
                                    u"help"_s,
                                    u"dry-run"_s,
                                    u"diff"_s,
                                    u"remove-gone"_s,
                                    u"tests-only"_s,
                                    u"not-recursive"_s,
                                    u"actionwords-signature"_s,
                                    u"actionwords-only"_s};
    const auto isIn = [&id](const QList<exporting::Option> &options) {
        return std::ranges::any_of(
            options, [&id](const exporting::Option &one) { return one.id == id && one.type == OptionType::Boolean; });
    };
    return own.contains(id) || isServerSwitch(id) || actionWordReportOptions().contains(id) ||
           isIn(exporting::sharedOptions()) ||
           std::ranges::any_of(targets.exporters(),
                               [&isIn](const exporting::Exporter &exporter) { return isIn(exporter.options); });
}

} // namespace

ExportArguments::ExportArguments(const QCommandLineParser &parser, const exporting::Catalogue &targets,
                                 ExportConfig config)
    : m_config(std::move(config))
{
    for (const QString &name : parser.optionNames()) {
        const QString id = aliases.value(name, name);
        const bool isNegated = id.startsWith("no-"_L1);
        if (isNegated)
            m_given.insert(id.sliced(3), u"false"_s);
        else
            m_given.insert(id, isSwitch(id, targets) ? u"true"_s : parser.value(name));
    }
    replaceOldNames(m_given);
    replaceOldNames(m_config.values);
    // What is exported is one thing: named on the command line, it replaces that of the file whatever its kind is.
    if (!parser.positionalArguments().isEmpty() || m_given.contains(u"xml"_s) || m_given.contains(u"features"_s)) {
        m_config.values.remove(u"xml"_s);
        m_config.values.remove(u"features"_s);
    }
}

Result<ExportArguments> ExportArguments::read(const QCommandLineParser &parser, const exporting::Catalogue &targets)
{
    if (!parser.isSet(u"config"_s))
        return ExportArguments(parser, targets, {});
    return readExportConfig(parser.value(u"config"_s)).transform([&](ExportConfig config) {
        return ExportArguments(parser, targets, std::move(config));
    });
}

void ExportArguments::describe(QCommandLineParser &parser)
{
    parser.addOptions({
        {{u"H"_s, u"list"_s}, Texts::tr("List the targets with their options.")},
        {u"to"_s, Texts::tr("The target."), Texts::tr("TARGET")},
        {{u"l"_s, u"language"_s}, Texts::tr("The target's language, in place of --to: java."), Texts::tr("LANGUAGE")},
        {{u"f"_s, u"framework"_s},
         Texts::tr("The target's framework, with --language: testng."),
         Texts::tr("FRAMEWORK")},
        {{u"o"_s, u"output"_s, u"output-directory"_s},
         Texts::tr("The folder to write to; it is made if it is missing."),
         Texts::tr("DIR")},
        {{u"x"_s, u"xml"_s, u"xml-file"_s},
         Texts::tr("Export a project XML in place of a project."),
         Texts::tr("FILE")},
        {u"features"_s, Texts::tr("Export a folder of feature files in place of a project."), Texts::tr("DIR")},
        {{u"c"_s, u"config"_s, u"config-file"_s},
         Texts::tr("Take options from a configuration file of hiptest-publisher."),
         Texts::tr("FILE")},
        {u"force"_s, Texts::tr("Overwrite files that belong to you, such as action words.")},
        {u"dry-run"_s, Texts::tr("Tell what would be written, without writing.")},
        {u"diff"_s, Texts::tr("Print the difference that writing would make as a patch, without writing.")},
        {u"remove-gone"_s,
         Texts::tr(
             "Remove files that an earlier export wrote and that this one makes no more, unless they were edited.")},
        {u"tags"_s, Texts::tr("Only scenarios whose tags fulfil this: \"@smoke and not @slow\"."),
         Texts::tr("EXPRESSION")},
        {u"filter-on-tags"_s, Texts::tr("Only scenarios with one of these tags: slow,JIRA:AB-1."), Texts::tr("TAGS")},
        {u"filter-on-scenario-ids"_s, Texts::tr("Only the scenarios with these uids."), Texts::tr("IDS")},
        {u"filter-on-folder-ids"_s, Texts::tr("Only the folders with these uids."), Texts::tr("IDS")},
        {u"filter-on-scenario-name"_s, Texts::tr("Only scenarios of this name."), Texts::tr("NAME")},
        {u"filter-on-folder-name"_s, Texts::tr("Only folders of this name."), Texts::tr("NAME")},
        {u"filter-on-status"_s, Texts::tr("Only tests with one of these statuses in their test run: failed,blocked."),
         Texts::tr("STATUSES")},
        {u"not-recursive"_s, Texts::tr("Leave out what is in folders beneath those.")},
        {u"overriden-templates"_s,
         Texts::tr("Templates of your own that replace those of the same name: a folder of *.hbs."), Texts::tr("DIR")},
        {u"overriden-language-configs"_s,
         Texts::tr("Exporters of your own: a folder of LANGUAGE-FRAMEWORK.conf of hiptest-publisher, or of folders "
                   "that each hold an exporter.json."),
         Texts::tr("DIR")},
        {u"actionwords-signature"_s, Texts::tr("Write nothing but actionwords_signature.yaml.")},
        {u"meta"_s, Texts::tr("Values for templates of your own."), Texts::tr("NAME:VALUE,…")},
        {u"test-run-id"_s, Texts::tr("The document is a test run: put test uids into names."), Texts::tr("ID")},
        {u"test-run-name"_s, Texts::tr("The same by the run's name."), Texts::tr("NAME")},
        {u"tests-only"_s, Texts::tr("The same as --only=tests.")},
        {u"actionwords-only"_s, Texts::tr("The same as --only=actionwords.")},
    });
    describeServerOptions(parser);
}

QString ExportArguments::value(const QString &id) const
{
    return m_given.value(id, m_config.values.value(id));
}

bool ExportArguments::isOn(const QString &id) const
{
    const QString chosen = value(id);
    return !chosen.isEmpty() && ExportConfig::isOn(chosen);
}

QStringList ExportArguments::list(const QString &id) const
{
    QStringList items;
    for (const QString &item : value(id).split(u',', Qt::SkipEmptyParts))
        items.append(item.trimmed());
    return items;
}

QString ExportArguments::target() const
{
    if (m_given.contains(u"to"_s))
        return m_given.value(u"to"_s);
    return m_given.contains(u"language"_s) ? exporting::targetOf(value(u"language"_s), value(u"framework"_s))
                                           : m_config.target();
}

QString ExportArguments::folderFor(const QString &category) const
{
    static const QMap<QString, QString> together = {{u"step_definitions_library"_s, u"step_definitions"_s},
                                                    {u"library"_s, u"actionwords"_s},
                                                    {u"libraries"_s, u"actionwords"_s}};
    const QMap<QString, QString> &folders = m_config.outputFolders;
    return folders.value(category, folders.value(together.value(category), value(u"output"_s)));
}

exporting::Selection ExportArguments::selection() const
{
    return {.tagExpression = value(u"tags"_s),
            .tags = list(u"filter-on-tags"_s),
            .scenarioUids = list(u"filter-on-scenario-ids"_s),
            .folderUids = list(u"filter-on-folder-ids"_s),
            .scenarioName = value(u"filter-on-scenario-name"_s),
            .folderName = value(u"filter-on-folder-name"_s),
            .isRecursive = !isOn(u"not-recursive"_s),
            .statuses = list(u"filter-on-status"_s)};
}

Result<> ExportArguments::setOption(exporting::ExportOptions &options, const exporting::Option &option,
                                    const QString &value) const
{
    if (option.type == OptionType::Choice && !option.choices.contains(value))
        return failure(ErrorKind::Invalid,
                       Texts::tr("--%1 takes one of: %2").arg(option.id, option.choices.join(", "_L1)));
    if (option.type == OptionType::Boolean)
        options.set(option.id, ExportConfig::isOn(value));
    else
        options.set(option.id, value);
    return {};
}

/// What to say of an option that is not the exporter's; empty: nothing.
Result<QString> ExportArguments::remarkOn(const QString &id, const exporting::Exporter &exporter) const
{
    if (isServerOption(id))
        return m_given.contains(id) ? serverOptionRemark(id) : QString();
    if (!m_given.contains(id))
        return Texts::tr("\"%1\" in the configuration file is not known and changes nothing").arg(id);
    return failure(ErrorKind::Invalid, Texts::tr("the target \"%1\" has no option --%2").arg(exporter.id, id));
}

Result<exporting::ExportOptions> ExportArguments::options(const exporting::Exporter &exporter,
                                                          QStringList &remarks) const
{
    exporting::ExportOptions options;
    QMap<QString, QString> all = m_config.values;
    all.insert(m_given);
    for (auto given = all.cbegin(); given != all.cend(); ++given) {
        const QString &id = given.key();
        const exporting::Option *option = exporter.option(id);
        if (option) {
            if (Result<> set = setOption(options, *option, given.value()); !set)
                return failure(set.error());
        } else if (isShared(id)) {
            remarks.append(Texts::tr("--%1 changes nothing for the target %2").arg(id, exporter.id));
        } else if (!ownOptions.contains(id) && !actionWordReportOptions().contains(id)) {
            const Result<QString> remark = remarkOn(id, exporter);
            if (!remark)
                return failure(remark.error());
            if (!remark->isEmpty())
                remarks.append(*remark);
        }
    }
    for (const QString &pair : list(u"meta"_s))
        options.set(u"meta."_s + pair.section(u':', 0, 0).trimmed(), pair.section(u':', 1).trimmed());
    const bool isTestRun = !value(u"test-run-id"_s).isEmpty() || !value(u"test-run-name"_s).isEmpty();
    if (isTestRun && exporter.option(u"uids"_s) && !options.isSet(u"uids"_s))
        options.set(u"uids"_s, true);
    return options;
}

} // namespace stepwright::cli

#include "model/exporting/catalogue/languageconfig.h"

#include "model/exporting/catalogue/configlines.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stepwright::exporting {

namespace {

const QString common = u"_common"_s;
const QStringList conversionKeys = {u"filename_convention"_s, u"dirname_convention"_s, u"naming_convention"_s};
const QStringList otherKeys = {u"node_name"_s,       u"template_dirs"_s, u"filename"_s, u"named_filename"_s,
                               u"call_prefix"_s,     u"indentation"_s,   u"package"_s,  u"fallback_template"_s,
                               u"renderer_addons"_s, u"namespace"_s};

QString translated(const char *text)
{
    return QCoreApplication::translate("Exporters", text);
}

/// camelize_upper is another name of camelize.
std::optional<Conversion> conversionNamed(const QString &name)
{
    return conversionOf(name == "camelize_upper"_L1 ? u"camelize"_s : name);
}

/// What is wrong with a line, translated; empty where nothing is.
QString problemOf(const ConfigLine &line)
{
    if (conversionKeys.contains(line.key))
        return conversionNamed(line.value)
                   ? QString()
                   : translated(QT_TRANSLATE_NOOP("Exporters", "\"%1\" is no name conversion")).arg(line.value);
    if (otherKeys.contains(line.key))
        return line.section.isEmpty()
                   ? translated(QT_TRANSLATE_NOOP("Exporters", "\"%1\" stands before the first [section]"))
                         .arg(line.key)
                   : QString();
    return translated(QT_TRANSLATE_NOOP("Exporters", "\"%1\" is no key of a language configuration")).arg(line.key);
}

/// Code of the established tool that a configuration asks for beside what the templates here do without it.
QStringList remarksOn(const LanguageConfig &config)
{
    static const QStringList known = {u"GherkinAddon"_s, u"BehaveAddon"_s, u"RobotFrameworkAddon"_s};
    QStringList remarks;
    for (const LanguageConfig::Section &section : config.sections) {
        for (const QString &addon : section.values.value(u"renderer_addons"_s).split(u' ', Qt::SkipEmptyParts)) {
            const QString remark = QCoreApplication::translate(
                                       "Exporters", "%1: the renderer add-on %2 is Ruby code, which is not run; put "
                                                    "what it does into templates.")
                                       .arg(config.path, addon);
            if (!known.contains(addon) && !remarks.contains(remark))
                remarks.append(remark);
        }
    }
    return remarks;
}

/// "%s" of file names is "{name}" here.
QString pattern(QString name)
{
    return name.replace("%s"_L1, "{name}"_L1);
}

Each eachOf(const LanguageConfig::Section &section)
{
    const QString node = section.values.value(u"node_name"_s);
    if (section.category == "libraries"_L1 || section.category == "step_definitions_library"_L1)
        return Each::Library;
    return node == "folders"_L1 || section.category == "features"_L1 || section.category == "stories"_L1
               ? Each::Folder
               : Each::Project;
}

void applySection(Category &category, const LanguageConfig::Section &section)
{
    const QMap<QString, QString> &values = section.values;
    const QString named = pattern(values.value(u"named_filename"_s));
    const QString file = pattern(values.value(u"filename"_s));
    if (category.each == Each::Project) {
        category.file = file.isEmpty() ? category.file : file;
        category.namedFile = named;
    } else if (!named.isEmpty() || !file.isEmpty()) {
        category.file = named.isEmpty() ? file : named;
    }
    const QString files = values.value(u"filename_convention"_s, u"normalize"_s);
    category.fileConversion = conversionNamed(files).value_or(Conversion::Normalize);
    category.folderConversion =
        conversionNamed(values.value(u"dirname_convention"_s, files)).value_or(Conversion::Normalize);
    category.indentation = values.value(u"indentation"_s, u"  "_s).replace("\\t"_L1, "\t"_L1);
}

/// The category of a section: one that the exporter has, or one with a template of its own name.
Category categoryFor(const Exporter &exporter, const LanguageConfig::Section &section)
{
    const auto found = std::ranges::find_if(exporter.categories,
                                            [&section](const Category &one) { return one.isCalled(section.category); });
    if (found != exporter.categories.end())
        return *found;
    return {.id = section.category,
            .each = eachOf(section),
            .file = {},
            .templateName = section.category,
            .isOverwritten = section.category != "actionwords"_L1 && section.category != "libraries"_L1,
            .needsLibraries = section.category.contains("librar"_L1)};
}

void setDefault(Exporter &exporter, const QString &id, const QString &value, const QList<Option> &shared)
{
    auto option = std::ranges::find(exporter.options, id, &Option::id);
    if (option == exporter.options.end()) {
        exporter.options.append(*std::ranges::find(shared, id, &Option::id));
        option = exporter.options.end() - 1;
    }
    option->defaultValue = value;
}

} // namespace

QStringList LanguageConfig::templateDirectories() const
{
    QStringList directories;
    for (const Section &section : sections) {
        for (const QString &one : section.values.value(u"template_dirs"_s).split(u',', Qt::SkipEmptyParts))
            directories.append(one.trimmed());
    }
    directories.removeDuplicates();
    return directories;
}

QString targetOf(const QString &language, const QString &framework)
{
    static const QMap<QString, QString> usual = {{u"ruby"_s, u"rspec"_s},           {u"cucumber"_s, u"ruby"_s},
                                                 {u"cucumber_legacy"_s, u"java"_s}, {u"java"_s, u"junit"_s},
                                                 {u"python"_s, u"unittest"_s},      {u"javascript"_s, u"qunit"_s},
                                                 {u"csharp"_s, u"nunit"_s},         {u"php"_s, u"phpunit"_s},
                                                 {u"groovy"_s, u"spock"_s},         {u"swift"_s, u"xctest"_s}};
    const QString chosen = framework.isEmpty() ? usual.value(language) : framework;
    return chosen.isEmpty() ? language : QString(language + u'-' + chosen);
}

Result<LanguageConfig> readLanguageConfig(const QString &path)
{
    const Result<QList<ConfigLine>> lines = readConfigLines(path);
    if (!lines)
        return failure(lines.error());
    LanguageConfig config{.target = targetOf(QFileInfo(path).completeBaseName(), {}), .path = path};
    QMap<QString, QString> forAll;
    for (const ConfigLine &line : *lines) {
        if (const QString problem = problemOf(line); !problem.isEmpty())
            return failure(ErrorKind::Invalid,
                           translated(QT_TRANSLATE_NOOP("Exporters", "Line %1 of \"%2\" cannot be used: %3."))
                               .arg(line.number)
                               .arg(path, problem));
        if (line.section == common) {
            forAll.insert(line.key, line.value);
            continue;
        }
        auto section = std::ranges::find(config.sections, line.section, &LanguageConfig::Section::category);
        if (section == config.sections.end())
            section = config.sections.insert(config.sections.end(), LanguageConfig::Section{line.section, {}});
        section->values.insert(line.key, line.value);
    }
    if (config.sections.isEmpty())
        return failure(
            ErrorKind::Invalid,
            translated(QT_TRANSLATE_NOOP("Exporters", "\"%1\" names no kind of files, such as [tests].")).arg(path));
    for (LanguageConfig::Section &section : config.sections) {
        QMap<QString, QString> values = forAll;
        values.insert(section.values);
        section.values = values;
    }
    config.remarks = remarksOn(config);
    return config;
}

void applyLanguageConfig(Exporter &exporter, const LanguageConfig &config, const QList<Option> &shared)
{
    QList<Category> categories;
    for (const LanguageConfig::Section &section : config.sections) {
        Category category = categoryFor(exporter, section);
        applySection(category, section);
        categories.append(category);
        const auto firstOf = [&section](QString &text, const QString &key) {
            text = text.isEmpty() ? section.values.value(key) : text;
        };
        firstOf(exporter.callPrefix, u"call_prefix"_s);
        firstOf(exporter.fallbackTemplate, u"fallback_template"_s);
        for (const QString &id : {u"package"_s, u"namespace"_s}) {
            if (section.values.contains(id))
                setDefault(exporter, id, section.values.value(id), shared);
        }
        const QString names = section.values.value(u"naming_convention"_s);
        if (const std::optional<Conversion> known = conversionNamed(names);
            known && section.category == "actionwords"_L1 && exporter.codeNames.value(u"actionWord"_s) != *known) {
            exporter.codeNames.insert(u"actionWord"_s, *known);
            exporter.codeNames.remove(u"reportedWord"_s);
        }
    }
    for (const Category &one : std::as_const(exporter.categories)) { // what the established tool forgets
        if (one.isCorrection &&
            std::ranges::none_of(categories, [&one](const Category &other) { return other.id == one.id; }))
            categories.append(one);
    }
    exporter.categories = categories;
    exporter.templateDirectories = config.templateDirectories();
}

} // namespace stepwright::exporting

#include "model/exporting/exportproject.h"

#include "model/exporting/catalogue/exportertemplates.h"
#include "model/exporting/context/exportcontext.h"
#include "model/exporting/context/templatehelpers.h"
#include "model/exporting/files/exportpaths.h"
#include "model/exporting/signature/signature.h"
#include "model/gherkin/format.h"
#include "model/gherkin/parser.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Exporters", text);
}

QStringList listOf(const QString &text)
{
    QStringList list;
    for (const QString &one : text.split(u',', Qt::SkipEmptyParts))
        list.append(one.trimmed());
    return list;
}

/// One export while it is made: first the list of files, then the content of each.
class Export
{
public:
    Export(const ProjectDocument &document, const Exporter &exporter, const ExportOptions &options)
        : m_document(document), m_exporter(exporter), m_options(options),
          m_context(document, exporter, options, m_names), m_paths(exporter, options, m_context.tree(), m_names),
          m_templates(exporter), m_helpers(exportHelpers(m_names))
    {
    }

    Result<ExportResult> run(const ExportProgress &progress);

private:
    /// A file still to be made.
    struct Job
    {
        QString path;
        const Category *category;
        templating::Value context;
        QString folderUid;
        const FeatureText *text = nullptr; ///< is the file, as it is or in the house format
    };

    [[nodiscard]] Result<> checkOptions() const;
    [[nodiscard]] bool isWanted(const QString &category) const;
    [[nodiscard]] Each eachOf(const Category &category) const;
    void plan(const Category &category);
    void planFolders(const Category &category);
    void planScenarios(const Category &category);
    [[nodiscard]] Result<QByteArray> bytesOf(const Job &job);
    [[nodiscard]] QByteArray bytesOf(const FeatureText &text, const QString &indentation) const;
    [[nodiscard]] QString indentationOf(const Category &category) const;
    void addSignature(ExportResult &result) const;
    void addNotes(ExportResult &result) const;

    const ProjectDocument &m_document;
    const Exporter &m_exporter;
    const ExportOptions &m_options;
    Names m_names;
    ExportContext m_context;
    ExportPaths m_paths;
    ExporterTemplates m_templates;
    templating::Helpers m_helpers;
    std::vector<Job> m_jobs;
};

Result<ExportResult> Export::run(const ExportProgress &progress)
{
    if (Result<> valid = checkOptions(); !valid)
        return failure(valid.error());
    for (const Category &category : m_exporter.categories) {
        if (isWanted(category.id) && (!category.needsLibraries || !m_document.libraries.isEmpty()))
            plan(category);
    }
    ExportResult result;
    for (const Job &job : m_jobs) {
        if (progress && !progress(result.files.size(), qsizetype(m_jobs.size())))
            return failure(ErrorKind::Cancelled,
                           translated(QT_TRANSLATE_NOOP("Exporters", "The export was cancelled.")));
        Result<QByteArray> bytes = bytesOf(job);
        if (!bytes)
            return failure(bytes.error());
        result.files.append(
            {job.path, *std::move(bytes), job.category->id, job.folderUid, job.category->isOverwritten});
    }
    addSignature(result);
    addNotes(result);
    return result;
}

Result<> Export::checkOptions() const
{
    for (const Option &option : m_exporter.options) {
        const QString value = m_options.value(option.id, option.defaultValue);
        const bool isYesNo = option.type == OptionType::Boolean && (value == "true"_L1 || value == "false"_L1);
        if (option.type != OptionType::Text && !isYesNo && !option.choices.contains(value))
            return failure(ErrorKind::Invalid,
                           translated(QT_TRANSLATE_NOOP("Exporters", "\"%1\" is no value of the option %2."))
                               .arg(value, option.id));
    }
    for (const QString &id : listOf(m_options.value(u"only"_s)) + listOf(m_options.value(u"without"_s))) {
        if (std::ranges::none_of(m_exporter.categories, [&](const Category &category) { return category.id == id; }))
            return failure(
                ErrorKind::Invalid,
                translated(QT_TRANSLATE_NOOP("Exporters", "The exporter %1 writes no files of the kind \"%2\"."))
                    .arg(m_exporter.id, id));
    }
    return {};
}

bool Export::isWanted(const QString &category) const
{
    const QStringList only = listOf(m_options.value(u"only"_s));
    return (only.isEmpty() || only.contains(category)) && !listOf(m_options.value(u"without"_s)).contains(category);
}

Each Export::eachOf(const Category &category) const
{
    if (category.namedFile.isEmpty())
        return category.each;
    if (m_context.isOn(u"split-scenarios"_s))
        return Each::Scenario;
    return m_context.isOn(u"with-folders"_s) ? Each::Folder : category.each;
}

void Export::plan(const Category &category)
{
    switch (eachOf(category)) {
    case Each::Project:
        m_jobs.push_back({m_paths.ofFile(category.file), &category, m_context.project()});
        break;
    case Each::Library:
        for (const LibraryDocument &library : m_document.libraries)
            m_jobs.push_back({m_paths.ofLibrary(category, library), &category, m_context.library(library)});
        break;
    case Each::Folder:
        planFolders(category);
        break;
    case Each::Scenario:
        planScenarios(category);
        break;
    }
}

void Export::planFolders(const Category &category)
{
    const bool isLeafless = m_context.isOn(u"leafless-export"_s);
    for (const FolderDocument *folder : m_context.tree().folders()) {
        const bool hasText = category.isFeatureText && folder->text;
        const bool isEmpty = isLeafless || m_context.tree().scenarios(*folder).empty();
        if (hasText && (folder->isFromText || m_context.isOn(u"original"_s)))
            m_jobs.push_back({folder->text->path.isEmpty() ? m_paths.ofFolder(category, *folder)
                                                           : m_paths.ofImportedFile(folder->text->path),
                              &category,
                              {},
                              folder->uid,
                              &*folder->text});
        else if (!isEmpty || hasText || (m_context.isOn(u"empty-folders"_s) && !isLeafless))
            m_jobs.push_back({m_paths.ofFolder(category, *folder), &category, m_context.folder(*folder), folder->uid});
    }
}

void Export::planScenarios(const Category &category)
{
    for (const FolderDocument *folder : m_context.tree().folders()) {
        for (const ScenarioDocument *scenario : m_context.tree().scenarios(*folder))
            m_jobs.push_back({m_paths.ofScenario(category, *scenario), &category, m_context.scenario(*scenario)});
    }
}

QString Export::indentationOf(const Category &category) const
{
    const QString own = m_context.text(u"indentation"_s);
    return own.isEmpty() ? category.indentation.value_or(m_exporter.indentation)
                         : QString(own).replace("\\t"_L1, "\t"_L1);
}

/// The text as it is, or in the house format, which keeps every comment.
QByteArray Export::bytesOf(const FeatureText &text, const QString &indentation) const
{
    if (m_context.isOn(u"original"_s))
        return text.bytes;
    gherkin::FormatOptions format;
    if (indentation.count(u' ') == indentation.size())
        format.indent = int(indentation.size());
    return gherkin::format(gherkin::parse(text.bytes, {.isMarkdown = text.markdown}), format);
}

Result<QByteArray> Export::bytesOf(const Job &job)
{
    if (job.text)
        return bytesOf(*job.text, indentationOf(*job.category));
    const Result<templating::Template> compiled = m_templates.partial(job.category->templateName);
    if (!compiled)
        return failure(compiled.error());
    templating::RenderOptions options{.partials = &m_templates, .escape = false, .data = m_context.data()};
    options.data.insert(u"indentation"_s, indentationOf(*job.category));
    Result<QString> text = compiled->render(job.context, m_helpers, options);
    if (!text)
        return failure(text.error());
    if (job.category->endsWith) {
        while (!text->isEmpty() && text->back().isSpace())
            text->chop(1);
        *text += *job.category->endsWith;
    }
    return text->toUtf8();
}

void Export::addSignature(ExportResult &result) const
{
    if (!m_exporter.writesSignature || !isWanted(u"actionwords"_s))
        return;
    // Always with double quotes, so that the delimiter of steps changes no hash.
    const StepText steps(m_context.words(), u"\""_s);
    result.files.append({u"actionwords_signature.yaml"_s,
                         signatureYaml(m_document, steps).toUtf8(),
                         u"actionwords_signature"_s,
                         {},
                         false});
}

void Export::addNotes(ExportResult &result) const
{
    result.notes = m_paths.notes();
    const qsizetype strays = qsizetype(m_context.tree().strayScenarios().size());
    const bool areLost = std::ranges::any_of(
        m_exporter.categories, [this](const Category &category) { return eachOf(category) != Each::Project; });
    if (strays > 0 && areLost && !m_context.isOn(u"leafless-export"_s))
        result.notes.append(QCoreApplication::translate("Exporters", "%n scenario(s) in no folder were left out.",
                                                        nullptr, int(strays)));
}

} // namespace

Result<ExportResult> exportProject(const ProjectDocument &document, const Exporter &exporter,
                                   const ExportOptions &options, const ExportProgress &progress)
{
    return Export(document, exporter, options).run(progress);
}

} // namespace stepwright::exporting

#include "model/exporting/exportproject.h"

#include "model/exporting/catalogue/exportertemplates.h"
#include "model/exporting/compatibility/compatibility.h"
#include "model/exporting/context/exportcontext.h"
#include "model/exporting/context/templatehelpers.h"
#include "model/exporting/document/documentforcode.h"
#include "model/exporting/document/inheritedsetup.h"
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
          m_data(m_context.data()), m_templates(exporter, m_data), m_helpers(exportHelpers(m_names, m_data))
    {
    }

    Result<ExportResult> run(const ExportProgress &progress);

    [[nodiscard]] bool isWanted(const Category &category) const;

private:
    /// A file still to be made.
    struct Job
    {
        QString path;
        const Category *category;
        templating::Value context;
        QString folderUid;
        const FeatureText *text = nullptr; ///< is the file, as it is or in the house format
        Each each = Each::Project;
    };

    [[nodiscard]] Result<> checkOptions() const;
    [[nodiscard]] Each eachOf(const Category &category) const;
    void plan(const Category &category);
    void planFolders(const Category &category);
    void planScenarios(const Category &category);
    [[nodiscard]] Result<QByteArray> bytesOf(const Job &job);
    [[nodiscard]] QByteArray bytesOf(const FeatureText &text, const QString &indentation) const;
    void dropReplaced();
    [[nodiscard]] templating::Value fileOf(const Job &job) const;
    [[nodiscard]] QString indentationOf(const Category &category) const;
    void addNotes(ExportResult &result) const;

    const ProjectDocument &m_document;
    const Exporter &m_exporter;
    const ExportOptions &m_options;
    Names m_names;
    ExportContext m_context;
    ExportPaths m_paths;
    const templating::Object m_data;
    ExporterTemplates m_templates;
    templating::Helpers m_helpers;
    std::vector<Job> m_jobs;
    QStringList m_notes; ///< sentences for the user
};

Result<ExportResult> Export::run(const ExportProgress &progress)
{
    if (Result<> valid = checkOptions(); !valid)
        return failure(valid.error());
    // Files that are named after nothing keep their names, as code refers to them.
    for (const bool isFixed : {true, false}) {
        for (const Category &category : m_exporter.categories) {
            const bool isWritten = isWanted(category) &&
                                   (!category.needsLibraries || !m_document.libraries.isEmpty()) &&
                                   (!category.isCorrection || !m_context.isOn(u"compatible"_s));
            if (isWritten && (eachOf(category) == Each::Project) == isFixed)
                plan(category);
        }
    }
    dropReplaced();
    ExportResult result;
    for (Job &job : m_jobs) {
        if (progress && !progress(result.files.size(), qsizetype(m_jobs.size())))
            return failure(ErrorKind::Cancelled,
                           translated(QT_TRANSLATE_NOOP("Exporters", "The export was cancelled.")));
        Result<QByteArray> bytes = bytesOf(job);
        job.context = {}; // with all that templates asked of it, which is more than the file
        if (!bytes)
            return failure(bytes.error());
        result.files.append(
            {job.path, *std::move(bytes), job.category->id, job.folderUid, job.category->isOverwritten});
    }
    addNotes(result);
    return result;
}

Result<> Export::checkOptions() const
{
    for (const Option &option : m_exporter.options) {
        const QString value = m_options.value(option.id, option.defaultValue);
        if (!option.takes(value))
            return failure(ErrorKind::Invalid,
                           translated(QT_TRANSLATE_NOOP("Exporters", "\"%1\" is no value of the option %2."))
                               .arg(value, option.id));
    }
    for (const QString &id : listOf(m_options.value(u"only"_s)) + listOf(m_options.value(u"without"_s))) {
        if (std::ranges::none_of(m_exporter.categories,
                                 [&](const Category &category) { return category.isCalled(id); }))
            return failure(
                ErrorKind::Invalid,
                translated(QT_TRANSLATE_NOOP("Exporters", "The exporter %1 writes no files of the kind \"%2\"."))
                    .arg(m_exporter.id, id));
    }
    return {};
}

bool Export::isWanted(const Category &category) const
{
    const auto names = [&category](const QStringList &list) {
        return std::ranges::any_of(list, [&category](const QString &name) { return category.isCalled(name); });
    };
    const QStringList only = listOf(m_options.value(u"only"_s));
    return (only.isEmpty() || names(only)) && !names(listOf(m_options.value(u"without"_s)));
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
        m_jobs.push_back({.path = m_paths.ofFile(category.file),
                          .category = &category,
                          .context = m_context.project(),
                          .folderUid = {}});
        break;
    case Each::Library:
        for (const LibraryDocument &library : m_document.libraries)
            m_jobs.push_back({.path = m_paths.ofLibrary(category, library),
                              .category = &category,
                              .context = m_context.library(library),
                              .folderUid = {},
                              .each = Each::Library});
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
        const QString path =
            hasText && !folder->text->path.isEmpty() ? m_paths.ofImportedFile(folder->text->path) : QString();
        const bool isEmpty = isLeafless || m_context.tree().scenarios(*folder).empty();
        if (hasText && (folder->isFromText || m_context.isOn(u"original"_s)))
            m_jobs.push_back({.path = path.isEmpty() ? m_paths.ofFolder(category, *folder) : path,
                              .category = &category,
                              .context = {},
                              .folderUid = folder->uid,
                              .text = &*folder->text,
                              .each = Each::Folder});
        else if (!isEmpty || hasText || (m_context.isOn(u"empty-folders"_s) && !isLeafless))
            m_jobs.push_back({.path = path.isEmpty() ? m_paths.ofFolder(category, *folder) : path,
                              .category = &category,
                              .context = m_context.folder(*folder),
                              .folderUid = folder->uid,
                              .each = Each::Folder});
    }
}

void Export::planScenarios(const Category &category)
{
    const auto add = [&](const ScenarioDocument &scenario) {
        m_jobs.push_back({.path = m_paths.ofScenario(category, scenario),
                          .category = &category,
                          .context = m_context.onlyScenario(scenario),
                          .folderUid = scenario.folderUid,
                          .each = Each::Scenario});
    };
    for (const FolderDocument *folder : m_context.tree().folders()) {
        for (const ScenarioDocument *scenario : m_context.tree().scenarios(*folder))
            add(*scenario);
    }
    for (const ScenarioDocument *scenario : m_context.tree().strayScenarios())
        add(*scenario);
}

/// Of jobs with the same path the last one counts. Only in the established tool's names there are such.
void Export::dropReplaced()
{
    QHash<QString, qsizetype> last;
    QStringList replaced;
    for (std::size_t i = 0; i < m_jobs.size(); ++i) {
        if (last.contains(m_jobs[i].path) && !replaced.contains(m_jobs[i].path))
            replaced.append(m_jobs[i].path);
        last[m_jobs[i].path] = qsizetype(i);
    }
    qsizetype index = 0;
    std::erase_if(m_jobs, [&](const Job &job) { return last[job.path] != index++; });
    for (const QString &path : std::as_const(replaced))
        m_notes.append(
            translated(QT_TRANSLATE_NOOP("Exporters", "%1 holds only the last of several with that name.")).arg(path));
}

/// What templates see as `@file`.
templating::Value Export::fileOf(const Job &job) const
{
    QStringList parts = job.path.split(u'/');
    const QString name = parts.takeLast();
    templating::List folders;
    templating::List packages;
    for (const QString &part : std::as_const(parts)) {
        folders.append(part);
        packages.append(m_context.packageName(part));
    }
    return templating::Object{{u"name"_s, name.section(u'.', 0, 0)},
                              {u"folders"_s, folders},
                              {u"packages"_s, packages},
                              {u"isOfProject"_s, job.each == Each::Project},
                              {u"isOfFolder"_s, job.each == Each::Folder},
                              {u"isOfScenario"_s, job.each == Each::Scenario}};
}

QString Export::indentationOf(const Category &category) const
{
    const bool isChosen = !m_context.text(u"indentation"_s).isEmpty();
    return isChosen ? m_context.indentation() : category.indentation.value_or(m_exporter.indentation);
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
    templating::RenderOptions options{
        .partials = &m_templates,
        .escape = false,
        .data = m_data,
        .globals = templating::Object{{u"context"_s, templating::Object{{u"meta"_s, m_data.member(u"meta"_s)}}}}};
    options.data.insert(u"project"_s, m_context.project());
    options.data.insert(u"indentation"_s, indentationOf(*job.category));
    options.data.insert(u"file"_s, fileOf(job));
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

void Export::addNotes(ExportResult &result) const
{
    result.notes = m_notes + m_paths.notes();
    const qsizetype strays = qsizetype(m_context.tree().strayScenarios().size()); // none but in the compatible mode
    const bool areLost = std::ranges::any_of(
        m_exporter.categories, [this](const Category &category) { return eachOf(category) == Each::Folder; });
    if (strays > 0 && areLost && !m_context.isOn(u"leafless-export"_s))
        result.notes.append(QCoreApplication::translate("Exporters", "%n scenario(s) in no folder were left out.",
                                                        nullptr, int(strays)));
}

/// The signature says how the project's action words are, whatever else was done to write code for them. Always with
/// double quotes, so that the delimiter of steps changes no hash.
ExportedFile signatureOf(const ProjectDocument &document)
{
    const ActionWordIndex words(document);
    return {u"actionwords_signature.yaml"_s,
            signatureYaml(document, StepText(words, u"\""_s)).toUtf8(),
            u"actionwords_signature"_s,
            {},
            false};
}

} // namespace

Result<ExportResult> exportProject(const ProjectDocument &document, const Exporter &exporter,
                                   const ExportOptions &options, const ExportProgress &progress)
{
    const bool isCompatible = exporter.value(options, u"compatible"_s) == "true"_L1;
    const bool inheritsSetup = exporter.value(options, u"inherit-setup"_s) == "true"_L1;
    const ProjectDocument whole = inheritsSetup ? withInheritedSetup(document) : document;
    const FrameworkVersion *version = isCompatible ? nullptr : chosenVersion(exporter, options);
    const ProjectDocument ready = isCompatible ? whole
                                  : version    ? documentForCode(writtenFor(whole, *version), Names())
                                               : documentForCode(whole, Names());
    Export work(ready, exporter, options);
    Result<ExportResult> result = work.run(progress);
    if (!result)
        return result;
    result->target = exporter.id;
    if (version)
        result->notes += incompatibilities(document, *version);
    for (const Category &category : exporter.categories) {
        if (work.isWanted(category))
            result->categories.append(category.id);
    }
    const auto holdsWords = [&work](const Category &one) {
        return one.isCalled(u"actionwords"_s) && work.isWanted(one);
    };
    if (exporter.writesSignature && std::ranges::any_of(exporter.categories, holdsWords))
        result->files.append(signatureOf(signedDocument(document, isCompatible)));
    return result;
}

} // namespace stepwright::exporting

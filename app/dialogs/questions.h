#pragma once

#include "model/importing/importplan.h"
#include "model/linting/lintsettings.h"
#include "model/project/formatsettings.h"
#include "model/store/recovery/salvage.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

class QPrinter;

namespace stepwright {

class EditorThemes;
class ExportPreview;
struct ExportRequest;

/// What a user may want done with texts that are not saved.
enum class UnsavedAnswer { Save, Discard, Cancel };

/// Why a project can only be looked at.
enum class ReadOnlyReason { OpenElsewhere, NotWritable };

/// What a user may want done about a damaged project.
enum class DamageAnswer { OpenBackup, Recover, Leave };

/// Everything the program asks the user and must have answered before it goes on. An empty answer is "cancel". The
/// window asks with dialogs; tests answer themselves.
class Questions
{
public:
    virtual ~Questions() = default;

    [[nodiscard]] virtual QString newProjectFile() = 0;
    [[nodiscard]] virtual QString projectToOpen() = 0;
    [[nodiscard]] virtual QString folderToImport() = 0;
    [[nodiscard]] virtual QStringList filesToImport() = 0;
    [[nodiscard]] virtual QString xmlToImport() = 0;
    /// A folder in which step definitions lie.
    [[nodiscard]] virtual QString codeFolder() = 0;

    /// A name for something; `present` is offered.
    [[nodiscard]] virtual QString nameFor(const QString &title, const QString &label, const QString &present) = 0;

    /// names: the features with unsaved text.
    [[nodiscard]] virtual UnsavedAnswer unsavedTexts(const QStringList &names) = 0;

    /// Whether to look at a copy of a project that cannot be opened for writing.
    [[nodiscard]] virtual bool openReadOnlyCopy(const QString &path, ReadOnlyReason reason) = 0;

    /// What to do about a damaged project; OpenBackup only where there is one, Recover only where something is
    /// readable.
    [[nodiscard]] virtual DamageAnswer damagedProject(const store::DamagedProject &project) = 0;

    /// The part of an import's plan that is to be done.
    [[nodiscard]] virtual std::optional<importing::ImportPlan> importPlan(const importing::ImportPlan &plan) = 0;

    /// Folder and options of an export, beginning with those given; the preview renders what is chosen meanwhile.
    [[nodiscard]] virtual std::optional<ExportRequest>
    exportRequest(const ExportRequest &proposed, ExportPreview &preview, const EditorThemes &themes) = 0;

    /// The file a PDF is to be written to; `proposed` is offered.
    [[nodiscard]] virtual QString pdfFile(const QString &proposed) = 0;

    /// Where and how to print a document of a title; null is "cancel".
    [[nodiscard]] virtual std::shared_ptr<QPrinter> printer(const QString &title) = 0;

    /// Severity and limits of the rules, beginning with those of the project.
    [[nodiscard]] virtual std::optional<linting::LintSettings> lintSettings(const linting::LintSettings &present) = 0;

    /// How features are formatted, beginning with the present settings.
    [[nodiscard]] virtual std::optional<project::FormatSettings>
    formatSettings(const project::FormatSettings &present) = 0;

    /// Which backup is to take the project's place.
    [[nodiscard]] virtual std::optional<store::Backup> backupToRestore(const QList<store::Backup> &backups) = 0;
};

} // namespace stepwright

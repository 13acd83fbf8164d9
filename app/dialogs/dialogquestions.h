#pragma once

#include "app/dialogs/questions.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <QWidget>

namespace stepwright {

/// Asks the user with modal dialogs over the active window.
class DialogQuestions : public Questions
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::DialogQuestions)

public:
    [[nodiscard]] QString newProjectFile() override;
    [[nodiscard]] QString projectToOpen() override;
    [[nodiscard]] QString folderToImport() override;
    [[nodiscard]] QStringList filesToImport() override;
    [[nodiscard]] QString xmlToImport() override;
    [[nodiscard]] QString codeFolder() override;
    [[nodiscard]] QString nameFor(const QString &title, const QString &label, const QString &present) override;
    [[nodiscard]] UnsavedAnswer unsavedTexts(const QStringList &names) override;
    [[nodiscard]] bool openReadOnlyCopy(const QString &path, ReadOnlyReason reason) override;
    [[nodiscard]] DamageAnswer damagedProject(const store::DamagedProject &project) override;
    [[nodiscard]] std::optional<importing::ImportPlan> importPlan(const importing::ImportPlan &plan) override;
    [[nodiscard]] std::optional<ExportRequest> exportRequest(const ExportRequest &proposed, ExportPreview &preview,
                                                             const EditorThemes &themes) override;
    [[nodiscard]] QString pdfFile(const QString &proposed) override;
    [[nodiscard]] std::shared_ptr<QPrinter> printer(const QString &title) override;
    [[nodiscard]] std::optional<linting::LintSettings> lintSettings(const linting::LintSettings &present) override;
    [[nodiscard]] std::optional<project::FormatSettings>
    formatSettings(const project::FormatSettings &present) override;
    [[nodiscard]] std::optional<store::Backup> backupToRestore(const QList<store::Backup> &backups) override;

private:
    [[nodiscard]] QWidget *parent() const;
    QString chosen(const QString &path);

    QString m_folder =
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation); ///< where the last one ended
};

} // namespace stepwright

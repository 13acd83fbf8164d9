#pragma once

#include "app/application.h"
#include "app/dialogs/exportdialog.h"
#include "app/dialogs/questions.h"
#include "app/mainwindow.h"
#include "app/pages/featurepage.h"

#include <QAction>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace stepwright::tests {

/// Answers what the program asks, as a test says beforehand.
class PreparedAnswers : public Questions
{
public:
    QString newProject;
    QString project;
    QString importPath;
    QStringList importPaths;
    QString name;
    UnsavedAnswer unsaved = UnsavedAnswer::Cancel;
    bool readOnlyCopy = false;
    bool acceptImport = true;
    QString exportFolder;                              ///< empty: the export is cancelled
    std::optional<importing::ImportPlan> plan{};       ///< the last plan that was asked about
    std::optional<linting::LintSettings> rules{};      ///< nothing: the question is cancelled
    std::optional<linting::LintSettings> askedRules{}; ///< what was shown
    QStringList unsavedNames{};
    int readOnlyQuestions = 0;
    ReadOnlyReason readOnlyReason{}; ///< of the last question
    DamageAnswer damage = DamageAnswer::Leave;
    std::optional<store::DamagedProject> damaged{}; ///< the last one that was asked about

    [[nodiscard]] QString newProjectFile() override { return newProject; }
    [[nodiscard]] QString projectToOpen() override { return project; }
    [[nodiscard]] QString folderToImport() override { return importPath; }
    [[nodiscard]] QStringList filesToImport() override { return importPaths; }
    [[nodiscard]] QString xmlToImport() override { return importPath; }
    QString code; ///< empty: the question is cancelled
    [[nodiscard]] QString codeFolder() override { return code; }
    [[nodiscard]] QString nameFor(const QString &, const QString &, const QString &) override { return name; }
    [[nodiscard]] UnsavedAnswer unsavedTexts(const QStringList &names) override
    {
        unsavedNames = names;
        return unsaved;
    }
    [[nodiscard]] bool openReadOnlyCopy(const QString &, ReadOnlyReason reason) override
    {
        ++readOnlyQuestions;
        readOnlyReason = reason;
        return readOnlyCopy;
    }
    [[nodiscard]] DamageAnswer damagedProject(const store::DamagedProject &asked) override
    {
        damaged = asked;
        return damage;
    }
    [[nodiscard]] std::optional<importing::ImportPlan> importPlan(const importing::ImportPlan &asked) override
    {
        plan = asked;
        return acceptImport ? plan : std::nullopt;
    }
    std::function<void(ExportDialog &)> driveExport{}; ///< works in the real dialog; then exportFolder does not count
    [[nodiscard]] std::optional<ExportRequest> exportRequest(const ExportRequest &proposed, ExportPreview &preview,
                                                             const EditorThemes &themes) override
    {
        if (driveExport) {
            ExportDialog dialog(proposed, preview, themes);
            dialog.open();
            driveExport(dialog);
            return dialog.result() == QDialog::Accepted ? std::optional(dialog.request()) : std::nullopt;
        }
        if (exportFolder.isEmpty())
            return std::nullopt;
        ExportRequest request = proposed;
        request.folder = exportFolder;
        return request;
    }
    QString pdf{};                             ///< empty: the question is cancelled
    std::shared_ptr<QPrinter> chosenPrinter{}; ///< null: the question is cancelled
    [[nodiscard]] QString pdfFile(const QString &) override { return pdf; }
    [[nodiscard]] std::shared_ptr<QPrinter> printer(const QString &) override { return chosenPrinter; }
    [[nodiscard]] std::optional<linting::LintSettings> lintSettings(const linting::LintSettings &present) override
    {
        askedRules = present;
        return rules;
    }
    std::optional<project::FormatSettings> format{}; ///< empty: the question is cancelled
    [[nodiscard]] std::optional<project::FormatSettings> formatSettings(const project::FormatSettings &) override
    {
        return format;
    }
    [[nodiscard]] std::optional<store::Backup> backupToRestore(const QList<store::Backup> &backups) override
    {
        return backups.value(0);
    }
};

/// The program with its real window, in folders of its own.
class WindowFixture
{
public:
    /// folder: holds settings and data; a second fixture in the same folder is the program's next start.
    /// services: what it talks to a platform with, if it does.
    explicit WindowFixture(const QString &folder, const std::optional<PlatformServices> &services = {});
    ~WindowFixture();

    [[nodiscard]] Application &application() { return *m_application; }
    [[nodiscard]] MainWindow &window() { return m_application->window(); }
    [[nodiscard]] PreparedAnswers &answers() { return *m_answers; }

    /// A widget or action of the window by its object name; fails the test where there is none.
    template <class T>
    [[nodiscard]] T *find(const QString &name)
    {
        T *found = window().findChild<T *>(name);
        if (!found)
            qFatal("the window has no %s", qPrintable(name));
        return found;
    }

    void trigger(const QString &actionName);

    /// Presses an action's keys in the current page's text.
    void press(const QString &actionName);

    /// Gives the window the keyboard; false where it does not get it.
    [[nodiscard]] bool activate();

    /// Makes a project of these features, given by names of files; false where they do not get into it.
    [[nodiscard]] bool makeProject(const QMap<QString, QByteArray> &features);

    /// Opens a feature from the tree by its name; null where its text does not appear.
    [[nodiscard]] FeaturePage *openFeature(const QString &name);

    /// What the message bar says now.
    [[nodiscard]] QString message();

    /// Closes the window as a user does; false where it stays open.
    [[nodiscard]] bool close();

private:
    QString m_folder;
    PreparedAnswers *m_answers;
    std::unique_ptr<Application> m_application;
};

/// Index of the row with this text anywhere in a view's model; invalid where there is none.
[[nodiscard]] QModelIndex findRow(const QAbstractItemModel &model, const QString &text, const QModelIndex &parent = {});

} // namespace stepwright::tests

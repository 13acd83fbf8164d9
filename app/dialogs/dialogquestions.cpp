#include "app/dialogs/dialogquestions.h"

#include "app/dialogs/backupdialog.h"
#include "app/dialogs/damagedialog.h"
#include "app/dialogs/exportdialog.h"
#include "app/dialogs/formatdialog.h"
#include "app/dialogs/importdialog.h"
#include "app/dialogs/rulesdialog.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>

namespace stepwright {

using namespace Qt::StringLiterals;

QWidget *DialogQuestions::parent() const
{
    return QApplication::activeWindow();
}

/// Remembers the folder of what was chosen, for the next file dialog.
QString DialogQuestions::chosen(const QString &path)
{
    if (!path.isEmpty())
        m_folder = QFileInfo(path).absolutePath();
    return path;
}

QString DialogQuestions::newProjectFile()
{
    QString path =
        QFileDialog::getSaveFileName(parent(), tr("New project"), m_folder, tr("Stepwright projects (*.stepwright)"));
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty())
        path += ".stepwright"_L1;
    return chosen(path);
}

QString DialogQuestions::projectToOpen()
{
    return chosen(
        QFileDialog::getOpenFileName(parent(), tr("Open project"), m_folder, tr("Stepwright projects (*.stepwright)")));
}

QString DialogQuestions::folderToImport()
{
    return chosen(QFileDialog::getExistingDirectory(parent(), tr("Import a folder of feature files"), m_folder));
}

QStringList DialogQuestions::filesToImport()
{
    const QStringList paths = QFileDialog::getOpenFileNames(parent(), tr("Import feature files"), m_folder,
                                                            tr("Feature files (*.feature *.feature.md)"));
    chosen(paths.value(0));
    return paths;
}

QString DialogQuestions::xmlToImport()
{
    return chosen(
        QFileDialog::getOpenFileName(parent(), tr("Import a project XML"), m_folder, tr("Project XML (*.xml)")));
}

QString DialogQuestions::codeFolder()
{
    return chosen(QFileDialog::getExistingDirectory(parent(), tr("Choose a folder of step definitions"), m_folder));
}

QString DialogQuestions::nameFor(const QString &title, const QString &label, const QString &present)
{
    QInputDialog dialog(parent());
    dialog.setObjectName(u"nameDialog"_s);
    dialog.setWindowTitle(title);
    dialog.setLabelText(label);
    dialog.setTextValue(present);
    dialog.resize(420, dialog.sizeHint().height());
    return dialog.exec() == QDialog::Accepted ? dialog.textValue() : QString();
}

UnsavedAnswer DialogQuestions::unsavedTexts(const QStringList &names)
{
    QMessageBox box(parent());
    box.setObjectName(u"unsavedDialog"_s);
    box.setWindowTitle(tr("Unsaved changes"));
    box.setText(names.size() == 1 ? tr("\"%1\" has unsaved changes.").arg(names.constFirst())
                                  : tr("%n features have unsaved changes.", nullptr, int(names.size())));
    if (names.size() > 1)
        box.setInformativeText(QStringList(names.first(qMin(names.size(), qsizetype(10)))).join('\n'_L1));
    box.setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return UnsavedAnswer::Save;
    case QMessageBox::Discard:
        return UnsavedAnswer::Discard;
    default:
        return UnsavedAnswer::Cancel;
    }
}

bool DialogQuestions::openReadOnlyCopy(const QString &path, ReadOnlyReason reason)
{
    QMessageBox box(parent());
    box.setObjectName(u"readOnlyDialog"_s);
    box.setWindowTitle(tr("Open a read-only copy"));
    const QString text = reason == ReadOnlyReason::OpenElsewhere
                             ? tr("\"%1\" is open in another window or program.")
                             : tr("The file or the folder of \"%1\" may not be written to.");
    box.setText(text.arg(QFileInfo(path).completeBaseName()));
    box.setInformativeText(tr("You can look at a copy of it. The copy cannot be changed."));
    QPushButton *open = box.addButton(tr("Open a &Copy"), QMessageBox::AcceptRole);
    box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(open);
    box.exec();
    return box.clickedButton() == open;
}

DamageAnswer DialogQuestions::damagedProject(const store::DamagedProject &project)
{
    DamageDialog dialog(project, parent());
    dialog.exec();
    return dialog.answer();
}

std::optional<importing::ImportPlan> DialogQuestions::importPlan(const importing::ImportPlan &plan)
{
    ImportDialog dialog(plan, parent());
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.plan()) : std::nullopt;
}

std::optional<ExportRequest> DialogQuestions::exportRequest(const ExportRequest &proposed, ExportPreview &preview,
                                                            const EditorThemes &themes)
{
    ExportDialog dialog(proposed, preview, themes, parent());
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.request()) : std::nullopt;
}

QString DialogQuestions::pdfFile(const QString &proposed)
{
    return QFileDialog::getSaveFileName(parent(), tr("Export as PDF"), proposed, tr("PDF documents (*.pdf)"));
}

std::shared_ptr<QPrinter> DialogQuestions::printer(const QString &title)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(title);
    QPrintDialog dialog(printer.get(), parent());
    dialog.setOptions(QAbstractPrintDialog::PrintToFile); // the pages to print are all
    return dialog.exec() == QDialog::Accepted ? printer : nullptr;
}

std::optional<linting::LintSettings> DialogQuestions::lintSettings(const linting::LintSettings &present)
{
    RulesDialog dialog(present, parent());
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.settings()) : std::nullopt;
}

std::optional<project::FormatSettings> DialogQuestions::formatSettings(const project::FormatSettings &present)
{
    FormatDialog dialog(present, parent());
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.settings()) : std::nullopt;
}

std::optional<store::Backup> DialogQuestions::backupToRestore(const QList<store::Backup> &backups)
{
    BackupDialog dialog(backups, parent());
    return dialog.exec() == QDialog::Accepted ? dialog.chosen() : std::nullopt;
}

} // namespace stepwright

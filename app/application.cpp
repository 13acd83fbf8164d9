#include "app/application.h"

#include "app/commands/backupcommands.h"
#include "app/commands/draftrecovery.h"
#include "app/commands/palettecommands.h"
#include "app/commands/problemcommands.h"
#include "app/commands/projectcommands.h"
#include "app/commands/scenariocommands.h"
#include "app/dialogs/helpdialogs.h"
#include "app/dialogs/questions.h"
#include "app/docks/projectdock.h"
#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/projectchecker.h"
#include "app/widgets/workbar.h"
#include "editor/text/gherkinedit.h"
#include "model/importing/featurefolder.h"

#include <QCryptographicHash>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace stepwright {

using namespace Qt::StringLiterals;

Application::Application(const Places &places, std::unique_ptr<Questions> questions)
    : m_dataFolder(places.dataFolder), m_settings(places.settingsFile), m_questions(std::move(questions)),
      m_catalogue({places.dataFolder + "/exporters"_L1}),
      m_window(std::make_unique<MainWindow>(m_session, m_settings, m_theme, m_editorThemes, *m_questions)),
      m_projectCommands(new ProjectCommands(m_session, *m_questions, this)),
      m_importCommands(new ImportCommands(m_session, *m_questions, m_window->workBar(), m_catalogue, this)),
      m_exportCommands(new ExportCommands(m_session, *m_questions, m_settings, m_window->workBar(), this)),
      m_backupCommands(new BackupCommands(m_session, *m_questions, this)),
      m_draftRecovery(new DraftRecovery(m_session, this))
{
    auto *checker = new ProjectChecker(m_session, this);
    new ProblemCommands(m_session, *m_questions, *m_window, *checker, this);
    connectFileMenu();
    connectProjectMenu();
    connectScenarioMenu();
    connectHelpMenu();
    connectImport();
    connectBackups();
    connectDrafts();
    fillExportMenu();
    new PaletteCommands(*m_window, m_session, this);
}

Application::~Application() = default;

void Application::start(const StartRequest &request)
{
    if (request.sample)
        openSample();
    else if (const QFileInfo given(request.path);
             given.isDir() || (given.isFile() && importing::isFeatureFile(request.path)))
        openFeatures(request.path);
    else if (!request.path.isEmpty())
        openProject(request.path);
}

void Application::connectFileMenu()
{
    Actions &actions = m_window->actions();
    connect(actions.newProject, &QAction::triggered, this, &Application::newProject);
    connect(actions.openProject, &QAction::triggered, this, [this] {
        if (const QString path = m_questions->projectToOpen(); !path.isEmpty())
            openProject(path);
    });
    connect(m_window.get(), &MainWindow::recentProjectRequested, this, &Application::openProject);
    connect(&m_session, &Session::projectOpened, this, &Application::finishOpening);
    connect(&m_session, &Session::openFailed, this, &Application::showOpenFailure);
    connect(&m_session, &Session::indexingProgressed, this, [this](int remaining) {
        m_window->workBar().showRemaining(tr("Indexing: %n feature(s) left", nullptr, remaining), remaining);
    });
}

void Application::connectProjectMenu()
{
    Actions &actions = m_window->actions();
    ProjectDock &dock = m_window->projectDock();
    connect(actions.filterProject, &QAction::triggered, &dock, &ProjectDock::focusFilter);
    connect(actions.newFeature, &QAction::triggered, this,
            [this, &dock] { m_projectCommands->addFeature(dock.currentFolder()); });
    connect(actions.newFolder, &QAction::triggered, this,
            [this, &dock] { m_projectCommands->addFolder(dock.currentFolder()); });
    connect(actions.rename, &QAction::triggered, this,
            [this, &dock] { m_projectCommands->rename(dock.currentFolder()); });
    connect(actions.remove, &QAction::triggered, this,
            [this, &dock] { m_projectCommands->remove(dock.currentFolder()); });
    connect(m_projectCommands, &ProjectCommands::failed, this, &Application::showError);
    connect(m_projectCommands, &ProjectCommands::featureAdded, this,
            [this](const QString &uid) { m_window->tabs().openFeature(uid, 3); });
    connect(m_projectCommands, &ProjectCommands::removed, this, [this](const QString &name) {
        m_window->messages().showMessage({.severity = Severity::Information,
                                          .text = tr("\"%1\" was deleted.").arg(name),
                                          .choices = {{tr("&Undo"), [this] { m_session.undo(); }}}});
    });
}

void Application::connectScenarioMenu()
{
    Actions &actions = m_window->actions();
    const auto onText = [this](QAction *action, const std::function<void(QPlainTextEdit &)> &work) {
        connect(action, &QAction::triggered, this, [this, work] {
            if (FeaturePage *page = m_window->tabs().currentPage())
                work(*page->edit());
        });
    };
    onText(actions.newScenario, &insertScenario);
    onText(actions.duplicateScenario, &duplicateScenario);
    onText(actions.moveScenarioUp, [](QPlainTextEdit &edit) { moveScenario(edit, MoveDirection::Up); });
    onText(actions.moveScenarioDown, [](QPlainTextEdit &edit) { moveScenario(edit, MoveDirection::Down); });
}

void Application::connectHelpMenu()
{
    Actions &actions = m_window->actions();
    connect(actions.sampleProject, &QAction::triggered, this, &Application::openSample);
    connect(actions.about, &QAction::triggered, this, [this] { (new AboutDialog(m_window.get()))->show(); });
    connect(actions.shortcuts, &QAction::triggered, this,
            [this] { (new ShortcutsDialog(m_window->actions().withShortcut(), m_window.get()))->show(); });
}

void Application::connectImport()
{
    Actions &actions = m_window->actions();
    connect(actions.importFolder, &QAction::triggered, this, [this] {
        if (const QString path = m_questions->folderToImport(); !path.isEmpty())
            importFolder(path);
    });
    connect(actions.importFiles, &QAction::triggered, this, [this] {
        if (const QStringList paths = m_questions->filesToImport(); !paths.isEmpty())
            m_importCommands->importFiles(paths);
    });
    connect(actions.importXml, &QAction::triggered, this, [this] {
        if (const QString path = m_questions->xmlToImport(); !path.isEmpty())
            m_importCommands->importXml(path);
    });
    connect(m_importCommands, &ImportCommands::xmlImported, this, [this](const QString &path, int problems) {
        const QString left =
            problems > 0 ? tr("%n part(s) of it could not be read and were left out.", nullptr, problems) : QString();
        m_window->messages().showMessage(
            {.severity = problems > 0 ? Severity::Warning : Severity::Success,
             .text = tr("\"%1\" was imported. %2").arg(QDir::toNativeSeparators(path), left).trimmed(),
             .choices = {{tr("&Undo"), [this] { m_session.undo(); }}}});
    });
    connect(m_importCommands, &ImportCommands::imported, this, &Application::showImported);
    connect(m_importCommands, &ImportCommands::failed, this, &Application::showError);
    connect(m_importCommands, &ImportCommands::nothingToImport, this, [this](const QString &source) {
        m_window->messages().showMessage(
            {.severity = Severity::Information,
             .text =
                 tr("Nothing to import: everything in \"%1\" is in the project already, or it holds no feature files.")
                     .arg(QDir::toNativeSeparators(source))});
    });
    connect(m_exportCommands, &ExportCommands::exported, this, &Application::showExported);
    connect(m_exportCommands, &ExportCommands::failed, this, &Application::showError);
}

void Application::connectBackups()
{
    connect(m_window->actions().restoreBackup, &QAction::triggered, this, [this] {
        const QString path = m_session.path();
        m_window->leaveProject([this, path] { m_backupCommands->restore(path); });
    });
    connect(m_backupCommands, &BackupCommands::failed, this, &Application::showError);
    connect(m_backupCommands, &BackupCommands::nothingToRestore, this, [this] {
        m_window->messages().showMessage({.severity = Severity::Information,
                                          .text = tr("There is no backup of this project yet. One is made when a "
                                                     "changed project is opened, and before an import.")});
    });
    connect(m_backupCommands, &BackupCommands::restored, this, [this](const QString &path, const QString &keptAt) {
        m_whenOpened = [this, keptAt] {
            m_window->messages().showMessage({.severity = Severity::Success,
                                              .text = tr("The backup was restored. The state before is in \"%1\".")
                                                          .arg(QDir::toNativeSeparators(keptAt))});
        };
        m_session.openProject(path);
    });
}

void Application::connectDrafts()
{
    connect(m_draftRecovery, &DraftRecovery::draftsFound, this, &Application::offerDrafts);
}

void Application::fillExportMenu()
{
    QMenu *menu = m_window->actions().exportMenu;
    for (const exporting::Exporter &exporter : m_catalogue.exporters()) {
        QAction *action = menu->addAction(tr("%1…").arg(QString(exporter.name).replace('&'_L1, "&&"_L1)));
        action->setObjectName("export-"_L1 + exporter.id);
        action->setToolTip(exporter.description);
        connect(action, &QAction::triggered, this, [this, exporter] { m_exportCommands->exportTo(exporter); });
    }
}

void Application::newProject()
{
    const QString path = m_questions->newProjectFile();
    if (path.isEmpty())
        return;
    if (QFileInfo::exists(path)) {
        showError(
            {ErrorKind::Invalid,
             tr("There is a file \"%1\" already. Choose another name, or open it.").arg(QDir::toNativeSeparators(path)),
             {}});
        return;
    }
    m_whenOpened = {};
    m_window->leaveProject([this, path] { m_session.createProject(path); });
}

void Application::openProject(const QString &path)
{
    m_whenOpened = {};
    m_window->leaveProject([this, path] { m_session.openProject(path); });
}

void Application::openSample()
{
    createAndImport(QDir(m_dataFolder).filePath(tr("Tea shop") + ".stepwright"_L1), u":/samples/shop"_s);
}

/// Opens the project of a folder or of a single feature file. Each path has a project of its own, so that two folders
/// of the same name do not share one.
void Application::openFeatures(const QString &path)
{
    const QString source = QFileInfo(path).canonicalFilePath();
    const QByteArray id = QCryptographicHash::hash(source.toUtf8(), QCryptographicHash::Sha256).toHex().first(8);
    createAndImport(u"%1/%2/%3.stepwright"_s.arg(m_dataFolder, QLatin1StringView(id), QFileInfo(source).fileName()),
                    source);
}

void Application::importFolder(const QString &path)
{
    if (m_session.isOpen()) {
        m_importCommands->importFolder(path);
        return;
    }
    const QString project = m_questions->newProjectFile();
    if (!project.isEmpty())
        createAndImport(project, path);
}

/// Opens the project, made if it is missing; one that is still empty gets the features of the folder or file.
void Application::createAndImport(const QString &projectPath, const QString &source)
{
    m_window->leaveProject([this, projectPath, source] {
        m_whenOpened = [this, source] {
            if (m_session.tree()->folderCount() == 0)
                m_importCommands->importFolder(source, ImportCommands::Asking::JustImport);
        };
        QDir().mkpath(QFileInfo(projectPath).absolutePath());
        if (QFileInfo::exists(projectPath))
            m_session.openProject(projectPath);
        else
            m_session.createProject(projectPath);
    });
}

void Application::finishOpening()
{
    if (const auto work = std::exchange(m_whenOpened, {}))
        work();
    m_draftRecovery->look();
}

void Application::showError(const Error &error)
{
    m_window->messages().showMessage({.severity = Severity::Error, .text = error.message, .detail = error.detail});
}

void Application::showOpenFailure(const QString &path, const Error &error)
{
    if (error.kind == ErrorKind::Conflict && m_questions->openReadOnlyCopy(path))
        m_session.openReadOnlyCopy(path);
    else
        showError(error);
}

void Application::showImported(const importing::ImportPlan &plan)
{
    using importing::ImportState;
    const auto done = [&plan](ImportState state) {
        return int(std::ranges::count_if(plan.items,
                                         [state](const auto &item) { return item.state == state && item.included; }));
    };
    QStringList parts;
    if (const int count = done(ImportState::New))
        parts.append(tr("%n new", nullptr, count));
    if (const int count = done(ImportState::Changed))
        parts.append(tr("%n changed", nullptr, count));
    if (const int count = done(ImportState::Removed))
        parts.append(tr("%n removed", nullptr, count));
    const auto unreadable = int(plan.count(ImportState::Unreadable));
    if (unreadable > 0)
        parts.append(tr("%n could not be read", nullptr, unreadable));
    if (const auto &folders = m_session.tree()->root().children; plan.items.size() == 1 && folders.size() == 1)
        m_window->tabs().openFeature(folders.constFirst());
    m_window->messages().showMessage({.severity = unreadable > 0 ? Severity::Warning : Severity::Success,
                                      .text = tr("Features imported: %1.").arg(parts.join(", "_L1)),
                                      .choices = {{tr("&Undo"), [this] { m_session.undo(); }}}});
}

void Application::showExported(const ExportCommands::Done &done)
{
    QStringList sentences{
        tr("Exported to %1: %n file(s) written.", nullptr, int(done.files.written.size())).arg(done.exporterName)};
    if (!done.files.unchanged.isEmpty())
        sentences.append(tr("%n had not changed.", nullptr, int(done.files.unchanged.size())));
    if (!done.files.kept.isEmpty())
        sentences.append(tr("%n of your own left as they are.", nullptr, int(done.files.kept.size())));
    QString detail = (done.files.written + done.notes).join('\n'_L1);
    m_window->messages().showMessage(
        {.severity = done.notes.isEmpty() ? Severity::Success : Severity::Warning,
         .text = (sentences + done.notes.first(qMin(done.notes.size(), qsizetype(2)))).join(' '_L1),
         .detail = detail,
         .choices = {{tr("&Open Folder"),
                      [folder = done.folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }}}});
}

void Application::offerDrafts(const QList<store::Draft> &drafts)
{
    const auto restore = [this, drafts] {
        for (const store::Draft &draft : drafts) {
            if (FeaturePage *page = m_window->tabs().openFeature(draft.folderUid))
                page->showDraft(draft.bytes);
        }
    };
    m_window->messages().showMessage(
        {.severity = Severity::Warning,
         .text = tr("%n feature(s) had unsaved text when the program ended.", nullptr, int(drafts.size())),
         .choices = {{tr("&Restore"), restore},
                     {tr("&Discard"), [this, drafts] { m_draftRecovery->discard(drafts); }}}});
}

} // namespace stepwright

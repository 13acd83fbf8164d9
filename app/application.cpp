#include "app/application.h"

#include "app/announcements.h"
#include "app/commands/bookmarkcommands.h"
#include "app/commands/compatibilitycommands.h"
#include "app/commands/definitioncommands.h"
#include "app/commands/draftrecovery.h"
#include "app/commands/exportmenu.h"
#include "app/commands/findcommands.h"
#include "app/commands/foldcommands.h"
#include "app/commands/formatcommands.h"
#include "app/commands/movecommands.h"
#include "app/commands/palettecommands.h"
#include "app/commands/printcommands.h"
#include "app/commands/problemcommands.h"
#include "app/commands/projectcommands.h"
#include "app/commands/readingcommands.h"
#include "app/commands/recoverycommands.h"
#include "app/commands/renamecommands.h"
#include "app/commands/scenariocommands.h"
#include "app/commands/searchcommands.h"
#include "app/commands/spellingcommands.h"
#include "app/commands/splitcommands.h"
#include "app/commands/structurecommands.h"
#include "app/commands/synccommands.h"
#include "app/commands/tablecommands.h"
#include "app/commands/typingcommands.h"
#include "app/commands/usagecommands.h"
#include "app/commands/viewcommands.h"
#include "app/dialogs/helpdialogs.h"
#include "app/dialogs/questions.h"
#include "app/docks/projectdock.h"
#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/projectchecker.h"
#include "app/sync/platformconnection.h"
#include "app/widgets/workbar.h"
#include "editor/text/gherkinedit.h"
#include "model/importing/featurefolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace stepwright {

using namespace Qt::StringLiterals;

Application::Application(const Places &places, std::unique_ptr<Questions> questions,
                         const std::optional<PlatformServices> &services)
    : m_dataFolder(places.dataFolder), m_settings(places.settingsFile), m_questions(std::move(questions)),
      m_catalogue({places.dataFolder + "/exporters"_L1}),
      m_platform(std::make_unique<PlatformConnection>(
          m_session, m_settings, services ? *services : PlatformServices::ofSystem(places.dataFolder))),
      m_window(std::make_unique<MainWindow>(m_session, m_settings, m_theme, m_editorThemes, *m_questions)),
      m_projectCommands(new ProjectCommands(m_session, *m_questions, this)),
      m_importCommands(new ImportCommands(m_session, *m_questions, m_window->workBar(), m_catalogue, this)),
      m_exportCommands(
          new ExportCommands(m_session, *m_questions, m_settings, m_window->workBar(), m_editorThemes, this)),
      m_recoveryCommands(new RecoveryCommands(*m_questions, m_window->workBar(), this)),
      m_draftRecovery(new DraftRecovery(m_session, this)),
      m_announcements(new Announcements(m_window->messages(), m_session, this))
{
    auto *checker = new ProjectChecker(m_session, this);
    new ProblemCommands(m_session, *m_questions, *m_window, *checker, this);
    new TableCommands(*m_window, m_settings, this);
    new FindCommands(*m_window, m_settings, this);
    new FoldCommands(m_session, *m_window, m_settings, this);
    new BookmarkCommands(m_session, *m_window, m_settings, this);
    new SpellingCommands(m_session, *m_window, m_settings, this);
    new ReadingCommands(*m_window, m_settings, this);
    new PrintCommands(*m_window, m_settings, *m_questions, this);
    new TypingCommands(m_session, *m_window, m_settings, this);
    new SplitCommands(*m_window, m_settings, this);
    new ViewCommands(*m_window, m_settings, this);
    connectFileMenu();
    connectProjectMenu();
    connectScenarioMenu(*checker);
    connectHelpMenu();
    connectImport();
    connectRecovery();
    connectDrafts();
    connectExport();
    connectPlatform();
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
    connect(&m_window->tabs(), &EditorTabs::failed, m_announcements, &Announcements::projectError);
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
    connect(m_projectCommands, &ProjectCommands::failed, m_announcements, &Announcements::error);
    connect(m_projectCommands, &ProjectCommands::featureAdded, this,
            [this](const QString &uid) { m_window->tabs().openFeature(uid, 3); });
    connect(m_projectCommands, &ProjectCommands::removed, m_announcements, &Announcements::removed);
}

void Application::connectScenarioMenu(ProjectChecker &checker)
{
    Actions &actions = m_window->actions();
    connect(actions.newScenario, &QAction::triggered, this, [this] {
        if (FeaturePage *page = m_window->tabs().currentPage())
            insertScenario(*page->edit());
    });
    new StructureCommands(m_session, *m_window, this);
    new MoveCommands(m_session, *m_window, this);
    new FormatCommands(m_session, *m_window, *m_questions, this);
    auto *search = new SearchCommands(*m_window, m_session, m_settings, this);
    new UsageCommands(*m_window, m_session, m_editorThemes, *search, this);
    new RenameCommands(*m_window, m_session, *search, this);
    new DefinitionCommands({m_session, *m_questions, *m_window, m_editorThemes, checker, *search}, this);
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
    connect(m_importCommands, &ImportCommands::imported, this, [this](const importing::ImportPlan &plan) {
        if (const auto &folders = m_session.tree()->root().children; plan.items.size() == 1 && folders.size() == 1)
            m_window->tabs().openFeature(folders.constFirst());
    });
    connect(m_importCommands, &ImportCommands::imported, m_announcements, &Announcements::imported);
    connect(m_importCommands, &ImportCommands::failed, m_announcements, &Announcements::error);
    connect(m_importCommands, &ImportCommands::nothingToImport, m_announcements, &Announcements::nothingToImport);
}

void Application::connectRecovery()
{
    connect(m_window->actions().restoreBackup, &QAction::triggered, this,
            [this] { m_recoveryCommands->chooseBackup(m_session.path()); });
    connect(m_recoveryCommands, &RecoveryCommands::backupChosen, this,
            [this](const QString &path, const store::Backup &backup) {
                m_window->leaveProject([this, path, backup] {
                    m_session.closeProject();
                    m_recoveryCommands->restore(path, backup);
                });
            });
    const auto openThen = [this](const QString &path, const std::function<void()> &then) {
        m_window->leaveProject([this, path, then] {
            m_whenOpened = then;
            m_session.openProject(path);
        });
    };
    connect(m_recoveryCommands, &RecoveryCommands::restored, this,
            [this, openThen](const QString &path, const store::Backup &backup, const QString &keptAt) {
                openThen(path, [this, backup, keptAt] { m_announcements->restored(backup, keptAt); });
            });
    connect(m_recoveryCommands, &RecoveryCommands::recovered, this,
            [this, openThen](const store::RecoveredProject &project) {
                openThen(project.path, [this, project] { m_announcements->recovered(project); });
            });
    connect(m_recoveryCommands, &RecoveryCommands::leftDamaged, m_announcements, &Announcements::leftDamaged);
    connect(m_recoveryCommands, &RecoveryCommands::nothingToRestore, m_announcements, &Announcements::nothingToRestore);
    connect(m_recoveryCommands, &RecoveryCommands::failed, m_announcements, &Announcements::error);
    connect(m_announcements, &Announcements::repairRequested, this, &Application::repair);
}

void Application::connectDrafts()
{
    connect(m_draftRecovery, &DraftRecovery::draftsFound, this, &Application::offerDrafts);
}

void Application::connectExport()
{
    auto *menu = new ExportMenu(m_window->actions().exportMenu, m_catalogue, m_dataFolder + "/exporters"_L1, this);
    connect(menu, &ExportMenu::chosen, m_exportCommands, &ExportCommands::exportTo);
    connect(menu, &ExportMenu::unusable, m_announcements,
            [this](const QStringList &sentences) { m_announcements->warning(sentences.join(u' ')); });
    connect(m_exportCommands, &ExportCommands::exported, m_announcements, &Announcements::exported);
    auto *lamps = new CompatibilityCommands(*m_window, m_session, m_settings, m_catalogue, this);
    connect(m_exportCommands, &ExportCommands::exported, lamps, &CompatibilityCommands::takeFrameworks);
    connect(m_exportCommands, &ExportCommands::failed, m_announcements, &Announcements::error);
    menu->fill();
}

void Application::connectPlatform()
{
    auto *commands = new SyncCommands(m_session, *m_window, *m_platform, this);
    connect(commands, &SyncCommands::failed, m_announcements, &Announcements::error);
    connect(commands, &SyncCommands::warned, m_announcements, &Announcements::warning);
}

void Application::newProject()
{
    const QString path = m_questions->newProjectFile();
    if (path.isEmpty())
        return;
    if (QFileInfo::exists(path)) {
        m_announcements->error(
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

void Application::showOpenFailure(const QString &path, const Error &error)
{
    const bool isOpenElsewhere = error.kind == ErrorKind::Conflict;
    const bool isReadable = isOpenElsewhere || (error.kind == ErrorKind::Denied && QFileInfo(path).isReadable());
    const auto reason = isOpenElsewhere ? ReadOnlyReason::OpenElsewhere : ReadOnlyReason::NotWritable;
    if (error.kind == ErrorKind::Damaged)
        m_recoveryCommands->repair(path);
    else if (isReadable && m_questions->openReadOnlyCopy(path, reason))
        m_session.openReadOnlyCopy(path);
    else
        m_announcements->error(error);
}

/// Looks after a project that is damaged; an open one is closed before.
void Application::repair(const QString &path)
{
    m_window->leaveProject([this, path] {
        m_session.closeProject();
        m_recoveryCommands->repair(path);
    });
}

void Application::offerDrafts(const QList<store::Draft> &drafts)
{
    const auto restore = [this, drafts] {
        for (const store::Draft &draft : drafts) {
            if (FeaturePage *page = m_window->tabs().openFeature(draft.folderUid))
                page->feature().showDraft(draft.bytes);
        }
    };
    m_announcements->draftsFound(int(drafts.size()), restore, [this, drafts] { m_draftRecovery->discard(drafts); });
}

} // namespace stepwright

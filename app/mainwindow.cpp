#include "app/mainwindow.h"

#include "app/appearance/theme.h"
#include "app/docks/outlinedock.h"
#include "app/docks/problemsdock.h"
#include "app/docks/projectdock.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/pages/welcomepage.h"
#include "app/session.h"
#include "app/settings/settings.h"
#include "app/widgets/workbar.h"
#include "editor/navigation/outlinemodel.h"
#include "editor/problems/problemsmodel.h"
#include "editor/text/gherkinedit.h"

#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace stepwright {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Session &session, Settings &settings, Theme &theme, const EditorThemes &editorThemes,
                       Questions &questions)
    : m_session(session), m_settings(settings), m_theme(theme), m_editorThemes(editorThemes), m_questions(questions),
      m_actions(std::make_unique<Actions>(this, menuBar()))
{
    setObjectName(u"mainWindow"_s);
    setDockNestingEnabled(true);
    makeCentre();
    makeDocks();
    makeStatusBar();
    connectEditing();
    connectView();
    connectSession();
    restoreState();
    showNoProject();
}

MainWindow::~MainWindow() = default;

void MainWindow::makeCentre()
{
    m_welcome = new WelcomePage;
    m_messages = new MessageBar;
    m_tabs = new EditorTabs(m_session, m_editorThemes, m_questions);
    auto *hint = new QLabel(tr("Choose a feature in the tree, or add one with Ctrl+N."));
    hint->setObjectName(u"noFeatureHint"_s);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    hint->setMargin(16);
    hint->setForegroundRole(QPalette::PlaceholderText);

    m_editors = new QStackedWidget;
    m_editors->addWidget(hint);
    m_editors->addWidget(m_tabs);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_editors);

    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
}

QDockWidget *MainWindow::addDock(const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    auto *label = new QLabel(title, dock);
    label->setObjectName(u"dockTitle"_s);
    dock->setTitleBarWidget(label);
    dock->setWidget(content);
    addDockWidget(area, dock);
    if (area == Qt::BottomDockWidgetArea && m_bottomDock)
        tabifyDockWidget(m_bottomDock, dock); // they take turns: beside each other they are too narrow
    else if (area == Qt::BottomDockWidgetArea)
        m_bottomDock = dock;
    return dock;
}

void MainWindow::raiseDock(QDockWidget *dock, int height)
{
    const bool wasHidden = !dock->isVisible();
    QDockWidget *neighbour = visibleNeighbour(dock);
    const int before = neighbour ? neighbour->height() : 0;
    dock->show();
    dock->raise();
    if (!wasHidden || dock->height() >= height)
        return;
    resizeDocks({dock}, {height}, Qt::Vertical);
    m_raised = {dock, before, height};
}

void MainWindow::lowerDock(QDockWidget *dock)
{
    const bool isAsRaised = m_raised.dock == dock && dock->height() <= m_raised.height;
    dock->hide();
    QDockWidget *neighbour = visibleNeighbour(dock);
    if (isAsRaised && neighbour && m_raised.before > 0)
        resizeDocks({neighbour}, {m_raised.before}, Qt::Vertical);
    m_raised = {};
}

QDockWidget *MainWindow::visibleNeighbour(QDockWidget *dock) const
{
    const QList<QDockWidget *> docks = findChildren<QDockWidget *>();
    const auto isNeighbour = [this, dock](QDockWidget *each) {
        return each != dock && !each->isHidden() && !each->isFloating() && dockWidgetArea(each) == dockWidgetArea(dock);
    };
    const auto found = std::ranges::find_if(docks, isNeighbour);
    return found == docks.end() ? nullptr : *found;
}

void MainWindow::makeDocks()
{
    m_projectDock = new ProjectDock;
    m_outlineDock = new OutlineDock;
    m_problemsDock = new ProblemsDock;
    QDockWidget *project = addDock(u"projectDock"_s, tr("Project"), m_projectDock, Qt::LeftDockWidgetArea);
    QDockWidget *outline = addDock(u"outlineDock"_s, tr("Outline"), m_outlineDock, Qt::RightDockWidgetArea);
    QDockWidget *problems = addDock(u"problemsDock"_s, tr("Problems"), m_problemsDock, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    resizeDocks({project, outline}, {296, 232}, Qt::Horizontal);
    resizeDocks({problems}, {120}, Qt::Vertical);

    QAction *first = m_actions->viewMenu->actions().constFirst();
    m_actions->viewMenu->insertActions(
        first, {project->toggleViewAction(), outline->toggleViewAction(), problems->toggleViewAction()});
    m_projectDock->setContextActions(
        {m_actions->newFeature, m_actions->newFolder, nullptr, m_actions->rename, m_actions->remove});
}

void MainWindow::makeStatusBar()
{
    m_workBar = new WorkBar;
    m_position = new QLabel;
    m_position->setObjectName(u"position"_s);
    m_problemCount = new QLabel;
    m_problemCount->setObjectName(u"problemCount"_s);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_workBar);
    statusBar()->addPermanentWidget(m_problemCount);
    statusBar()->addPermanentWidget(m_position);
}

void MainWindow::withEditor(const std::function<void(FeaturePage &)> &work)
{
    if (FeaturePage *page = m_tabs->currentPage())
        work(*page);
}

void MainWindow::connectEditing()
{
    const auto editing = [this](QAction *action, auto method) {
        connect(action, &QAction::triggered, this,
                [this, method] { withEditor([method](FeaturePage &page) { (page.edit()->*method)(); }); });
    };
    editing(m_actions->undo, &QPlainTextEdit::undo);
    editing(m_actions->redo, &QPlainTextEdit::redo);
    editing(m_actions->cut, &QPlainTextEdit::cut);
    connect(m_actions->copy, &QAction::triggered, this, [this] { withEditor(std::mem_fn(&FeaturePage::copy)); });
    editing(m_actions->paste, &QPlainTextEdit::paste);
    editing(m_actions->selectAll, &QPlainTextEdit::selectAll);
    editing(m_actions->toggleComment, &GherkinEdit::toggleComment);
    editing(m_actions->complete, &GherkinEdit::complete);
    editing(m_actions->zoomIn, &GherkinEdit::zoomIn);
    editing(m_actions->zoomOut, &GherkinEdit::zoomOut);
    editing(m_actions->resetZoom, &GherkinEdit::resetZoom);
    connect(m_actions->save, &QAction::triggered, m_tabs, &EditorTabs::saveCurrent);
    connect(m_actions->saveAll, &QAction::triggered, m_tabs, [this] { m_tabs->saveAll(); });
    connect(m_actions->closeTab, &QAction::triggered, m_tabs, [this] {
        if (FeaturePage *page = m_tabs->currentPage())
            m_tabs->closePage(page);
    });
    connect(m_actions->undoProject, &QAction::triggered, &m_session, &Session::undo);
    connect(m_actions->redoProject, &QAction::triggered, &m_session, &Session::redo);
    connect(m_tabs, &EditorTabs::currentPageChanged, this, &MainWindow::showPage);
    connect(m_tabs, &EditorTabs::modificationChanged, this, &MainWindow::updateActions);
    connect(m_tabs, &EditorTabs::saved, this,
            [this](const QString &name) { statusBar()->showMessage(tr("Saved \"%1\"").arg(name), 4000); });
    connect(m_tabs, &EditorTabs::currentLineChanged, this, [this](int line) {
        m_position->setText(tr("Line %1").arg(line));
        m_outlineDock->showLine(line);
    });
    connect(m_tabs, &EditorTabs::zoomChanged, this, [this](int percent) {
        m_settings.setZoom(percent);
        m_tabs->setZoom(percent);
    });
    const auto goTo = [this](int line, int column) {
        withEditor([line, column](FeaturePage &page) {
            page.edit()->goToLine(line, column);
            page.setFocus();
        });
    };
    connect(m_outlineDock, &OutlineDock::lineChosen, this, goTo);
    connect(m_projectDock, &ProjectDock::featureActivated, m_tabs, &EditorTabs::openFeature);
    connect(m_projectDock, &ProjectDock::currentFolderChanged, this, &MainWindow::updateActions);
}

void MainWindow::connectView()
{
    connect(m_actions->fullScreen, &QAction::toggled, this,
            [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
    const auto theme = [this](QAction *action, ThemeChoice choice) {
        action->setChecked(m_settings.theme() == choice);
        connect(action, &QAction::triggered, this, [this, choice] {
            m_settings.setTheme(choice);
            m_theme.choose(choice);
        });
    };
    theme(m_actions->themeSystem, ThemeChoice::System);
    theme(m_actions->themeLight, ThemeChoice::Light);
    theme(m_actions->themeDark, ThemeChoice::Dark);
    m_theme.choose(m_settings.theme());
    m_tabs->setZoom(m_settings.zoom());

    connect(m_actions->recentMenu, &QMenu::aboutToShow, this, &MainWindow::showRecentProjects);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->closeProject, &QAction::triggered, this,
            [this] { leaveProject([this] { m_session.closeProject(); }); });
    connect(m_welcome, &WelcomePage::recentProjectRequested, this, &MainWindow::recentProjectRequested);
    connect(m_welcome, &WelcomePage::newProjectRequested, m_actions->newProject, &QAction::trigger);
    connect(m_welcome, &WelcomePage::openProjectRequested, m_actions->openProject, &QAction::trigger);
    connect(m_welcome, &WelcomePage::importFolderRequested, m_actions->importFolder, &QAction::trigger);
    connect(m_welcome, &WelcomePage::sampleProjectRequested, m_actions->sampleProject, &QAction::trigger);
    connect(m_projectDock, &ProjectDock::importRequested, m_actions->importFolder, &QAction::trigger);
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::projectOpened, this, &MainWindow::showProject);
    connect(&m_session, &Session::projectClosed, this, &MainWindow::showNoProject);
    const auto stay = [this] {
        if (m_session.isOpen())
            restoreTabs();
    };
    connect(&m_session, &Session::openFailed, this, stay);
    connect(&m_session, &Session::copyFailed, this, stay);
    connect(&m_session, &Session::treeChanged, this,
            [this] { m_projectDock->setTree(m_session.tree(), !m_session.isReadOnly()); });
    connect(&m_session, &Session::undoChanged, this, &MainWindow::updateUndoActions);
    connect(m_tabs, &EditorTabs::changedElsewhere, this, [this](const OpenFeature *feature) {
        m_messages->showMessage(
            {.severity = Severity::Warning,
             .text = tr("The stored text of \"%1\" changed while you were editing it. Saving replaces it with yours.")
                         .arg(feature->name())});
    });
}

void MainWindow::restoreState()
{
    if (!restoreGeometry(m_settings.windowGeometry()))
        resize(1280, 800);
    QMainWindow::restoreState(m_settings.windowState());
}

void MainWindow::showProject()
{
    m_messages->dismiss();
    if (!m_session.isReadOnly())
        m_settings.addRecentProject(QFileInfo(m_session.path()).absoluteFilePath());
    m_projectDock->setTree(m_session.tree(), !m_session.isReadOnly());
    m_pages->setCurrentWidget(m_editors);
    restoreTabs();
    showPage(m_tabs->currentPage());
    showTitle();
}

void MainWindow::showNoProject()
{
    m_projectDock->setTree(nullptr, false);
    m_welcome->setRecentProjects(m_settings.recentProjects());
    m_pages->setCurrentWidget(m_welcome);
    showPage(nullptr);
    showTitle();
}

void MainWindow::showPage(FeaturePage *page)
{
    m_editors->setCurrentIndex(page ? 1 : 0);
    GherkinEdit *edit = page ? page->edit() : nullptr;
    m_outlineDock->setOutline(edit ? edit->outline() : nullptr);
    m_problemsDock->setProblems(edit ? edit->problems() : nullptr);
    m_position->setText(edit ? tr("Line %1").arg(edit->currentLine()) : QString());
    if (edit) {
        connect(edit->problems(), &QAbstractItemModel::modelReset, this, &MainWindow::updateProblemCount,
                Qt::UniqueConnection);
        connect(edit->problems(), &QAbstractItemModel::rowsInserted, this, &MainWindow::updateProblemCount,
                Qt::UniqueConnection);
        connect(edit->problems(), &QAbstractItemModel::rowsRemoved, this, &MainWindow::updateProblemCount,
                Qt::UniqueConnection);
        m_projectDock->showFolder(page->folderUid());
    }
    updateProblemCount();
    updateActions();
}

void MainWindow::showTitle()
{
    const QString name = !m_session.isOpen()      ? QString()
                         : m_session.isReadOnly() ? tr("%1 (read-only copy)").arg(m_session.name())
                                                  : m_session.name();
    setWindowTitle(name.isEmpty() ? tr("Stepwright") : tr("%1 — Stepwright").arg(name));
}

void MainWindow::showRecentProjects()
{
    m_actions->recentMenu->clear();
    for (const QString &path : m_settings.recentProjects()) {
        QAction *action = m_actions->recentMenu->addAction(QDir::toNativeSeparators(path).replace('&'_L1, "&&"_L1));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT recentProjectRequested(path); });
    }
    if (m_actions->recentMenu->isEmpty())
        m_actions->recentMenu->addAction(tr("No projects yet"))->setEnabled(false);
}

void MainWindow::updateActions()
{
    const FeaturePage *page = m_tabs->currentPage();
    const bool isOpen = m_session.isOpen();
    const bool canChange = isOpen && !m_session.isReadOnly();
    const bool canEdit = canChange && page;
    for (QAction *action : {m_actions->closeProject, m_actions->closeTab})
        action->setEnabled(isOpen);
    for (QAction *action : {m_actions->importFiles, m_actions->importXml, m_actions->restoreBackup,
                            m_actions->newFeature, m_actions->newFolder})
        action->setEnabled(canChange);
    for (QAction *action : {m_actions->rename, m_actions->remove})
        action->setEnabled(canChange && !m_projectDock->currentFolder().isEmpty());
    for (QAction *action :
         {m_actions->cut, m_actions->paste, m_actions->toggleComment, m_actions->complete, m_actions->newScenario})
        action->setEnabled(canEdit);
    for (QAction *action : {m_actions->undo, m_actions->redo, m_actions->copy, m_actions->selectAll, m_actions->zoomIn,
                            m_actions->zoomOut, m_actions->resetZoom})
        action->setEnabled(page != nullptr);
    m_actions->exportMenu->setEnabled(isOpen);
    m_actions->save->setEnabled(canEdit && page->isModified());
    const auto isModified = [](const FeaturePage *each) { return each->isModified(); };
    m_actions->saveAll->setEnabled(canChange && std::ranges::any_of(m_tabs->pages(), isModified));
    updateUndoActions();
}

void MainWindow::updateUndoActions()
{
    const QString undo = m_session.undoLabel();
    const QString redo = m_session.redoLabel();
    m_actions->undoProject->setEnabled(!undo.isEmpty());
    m_actions->undoProject->setText(undo.isEmpty() ? tr("Undo in Pro&ject") : tr("Undo in Pro&ject: %1").arg(undo));
    m_actions->redoProject->setEnabled(!redo.isEmpty());
    m_actions->redoProject->setText(redo.isEmpty() ? tr("Re&do in Project") : tr("Re&do in Project: %1").arg(redo));
}

void MainWindow::updateProblemCount()
{
    const FeaturePage *page = m_tabs->currentPage();
    if (!page) {
        m_problemCount->clear();
        return;
    }
    const int hints = page->edit()->problems()->count(linting::Severity::Hint);
    const int count = page->edit()->problems()->rowCount() - hints;
    QStringList parts{count == 0 ? tr("No problems") : tr("%n problem(s)", nullptr, count)};
    if (hints > 0)
        parts.append(tr("%n hint(s)", nullptr, hints));
    m_problemCount->setText(parts.join(u", "_s));
}

void MainWindow::rememberTabs()
{
    if (m_session.isOpen())
        m_settings.setOpenTabs(m_session.path(), m_tabs->openTabs());
}

void MainWindow::restoreTabs()
{
    m_tabs->restore(m_settings.openTabs(m_session.path()));
}

void MainWindow::leaveProject(const std::function<void()> &then)
{
    rememberTabs();
    m_tabs->closeAll(then);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_isClosing)
        return;
    event->ignore(); // saving answers later; then the window closes for good
    leaveProject([this] {
        m_settings.setWindow(saveGeometry(), saveState());
        m_session.closeProject();
        m_isClosing = true;
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection); // not inside this event
    });
}

} // namespace stepwright

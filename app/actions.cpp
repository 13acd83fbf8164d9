#include "app/actions.h"

#include <QActionGroup>

namespace stepwright {

using namespace Qt::StringLiterals;

Actions::Actions(QWidget *window, QMenuBar *bar) : m_window(window)
{
    addFileMenu(bar);
    addEditMenu(bar);
    addProjectMenu(bar);
    addScenarioMenu(bar);
    platformMenu = bar->addMenu(tr("Platfor&m"));
    platformMenu->setObjectName(u"platformMenu"_s);
    addViewMenu(bar);
    addHelpMenu(bar);
}

QAction *Actions::add(QMenu *menu, const QString &name, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, m_window);
    action->setObjectName(name);
    action->setShortcut(keys);
    menu->addAction(action);
    m_all.append(action);
    return action;
}

void Actions::addFileMenu(QMenuBar *bar)
{
    fileMenu = bar->addMenu(tr("&File"));
    fileMenu->setObjectName(u"fileMenu"_s);
    newProject = add(fileMenu, u"newProject"_s, tr("&New Project…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    openProject = add(fileMenu, u"openProject"_s, tr("&Open Project…"), QKeySequence::Open);
    recentMenu = fileMenu->addMenu(tr("Open &Recent"));
    recentMenu->setObjectName(u"recentMenu"_s);
    fileMenu->addSeparator();
    save = add(fileMenu, u"save"_s, tr("&Save"), QKeySequence::Save);
    saveAll = add(fileMenu, u"saveAll"_s, tr("Save A&ll"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    fileMenu->addSeparator();
    QMenu *importMenu = fileMenu->addMenu(tr("&Import"));
    importMenu->setObjectName(u"importMenu"_s);
    importFolder = add(importMenu, u"importFolder"_s, tr("&Folder of Features…"), QKeySequence(Qt::CTRL | Qt::Key_I));
    importFiles = add(importMenu, u"importFiles"_s, tr("Feature Fi&les…"));
    importXml = add(importMenu, u"importXml"_s, tr("Project &XML…"));
    exportMenu = fileMenu->addMenu(tr("&Export"));
    exportMenu->setObjectName(u"exportMenu"_s);
    fileMenu->addSeparator();
    restoreBackup = add(fileMenu, u"restoreBackup"_s, tr("Restore from &Backup…"));
    fileMenu->addSeparator();
    closeTab = add(fileMenu, u"closeTab"_s, tr("&Close Tab"), QKeySequence(Qt::CTRL | Qt::Key_W));
    closeProject = add(fileMenu, u"closeProject"_s, tr("Close &Project"));
    quit = add(fileMenu, u"quit"_s, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
}

void Actions::addEditMenu(QMenuBar *bar)
{
    editMenu = bar->addMenu(tr("&Edit"));
    editMenu->setObjectName(u"editMenu"_s);
    undo = add(editMenu, u"undo"_s, tr("&Undo"), QKeySequence::Undo);
    redo = add(editMenu, u"redo"_s, tr("&Redo"), QKeySequence::Redo);
    editMenu->addSeparator();
    undoProject = add(editMenu, u"undoProject"_s, tr("Undo in Pro&ject"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Z));
    redoProject = add(editMenu, u"redoProject"_s, tr("Re&do in Project"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Y));
    editMenu->addSeparator();
    cut = add(editMenu, u"cut"_s, tr("Cu&t"), QKeySequence::Cut);
    copy = add(editMenu, u"copy"_s, tr("&Copy"), QKeySequence::Copy);
    paste = add(editMenu, u"paste"_s, tr("&Paste"), QKeySequence::Paste);
    selectAll = add(editMenu, u"selectAll"_s, tr("Select &All"), QKeySequence::SelectAll);
    editMenu->addSeparator();
    toggleComment = add(editMenu, u"toggleComment"_s, tr("Toggle Co&mment"), QKeySequence(Qt::CTRL | Qt::Key_Slash));
    complete = add(editMenu, u"complete"_s, tr("Comp&lete"), QKeySequence(Qt::CTRL | Qt::Key_Space));
}

void Actions::addProjectMenu(QMenuBar *bar)
{
    projectMenu = bar->addMenu(tr("&Project"));
    projectMenu->setObjectName(u"projectMenu"_s);
    filterProject = add(projectMenu, u"filterProject"_s, tr("F&ilter"), QKeySequence(Qt::CTRL | Qt::Key_E));
    projectMenu->addSeparator();
    newFeature = add(projectMenu, u"newFeature"_s, tr("New &Feature…"), QKeySequence::New);
    newFolder = add(projectMenu, u"newFolder"_s, tr("New F&older…"));
    projectMenu->addSeparator();
    rename = add(projectMenu, u"rename"_s, tr("&Rename…"), QKeySequence(Qt::Key_F2));
    remove = add(projectMenu, u"remove"_s, tr("&Delete"));
}

void Actions::addScenarioMenu(QMenuBar *bar)
{
    scenarioMenu = bar->addMenu(tr("&Scenario"));
    scenarioMenu->setObjectName(u"scenarioMenu"_s);
    newScenario = add(scenarioMenu, u"newScenario"_s, tr("&New Scenario"), QKeySequence(Qt::CTRL | Qt::Key_Return));
}

void Actions::addViewMenu(QMenuBar *bar)
{
    viewMenu = bar->addMenu(tr("&View"));
    viewMenu->setObjectName(u"viewMenu"_s);
    viewMenu->addSeparator();
    zoomIn = add(viewMenu, u"zoomIn"_s, tr("Zoom &In"), QKeySequence::ZoomIn);
    zoomOut = add(viewMenu, u"zoomOut"_s, tr("Zoom &Out"), QKeySequence::ZoomOut);
    resetZoom = add(viewMenu, u"resetZoom"_s, tr("&Normal Size"), QKeySequence(Qt::CTRL | Qt::Key_0));
    viewMenu->addSeparator();
    QMenu *themes = viewMenu->addMenu(tr("&Appearance"));
    themes->setObjectName(u"themeMenu"_s);
    themeSystem = add(themes, u"themeSystem"_s, tr("As the &System"));
    themeLight = add(themes, u"themeLight"_s, tr("&Light"));
    themeDark = add(themes, u"themeDark"_s, tr("&Dark"));
    auto *group = new QActionGroup(m_window);
    for (QAction *action : {themeSystem, themeLight, themeDark}) {
        action->setCheckable(true);
        group->addAction(action);
    }
    viewMenu->addSeparator();
    fullScreen = add(viewMenu, u"fullScreen"_s, tr("&Full Screen"), QKeySequence(Qt::Key_F11));
    fullScreen->setCheckable(true);
}

void Actions::addHelpMenu(QMenuBar *bar)
{
    helpMenu = bar->addMenu(tr("&Help"));
    helpMenu->setObjectName(u"helpMenu"_s);
    sampleProject = add(helpMenu, u"sampleProject"_s, tr("Open the &Sample Project"));
    shortcuts = add(helpMenu, u"shortcuts"_s, tr("&Keyboard Shortcuts"), QKeySequence(Qt::Key_F1));
    helpMenu->addSeparator();
    about = add(helpMenu, u"about"_s, tr("&About Stepwright"));
    about->setMenuRole(QAction::AboutRole);
}

QList<QAction *> Actions::withShortcut() const
{
    QList<QAction *> actions = m_all;
    actions.removeIf([](const QAction *action) { return action->shortcut().isEmpty(); });
    return actions;
}

} // namespace stepwright

#pragma once

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace stepwright {

/// Every action of the main window with its text and shortcut, and the menus they stand in. What an action does is
/// connected by who does it.
struct Actions
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::Actions)

public:
    /// Fills the menu bar. Actions and menus belong to `window`.
    Actions(QWidget *window, QMenuBar *bar);

    QMenu *fileMenu;
    QMenu *recentMenu;
    QMenu *exportMenu; ///< one entry per exporter, filled by ExportMenu
    QMenu *editMenu;
    QMenu *projectMenu;
    QMenu *scenarioMenu;
    QMenu *platformMenu; ///< filled by SyncCommands
    QMenu *viewMenu;
    QMenu *helpMenu;

    QAction *newProject;
    QAction *openProject;
    QAction *importFolder;
    QAction *importFiles;
    QAction *importXml;
    QAction *save;
    QAction *saveAll;
    QAction *restoreBackup;
    QAction *closeTab;
    QAction *closeProject;
    QAction *quit;

    QAction *undo;
    QAction *redo;
    QAction *undoProject;
    QAction *redoProject;
    QAction *cut;
    QAction *copy;
    QAction *paste;
    QAction *selectAll;
    QAction *toggleComment;
    QAction *complete;

    QAction *filterProject;
    QAction *newFeature;
    QAction *newFolder;
    QAction *rename;
    QAction *remove;

    QAction *newScenario;

    QAction *zoomIn;
    QAction *zoomOut;
    QAction *resetZoom;
    QAction *themeSystem;
    QAction *themeLight;
    QAction *themeDark;
    QAction *fullScreen;

    QAction *sampleProject;
    QAction *shortcuts;
    QAction *about;

    /// All actions that have a shortcut, in the order of the menus, for the list of shortcuts.
    [[nodiscard]] QList<QAction *> withShortcut() const;

    /// Makes an action in a menu. Who needs more actions than the ones above adds its own.
    /// name: its object name, unique in the window.
    QAction *add(QMenu *menu, const QString &name, const QString &text, const QKeySequence &keys = {});

private:
    void addFileMenu(QMenuBar *bar);
    void addEditMenu(QMenuBar *bar);
    void addProjectMenu(QMenuBar *bar);
    void addScenarioMenu(QMenuBar *bar);
    void addViewMenu(QMenuBar *bar);
    void addHelpMenu(QMenuBar *bar);

    QWidget *m_window;
    QList<QAction *> m_all;
};

} // namespace stepwright

#pragma once

#include <QObject>

class QAction;
class QDockWidget;

namespace stepwright {

class DefinitionSource;
class DefinitionUses;
class DefinitionsDock;
class EditorThemes;
class FeaturePage;
class MainWindow;
class ProjectChecker;
class Questions;
class SearchCommands;
class Session;

/// Step definitions: the panel that lists them, the folders they are read from, their uses and their source; and what
/// the rules and the editors know of them.
class DefinitionCommands : public QObject
{
    Q_OBJECT

public:
    /// What the commands work with; all must outlive them.
    struct Parts
    {
        Session &session;
        Questions &questions;
        MainWindow &window;
        const EditorThemes &themes;
        ProjectChecker &checker;
        SearchCommands &search;
    };
    DefinitionCommands(const Parts &parts, QObject *parent);

private:
    void makeDock();
    void addActions();
    void connectDock();
    void connectSource();
    void equip(FeaturePage *page);
    void update();
    void open();
    void addFolder();
    void showDefinition();
    void showSource(const QString &file, int line);

    Session &m_session;
    Questions &m_questions;
    MainWindow &m_window;
    const EditorThemes &m_themes;
    ProjectChecker &m_checker;
    SearchCommands &m_search;
    DefinitionSource *m_source;
    DefinitionUses *m_uses;
    DefinitionsDock *m_panel;
    QDockWidget *m_dock = nullptr;
    QAction *m_open = nullptr;
    QAction *m_show = nullptr;
};

} // namespace stepwright

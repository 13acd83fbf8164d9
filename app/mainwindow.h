#pragma once

#include "app/actions.h"
#include "app/widgets/messagebar.h"
#include "model/base/result.h"

#include <QMainWindow>

#include <functional>

class QLabel;
class QStackedWidget;

namespace stepwright {

class EditorTabs;
class EditorThemes;
class FeaturePage;
class OutlineDock;
class ProblemsDock;
class ProjectDock;
class Questions;
class Session;
class Settings;
class Theme;
class WelcomePage;
class WorkBar;

/// The window: menus, docks, the welcome page and the tabs. It shows what the session says; what is more than showing
/// stands in app/commands.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All must outlive the window.
    MainWindow(Session &session, Settings &settings, Theme &theme, const EditorThemes &editorThemes,
               Questions &questions);
    ~MainWindow() override;

    [[nodiscard]] Actions &actions() { return *m_actions; }
    [[nodiscard]] EditorTabs &tabs() { return *m_tabs; }
    [[nodiscard]] ProjectDock &projectDock() { return *m_projectDock; }
    [[nodiscard]] ProblemsDock &problemsDock() { return *m_problemsDock; }
    [[nodiscard]] MessageBar &messages() { return *m_messages; }
    [[nodiscard]] WorkBar &workBar() { return *m_workBar; }
    [[nodiscard]] WelcomePage &welcomePage() { return *m_welcome; }

    /// Asks about unsaved texts, closes all tabs, then goes on with `then` unless the user cancels.
    void leaveProject(const std::function<void()> &then);

    /// Makes a panel beside the text. name: its object name.
    QDockWidget *addDock(const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area);
    /// Brings a dock to the front; one that was hidden gets so many pixels of height at least.
    void raiseDock(QDockWidget *dock, int height);
    /// Hides a dock; those in its place are as high again as before it was raised.
    void lowerDock(QDockWidget *dock);

Q_SIGNALS:
    void recentProjectRequested(const QString &path);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeDocks();
    void makeCentre();
    void makeStatusBar();
    void connectEditing();
    void connectView();
    void connectSession();
    void restoreState();

    void showProject();
    void showNoProject();
    void showPage(FeaturePage *page);
    void showTitle();
    void showRecentProjects();
    void updateActions();
    void updateUndoActions();
    void updateProblemCount();
    void rememberTabs();
    void restoreTabs();
    void chooseTheme(int choice);
    void withEditor(const std::function<void(FeaturePage &)> &work);

    struct RaisedDock
    {
        QDockWidget *dock = nullptr;
        int before = 0; ///< height of what lay there, in pixels; 0: nothing did
        int height = 0;
    };

    /// Another dock in the same place that is shown; null where there is none.
    [[nodiscard]] QDockWidget *visibleNeighbour(QDockWidget *dock) const;

    Session &m_session;
    Settings &m_settings;
    Theme &m_theme;
    const EditorThemes &m_editorThemes;
    Questions &m_questions;
    std::unique_ptr<Actions> m_actions;

    QStackedWidget *m_pages = nullptr;
    WelcomePage *m_welcome = nullptr;
    MessageBar *m_messages = nullptr;
    QStackedWidget *m_editors = nullptr; ///< the tabs, or what to do where none is open
    EditorTabs *m_tabs = nullptr;
    ProjectDock *m_projectDock = nullptr;
    OutlineDock *m_outlineDock = nullptr;
    ProblemsDock *m_problemsDock = nullptr;
    RaisedDock m_raised;                 ///< the last one that was raised
    QDockWidget *m_bottomDock = nullptr; ///< the first at the bottom
    WorkBar *m_workBar = nullptr;
    QLabel *m_position = nullptr;
    QLabel *m_problemCount = nullptr;
    bool m_isClosing = false;
};

} // namespace stepwright

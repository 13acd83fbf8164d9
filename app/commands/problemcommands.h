#pragma once

#include "model/linting/rule.h"

#include <QObject>

namespace stepwright {

class FeaturePage;
class MainWindow;
class ProjectChecker;
class Questions;
class Session;

/// What one does about problems: going from one to the next, mending them, and saying which rules count in a project.
class ProblemCommands : public QObject
{
    Q_OBJECT

public:
    /// Adds its actions to the window's menus; all must outlive it.
    ProblemCommands(Session &session, Questions &questions, MainWindow &window, ProjectChecker &checker,
                    QObject *parent);

private:
    void addActions();
    void connectDock();
    void equip(FeaturePage *page);
    void goToNeighbour(bool next);
    void goTo(int line, int column, const QString &folderUid);
    void chooseRules();
    void explain(linting::RuleId rule);

    Session &m_session;
    Questions &m_questions;
    MainWindow &m_window;
    ProjectChecker &m_checker;
};

} // namespace stepwright

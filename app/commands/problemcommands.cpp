#include "app/commands/problemcommands.h"

#include "app/actions.h"
#include "app/dialogs/questions.h"
#include "app/dialogs/rulesdialog.h"
#include "app/docks/problemsdock.h"
#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/projectchecker.h"
#include "app/session.h"
#include "editor/problems/checking.h"
#include "editor/problems/quickfixes.h"
#include "editor/text/gherkinedit.h"

#include <QToolButton>

namespace stepwright {

using namespace Qt::StringLiterals;

ProblemCommands::ProblemCommands(Session &session, Questions &questions, MainWindow &window, ProjectChecker &checker,
                                 QObject *parent)
    : QObject(parent), m_session(session), m_questions(questions), m_window(window), m_checker(checker)
{
    addActions();
    connectDock();
    connect(&m_window.tabs(), &EditorTabs::currentPageChanged, this, &ProblemCommands::equip);
    const auto equipAll = [this] {
        for (FeaturePage *page : m_window.tabs().pages())
            equip(page);
    };
    connect(&m_checker, &ProjectChecker::settingsChanged, this, equipAll);
    connect(&m_checker, &ProjectChecker::indexChanged, this, equipAll);
    connect(&m_checker, &ProjectChecker::definitionsChanged, this, equipAll);
}

void ProblemCommands::addActions()
{
    Actions &actions = m_window.actions();
    actions.editMenu->addSeparator();
    const QAction *next =
        actions.add(actions.editMenu, u"nextProblem"_s, tr("Ne&xt Problem"), QKeySequence(Qt::Key_F8));
    const QAction *previous = actions.add(actions.editMenu, u"previousProblem"_s, tr("Pre&vious Problem"),
                                          QKeySequence(Qt::SHIFT | Qt::Key_F8));
    const QAction *fix =
        actions.add(actions.editMenu, u"quickFix"_s, tr("Mend Pro&blem…"), QKeySequence(Qt::CTRL | Qt::Key_Period));
    actions.projectMenu->addSeparator();
    QAction *rules = actions.add(actions.projectMenu, u"projectRules"_s, tr("R&ules…"));
    connect(next, &QAction::triggered, this, [this] { goToNeighbour(true); });
    connect(previous, &QAction::triggered, this, [this] { goToNeighbour(false); });
    connect(fix, &QAction::triggered, this, [this] {
        if (const FeaturePage *page = m_window.tabs().currentPage())
            page->edit()->quickFixes()->showMenu();
    });
    connect(rules, &QAction::triggered, this, &ProblemCommands::chooseRules);
    rules->setEnabled(false);
    const auto updateRules = [this, rules] { rules->setEnabled(m_session.isOpen() && !m_session.isReadOnly()); };
    connect(&m_session, &Session::projectOpened, this, updateRules);
    connect(&m_session, &Session::projectClosed, this, updateRules);
    m_window.problemsDock().rulesButton()->setDefaultAction(rules);
}

void ProblemCommands::connectDock()
{
    ProblemsDock &dock = m_window.problemsDock();
    dock.setProject(&m_checker);
    connect(&dock, &ProblemsDock::problemChosen, this, &ProblemCommands::goTo);
    connect(&dock, &ProblemsDock::explanationRequested, this, &ProblemCommands::explain);
    connect(&dock, &ProblemsDock::menuRequested, this, [this](QMenu *menu, int line, int column) {
        if (const FeaturePage *page = m_window.tabs().currentPage())
            page->edit()->quickFixes()->fillMenu(*menu, line, column);
    });
}

void ProblemCommands::equip(FeaturePage *page)
{
    if (!page)
        return;
    page->edit()->checking()->setSettings(m_checker.settings());
    page->edit()->checking()->setProject(m_checker.index(), page->folderUid());
    page->edit()->checking()->setDefinitions(m_checker.definitions());
    connect(page->edit()->quickFixes(), &QuickFixes::explanationRequested, this, &ProblemCommands::explain,
            Qt::UniqueConnection);
}

void ProblemCommands::goToNeighbour(bool next)
{
    const FeaturePage *page = m_window.tabs().currentPage();
    const int line = page ? page->edit()->currentLine() : 1;
    const int column = page ? page->edit()->textCursor().positionInBlock() + 1 : 1;
    if (next)
        m_window.problemsDock().goToNext(line, column);
    else
        m_window.problemsDock().goToPrevious(line, column);
}

void ProblemCommands::goTo(int line, int column, const QString &folderUid)
{
    FeaturePage *page = folderUid.isEmpty() ? m_window.tabs().currentPage() : m_window.tabs().openFeature(folderUid);
    if (!page)
        return;
    if (page->isLoaded())
        page->edit()->goToLine(line, column);
    else
        page->goToLine(line);
    page->setFocus();
}

void ProblemCommands::chooseRules()
{
    if (const auto settings = m_questions.lintSettings(m_checker.settings()))
        m_checker.changeSettings(*settings);
}

void ProblemCommands::explain(linting::RuleId rule)
{
    (new RulePageDialog(rule, &m_window))->show();
}

} // namespace stepwright

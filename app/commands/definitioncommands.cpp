#include "app/commands/definitioncommands.h"

#include "app/commands/searchcommands.h"
#include "app/definitions/definitionsource.h"
#include "app/definitions/definitionuses.h"
#include "app/dialogs/questions.h"
#include "app/dialogs/sourcedialog.h"
#include "app/docks/definitionsdock.h"
#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/projectchecker.h"
#include "app/session.h"
#include "editor/text/gherkinedit.h"
#include "editor/usages/stephelp.h"

#include <QDir>
#include <QDockWidget>
#include <QStatusBar>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualHeight = 260;   // of the panel
constexpr int sentenceTime = 5000; // milliseconds

} // namespace

DefinitionCommands::DefinitionCommands(const Parts &parts, QObject *parent)
    : QObject(parent), m_session(parts.session), m_questions(parts.questions), m_window(parts.window),
      m_themes(parts.themes), m_checker(parts.checker), m_search(parts.search),
      m_source(new DefinitionSource(m_session, this)), m_uses(new DefinitionUses(m_session, *m_source, this)),
      m_panel(new DefinitionsDock)
{
    makeDock();
    addActions();
    connectDock();
    connectSource();
    update();
}

void DefinitionCommands::makeDock()
{
    m_dock = m_window.addDock(u"definitionsDock"_s, tr("Step Definitions"), m_panel, Qt::BottomDockWidgetArea);
    m_dock->hide();
    m_window.restoreDockWidget(m_dock);
    QMenu *view = m_window.actions().viewMenu;
    view->insertAction(view->actions().constFirst(), m_dock->toggleViewAction());
    connect(m_dock->toggleViewAction(), &QAction::triggered, this, [this](bool on) {
        if (!on)
            return;
        m_dock->hide(); // what was hidden gets its height
        open();
    });
    connect(m_dock, &QDockWidget::visibilityChanged, m_uses, &DefinitionUses::setCounting);
}

void DefinitionCommands::addActions()
{
    Actions &actions = m_window.actions();
    m_open = actions.add(actions.projectMenu, u"stepDefinitions"_s, tr("Step Defi&nitions…"));
    m_show = actions.add(actions.scenarioMenu, u"showDefinition"_s, tr("Show Step Definition"),
                         QKeySequence(Qt::CTRL | Qt::Key_F12));
    connect(m_open, &QAction::triggered, this, &DefinitionCommands::open);
    connect(m_show, &QAction::triggered, this, &DefinitionCommands::showDefinition);
    connect(&m_window.tabs(), &EditorTabs::currentPageChanged, this, [this](FeaturePage *page) {
        equip(page);
        update();
    });
    connect(&m_session, &Session::projectOpened, this, &DefinitionCommands::update);
    connect(&m_session, &Session::projectClosed, this, &DefinitionCommands::update);
}

void DefinitionCommands::connectDock()
{
    connect(m_panel, &DefinitionsDock::addFolderRequested, this, &DefinitionCommands::addFolder);
    connect(m_panel, &DefinitionsDock::removeFolderRequested, this, [this](const QString &folder) {
        QStringList folders = m_source->folders();
        folders.removeAll(folder);
        m_source->setFolders(folders);
    });
    connect(m_panel, &DefinitionsDock::readAgainRequested, m_source, &DefinitionSource::readAgain);
    connect(m_panel, &DefinitionsDock::usesRequested, this,
            [this](quint32 definition) { m_search.findUses(m_source->index(), definition); });
    connect(m_panel, &DefinitionsDock::sourceRequested, this, &DefinitionCommands::showSource);
    connect(m_panel, &DefinitionsDock::closeRequested, this, [this] {
        m_dock->hide();
        if (FeaturePage *page = m_window.tabs().currentPage())
            page->setFocus();
    });
}

void DefinitionCommands::connectSource()
{
    connect(m_source, &DefinitionSource::foldersChanged, this, &DefinitionCommands::update);
    connect(m_source, &DefinitionSource::indexChanged, this, [this] {
        m_panel->setIndex(m_source->index());
        m_panel->setCounts(m_uses->counts()); // they may be there already
        m_checker.setDefinitions(m_source->index());
        for (FeaturePage *page : m_window.tabs().pages())
            equip(page);
    });
    connect(m_source, &DefinitionSource::progressed, m_panel, &DefinitionsDock::showProgress);
    connect(m_source, &DefinitionSource::readingFinished, m_panel, [this] { m_panel->showProgress(0, 0); });
    connect(m_uses, &DefinitionUses::countsChanged, m_panel, [this] { m_panel->setCounts(m_uses->counts()); });
}

void DefinitionCommands::update()
{
    m_open->setEnabled(m_session.isOpen());
    m_show->setEnabled(m_window.tabs().currentPage() != nullptr);
    m_panel->setFolders(m_source->folders(), m_session.isOpen() && !m_session.isReadOnly());
}

void DefinitionCommands::equip(FeaturePage *page)
{
    auto *help = page ? page->edit()->findChild<StepHelp *>() : nullptr;
    if (help)
        help->setDefinitions(m_source->index());
}

void DefinitionCommands::open()
{
    m_window.raiseDock(m_dock, usualHeight);
    m_panel->enterList();
}

void DefinitionCommands::addFolder()
{
    const QString folder = m_questions.codeFolder();
    if (folder.isEmpty() || !m_session.isOpen())
        return;
    QStringList folders = m_source->folders() + QStringList{QDir::cleanPath(QDir(folder).absolutePath())};
    folders.removeDuplicates();
    m_source->setFolders(folders);
}

void DefinitionCommands::showDefinition()
{
    const FeaturePage *page = m_window.tabs().currentPage();
    if (!page)
        return;
    const auto *help = page->edit()->findChild<StepHelp *>();
    const int block = page->edit()->textCursor().blockNumber();
    if (!help || help->stepAt(block).isEmpty())
        return;
    const std::vector<quint32> found = help->definitionsAt(block);
    if (found.empty()) {
        const bool isKnown = !m_source->index()->isEmpty();
        m_window.statusBar()->showMessage(isKnown ? tr("No step definition carries this step out.")
                                                  : tr("No step definitions are known: choose their folder first."),
                                          sentenceTime);
        if (!isKnown)
            open();
        return;
    }
    const definitions::StepDefinition &first = m_source->index()->definitions()[found.front()];
    if (found.size() == 1 && !first.isActionWord()) {
        showSource(first.file, first.line);
        return;
    }
    open();
    m_panel->choose(found.front());
}

void DefinitionCommands::showSource(const QString &file, int line)
{
    (new SourceDialog(file, line, m_themes, &m_window))->show();
}

} // namespace stepwright

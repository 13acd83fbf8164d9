#include "app/commands/searchcommands.h"

#include "app/docks/searchdock.h"
#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/projectsearch.h"
#include "app/session.h"
#include "app/settings/settings.h"
#include "app/widgets/messagebar.h"
#include "editor/text/gherkinedit.h"
#include "model/completion/parameters.h"

#include <QDockWidget>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualHeight = 300; // of the panel: fields and some ten places

} // namespace

SearchCommands::SearchCommands(MainWindow &window, Session &session, Settings &settings, QObject *parent)
    : QObject(parent), m_window(window), m_session(session), m_settings(settings),
      m_search(new ProjectSearch(session, this)), m_replacing(new ProjectReplacing(session, window.tabs(), this)),
      m_panel(new SearchDock)
{
    makeDock();
    addActions();
    connect(m_panel, &SearchDock::searchRequested, this, &SearchCommands::search);
    connect(m_panel, &SearchDock::stopRequested, m_search, &ProjectSearch::stop);
    connect(m_panel, &SearchDock::stopRequested, m_replacing, &ProjectReplacing::stop);
    connect(m_panel, &SearchDock::replaceRequested, this, &SearchCommands::replace);
    connect(m_panel, &SearchDock::placeChosen, this, &SearchCommands::goTo);
    connect(m_panel, &SearchDock::searched, this, [this](const QString &text) { remember(u"find"_s, text); });
    connect(m_panel, &SearchDock::written, this, [this](const QString &text) { remember(u"replace"_s, text); });
    connect(m_search, &ProjectSearch::found, m_panel, &SearchDock::add);
    connect(m_search, &ProjectSearch::progressed, m_panel, &SearchDock::showProgress);
    connect(m_search, &ProjectSearch::finished, m_panel, &SearchDock::finish);
    connect(m_search, &ProjectSearch::failed, m_panel, [this](const Error &error) { m_panel->say(error.message); });
    connect(m_replacing, &ProjectReplacing::progressed, m_panel, &SearchDock::showProgress);
    connect(m_replacing, &ProjectReplacing::finished, this, &SearchCommands::tellReplaced);
    connect(m_replacing, &ProjectReplacing::stopped, m_panel, &SearchDock::say);
    connect(&m_session, &Session::projectOpened, this, &SearchCommands::update);
    connect(&m_session, &Session::projectClosed, this, [this] {
        m_panel->begin(SearchDock::Listing::Finding);
        m_panel->finish();
        update();
    });
    update();
}

void SearchCommands::addActions()
{
    Actions &actions = m_window.actions();
    actions.projectMenu->addSeparator();
    m_find = actions.add(actions.projectMenu, u"findInProject"_s, tr("Find in Pro&ject…"),
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    m_replace = actions.add(actions.projectMenu, u"replaceInProject"_s, tr("Re&place in Project…"),
                            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H));
    connect(m_find, &QAction::triggered, this, [this] { open(false); });
    connect(m_replace, &QAction::triggered, this, [this] { open(true); });
}

void SearchCommands::makeDock()
{
    m_dock = m_window.addDock(u"searchDock"_s, tr("Search"), m_panel, Qt::BottomDockWidgetArea);
    m_dock->hide();
    m_window.restoreDockWidget(m_dock);
    QMenu *view = m_window.actions().viewMenu;
    view->insertAction(view->actions().constFirst(), m_dock->toggleViewAction());
    connect(m_panel, &SearchDock::closeRequested, this, &SearchCommands::leave);
}

void SearchCommands::leave()
{
    m_window.lowerDock(m_dock);
    if (FeaturePage *page = m_window.tabs().currentPage())
        page->setFocus();
}

bool SearchCommands::isReplacing()
{
    if (m_replacing->isRunning())
        m_window.raiseDock(m_dock, usualHeight);
    return m_replacing->isRunning();
}

void SearchCommands::update()
{
    m_find->setEnabled(m_session.isOpen());
    m_replace->setEnabled(m_session.isOpen() && !m_session.isReadOnly());
}

void SearchCommands::open(bool isForReplacing)
{
    if (isReplacing())
        return;
    QString selected;
    if (const FeaturePage *page = m_window.tabs().currentPage())
        selected = page->edit()->textCursor().selectedText();
    if (selected.contains(QChar::ParagraphSeparator))
        selected.clear();
    showHistory();
    m_window.raiseDock(m_dock, usualHeight);
    m_panel->open(selected, isForReplacing);
}

void SearchCommands::search(const search::TextQuery &query, const std::optional<QString> &with)
{
    m_panel->begin(with ? SearchDock::Listing::Replacing : SearchDock::Listing::Finding);
    const auto pattern = search::TextPattern::compile(query);
    if (!pattern) {
        m_search->stop();
        m_panel->say(pattern.error().message);
    } else if (pattern->isEmpty() || !m_session.isOpen()) {
        m_search->stop();
        m_panel->finish();
    } else {
        m_next = {.label = tr("Replace in the project"), .query = {.pattern = *pattern, .with = with}};
        m_search->start(m_next.query, m_window.tabs().trees());
    }
}

void SearchCommands::findUses(const QString &step)
{
    if (isReplacing())
        return;
    m_window.raiseDock(m_dock, usualHeight);
    m_panel->begin(SearchDock::Listing::Finding, tr("Uses of the step: %1").arg(step));
    m_search->start({.stepPattern = completion::patternOf(step)}, m_window.tabs().trees());
    m_panel->enterList();
}

void SearchCommands::findUses(const std::shared_ptr<const definitions::DefinitionIndex> &index, quint32 definition)
{
    if (isReplacing())
        return;
    m_window.raiseDock(m_dock, usualHeight);
    m_panel->begin(SearchDock::Listing::Finding,
                   tr("Uses of the step definition: %1").arg(index->definitions()[definition].label()));
    m_search->start({.definitions = index, .definition = definition}, m_window.tabs().trees());
    m_panel->enterList();
}

void SearchCommands::preview(const Replacement &replacement, const QString &what)
{
    if (isReplacing())
        return;
    m_window.raiseDock(m_dock, usualHeight);
    m_panel->begin(SearchDock::Listing::Renaming, what);
    m_next = replacement;
    m_search->start(m_next.query, m_window.tabs().trees());
    m_panel->enterList();
}

void SearchCommands::goTo(const QString &folderUid, const search::TextMatch &match)
{
    FeaturePage *page = m_window.tabs().openFeature(folderUid);
    if (!page)
        return;
    if (page->isLoaded())
        page->edit()->goToLine(int(match.line) + 1, int(match.column) + 1);
    else
        page->goToLine(int(match.line) + 1);
}

void SearchCommands::replace()
{
    Replacement replacement = m_next;
    replacement.features = m_panel->model().chosen();
    m_panel->beginReplacing();
    m_replacing->start(replacement);
}

void SearchCommands::tellReplaced(bool isRenaming, int replaced, int skipped)
{
    if (isRenaming) {
        tellRenamed(replaced, skipped);
        return;
    }
    m_panel->begin(SearchDock::Listing::Replacing);
    m_panel->say(skipped == 0 ? tr("Replaced. Undo in Project takes it back.")
                              : tr("Replaced, but for %n feature(s) that changed since the search: search again.",
                                   nullptr, skipped));
}

void SearchCommands::tellRenamed(int replaced, int skipped)
{
    m_panel->begin(SearchDock::Listing::Finding);
    m_panel->finish();
    leave();
    QString sentence = tr("Renamed in %n place(s).", nullptr, replaced);
    if (skipped > 0)
        sentence +=
            u' ' + tr("%n feature(s) changed meanwhile and stayed as they are: rename again.", nullptr, skipped);
    m_window.messages().showMessage({.severity = skipped > 0 ? Severity::Warning : Severity::Success,
                                     .text = sentence,
                                     .choices = {{tr("&Undo"), [this] { m_session.undo(); }}}});
}

void SearchCommands::remember(const QString &purpose, const QString &text)
{
    m_settings.addTypedText(purpose, text);
    showHistory();
}

void SearchCommands::showHistory()
{
    m_panel->setHistory(m_settings.typedTexts(u"find"_s), m_settings.typedTexts(u"replace"_s));
}

} // namespace stepwright

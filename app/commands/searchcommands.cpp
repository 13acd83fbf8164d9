#include "app/commands/searchcommands.h"

#include "app/docks/searchdock.h"
#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/projectsearch.h"
#include "app/session.h"
#include "app/settings/settings.h"
#include "editor/text/gherkinedit.h"
#include "editor/text/textedits.h"
#include "model/completion/parameters.h"

#include <QDockWidget>
#include <QtConcurrentRun>

namespace stepwright {

using namespace Qt::StringLiterals;
using search::FoundFeature;

namespace {

constexpr std::size_t featuresAtATime = 200;
constexpr int usualHeight = 300; // of the panel: fields and some ten places

/// The operations that replace what was chosen; a text that changed since the search is left out.
std::vector<project::Operation> replacing(const std::vector<FoundFeature> &features,
                                          const QList<project::FeatureText> &texts)
{
    std::vector<project::Operation> operations;
    for (std::size_t i = 0; i < features.size(); ++i) {
        const project::FeatureText &before = texts[qsizetype(i)];
        if (const auto after = replaced(before, features[i]))
            operations.emplace_back(project::SetFeature{features[i].folderUid, before, after, {}, {}});
    }
    return operations;
}

} // namespace

SearchCommands::SearchCommands(MainWindow &window, Session &session, Settings &settings, QObject *parent)
    : QObject(parent), m_window(window), m_session(session), m_settings(settings),
      m_search(new ProjectSearch(session, this)), m_panel(new SearchDock)
{
    makeDock();
    addActions();
    connect(m_panel, &SearchDock::searchRequested, this, &SearchCommands::search);
    connect(m_panel, &SearchDock::stopRequested, m_search, &ProjectSearch::stop);
    connect(m_panel, &SearchDock::replaceRequested, this, &SearchCommands::replace);
    connect(m_panel, &SearchDock::placeChosen, this, &SearchCommands::goTo);
    connect(m_panel, &SearchDock::searched, this, [this](const QString &text) { remember(u"find"_s, text); });
    connect(m_panel, &SearchDock::written, this, [this](const QString &text) { remember(u"replace"_s, text); });
    connect(m_search, &ProjectSearch::found, m_panel, &SearchDock::add);
    connect(m_search, &ProjectSearch::progressed, m_panel, &SearchDock::showProgress);
    connect(m_search, &ProjectSearch::finished, m_panel, &SearchDock::finish);
    connect(m_search, &ProjectSearch::failed, m_panel, [this](const Error &error) { m_panel->say(error.message); });
    connect(&m_session, &Session::projectOpened, this, &SearchCommands::update);
    connect(&m_session, &Session::projectClosed, this, [this] {
        m_panel->begin(false);
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
    m_dock = m_window.addDock(u"searchDock"_s, tr("Find in Project"), m_panel, Qt::BottomDockWidgetArea);
    m_dock->hide();
    m_window.restoreDockWidget(m_dock);
    QMenu *view = m_window.actions().viewMenu;
    view->insertAction(view->actions().constFirst(), m_dock->toggleViewAction());
    connect(m_panel, &SearchDock::closeRequested, this, [this] {
        m_dock->hide();
        if (FeaturePage *page = m_window.tabs().currentPage())
            page->setFocus();
    });
}

void SearchCommands::update()
{
    m_find->setEnabled(m_session.isOpen());
    m_replace->setEnabled(m_session.isOpen() && !m_session.isReadOnly());
}

void SearchCommands::open(bool isReplacing)
{
    QString selected;
    if (const FeaturePage *page = m_window.tabs().currentPage())
        selected = page->edit()->textCursor().selectedText();
    if (selected.contains(QChar::ParagraphSeparator))
        selected.clear();
    showHistory();
    m_window.raiseDock(m_dock, usualHeight);
    m_panel->open(selected, isReplacing);
}

void SearchCommands::search(const search::TextQuery &query, const std::optional<QString> &with)
{
    m_panel->begin(with.has_value());
    const auto pattern = search::TextPattern::compile(query);
    if (!pattern) {
        m_search->stop();
        m_panel->say(pattern.error().message);
    } else if (pattern->isEmpty() || !m_session.isOpen()) {
        m_search->stop();
        m_panel->finish();
    } else {
        m_search->start({.pattern = *pattern, .with = with}, m_window.tabs().trees());
    }
}

void SearchCommands::findUses(const QString &step)
{
    m_window.raiseDock(m_dock, usualHeight);
    m_panel->begin(false, tr("Uses of the step: %1").arg(step));
    m_search->start({.stepPattern = completion::patternOf(step)}, m_window.tabs().trees());
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

// Features that are open are changed in their editors, where it is undone and saved like what one types; all others as
// one change of the project.
void SearchCommands::replace()
{
    std::vector<FoundFeature> stored;
    int skipped = 0;
    for (const FoundFeature &feature : m_panel->model().chosen()) {
        FeaturePage *page = m_window.tabs().pageOf(feature.folderUid);
        if (!page || !page->isLoaded())
            stored.push_back(feature);
        else if (search::hashOf(page->edit()->tree()) == feature.hash)
            applyEdits(*page->edit(), editsFor(page->edit()->tree(), feature));
        else
            ++skipped;
    }
    replaceStored(std::move(stored), 0, {tr("Replace in the project"), {}}, skipped);
}

void SearchCommands::replaceStored(std::vector<FoundFeature> features, std::size_t from, project::Change change,
                                   int skipped)
{
    if (from >= features.size()) {
        finishReplacing(change, skipped);
        return;
    }
    const std::size_t end = qMin(features.size(), from + featuresAtATime);
    const std::vector<FoundFeature> some(features.begin() + qsizetype(from), features.begin() + qsizetype(end));
    QStringList uids;
    for (const FoundFeature &feature : some)
        uids.append(feature.folderUid);
    m_session.store()
        .features(uids)
        .then(this,
              [some](const Result<QList<project::FeatureText>> &texts) {
                  return QtConcurrent::run([some, texts] {
                      return texts.transform([&some](const auto &known) { return replacing(some, known); });
                  });
              })
        .unwrap()
        .then(this, [this, features = std::move(features), end, change = std::move(change), skipped,
                     count = int(some.size())](const Result<std::vector<project::Operation>> &operations) mutable {
            if (!m_session.isOpen())
                return; // the project was closed meanwhile
            if (!operations) {
                m_panel->say(operations.error().message);
                return;
            }
            change.operations.insert(change.operations.end(), operations->begin(), operations->end());
            replaceStored(std::move(features), end, std::move(change), skipped + count - int(operations->size()));
        });
}

void SearchCommands::finishReplacing(const project::Change &change, int skipped)
{
    if (change.isEmpty()) {
        tellReplaced(skipped);
        return;
    }
    m_session.apply(change).then(this, [this, skipped](const Result<> &result) {
        if (result)
            tellReplaced(skipped);
        else
            m_panel->say(result.error().message);
    });
}

void SearchCommands::tellReplaced(int skipped)
{
    m_panel->begin(true);
    m_panel->say(skipped == 0 ? tr("Replaced. Undo in Project takes it back; in open features undo does.")
                              : tr("Replaced, but for %n feature(s) that changed since the search: search again.",
                                   nullptr, skipped));
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

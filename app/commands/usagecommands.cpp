#include "app/commands/usagecommands.h"

#include "app/commands/searchcommands.h"
#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/projectsearch.h"
#include "app/session.h"
#include "editor/text/gherkinedit.h"
#include "editor/usages/stephelp.h"
#include "editor/usages/usagepeek.h"
#include "model/completion/parameters.h"

namespace stepwright {

using namespace Qt::StringLiterals;

UsageCommands::UsageCommands(MainWindow &window, Session &session, const EditorThemes &themes, SearchCommands &search,
                             QObject *parent)
    : QObject(parent), m_window(window), m_session(session), m_themes(themes), m_listing(search),
      m_search(new ProjectSearch(session, this))
{
    Actions &actions = m_window.actions();
    actions.scenarioMenu->addSeparator();
    m_actions = {
        actions.add(actions.scenarioMenu, u"stepUses"_s, tr("Uses of the S&tep"), QKeySequence(Qt::Key_F12)),
        actions.add(actions.scenarioMenu, u"peekUses"_s, tr("Pee&k at Uses"), QKeySequence(Qt::ALT | Qt::Key_F12))};
    connect(m_actions[0], &QAction::triggered, this, &UsageCommands::list);
    connect(m_actions[1], &QAction::triggered, this, &UsageCommands::peek);
    connect(&m_window.tabs(), &EditorTabs::currentPageChanged, this, &UsageCommands::equip);
    connect(&m_session, &Session::stepIndexChanged, this, [this] { equip(m_window.tabs().currentPage()); });
    connect(m_search, &ProjectSearch::found, this, &UsageCommands::add);
    connect(m_search, &ProjectSearch::finished, this, [this] {
        if (m_peek)
            m_peek->finish();
    });
    equip(nullptr);
}

void UsageCommands::equip(FeaturePage *page)
{
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(page != nullptr);
    if (!page)
        return;
    auto *help = page->edit()->findChild<StepHelp *>();
    if (!help) {
        help = new StepHelp(page->edit());
        connect(help, &StepHelp::usesRequested, &m_listing, qOverload<const QString &>(&SearchCommands::findUses));
        page->edit()->addActions(m_actions);
    }
    help->setStepIndex(m_session.stepIndex());
}

QString UsageCommands::stepAtCursor() const
{
    const GherkinEdit *edit = m_window.tabs().currentPage()->edit();
    const auto *help = edit->findChild<StepHelp *>();
    return help ? help->stepAt(edit->textCursor().blockNumber()) : QString();
}

void UsageCommands::list()
{
    if (const QString step = stepAtCursor(); !step.isEmpty())
        m_listing.findUses(step);
}

void UsageCommands::peek()
{
    FeaturePage *page = m_window.tabs().currentPage();
    const QString step = stepAtCursor();
    if (step.isEmpty())
        return;
    if (m_peek)
        m_peek->close();
    m_feature = page->folderUid();
    m_line = page->edit()->currentLine();
    m_peek = new UsagePeek(page->edit(), m_themes);
    connect(m_peek, &UsagePeek::textWanted, this, &UsageCommands::fetchText);
    connect(m_peek, &UsagePeek::chosen, this,
            [this](const QString &folderUid, int line) { m_window.tabs().openFeature(folderUid, line); });
    m_search->start({.stepPattern = completion::patternOf(step)}, m_window.tabs().trees());
}

void UsageCommands::add(const std::vector<search::FoundFeature> &features)
{
    if (!m_peek)
        return;
    std::vector<UsagePlace> places;
    for (const search::FoundFeature &feature : features) {
        for (const search::FoundPlace &found : feature.places) {
            const int line = int(found.match.line) + 1;
            if (feature.folderUid != m_feature || line != m_line)
                places.push_back({feature.folderUid, feature.name, line});
        }
    }
    m_peek->add(places);
}

void UsageCommands::fetchText(const QString &folderUid)
{
    const FeaturePage *page = m_window.tabs().pageOf(folderUid);
    if (page && page->isLoaded()) {
        m_peek->showText(folderUid, page->edit()->bytes(), page->edit()->tree().isMarkdown());
        return;
    }
    m_session.store().feature(folderUid).then(this, [this, folderUid](const Result<project::FeatureText> &text) {
        if (m_peek && text)
            m_peek->showText(folderUid, text->bytes, text->markdown);
    });
}

} // namespace stepwright

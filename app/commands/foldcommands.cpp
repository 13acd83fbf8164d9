#include "app/commands/foldcommands.h"

#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/session.h"
#include "app/settings/settings.h"
#include "editor/folding/foldedlines.h"
#include "editor/folding/folding.h"
#include "editor/text/gherkinedit.h"

namespace stepwright {

using namespace Qt::StringLiterals;

FoldCommands::FoldCommands(Session &session, MainWindow &window, Settings &settings, QObject *parent)
    : QObject(parent), m_session(session), m_window(window), m_settings(settings),
      m_menu(new QMenu(tr("Fol&ding"), &window))
{
    m_menu->setObjectName(u"foldingMenu"_s);
    const Actions &actions = m_window.actions();
    actions.viewMenu->insertMenu(actions.zoomIn, m_menu);
    actions.viewMenu->insertSeparator(actions.zoomIn);
    add(u"fold"_s, tr("&Fold"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_BracketLeft),
        [](GherkinEdit &edit) { edit.folding().foldAtCursor(); });
    add(u"unfold"_s, tr("&Unfold"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_BracketRight),
        [](GherkinEdit &edit) { edit.folding().unfoldAtCursor(); });
    m_menu->addSeparator();
    add(u"foldAll"_s, tr("Fold &All"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_BracketLeft),
        [](GherkinEdit &edit) { edit.folds().foldAll(); });
    add(u"unfoldAll"_s, tr("U&nfold All"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_BracketRight),
        [](GherkinEdit &edit) { edit.folds().unfoldAll(); });
    for (int level = 1; level <= 3; ++level)
        addLevel(level);
    connect(&m_window.tabs(), &EditorTabs::featureLoaded, this, &FoldCommands::takeFeature);
    connect(&m_window.tabs(), &EditorTabs::currentPageChanged, this, &FoldCommands::enableAll);
    enableAll();
}

void FoldCommands::add(const QString &name, const QString &text, const QKeySequence &keys, void (*work)(GherkinEdit &))
{
    connect(m_window.actions().add(m_menu, name, text, keys), &QAction::triggered, this, [this, work] {
        if (const FeaturePage *page = m_window.tabs().currentPage())
            work(*page->edit());
    });
}

void FoldCommands::addLevel(int level)
{
    const QKeySequence keys(Qt::CTRL | Qt::ALT | Qt::Key(Qt::Key_0 + level));
    QAction *action =
        m_window.actions().add(m_menu, u"foldLevel%1"_s.arg(level), tr("Fold Level &%1").arg(level), keys);
    connect(action, &QAction::triggered, this, [this, level] {
        if (const FeaturePage *page = m_window.tabs().currentPage())
            page->edit()->folds().foldLevel(level);
    });
}

void FoldCommands::takeFeature(OpenFeature *feature)
{
    FoldedLines &folds = feature->text()->folds();
    folds.restore(m_settings.remembered(m_session.path(), feature->folderUid(), u"folded"_s));
    const auto remember = [this, feature, &folds] {
        m_settings.remember(m_session.path(), feature->folderUid(), u"folded"_s, folds.state());
    };
    connect(&folds, &FoldedLines::changed, this, remember);
    connect(feature, &OpenFeature::aboutToSave, this, remember);
}

void FoldCommands::enableAll()
{
    for (QAction *action : m_menu->actions())
        action->setEnabled(m_window.tabs().currentPage() != nullptr);
}

} // namespace stepwright

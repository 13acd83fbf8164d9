#include "app/commands/splitcommands.h"

#include "app/actions.h"
#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/settings/settings.h"
#include "editor/text/gherkinedit.h"

#include <QMenu>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

const auto belowOption = u"splitBelow"_s;

} // namespace

SplitCommands::SplitCommands(MainWindow &window, Settings &settings, QObject *parent)
    : QObject(parent), m_window(window), m_settings(settings), m_menu(new QMenu(tr("&Split"), &window))
{
    m_menu->setObjectName(u"splitMenu"_s);
    Actions &actions = m_window.actions();
    actions.viewMenu->insertMenu(actions.zoomIn, m_menu);
    m_open = actions.add(m_menu, u"openAside"_s, tr("&Open Beside"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S));
    m_open->setStatusTip(tr("Shows the feature a second time, beside this tab"));
    m_move = actions.add(m_menu, u"moveAside"_s, tr("&Move Beside"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_M));
    m_move->setStatusTip(tr("Moves the tab to the other side"));
    m_go = actions.add(m_menu, u"goAside"_s, tr("&Go to the Other Side"), QKeySequence(Qt::Key_F6));
    m_join = actions.add(m_menu, u"joinSides"_s, tr("&Join Both Sides"));
    m_menu->addSeparator();
    QAction *below = actions.add(m_menu, belowOption, tr("Sides &Below Each Other"));
    below->setCheckable(true);
    below->setChecked(m_settings.option(belowOption, false));
    EditorTabs &tabs = m_window.tabs();
    connect(m_open, &QAction::triggered, this, [&tabs] {
        const FeaturePage *page = tabs.currentPage();
        tabs.openAside(page->folderUid(), page->edit()->currentLine());
    });
    connect(m_move, &QAction::triggered, this, [&tabs] { tabs.moveAside(tabs.currentPage()); });
    connect(m_go, &QAction::triggered, &tabs, &EditorTabs::goAside);
    connect(m_join, &QAction::triggered, &tabs, &EditorTabs::join);
    connect(below, &QAction::toggled, this, &SplitCommands::setBelow);
    connect(&tabs, &EditorTabs::currentPageChanged, this, &SplitCommands::update);
    connect(&tabs, &EditorTabs::tabsChanged, this, &SplitCommands::update);
    connect(&tabs, &EditorTabs::menuRequested, this, &SplitCommands::showTabMenu);
    tabs.setOrientation(below->isChecked() ? Qt::Vertical : Qt::Horizontal);
    update();
}

void SplitCommands::update()
{
    const EditorTabs &tabs = m_window.tabs();
    m_open->setEnabled(tabs.currentPage() != nullptr);
    m_move->setEnabled(tabs.pages().size() > 1);
    m_go->setEnabled(tabs.isSplit());
    m_join->setEnabled(tabs.isSplit());
}

void SplitCommands::setBelow(bool isBelow)
{
    m_settings.setOption(belowOption, isBelow);
    m_window.tabs().setOrientation(isBelow ? Qt::Vertical : Qt::Horizontal);
}

void SplitCommands::showTabMenu(const QPoint &place)
{
    auto *menu = new QMenu(&m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_window.actions().closeTab, m_open, m_move});
    menu->popup(place);
}

} // namespace stepwright

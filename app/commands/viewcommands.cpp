#include "app/commands/viewcommands.h"

#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/settings/settings.h"
#include "editor/navigation/breadcrumbs.h"
#include "editor/text/gherkinedit.h"

#include <QTextOption>

namespace stepwright {

using namespace Qt::StringLiterals;

ViewCommands::ViewCommands(MainWindow &window, Settings &settings, QObject *parent) : QObject(parent), m_window(window)
{
    Actions &actions = m_window.actions();
    auto *siblings = actions.add(actions.viewMenu, u"openBreadcrumbs"_s, tr("&Go to Neighbour…"),
                                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Period));
    siblings->setStatusTip(tr("Lists what stands beside the step, the scenario or the rule of the cursor"));
    m_showBlanks = actions.add(actions.viewMenu, u"showBlanks"_s, tr("Show &Blanks"));
    m_showBlanks->setCheckable(true);
    m_showBlanks->setChecked(settings.option(u"showBlanks"_s, false));
    actions.viewMenu->insertAction(actions.zoomIn, siblings);
    actions.viewMenu->insertAction(actions.zoomIn, m_showBlanks);
    actions.viewMenu->insertSeparator(actions.zoomIn);
    connect(siblings, &QAction::triggered, this, [this] {
        if (const FeaturePage *page = m_window.tabs().currentPage())
            page->breadcrumbs()->open();
    });
    connect(m_showBlanks, &QAction::toggled, this, [this, &settings](bool isOn) {
        settings.setOption(u"showBlanks"_s, isOn);
        for (FeaturePage *page : m_window.tabs().pages())
            takePage(page);
    });
    connect(&m_window.tabs(), &EditorTabs::pageLoaded, this, &ViewCommands::takePage);
    const auto update = [this, siblings] { siblings->setEnabled(m_window.tabs().currentPage() != nullptr); };
    connect(&m_window.tabs(), &EditorTabs::currentPageChanged, this, update);
    update();
}

void ViewCommands::takePage(FeaturePage *page)
{
    QTextDocument *document = page->edit()->document();
    QTextOption option = document->defaultTextOption();
    QTextOption::Flags flags = option.flags();
    flags.setFlag(QTextOption::ShowTabsAndSpaces, m_showBlanks->isChecked());
    option.setFlags(flags);
    document->setDefaultTextOption(option);
}

} // namespace stepwright

#include "app/commands/findcommands.h"

#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/settings/settings.h"
#include "app/widgets/findbar.h"

namespace stepwright {

using namespace Qt::StringLiterals;

FindCommands::FindCommands(MainWindow &window, Settings &settings, QObject *parent)
    : QObject(parent), m_window(window), m_settings(settings)
{
    add(u"find"_s, tr("&Find…"), QKeySequence::Find, &FindBar::find);
    add(u"replace"_s, tr("R&eplace…"), QKeySequence(Qt::CTRL | Qt::Key_H), &FindBar::replace);
    add(u"findNext"_s, tr("Find &Next"), QKeySequence(Qt::Key_F3), &FindBar::findNext);
    add(u"findPrevious"_s, tr("F&ind Previous"), QKeySequence(Qt::SHIFT | Qt::Key_F3), &FindBar::findPrevious);
    m_window.actions().editMenu->insertSeparator(m_window.actions().toggleComment);
    connect(&m_window.tabs(), &EditorTabs::currentPageChanged, this, &FindCommands::takePage);
    takePage();
}

void FindCommands::add(const QString &name, const QString &text, const QKeySequence &keys, void (FindBar::*method)())
{
    Actions &actions = m_window.actions();
    QAction *action = actions.add(actions.editMenu, name, text, keys);
    actions.editMenu->insertAction(actions.toggleComment, action);
    connect(action, &QAction::triggered, this, [this, method] {
        FeaturePage *page = m_window.tabs().currentPage();
        page->showText(); // it is the text that is searched
        (page->findBar()->*method)();
    });
    m_actions.append(action);
}

void FindCommands::takePage()
{
    const FeaturePage *page = m_window.tabs().currentPage();
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(page != nullptr);
    if (!page)
        return;
    page->findBar()->disconnect(this);
    connect(page->findBar(), &FindBar::searched, this, [this](const QString &text) { remember(u"find"_s, text); });
    connect(page->findBar(), &FindBar::written, this, [this](const QString &text) { remember(u"replace"_s, text); });
    showHistory();
}

void FindCommands::remember(const QString &purpose, const QString &text)
{
    m_settings.addTypedText(purpose, text);
    showHistory();
}

void FindCommands::showHistory()
{
    m_window.tabs().currentPage()->findBar()->setHistory(m_settings.typedTexts(u"find"_s),
                                                         m_settings.typedTexts(u"replace"_s));
}

} // namespace stepwright

#include "app/commands/typingcommands.h"

#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/session.h"
#include "app/settings/settings.h"
#include "editor/text/gherkinedit.h"
#include "editor/typing/pairing.h"
#include "editor/typing/pasting.h"

namespace stepwright {

using namespace Qt::StringLiterals;

TypingCommands::TypingCommands(Session &session, MainWindow &window, Settings &settings, QObject *parent)
    : QObject(parent), m_session(session), m_window(window), m_settings(settings)
{
    Actions &actions = m_window.actions();
    m_menu = actions.editMenu->addMenu(tr("T&yping"));
    m_menu->setObjectName(u"typingMenu"_s);
    m_pasteAsItIs = actions.add(m_menu, u"pasteAsItIs"_s, tr("&Paste as It Is"),
                                QKeySequence(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_V));
    m_pasteAsItIs->setStatusTip(tr("Pastes lines without indenting them"));
    connect(m_pasteAsItIs, &QAction::triggered, this, [this] {
        if (const FeaturePage *page = m_window.tabs().currentPage())
            pasteAsItIs(*page->edit());
    });
    m_menu->addSeparator();
    m_pair = addOption(u"pairBrackets"_s, tr("Pair &Quotes and Brackets"));
    m_indent = addOption(u"indentPastes"_s, tr("&Indent Pasted Lines"));
    connect(&m_window.tabs(), &EditorTabs::pageLoaded, this, &TypingCommands::takePage);
    connect(&m_window.tabs(), &EditorTabs::currentPageChanged, this, &TypingCommands::update);
    update();
}

QAction *TypingCommands::addOption(const QString &name, const QString &text)
{
    QAction *action = m_window.actions().add(m_menu, name, text);
    action->setCheckable(true);
    action->setChecked(m_settings.option(name, true));
    connect(action, &QAction::toggled, this, [this, name](bool isOn) {
        m_settings.setOption(name, isOn);
        for (FeaturePage *page : m_window.tabs().pages())
            takePage(page);
    });
    return action;
}

void TypingCommands::takePage(FeaturePage *page)
{
    page->edit()->pairing().setOn(m_pair->isChecked());
    page->edit()->pasting().setOn(m_indent->isChecked());
}

void TypingCommands::update()
{
    m_pasteAsItIs->setEnabled(m_window.tabs().currentPage() && !m_session.isReadOnly());
}

} // namespace stepwright

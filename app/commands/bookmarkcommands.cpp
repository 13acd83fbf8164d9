#include "app/commands/bookmarkcommands.h"

#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/session.h"
#include "app/settings/settings.h"
#include "editor/bookmarks/bookmarks.h"
#include "editor/text/gherkinedit.h"

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestText = 60; // characters of a line that the menu shows

} // namespace

BookmarkCommands::BookmarkCommands(Session &session, MainWindow &window, Settings &settings, QObject *parent)
    : QObject(parent), m_session(session), m_window(window), m_settings(settings)
{
    m_menu = m_window.actions().editMenu->addMenu(tr("Boo&kmarks"));
    m_menu->setObjectName(u"bookmarksMenu"_s);
    add(u"toggleBookmark"_s, tr("&Toggle Bookmark"), QKeySequence(Qt::CTRL | Qt::Key_F2), &toggleBookmark);
    add(u"nextBookmark"_s, tr("&Next Bookmark"), QKeySequence(Qt::ALT | Qt::Key_PageDown), &goToNextBookmark);
    add(u"previousBookmark"_s, tr("&Previous Bookmark"), QKeySequence(Qt::ALT | Qt::Key_PageUp), &goToPreviousBookmark);
    add(u"removeBookmarks"_s, tr("&Remove All Bookmarks"), {}, [](GherkinEdit &edit) { edit.bookmarks().removeAll(); });
    m_menu->addSeparator();
    connect(m_menu, &QMenu::aboutToShow, this, &BookmarkCommands::listBookmarks);
    connect(&m_window.tabs(), &EditorTabs::featureLoaded, this, &BookmarkCommands::takeFeature);
    connect(&m_window.tabs(), &EditorTabs::currentPageChanged, this, &BookmarkCommands::enableAll);
    enableAll();
}

void BookmarkCommands::add(const QString &name, const QString &text, const QKeySequence &keys,
                           void (*work)(GherkinEdit &))
{
    m_commands.append(m_window.actions().add(m_menu, name, text, keys));
    connect(m_commands.last(), &QAction::triggered, this, [this, work] {
        if (const FeaturePage *page = m_window.tabs().currentPage())
            work(*page->edit());
    });
}

void BookmarkCommands::takeFeature(OpenFeature *feature)
{
    Bookmarks &bookmarks = feature->text()->bookmarks();
    bookmarks.restore(m_settings.remembered(m_session.path(), feature->folderUid(), u"bookmarks"_s));
    const auto remember = [this, feature, &bookmarks] {
        m_settings.remember(m_session.path(), feature->folderUid(), u"bookmarks"_s, bookmarks.state());
    };
    connect(&bookmarks, &Bookmarks::changed, this, remember);
    connect(feature, &OpenFeature::aboutToSave, this, remember);
}

void BookmarkCommands::listBookmarks()
{
    qDeleteAll(m_listed);
    m_listed.clear();
    const FeaturePage *page = m_window.tabs().currentPage();
    if (!page)
        return;
    GherkinEdit *edit = page->edit();
    for (const int line : edit->bookmarks().lines()) {
        QString text = edit->document()->findBlockByNumber(line).text().simplified().left(longestText);
        QAction *action =
            m_menu->addAction(tr("%1: %2", "line number and text").arg(line + 1).arg(text.replace('&'_L1, "&&"_L1)));
        connect(action, &QAction::triggered, edit, [edit, line] { edit->goToLine(line + 1); });
        m_listed.append(action);
    }
    if (m_listed.isEmpty()) {
        m_listed.append(m_menu->addAction(tr("Ctrl+F2 marks the line of the cursor.")));
        m_listed.last()->setEnabled(false);
    }
}

void BookmarkCommands::enableAll()
{
    for (QAction *action : std::as_const(m_commands))
        action->setEnabled(m_window.tabs().currentPage() != nullptr);
}

} // namespace stepwright

#pragma once

#include <QList>
#include <QObject>

class QAction;
class QKeySequence;
class QMenu;

namespace stepwright {

class GherkinEdit;
class MainWindow;
class OpenFeature;
class Session;
class Settings;

/// The Bookmarks menu with the bookmarks of the feature, which are remembered between two runs.
class BookmarkCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the commands.
    BookmarkCommands(Session &session, MainWindow &window, Settings &settings, QObject *parent);

private:
    void add(const QString &name, const QString &text, const QKeySequence &keys, void (*work)(GherkinEdit &));
    void takeFeature(OpenFeature *feature);
    void listBookmarks();
    void enableAll();

    Session &m_session;
    MainWindow &m_window;
    Settings &m_settings;
    QMenu *m_menu;
    QList<QAction *> m_commands;
    QList<QAction *> m_listed; ///< one for each bookmark, made when the menu opens
};

} // namespace stepwright

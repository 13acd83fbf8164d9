#pragma once

#include <QObject>

class QAction;
class QMenu;

namespace stepwright {

class FeaturePage;
class MainWindow;
class Session;
class Settings;

/// The Typing menu: whether quotes and brackets come in pairs and pasted lines are indented, and
/// pasting without that.
class TypingCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the commands.
    TypingCommands(Session &session, MainWindow &window, Settings &settings, QObject *parent);

private:
    QAction *addOption(const QString &name, const QString &text);
    void takePage(FeaturePage *page);
    void update();

    Session &m_session;
    MainWindow &m_window;
    Settings &m_settings;
    QMenu *m_menu;
    QAction *m_pasteAsItIs;
    QAction *m_pair;
    QAction *m_indent;
};

} // namespace stepwright

#pragma once

#include <QObject>

class QAction;
class QMenu;

namespace stepwright {

class MainWindow;
class Settings;

/// View ▸ Split: features in two sides beside each other, or one feature in both; and the menu of a tab.
class SplitCommands : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the commands.
    SplitCommands(MainWindow &window, Settings &settings, QObject *parent);

private:
    void update();
    void setBelow(bool isBelow);
    void showTabMenu(const QPoint &place);

    MainWindow &m_window;
    Settings &m_settings;
    QMenu *m_menu;
    QAction *m_open;
    QAction *m_move;
    QAction *m_go;
    QAction *m_join;
};

} // namespace stepwright

#pragma once

#include <QObject>

class QAction;

namespace stepwright {

class FeaturePage;
class MainWindow;
class Settings;

/// What of the View menu is about how a feature's text is shown: its blanks, and the list that opens above it.
class ViewCommands : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the commands.
    ViewCommands(MainWindow &window, Settings &settings, QObject *parent);

private:
    void takePage(FeaturePage *page);

    MainWindow &m_window;
    QAction *m_showBlanks;
};

} // namespace stepwright

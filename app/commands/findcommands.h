#pragma once

#include <QList>
#include <QObject>

class QAction;
class QKeySequence;

namespace stepwright {

class FindBar;
class MainWindow;
class Settings;

/// Finding and replacing in the feature in view, and what was looked for before.
class FindCommands : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the commands.
    FindCommands(MainWindow &window, Settings &settings, QObject *parent);

private:
    void add(const QString &name, const QString &text, const QKeySequence &keys, void (FindBar::*method)());
    void takePage();
    void remember(const QString &purpose, const QString &text);
    void showHistory();

    MainWindow &m_window;
    Settings &m_settings;
    QList<QAction *> m_actions; ///< that need a feature in view
};

} // namespace stepwright

#pragma once

#include <QObject>

class QKeySequence;
class QMenu;

namespace stepwright {

class GherkinEdit;
class MainWindow;
class OpenFeature;
class Session;
class Settings;

/// The Folding menu, and what is folded in a feature remembered between two runs.
class FoldCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the commands.
    FoldCommands(Session &session, MainWindow &window, Settings &settings, QObject *parent);

private:
    void add(const QString &name, const QString &text, const QKeySequence &keys, void (*work)(GherkinEdit &));
    void addLevel(int level);
    void takeFeature(OpenFeature *feature);
    void enableAll();

    Session &m_session;
    MainWindow &m_window;
    Settings &m_settings;
    QMenu *m_menu;
};

} // namespace stepwright

#pragma once

#include "model/project/change.h"
#include "model/search/projectfind.h"

#include <QObject>

class QAction;
class QDockWidget;

namespace stepwright {

class MainWindow;
class ProjectSearch;
class SearchDock;
class Session;
class Settings;

/// Finding and replacing in all features of the project, with the panel that shows it.
class SearchCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the commands.
    SearchCommands(MainWindow &window, Session &session, Settings &settings, QObject *parent);

    /// Lists the uses of a step, parameters apart.
    void findUses(const QString &step);

private:
    void addActions();
    void makeDock();
    void open(bool isReplacing);
    void update();
    void search(const search::TextQuery &query, const std::optional<QString> &with);
    void goTo(const QString &folderUid, const search::TextMatch &match);
    void replace();
    void replaceStored(std::vector<search::FoundFeature> features, std::size_t from, project::Change change,
                       int skipped);
    void finishReplacing(const project::Change &change, int skipped);
    void tellReplaced(int skipped);
    void remember(const QString &purpose, const QString &text);
    void showHistory();

    MainWindow &m_window;
    Session &m_session;
    Settings &m_settings;
    ProjectSearch *m_search;
    SearchDock *m_panel;
    QDockWidget *m_dock = nullptr;
    QAction *m_find = nullptr;
    QAction *m_replace = nullptr;
};

} // namespace stepwright

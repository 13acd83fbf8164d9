#pragma once

#include "app/projectreplacing.h"

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
    /// Lists the steps that a definition carries out.
    void findUses(const std::shared_ptr<const definitions::DefinitionIndex> &index, quint32 definition);

    /// Lists what would be renamed in all features, for somebody to choose from it. `features` need not be filled.
    /// what: in words.
    void preview(const Replacement &replacement, const QString &what);

private:
    void addActions();
    void makeDock();
    void open(bool isForReplacing);
    void update();
    void search(const search::TextQuery &query, const std::optional<QString> &with);
    void goTo(const QString &folderUid, const search::TextMatch &match);
    void replace();
    void tellReplaced(bool isRenaming, int replaced, int skipped);
    void tellRenamed(int replaced, int skipped);
    void leave();
    /// Whether something is being replaced, so that the panel cannot list anything else; it is shown then.
    [[nodiscard]] bool isReplacing();
    void remember(const QString &purpose, const QString &text);
    void showHistory();

    MainWindow &m_window;
    Session &m_session;
    Settings &m_settings;
    ProjectSearch *m_search;
    ProjectReplacing *m_replacing;
    SearchDock *m_panel;
    Replacement m_next; ///< what the panel lists would be replaced so
    QDockWidget *m_dock = nullptr;
    QAction *m_find = nullptr;
    QAction *m_replace = nullptr;
};

} // namespace stepwright

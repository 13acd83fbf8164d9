#pragma once

#include "model/search/projectfind.h"

#include <QList>
#include <QObject>
#include <QPointer>

class QAction;

namespace stepwright {

class EditorThemes;
class FeaturePage;
class MainWindow;
class ProjectSearch;
class SearchCommands;
class Session;
class StepHelp;
class UsagePeek;

/// Where a step is used: told when the mouse rests on it, listed (F12, Ctrl+click), or peeked at (Alt+F12).
class UsageCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the commands.
    UsageCommands(MainWindow &window, Session &session, const EditorThemes &themes, SearchCommands &search,
                  QObject *parent);

private:
    void equip(FeaturePage *page);
    [[nodiscard]] QString stepAtCursor() const;
    void list();
    void peek();
    void add(const std::vector<search::FoundFeature> &features);
    void fetchText(const QString &folderUid);

    MainWindow &m_window;
    Session &m_session;
    const EditorThemes &m_themes;
    SearchCommands &m_listing;
    ProjectSearch *m_search;
    QPointer<UsagePeek> m_peek;
    QString m_feature; ///< where the peek stands
    int m_line = 0;
    QList<QAction *> m_actions;
};

} // namespace stepwright

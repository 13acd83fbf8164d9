#pragma once

#include "model/base/result.h"
#include "model/project/change.h"

#include <QObject>

#include <functional>

namespace stepwright {

class MainWindow;
class Session;

/// Moving in the project's tree: scenarios within and between features, folders into folders. Each is one change of the
/// project. Unsaved text of the features concerned is saved first, as a change of its own, so that undo brings back
/// only the move.
class MoveCommands : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the commands.
    MoveCommands(Session &session, MainWindow &window, QObject *parent = nullptr);

private:
    void moveScenario(const QString &folderUid, const QString &scenarioUid, const QString &targetFolderUid,
                      const QString &beforeUid);
    void moveFolder(const QString &folderUid, const QString &parentUid, const QString &beforeUid);
    void whenSaved(const QStringList &folderUids, const std::function<void()> &then);
    void applyMove(const QStringList &folderUids, const QList<project::FeatureText> &texts, const QString &scenarioUid,
                   const QString &beforeUid);
    void say(const QString &sentence);

    Session &m_session;
    MainWindow &m_window;
};

} // namespace stepwright

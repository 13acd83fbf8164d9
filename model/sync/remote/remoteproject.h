#pragma once

#include "model/sync/remote/caller.h"
#include "model/sync/state/syncstate.h"

namespace stepwright::sync {

/// A project as the platform has it now.
struct RemoteProject
{
    QString name;
    QString rootFolderId;
    qint64 cursor = -1;                             ///< of the server's changes; -1: it tells none
    SyncProject project;                            ///< what is known here has the uid it has here, all else a new one
    QHash<ThingKey, QString> definitions;           ///< as they came
    QHash<ThingKey, QString> updatedAt;             ///< as the platform told
    QHash<ThingKey, QByteArray> versions;           ///< for If-Match; of a server that tells them
    QList<project::ActionWordDocument> sharedWords; ///< of libraries
    QHash<QString, KnownRows> rows;                 ///< that were read this time, by the scenario's id
    QStringList problems;                           ///< translated: what could not be read
};

/// How a project is read.
struct Pull
{
    const Binding &binding;
    const KnownThings &known;
    const QHash<QString, KnownRows> &rows;
    const QList<project::ActionWordDocument> &sharedWords; ///< as they were read last
    qint64 run = 0;
    bool readsAllRows = false; ///< not only those of scenarios that seem to have changed
    QString secretToken;       ///< of the project, empty where it is not known
};

/// Reads the whole project: nothing where the server says that nothing changed; else three lists, and the examples of
/// scenarios that changed or were not looked at for long: these from
/// the project's XML where there are many and its secret token is known. What misses in a list is asked for: only what
/// the platform does not know any more is gone. Outcomes: those of the requests.
[[nodiscard]] Answered<RemoteProject> pull(const Caller &ask, const Pull &how);

/// Single things as the platform tells them. place: the uid of its folder.
[[nodiscard]] SyncFolder folderOf(const wire::Folder &folder, const QString &uid, const QString &place);
[[nodiscard]] SyncScenario scenarioOf(const wire::Scenario &scenario, const QString &uid, const QString &place);
[[nodiscard]] SyncActionWord actionWordOf(const wire::ActionWord &word, const QString &uid);
/// Rows in the platform's order. parameters: of their scenario, whose order the cells take.
[[nodiscard]] QList<project::Dataset> rowsOf(const QList<wire::Dataset> &rows,
                                             const QList<project::Parameter> &parameters);

} // namespace stepwright::sync

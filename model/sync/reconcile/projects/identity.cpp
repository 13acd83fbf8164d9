#include "model/sync/reconcile/projects/identity.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace stepwright::sync {

namespace {

/// New uids by old ones, for one list.
using Renaming = QHash<QString, QString>;

void keepFirst(QHash<QString, QString> &hash, const QString &key, const QString &value)
{
    if (!hash.contains(key))
        hash.insert(key, value);
}

/// Gives a thing whose uid is empty or taken another one.
template <class Entity>
void makeUidsUnique(QList<Entity> &list)
{
    QSet<QString> taken;
    for (Entity &entity : list) {
        QString uid = entity.uid.isEmpty() ? entity.remoteId : entity.uid;
        for (int number = 2; uid.isEmpty() || taken.contains(uid); ++number)
            uid = entity.uid + u'#' + QString::number(number);
        if (uid != entity.uid)
            entity.uid = uid;
        taken.insert(uid);
    }
}

template <class Entity>
void renameUids(QList<Entity> &list, const Renaming &renaming)
{
    if (renaming.isEmpty())
        return;
    for (Entity &entity : list)
        entity.uid = renaming.value(entity.uid, entity.uid);
}

void renameFolders(SyncProject &project, const Renaming &renaming)
{
    renameUids(project.folders, renaming);
    if (renaming.isEmpty())
        return;
    for (SyncFolder &folder : project.folders)
        folder.parentUid = renaming.value(folder.parentUid, folder.parentUid);
    for (SyncScenario &scenario : project.scenarios)
        scenario.folderUid = renaming.value(scenario.folderUid, scenario.folderUid);
}

/// Matching of one kind. Things that no rule matches keep a uid of their own.
template <class Entity>
class Matching
{
public:
    Matching(const QList<Entity> &base, const QList<Entity> &local, const QList<Entity> &remote)
        : m_base(base), m_local(local), m_remote(remote)
    {
        for (const Entity &entity : local) {
            m_localUids.insert(entity.uid);
            if (!entity.remoteId.isEmpty())
                keepFirst(m_byRemoteId, entity.remoteId, entity.uid);
        }
    }

    /// Names of the base: those of the local things they became.
    Renaming baseNames()
    {
        Renaming renaming;
        QSet<QString> taken;
        for (const Entity &entity : m_base) {
            if (m_localUids.contains(entity.uid))
                taken.insert(entity.uid);
        }
        QHash<QString, QString> freeByKey;
        for (const Entity &entity : m_local) {
            if (!taken.contains(entity.uid))
                keepFirst(freeByKey, naturalKey(entity), entity.uid);
        }
        for (const Entity &entity : m_base) {
            QString uid = entity.uid;
            if (!m_localUids.contains(uid)) {
                const QString known = m_byRemoteId.value(entity.remoteId);
                const QString alike = freeByKey.value(naturalKey(entity));
                if (!entity.remoteId.isEmpty() && !known.isEmpty() && !taken.contains(known))
                    uid = known;
                else if (!alike.isEmpty() && !taken.contains(alike))
                    uid = alike; // it was taken away here and made again
                if (uid != entity.uid)
                    renaming.insert(entity.uid, uid);
                taken.insert(uid);
            }
            if (!entity.remoteId.isEmpty())
                keepFirst(m_byBaseId, entity.remoteId, uid);
            m_baseUids.insert(uid);
        }
        return renaming;
    }

    /// Names of the platform's things. `keyOf` gives the natural key in common names of one that nothing else matches.
    Renaming remoteNames(const auto &keyOf)
    {
        Renaming renaming;
        QList<const Entity *> open;
        for (const Entity &entity : m_remote) {
            const QString known = knownUid(entity);
            if (known.isEmpty())
                open.append(&entity);
            else
                take(entity, known, renaming);
        }
        QHash<QString, QString> freeByKey;
        for (const Entity &entity : m_local) {
            if (!m_taken.contains(entity.uid))
                keepFirst(freeByKey, naturalKey(entity), entity.uid);
        }
        for (const Entity *entity : std::as_const(open)) {
            const QString alike = freeByKey.value(keyOf(*entity, renaming));
            take(*entity, !alike.isEmpty() && !m_taken.contains(alike) ? alike : ownUid(*entity), renaming);
        }
        return renaming;
    }

private:
    QString knownUid(const Entity &entity) const
    {
        const auto isFree = [this](const QString &uid) { return !uid.isEmpty() && !m_taken.contains(uid); };
        if (!entity.remoteId.isEmpty()) {
            if (const QString uid = m_byRemoteId.value(entity.remoteId); isFree(uid))
                return uid;
            if (const QString uid = m_byBaseId.value(entity.remoteId); isFree(uid))
                return uid;
        }
        const bool isKnown = m_localUids.contains(entity.uid) || m_baseUids.contains(entity.uid);
        return isKnown && isFree(entity.uid) ? entity.uid : QString();
    }

    QString ownUid(const Entity &entity) const
    {
        QString uid = entity.uid;
        while (m_taken.contains(uid) || m_localUids.contains(uid) || m_baseUids.contains(uid))
            uid += u'*';
        return uid;
    }

    void take(const Entity &entity, const QString &uid, Renaming &renaming)
    {
        m_taken.insert(uid);
        if (uid != entity.uid)
            renaming.insert(entity.uid, uid);
    }

    const QList<Entity> &m_base;
    const QList<Entity> &m_local;
    const QList<Entity> &m_remote;
    QSet<QString> m_localUids;
    QSet<QString> m_baseUids;
    QSet<QString> m_taken;
    QHash<QString, QString> m_byRemoteId; ///< local uids
    QHash<QString, QString> m_byBaseId;   ///< common uids of the base
};

/// Parents before children; folders in a circle at the end.
QList<SyncFolder> parentsFirst(const QList<SyncFolder> &folders)
{
    QHash<QString, QList<qsizetype>> children;
    QSet<QString> uids;
    for (const SyncFolder &folder : folders)
        uids.insert(folder.uid);
    QList<qsizetype> order;
    for (qsizetype index = 0; index < folders.size(); ++index) {
        if (uids.contains(folders[index].parentUid))
            children[folders[index].parentUid].append(index);
        else
            order.append(index);
    }
    for (qsizetype next = 0; next < order.size(); ++next)
        order.append(children.take(folders[order[next]].uid));
    for (const QList<qsizetype> &circle : std::as_const(children))
        order.append(circle);
    QList<SyncFolder> sorted;
    for (const qsizetype index : std::as_const(order))
        sorted.append(folders[index]);
    return sorted;
}

void putParentsRight(SyncProject &project)
{
    QSet<QString> uids;
    for (const SyncFolder &folder : std::as_const(project.folders))
        uids.insert(folder.uid);
    for (SyncFolder &folder : project.folders) {
        if (!folder.parentUid.isEmpty() && !uids.contains(folder.parentUid))
            folder.parentUid.clear();
    }
    for (SyncScenario &scenario : project.scenarios) {
        if (!scenario.folderUid.isEmpty() && !uids.contains(scenario.folderUid))
            scenario.folderUid.clear();
    }
}

template <class Entity>
void matchByName(QList<Entity> &base, const QList<Entity> &local, QList<Entity> &remote)
{
    Matching<Entity> matching(base, local, remote);
    renameUids(base, matching.baseNames());
    renameUids(remote, matching.remoteNames([](const Entity &entity, const Renaming &) { return naturalKey(entity); }));
}

} // namespace

ProjectTriple withCommonUids(ProjectTriple projects)
{
    for (SyncProject *project : {&projects.base, &projects.local, &projects.remote}) {
        makeUidsUnique(project->folders);
        makeUidsUnique(project->actionWords);
        makeUidsUnique(project->scenarios);
        putParentsRight(*project);
    }
    const QList<SyncFolder> baseFolders = projects.base.folders;
    const QList<SyncFolder> remoteFolders = parentsFirst(projects.remote.folders);
    Matching<SyncFolder> folders(baseFolders, projects.local.folders, remoteFolders);
    renameFolders(projects.base, folders.baseNames());
    renameFolders(projects.remote, folders.remoteNames([](SyncFolder folder, const Renaming &renaming) {
        folder.parentUid = renaming.value(folder.parentUid, folder.parentUid);
        return naturalKey(folder);
    }));
    matchByName(projects.base.actionWords, projects.local.actionWords, projects.remote.actionWords);
    matchByName(projects.base.scenarios, projects.local.scenarios, projects.remote.scenarios);
    return projects;
}

} // namespace stepwright::sync

#include "model/sync/reconcile/resolving/resolvedproject.h"

#include "model/sync/reconcile/projects/references.h"

namespace stepwright::sync {

namespace {

using Key = QPair<EntityKind, QString>;

class Soundness
{
public:
    Soundness(const Reconciliation &given, const DecidedProject &decided) : m_given(given), m_decided(decided) {}

    QList<WaitingThing> find()
    {
        for (const SyncFolder &folder : m_decided.project.folders)
            m_folders.insert(folder.uid);
        findPlaces();
        findCalls();
        findNames(EntityKind::Folder, m_decided.project.folders);
        findNames(EntityKind::ActionWord, m_decided.project.actionWords);
        findNames(EntityKind::Scenario, m_decided.project.scenarios);
        return m_found;
    }

private:
    void tell(EntityKind kind, const QString &uid, WaitReason reason, const QString &because)
    {
        if (m_told.contains({kind, uid}))
            return;
        m_told.insert({kind, uid});
        m_found.append({kind, uid, reason, because});
    }

    void findPlace(EntityKind kind, const QString &uid, const QString &place)
    {
        if (m_decided.gone.contains({EntityKind::Folder, place}))
            tell(EntityKind::Folder, place, WaitReason::StillHolds, uid);
        else if (!place.isEmpty() && !m_folders.contains(place) && m_decided.decided.contains({kind, uid}))
            tell(kind, uid, WaitReason::PlaceGone, {});
    }

    void findPlaces()
    {
        for (const SyncFolder &folder : m_decided.project.folders) {
            findPlace(EntityKind::Folder, folder.uid, folder.parentUid);
            if (m_decided.decided.contains({EntityKind::Folder, folder.uid}) &&
                isInCircle(m_decided.project.folders, folder.uid))
                tell(EntityKind::Folder, folder.uid, WaitReason::Circle, folder.parentUid);
        }
        for (const SyncScenario &scenario : m_decided.project.scenarios)
            findPlace(EntityKind::Scenario, scenario.uid, scenario.folderUid);
    }

    /// What stays calls a word that goes, by its name on any side.
    void findCalls()
    {
        QHash<QString, QString> goingByName;
        for (const SyncProject *project :
             {&m_given.merged, &m_given.projects.base, &m_given.projects.local, &m_given.projects.remote}) {
            for (const SyncActionWord &word : project->actionWords) {
                if (m_decided.gone.contains({EntityKind::ActionWord, word.uid}))
                    goingByName.insert(word.name, word.uid);
            }
        }
        if (goingByName.isEmpty())
            return;
        for (const SyncActionWord &word : m_decided.project.actionWords) // another one may have such a name now
            goingByName.remove(word.name);
        const auto findIn = [&](const auto &list) {
            for (const auto &entity : list) {
                for (const QString &name : calledNames(entity.body)) {
                    if (const auto going = goingByName.constFind(name); going != goingByName.cend())
                        tell(EntityKind::ActionWord, *going, WaitReason::StillCalled, entity.uid);
                }
            }
        };
        const auto findInProject = [&](const SyncProject &project) {
            findIn(project.folders);
            findIn(project.actionWords);
            findIn(project.scenarios);
        };
        findInProject(m_decided.project);
        findInProject(undecided());
    }

    /// What is in conflict still, as it is here.
    [[nodiscard]] SyncProject undecided() const
    {
        SyncProject project;
        const auto add = [this](EntityKind kind, const auto &from, auto &to) {
            for (const auto &entity : from) {
                const Key key{kind, entity.uid};
                if (m_given.isBlocked(kind, entity.uid) && !m_decided.decided.contains(key) &&
                    !m_decided.gone.contains(key))
                    to.append(entity);
            }
        };
        add(EntityKind::Folder, m_given.projects.local.folders, project.folders);
        add(EntityKind::ActionWord, m_given.projects.local.actionWords, project.actionWords);
        add(EntityKind::Scenario, m_given.projects.local.scenarios, project.scenarios);
        return project;
    }

    template <class Entity>
    void findNames(EntityKind kind, const QList<Entity> &list)
    {
        QHash<QString, QStringList> uids;
        for (const Entity &entity : list)
            uids[naturalKey(entity)].append(entity.uid);
        for (const QStringList &same : std::as_const(uids)) {
            for (const QString &uid : same) {
                const bool isDecided = m_decided.named.contains({kind, uid}) && m_decided.decided.contains({kind, uid});
                if (same.size() > 1 && isDecided)
                    tell(kind, uid, WaitReason::NameTaken, same.first() == uid ? same[1] : same.first());
            }
        }
    }

    const Reconciliation &m_given;
    const DecidedProject &m_decided;
    QSet<QString> m_folders;
    QSet<Key> m_told;
    QList<WaitingThing> m_found;
};

} // namespace

bool isInCircle(const QList<SyncFolder> &folders, const QString &uid)
{
    QHash<QString, QString> parents;
    for (const SyncFolder &folder : folders)
        parents.insert(folder.uid, folder.parentUid);
    QSet<QString> seen;
    for (QString at = parents.value(uid); !at.isEmpty() && !seen.contains(at); at = parents.value(at)) {
        if (at == uid)
            return true;
        seen.insert(at);
    }
    return false;
}

QList<WaitingThing> unsoundThings(const Reconciliation &given, const DecidedProject &decided)
{
    return Soundness(given, decided).find();
}

} // namespace stepwright::sync

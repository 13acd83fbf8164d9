#include "model/sync/reconcile/projects/projectmerge.h"
#include "model/sync/reconcile/projects/references.h"

#include <QHash>
#include <QSet>

#include <array>

namespace stepwright::sync {

namespace {

class ReferenceMerge
{
public:
    ReferenceMerge(const ProjectTriple &projects, Reconciliation &result)
        : m_result(result), m_merged(result.merged), m_baseFolders(projects.base.folders),
          m_localFolders(projects.local.folders), m_remoteFolders(projects.remote.folders),
          m_baseWords(projects.base.actionWords), m_localWords(projects.local.actionWords),
          m_remoteWords(projects.remote.actionWords), m_baseScenarios(projects.base.scenarios),
          m_localScenarios(projects.local.scenarios), m_remoteScenarios(projects.remote.scenarios)
    {
    }

    void run()
    {
        for (const Conflict &conflict : std::as_const(m_result.findings.conflicts))
            m_blocked.insert({conflict.entity, conflict.uid});
        for (qsizetype told = -1; told != m_result.findings.conflicts.size();) { // one may make another
            told = m_result.findings.conflicts.size();
            findTakenNames(EntityKind::ActionWord, m_merged.actionWords, m_remoteWords);
            findTakenNames(EntityKind::Scenario, m_merged.scenarios, m_remoteScenarios);
            keepPlaces();
            bringFoldersBack(); // whose setups call words
            openCircles();
            bringWordsBack();
        }
        for (const auto &[kind, uid] : std::as_const(m_blocked)) {
            visitVersions(kind, uid,
                          [this](const auto &entity) { m_result.wordsKeepingBase.unite(calledWords(entity.body)); });
        }
    }

private:
    using Key = QPair<EntityKind, QString>;

    void tell(const Conflict &conflict)
    {
        m_blocked.insert({conflict.entity, conflict.uid});
        m_result.findings.conflicts.append(conflict);
    }

    /// Calls a function with each version of a thing.
    void visitVersions(EntityKind kind, const QString &uid, const auto &visit) const
    {
        const auto visitIn = [&](const auto &lists) {
            for (const auto *list : lists) {
                if (const auto *entity = list->find(uid))
                    visit(*entity);
            }
        };
        if (kind == EntityKind::Folder)
            visitIn(std::array{&m_baseFolders, &m_localFolders, &m_remoteFolders});
        else if (kind == EntityKind::ActionWord)
            visitIn(std::array{&m_baseWords, &m_localWords, &m_remoteWords});
        else
            visitIn(std::array{&m_baseScenarios, &m_localScenarios, &m_remoteScenarios});
    }

    /// What is in conflict stays where it is here, as all of it stays as it is until somebody decides.
    void keepPlaces()
    {
        for (SyncFolder &folder : m_merged.folders) {
            const SyncFolder *ours = m_localFolders.find(folder.uid);
            if (ours && m_blocked.contains({EntityKind::Folder, folder.uid}) && !m_inCircle.contains(folder.uid))
                folder.parentUid = ours->parentUid;
        }
        for (SyncScenario &scenario : m_merged.scenarios) {
            const SyncScenario *ours = m_localScenarios.find(scenario.uid);
            if (ours && m_blocked.contains({EntityKind::Scenario, scenario.uid}))
                scenario.folderUid = ours->folderUid;
        }
    }

    template <class Entity>
    void bringBack(EntityKind kind, const QString &uid, const ByUid<Entity> &local, const ByUid<Entity> &remote,
                   QList<Entity> &merged)
    {
        const Entity *ours = local.find(uid);
        const Entity *theirs = remote.find(uid);
        const Entity &left = ours ? *ours : *theirs;
        merged.append(left);
        const bool isOurs = ours != nullptr;
        tell({.entity = kind,
              .uid = uid,
              .kind = isOurs ? ConflictKind::EditAndDelete : ConflictKind::DeleteAndEdit,
              .base = left.name,
              .ours = isOurs ? ConflictValue(left.name) : ConflictValue(),
              .theirs = isOurs ? ConflictValue() : ConflictValue(left.name)});
        for (EntityOutcome &outcome : m_result.outcomes) {
            if (outcome.kind == kind && outcome.uid == uid)
                outcome.state = isOurs ? EntityState::EditAndDelete : EntityState::DeleteAndEdit;
        }
    }

    void bringWordsBack()
    {
        QSet<QString> there;
        for (const SyncActionWord &word : std::as_const(m_merged.actionWords))
            there.insert(word.uid);
        const auto bringCalled = [&](const project::Body &body) {
            for (const QString &uid : calledWords(body)) {
                if (there.contains(uid) || (!m_localWords.find(uid) && !m_remoteWords.find(uid)))
                    continue;
                there.insert(uid);
                bringBack(EntityKind::ActionWord, uid, m_localWords, m_remoteWords, m_merged.actionWords);
            }
        };
        const auto bringCalledBy = [&](const auto &entity, EntityKind kind, const auto &local) {
            bringCalled(entity.body);
            const auto *ours = m_blocked.contains({kind, entity.uid}) ? local.find(entity.uid) : nullptr;
            if (ours)
                bringCalled(ours->body);
        };
        for (const SyncFolder &folder : std::as_const(m_merged.folders))
            bringCalledBy(folder, EntityKind::Folder, m_localFolders);
        for (const SyncScenario &scenario : std::as_const(m_merged.scenarios))
            bringCalledBy(scenario, EntityKind::Scenario, m_localScenarios);
        for (qsizetype index = 0; index < m_merged.actionWords.size(); ++index) // grows meanwhile
            bringCalledBy(SyncActionWord(m_merged.actionWords[index]), EntityKind::ActionWord, m_localWords);
    }

    void bringFoldersBack()
    {
        QSet<QString> there;
        for (const SyncFolder &folder : std::as_const(m_merged.folders))
            there.insert(folder.uid);
        const auto keep = [&](QString &place) {
            if (place.isEmpty() || there.contains(place))
                return;
            if (!m_localFolders.find(place) && !m_remoteFolders.find(place)) {
                place.clear();
                return;
            }
            there.insert(place);
            bringBack(EntityKind::Folder, place, m_localFolders, m_remoteFolders, m_merged.folders);
        };
        for (SyncScenario &scenario : m_merged.scenarios)
            keep(scenario.folderUid);
        for (qsizetype index = 0; index < m_merged.folders.size(); ++index) { // grows meanwhile
            QString place = m_merged.folders[index].parentUid;
            keep(place);
            m_merged.folders[index].parentUid = place;
        }
    }

    /// Takes folders out of circles until there is none: each goes where it is here, or to the top where that is in a
    /// circle too.
    void openCircles()
    {
        QHash<QString, SyncFolder *> folders;
        for (SyncFolder &folder : m_merged.folders)
            folders.insert(folder.uid, &folder);
        QSet<QString> sound;
        for (SyncFolder &start : m_merged.folders) {
            QStringList path = pathToCircle(start, folders, sound);
            while (!path.isEmpty()) {
                openCircle(path, folders);
                path = pathToCircle(start, folders, sound);
            }
        }
    }

    /// The folders of the circle above a folder; none where it leads to the top.
    [[nodiscard]] static QStringList pathToCircle(const SyncFolder &start, const QHash<QString, SyncFolder *> &folders,
                                                  QSet<QString> &sound)
    {
        QStringList path;
        QSet<QString> seen;
        QString at = start.uid;
        while (!at.isEmpty() && !sound.contains(at)) {
            if (seen.contains(at))
                return path.sliced(path.indexOf(at));
            seen.insert(at);
            path.append(at);
            at = folders[at]->parentUid;
        }
        sound.unite(seen);
        return {};
    }

    void openCircle(const QStringList &circle, const QHash<QString, SyncFolder *> &folders)
    {
        bool isMended = false;
        for (const QString &uid : circle) {
            const SyncFolder *ours = m_localFolders.find(uid);
            SyncFolder &folder = *folders[uid];
            const QString before = folder.parentUid;
            const QString place = ours && folders.contains(ours->parentUid) ? ours->parentUid : QString();
            if (place != before) {
                folder.parentUid = place;
                isMended = true;
            }
            tellCircle(uid);
        }
        if (!isMended)
            folders[circle.first()]->parentUid.clear();
    }

    /// A folder that a side moved into the circle is in conflict.
    void tellCircle(const QString &uid)
    {
        const SyncFolder *base = m_baseFolders.find(uid);
        const SyncFolder *ours = m_localFolders.find(uid);
        const SyncFolder *theirs = m_remoteFolders.find(uid);
        const auto moved = [base](const SyncFolder *side) {
            return side && (!base || side->parentUid != base->parentUid);
        };
        const auto place = [](const SyncFolder *side) {
            return side ? ConflictValue(side->parentUid) : ConflictValue();
        };
        if ((!moved(ours) && !moved(theirs)) || m_inCircle.contains(uid))
            return;
        m_inCircle.insert(uid);
        tell({.entity = EntityKind::Folder,
              .uid = uid,
              .kind = ConflictKind::Cycle,
              .field = Field::Place,
              .base = place(base),
              .ours = place(ours),
              .theirs = place(theirs)});
    }

    /// Of two things that would have one name, that one is in conflict whose name the platform does not know yet.
    template <class Entity>
    void findTakenNames(EntityKind kind, const QList<Entity> &merged, const ByUid<Entity> &remote)
    {
        QHash<QString, QList<const Entity *>> byName;
        for (const Entity &entity : merged)
            byName[naturalKey(entity)].append(&entity);
        for (const Entity &entity : merged) {
            const QList<const Entity *> &same = byName[naturalKey(entity)];
            const Entity *known = remote.find(entity.uid);
            const bool isTold = m_taken.contains({kind, entity.uid});
            if (same.size() < 2 || isTold || (known && naturalKey(*known) == naturalKey(entity)))
                continue;
            m_taken.insert({kind, entity.uid});
            const Entity *other = same[0] == &entity ? same[1] : same[0];
            tell({.entity = kind,
                  .uid = entity.uid,
                  .kind = ConflictKind::NameTaken,
                  .field = Field::Name,
                  .part = other->uid,
                  .ours = entity.name,
                  .theirs = known ? ConflictValue(known->name) : ConflictValue()});
        }
    }

    Reconciliation &m_result;
    SyncProject &m_merged;
    ByUid<SyncFolder> m_baseFolders;
    ByUid<SyncFolder> m_localFolders;
    ByUid<SyncFolder> m_remoteFolders;
    ByUid<SyncActionWord> m_baseWords;
    ByUid<SyncActionWord> m_localWords;
    ByUid<SyncActionWord> m_remoteWords;
    ByUid<SyncScenario> m_baseScenarios;
    ByUid<SyncScenario> m_localScenarios;
    ByUid<SyncScenario> m_remoteScenarios;
    QSet<Key> m_blocked;
    QSet<QString> m_inCircle;
    QSet<Key> m_taken;
};

} // namespace

void mergeReferences(const ProjectTriple &projects, Reconciliation &result)
{
    ReferenceMerge(projects, result).run();
}

} // namespace stepwright::sync

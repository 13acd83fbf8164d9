#include "model/sync/reconcile/resolving/resolve.h"

#include "model/sync/reconcile/lists/scalarmerge.h"
#include "model/sync/reconcile/projects/projectmerge.h"
#include "model/sync/reconcile/projects/references.h"
#include "model/sync/reconcile/resolving/resolvedproject.h"
#include "model/sync/reconcile/resolving/thingchoices.h"

#include <algorithm>

namespace stepwright::sync {

namespace {

using Key = QPair<EntityKind, QString>;

template <class Entity>
const Entity *findIn(const QList<Entity> &list, const QString &uid)
{
    const auto found = std::ranges::find(list, uid, &Entity::uid);
    return found == list.end() ? nullptr : &*found;
}

/// Decides about the things of one kind.
template <class Entity>
class KindDeciding
{
public:
    KindDeciding(const Reconciliation &given, const QList<Entity> &base, const QList<Entity> &local,
                 const QList<Entity> &remote, DecidedProject &project, QList<Entity> &list)
        : m_given(given), m_base(base), m_local(local), m_remote(remote), m_project(project), m_list(list)
    {
        for (qsizetype index = 0; index < list.size(); ++index)
            m_places.insert(list[index].uid, index);
    }

    void decide(const Key &key, const QList<DecidedConflict> &decisions, bool isGone)
    {
        const qsizetype place = m_places.value(key.second, -1);
        if (place < 0)
            return;
        if (isGone) {
            m_project.gone.insert(key);
            return;
        }
        const EntityVersions<Entity> versions{m_base.find(key.second), m_local.find(key.second),
                                              m_remote.find(key.second)};
        const bool isEdited = std::ranges::any_of(
            decisions, [](const DecidedConflict &one) { return one.choice->take == Choice::Take::Edited; });
        const EditContext context = isEdited ? editContext(m_given, key.first, key.second) : EditContext();
        m_list[place] = withChoices(m_list[place], versions, decisions, context);
        if (!versions.theirs)
            m_list[place].remoteId.clear(); // it will be a new one
        m_project.decided.insert(key);
        if (isAbout(decisions, Field::Name))
            m_project.named.insert(key);
        if (!isAbout(decisions, Field::Place))
            mergePlace(m_list[place], versions);
    }

    void removeGone(EntityKind kind)
    {
        m_list.removeIf([&](const Entity &entity) { return m_project.gone.contains({kind, entity.uid}); });
    }

private:
    [[nodiscard]] static bool isAbout(const QList<DecidedConflict> &decisions, Field field)
    {
        return std::ranges::any_of(decisions, [&](const DecidedConflict &one) { return one.conflict->field == field; });
    }

    /// Things in conflict stay where they are here until now: where theirs alone moved it, it moves.
    void mergePlace(Entity &thing, const EntityVersions<Entity> &versions)
    {
        if constexpr (!std::is_same_v<Entity, SyncActionWord>) {
            if (!versions.base || !versions.ours || !versions.theirs)
                return;
            const QString &ours = *placeOf(*versions.ours);
            const std::optional<QString> merged =
                mergeScalar(*placeOf(*versions.base), ours, *placeOf(*versions.theirs));
            if (ours != *placeOf(thing) || !merged || *merged == ours)
                return; // or it was taken out of a circle
            if (!merged->isEmpty() && !findIn(m_project.project.folders, *merged))
                return;
            const QString before = std::exchange(*placeOf(thing), *merged);
            if (isInCircle(m_project.project.folders, thing.uid))
                *placeOf(thing) = before;
        }
    }

    const Reconciliation &m_given;
    ByUid<Entity> m_base;
    ByUid<Entity> m_local;
    ByUid<Entity> m_remote;
    DecidedProject &m_project;
    QList<Entity> &m_list;
    QHash<QString, qsizetype> m_places;
};

class Resolving
{
public:
    Resolving(const Reconciliation &given, const Choices &choices) : m_given(given)
    {
        const QList<Conflict> &conflicts = given.findings.conflicts;
        for (qsizetype index = 0; index < conflicts.size(); ++index) {
            const Key key{conflicts[index].entity, conflicts[index].uid};
            if (!m_decisions.contains(key))
                m_order.append(key);
            QList<DecidedConflict> &of = m_decisions[key];
            const Choice *choice = nullptr;
            if (index < choices.size() && choices[index].has_value())
                choice = &*choices[index];
            if (choice && !choiceProblem(given, conflicts[index], *choice).isEmpty())
                choice = nullptr;
            of.append({&conflicts[index], choice});
        }
    }

    Resolution run()
    {
        m_project.project = m_given.merged;
        decideAll();
        Resolution result;
        // What waits is as it was: that may leave others without what they need.
        for (QList<WaitingThing> unsound = unsoundThings(m_given, m_project); !unsound.isEmpty();
             unsound = unsoundThings(m_given, m_project)) {
            for (const WaitingThing &waiting : std::as_const(unsound))
                takeBack({waiting.kind, waiting.uid});
            result.waiting += unsound;
        }
        result.renames = renames();
        result.things = things();
        return result;
    }

private:
    [[nodiscard]] static bool isThingGone(const QList<DecidedConflict> &decisions)
    {
        return std::ranges::any_of(decisions, [](const DecidedConflict &one) {
            return one.choice && one.conflict->field == Field::Existence && isGone(one);
        });
    }

    void decideAll()
    {
        const auto &[base, local, remote] = m_given.projects;
        SyncProject &project = m_project.project;
        KindDeciding folders(m_given, base.folders, local.folders, remote.folders, m_project, project.folders);
        KindDeciding words(m_given, base.actionWords, local.actionWords, remote.actionWords, m_project,
                           project.actionWords);
        KindDeciding scenarios(m_given, base.scenarios, local.scenarios, remote.scenarios, m_project,
                               project.scenarios);
        for (const Key &key : std::as_const(m_order)) {
            const QList<DecidedConflict> &decisions = m_decisions[key];
            const bool isGone = isThingGone(decisions);
            if (!isGone && !std::ranges::all_of(decisions, [](const DecidedConflict &one) { return one.choice; }))
                continue;
            if (key.first == EntityKind::Folder)
                folders.decide(key, decisions, isGone);
            else if (key.first == EntityKind::ActionWord)
                words.decide(key, decisions, isGone);
            else
                scenarios.decide(key, decisions, isGone);
        }
        folders.removeGone(EntityKind::Folder);
        words.removeGone(EntityKind::ActionWord);
        scenarios.removeGone(EntityKind::Scenario);
    }

    void takeBack(const Key &key)
    {
        m_project.decided.remove(key);
        m_project.gone.remove(key);
        const auto takeBackIn = [&key](auto &list, const auto &merged) {
            const auto *before = findIn(merged, key.second);
            const auto place = std::ranges::find(list, key.second, [](const auto &entity) { return entity.uid; });
            if (before && place == list.end())
                list.append(*before);
            else if (before)
                *place = *before;
        };
        if (key.first == EntityKind::Folder)
            takeBackIn(m_project.project.folders, m_given.merged.folders);
        else if (key.first == EntityKind::ActionWord)
            takeBackIn(m_project.project.actionWords, m_given.merged.actionWords);
        else
            takeBackIn(m_project.project.scenarios, m_given.merged.scenarios);
    }

    /// Finds which names words have here that are decided, and lets what is decided call all words by the names that
    /// they have here: merged things call them by the merged ones.
    QList<WordRename> renames()
    {
        QList<WordRename> found;
        QHash<QString, QString> names;
        const ByUid<SyncActionWord> local(m_given.projects.local.actionWords);
        const ByUid<SyncActionWord> decided(m_project.project.actionWords);
        for (const SyncActionWord &merged : m_given.merged.actionWords) {
            const SyncActionWord *here = local.find(merged.uid);
            const bool isDecided = m_project.decided.contains({EntityKind::ActionWord, merged.uid});
            const SyncActionWord *now = isDecided ? decided.find(merged.uid) : here;
            if (now && now->name != merged.name)
                names.insert(merged.name, now->name);
            if (now && here && now->name != here->name)
                found.append({merged.uid, here->name, now->name});
        }
        if (!names.isEmpty())
            renameCalls(m_project.project, names);
        return found;
    }

    [[nodiscard]] QList<ResolvedThing> things() const
    {
        const ByUid<SyncFolder> folders(m_project.project.folders);
        const ByUid<SyncActionWord> words(m_project.project.actionWords);
        const ByUid<SyncScenario> scenarios(m_project.project.scenarios);
        QList<ResolvedThing> things;
        for (const Key &key : m_order) {
            if (m_project.gone.contains(key))
                things.append({key.first, key.second, {}});
            if (!m_project.decided.contains(key))
                continue;
            if (key.first == EntityKind::Folder)
                things.append({key.first, key.second, *folders.find(key.second)});
            else if (key.first == EntityKind::ActionWord)
                things.append({key.first, key.second, *words.find(key.second)});
            else
                things.append({key.first, key.second, *scenarios.find(key.second)});
        }
        return things;
    }

    const Reconciliation &m_given;
    QHash<Key, QList<DecidedConflict>> m_decisions;
    QList<Key> m_order;
    DecidedProject m_project;
};

} // namespace

Resolution resolve(const Reconciliation &given, const Choices &choices)
{
    return Resolving(given, choices).run();
}

} // namespace stepwright::sync

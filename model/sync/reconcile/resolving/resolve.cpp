#include "model/sync/reconcile/resolving/resolve.h"

#include "model/sync/reconcile/lists/scalarmerge.h"
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
        for (const Key &key : std::as_const(m_order))
            decide(key);
        Resolution result;
        // What waits is as it was: that may leave others without what they need.
        for (QList<WaitingThing> unsound = unsoundThings(m_given, m_project); !unsound.isEmpty();
             unsound = unsoundThings(m_given, m_project)) {
            for (const WaitingThing &waiting : std::as_const(unsound))
                takeBack({waiting.kind, waiting.uid});
            result.waiting += unsound;
        }
        result.renames = renames();
        for (const Key &key : std::as_const(m_order))
            append(key, result.things);
        return result;
    }

private:
    [[nodiscard]] static bool isThingGone(const QList<DecidedConflict> &decisions)
    {
        return std::ranges::any_of(decisions, [](const DecidedConflict &one) {
            return one.choice && one.conflict->field == Field::Existence && isGone(one);
        });
    }

    void decide(const Key &key)
    {
        const QList<DecidedConflict> &decisions = m_decisions[key];
        if (!isThingGone(decisions) &&
            !std::ranges::all_of(decisions, [](const DecidedConflict &one) { return one.choice; }))
            return;
        const auto &[base, local, remote] = m_given.projects;
        SyncProject &project = m_project.project;
        if (key.first == EntityKind::Folder)
            decideIn(key, project.folders, base.folders, local.folders, remote.folders);
        else if (key.first == EntityKind::ActionWord)
            decideIn(key, project.actionWords, base.actionWords, local.actionWords, remote.actionWords);
        else
            decideIn(key, project.scenarios, base.scenarios, local.scenarios, remote.scenarios);
    }

    template <class Entity>
    void decideIn(const Key &key, QList<Entity> &list, const QList<Entity> &base, const QList<Entity> &local,
                  const QList<Entity> &remote)
    {
        const auto place = std::ranges::find(list, key.second, &Entity::uid);
        if (place == list.end())
            return;
        const QList<DecidedConflict> &decisions = m_decisions[key];
        if (isThingGone(decisions)) {
            list.erase(place);
            m_project.gone.insert(key);
            return;
        }
        const EntityVersions<Entity> versions{findIn(base, key.second), findIn(local, key.second),
                                              findIn(remote, key.second)};
        const bool isEdited = std::ranges::any_of(
            decisions, [](const DecidedConflict &one) { return one.choice->take == Choice::Take::Edited; });
        const EditContext context = isEdited ? editContext(m_given, key.first, key.second) : EditContext();
        *place = withChoices(*place, versions, decisions, context);
        if (!versions.theirs)
            place->remoteId.clear(); // it will be a new one
        m_project.decided.insert(key);
        if (std::ranges::any_of(decisions,
                                [](const DecidedConflict &one) { return one.conflict->field == Field::Name; }))
            m_project.named.insert(key);
        mergePlace(*place, versions, decisions);
    }

    /// Things in conflict stay where they are here until now: where theirs alone moved it, it moves.
    template <class Entity>
    void mergePlace(Entity &thing, const EntityVersions<Entity> &versions, const QList<DecidedConflict> &decisions)
    {
        if constexpr (!std::is_same_v<Entity, SyncActionWord>) {
            const bool isDecided = std::ranges::any_of(
                decisions, [](const DecidedConflict &one) { return one.conflict->field == Field::Place; });
            if (isDecided || !versions.base || !versions.ours || !versions.theirs)
                return;
            const QString &ours = *placeOf(*versions.ours);
            const std::optional<QString> merged =
                mergeScalar(*placeOf(*versions.base), ours, *placeOf(*versions.theirs));
            if (ours != *placeOf(thing))
                return; // it was taken out of a circle
            if (!merged || (!merged->isEmpty() && !findIn(m_project.project.folders, *merged)))
                return;
            const QString before = std::exchange(*placeOf(thing), *merged);
            if (isInCircle(m_project.project.folders, thing.uid))
                *placeOf(thing) = before;
        }
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
        for (const SyncActionWord &merged : m_given.merged.actionWords) {
            const SyncActionWord *here = findIn(m_given.local.actionWords, merged.uid);
            const bool isDecided = m_project.decided.contains({EntityKind::ActionWord, merged.uid});
            const SyncActionWord *now = isDecided ? findIn(m_project.project.actionWords, merged.uid) : here;
            if (now && now->name != merged.name)
                names.insert(merged.name, now->name);
            if (now && here && now->name != here->name)
                found.append({merged.uid, here->name, now->name});
        }
        if (!names.isEmpty())
            renameCalls(m_project.project, names);
        return found;
    }

    void append(const Key &key, QList<ResolvedThing> &things) const
    {
        if (m_project.gone.contains(key)) {
            things.append({key.first, key.second, {}});
            return;
        }
        if (!m_project.decided.contains(key))
            return;
        if (key.first == EntityKind::Folder)
            things.append({key.first, key.second, *findIn(m_project.project.folders, key.second)});
        else if (key.first == EntityKind::ActionWord)
            things.append({key.first, key.second, *findIn(m_project.project.actionWords, key.second)});
        else
            things.append({key.first, key.second, *findIn(m_project.project.scenarios, key.second)});
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

#include "model/sync/reconcile/projects/references.h"
#include "tests/unit/reconcile/generated/triplecheck.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace stepwright::sync;

namespace stepwright::tests {

namespace {

/// The platform's project as far as the order of steps matters: who lies where, and who calls what.
class Platform
{
public:
    explicit Platform(const Reconciliation &given) : m_given(given)
    {
        const SyncProject &remote = given.projects.remote;
        for (const SyncFolder &folder : remote.folders)
            put(EntityKind::Folder, folder.uid, folder.parentUid, folder.name, folder.body);
        for (const SyncActionWord &word : remote.actionWords)
            put(EntityKind::ActionWord, word.uid, {}, word.name, word.body);
        for (const SyncScenario &scenario : remote.scenarios)
            put(EntityKind::Scenario, scenario.uid, scenario.folderUid, scenario.name, scenario.body);
    }

    QString carryOut(const PushOperation &operation)
    {
        switch (operation.entity) {
        case EntityKind::Folder:
            return carryOut(operation, m_given.merged.folders);
        case EntityKind::ActionWord:
            return carryOut(operation, m_given.merged.actionWords);
        case EntityKind::Scenario:
            break;
        }
        return carryOut(operation, m_given.merged.scenarios);
    }

private:
    using Key = QPair<EntityKind, QString>;
    struct Thing
    {
        QString place;
        QString name;
        QSet<QString> calls;
    };

    void put(EntityKind kind, const QString &uid, const QString &place, const QString &name, const project::Body &body)
    {
        m_things.insert({kind, uid}, {place, name, calledNames(body)});
    }

    static QString placeOf(const SyncFolder &folder) { return folder.parentUid; }
    static QString placeOf(const SyncActionWord &) { return {}; }
    static QString placeOf(const SyncScenario &scenario) { return scenario.folderUid; }

    template <class Entity>
    QString carryOut(const PushOperation &operation, const QList<Entity> &merged)
    {
        const Key key(operation.entity, operation.uid);
        if (operation.fields.testFlag(Field::Existence))
            return remove(key);
        const auto wanted = std::ranges::find(merged, operation.uid, &Entity::uid);
        if (wanted == merged.end())
            return u"a step writes what is not merged"_s;
        const bool isCreation = operation.kind == PushKind::CreateFolder ||
                                operation.kind == PushKind::CreateActionWord ||
                                operation.kind == PushKind::CreateScenario;
        if (isCreation == m_things.contains(key))
            return u"created twice, or written before"_s;
        Thing &thing = m_things[key];
        if (operation.fields.testFlag(Field::Name))
            thing.name = wanted->name;
        if (operation.fields.testFlag(Field::Place))
            thing.place = placeOf(*wanted);
        if (!thing.place.isEmpty() && !m_things.contains({EntityKind::Folder, thing.place}))
            return u"its folder is not there"_s;
        const bool isPlaced = operation.entity == EntityKind::Folder && operation.fields.testFlag(Field::Place);
        if (isPlaced && isInItself(operation.uid))
            return u"a folder lies in itself"_s;
        if (operation.fields.testFlag(Field::Steps)) {
            thing.calls = calledNames(wanted->body);
            return unknownCall(thing.calls, operation.entity);
        }
        return {};
    }

    QString remove(const Key &key)
    {
        const Thing thing = m_things.take(key);
        for (const auto [other, rest] : m_things.asKeyValueRange()) {
            if (key.first == EntityKind::Folder && other.first != EntityKind::ActionWord && rest.place == key.second)
                return u"a folder is removed that holds "_s + other.second;
            if (key.first == EntityKind::ActionWord && other.first != EntityKind::ActionWord &&
                rest.calls.contains(thing.name) && !isKnown(thing.name))
                return u"a word is removed that is called by "_s + other.second;
        }
        return {};
    }

    bool isInItself(const QString &folder) const
    {
        QString at = m_things[{EntityKind::Folder, folder}].place;
        for (int steps = 0; !at.isEmpty() && steps <= m_things.size(); ++steps) {
            if (at == folder)
                return true;
            at = m_things.value({EntityKind::Folder, at}).place;
        }
        return false;
    }

    bool isKnown(const QString &name) const
    {
        for (const auto [key, thing] : m_things.asKeyValueRange()) {
            if (key.first == EntityKind::ActionWord && thing.name == name)
                return true;
        }
        return false;
    }

    /// A definition calls a word of the merged project that the platform does not have by this name. Words that call
    /// each other cannot all be written last.
    QString unknownCall(const QSet<QString> &calls, EntityKind caller) const
    {
        for (const SyncActionWord &word : m_given.merged.actionWords) {
            if (caller != EntityKind::ActionWord && calls.contains(word.name) && !isKnown(word.name))
                return u"a word is called that is not there: "_s + word.name;
        }
        return {};
    }

    const Reconciliation &m_given;
    QHash<Key, Thing> m_things;
};

} // namespace

QString problemWithPlan(const Reconciliation &reconciliation, const PushPlan &plan)
{
    Platform platform(reconciliation);
    int kind = 0;
    for (qsizetype index = 0; index < plan.operations.size(); ++index) {
        const PushOperation &operation = plan.operations[index];
        const QString where = u"step %1 (%2 of %3): "_s.arg(index).arg(int(operation.kind)).arg(operation.uid);
        if (int(operation.kind) < kind && operation.kind != PushKind::RenameFolder)
            return where + u"out of order"_s;
        kind = std::max(kind, int(operation.kind));
        for (const int other : operation.dependsOn) {
            if (other < 0 || other >= index)
                return where + u"depends on a later step"_s;
        }
        if (reconciliation.isBlocked(operation.entity, operation.uid))
            return where + u"is in conflict"_s;
        if (const QString problem = platform.carryOut(operation); !problem.isEmpty())
            return where + problem;
    }
    return {};
}

} // namespace stepwright::tests

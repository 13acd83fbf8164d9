#include "model/sync/engine/instate.h"
#include "model/sync/engine/syncrun.h"
#include "model/sync/reconcile/values/canonical.h"
#include "model/sync/reconcile/values/copyfields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stepwright::sync {

namespace {

/// A list of which a part perhaps was sent: what the platform has or lacks as it was sent is known to both sides.
template <class Item>
QList<Item> agreed(const QList<Item> &base, const QList<Item> &sent, const QList<Item> &there)
{
    const auto contentsOf = [](const QList<Item> &list) {
        QSet<QByteArray> contents;
        for (const Item &item : list)
            contents.insert(canonical(item));
        return contents;
    };
    const QSet<QByteArray> inBase = contentsOf(base);
    const QSet<QByteArray> inSent = contentsOf(sent);
    const QSet<QByteArray> inThere = contentsOf(there);
    QList<Item> next;
    for (const Item &item : there) {
        if (inSent.contains(canonical(item)) || inBase.contains(canonical(item)))
            next.append(item);
    }
    for (const Item &item : base) {
        if (!inThere.contains(canonical(item)) && inSent.contains(canonical(item)))
            next.append(item);
    }
    return next;
}

/// The parts of a thing that the platform has as they were sent become its base.
template <class Entity>
void takeOver(Entity &base, const Entity &sent, const Entity &there, Fields fields)
{
    for (const Field field : contentFields) {
        if (fields.testFlag(field) && canonicalContent(there, field) == canonicalContent(sent, field))
            copyFields(base, there, field);
    }
    if (fields.testFlag(Field::Tags))
        base.tags = agreed(base.tags, sent.tags, there.tags);
    if constexpr (requires { base.datasets; }) {
        if (fields.testFlag(Field::Examples))
            base.datasets = agreed(base.datasets, sent.datasets, there.datasets);
    }
}

} // namespace

/// Takes up what an earlier run left open: what it created and got no answer for is found by its name, and is nobody
/// else's then; what it changed is ours as far as it is as it was sent.
bool SyncRun::recover()
{
    if (m_memory.open.isEmpty())
        return true;
    KnownThings known = m_memory.known;
    QSet<ThingKey> adopted;
    for (const JournalEntry &entry : std::as_const(m_memory.open)) {
        if (entry.push == PushKind::ImportFeature)
            m_imported.insert(entry.thing.second);
        else if (adoptCreated(entry, known) || adoptChanged(entry, known) || adoptRemoved(entry, known))
            adopted.insert(entry.thing);
    }
    m_memory.known = known;
    if (m_options.isRehearsal)
        return true;
    const Result<> done = inState([&](SyncState &state) -> Result<> {
        for (const ThingKey &key : std::as_const(adopted)) {
            Result<> saved = known.contains(key) ? state.saveThing(key, known[key]) : state.removeThing(key);
            if (!saved)
                return saved;
        }
        for (const JournalEntry &entry : std::as_const(m_memory.open)) {
            const JournalState ended = adopted.contains(entry.thing) ? JournalState::Done : JournalState::Superseded;
            if (Result<> noted = state.endStep(entry.id, ended, entry.message, now()); !noted)
                return noted;
        }
        return {};
    });
    return done || failWith(done.error());
}

bool SyncRun::adoptCreated(const JournalEntry &entry, KnownThings &known) const
{
    const bool isCreation = entry.push == PushKind::CreateFolder || entry.push == PushKind::CreateActionWord ||
                            entry.push == PushKind::CreateScenario;
    if (!isCreation || !entry.sent || known.contains(entry.thing))
        return false;
    QSet<QString> knownIds;
    for (const auto &[key, thing] : known.asKeyValueRange()) {
        if (key.first == entry.thing.first)
            knownIds.insert(thing.remoteId);
    }
    std::optional<Thing> found;
    for (const auto &[key, thing] : thingsOf(m_remote.project).asKeyValueRange()) {
        const auto *folder = std::get_if<SyncFolder>(&thing);
        const auto *created = std::get_if<SyncFolder>(&*entry.sent);
        const bool isElsewhere = folder && created && folder->parentUid != created->parentUid;
        if (key.first != entry.thing.first || knownIds.contains(remoteIdOf(thing)) || isElsewhere ||
            nameOf(thing).compare(entry.name, Qt::CaseInsensitive) != 0)
            continue;
        if (found)
            return false; // nobody knows which one is ours: matching by content decides
        found = thing;
    }
    if (!found)
        return false;
    Thing base = *entry.sent;
    std::visit([&](auto &entity) { entity.remoteId = remoteIdOf(*found); }, base);
    known.insert(entry.thing, {.remoteId = remoteIdOf(*found), .updatedAt = {}, .base = base});
    return true;
}

/// What was written here since something went up without an answer is no conflict with it.
bool SyncRun::adoptChanged(const JournalEntry &entry, KnownThings &known) const
{
    const auto ours = known.find(entry.thing);
    const std::optional<Thing> there = findThing(m_remote.project, entry.thing);
    if (!entry.sent || !there || ours == known.end())
        return false;
    // The old names of words mean them in what is in conflict.
    const auto isInConflict = [](const KnownThing &thing) { return thing.remote.has_value(); };
    if (entry.thing.first == EntityKind::ActionWord && std::ranges::any_of(known, isInConflict))
        return false;
    std::optional<Thing> &base = ours->base;
    if (!base)
        return false;
    const QByteArray before = contentHash(*base);
    std::visit(
        [&]<class Entity>(Entity &one) {
            takeOver(one, std::get<Entity>(*entry.sent), std::get<Entity>(*there), entry.fields);
        },
        *base);
    return contentHash(*base) != before;
}

/// What was brought back here since it was removed there is new to the platform.
bool SyncRun::adoptRemoved(const JournalEntry &entry, KnownThings &known) const
{
    return entry.fields.testFlag(Field::Existence) && !findThing(m_remote.project, entry.thing) &&
           known.remove(entry.thing);
}

} // namespace stepwright::sync

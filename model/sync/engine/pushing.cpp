#include "model/base/encoding.h"
#include "model/sync/engine/instate.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stepwright::sync {

namespace {

/// How often and for how long the platform is asked whether its backup is made.
constexpr qint64 betweenLooks = 5000; // milliseconds
constexpr int mostLooks = 120;

/// So many requests in a row that bring no answer mean that the platform is not well.
constexpr int mostFailuresInARow = 3;

bool isCreation(PushKind kind)
{
    return kind == PushKind::CreateFolder || kind == PushKind::CreateActionWord || kind == PushKind::CreateScenario;
}

ThingKey keyOf(const PushOperation &step)
{
    return {step.entity, step.uid};
}

} // namespace

bool SyncRun::push()
{
    m_isDone.assign(std::size_t(m_plan.operations.size()), false);
    m_failuresInARow = 0;
    m_pusher = std::make_unique<Pusher>(m_hooks.ask, m_remote, m_merged.projects.remote, m_merged.merged);
    const auto placesFolder = [](const PushOperation &step) {
        return step.kind == PushKind::CreateFolder || step.kind == PushKind::RenameFolder ||
               step.kind == PushKind::MoveFolder;
    };
    if (m_options.backsUpFirst && !m_plan.operations.isEmpty() && !backUp())
        return false;
    bool isInFolders = true;
    for (int i = 0; i < int(m_plan.operations.size()); ++i) {
        if (isBrokenOff())
            return false;
        if (isInFolders && !placesFolder(m_plan.operations[i])) {
            isInFolders = false;
            const QStringList folders = m_options.importsFeatures ? importable() : QStringList();
            for (const QString &folder : folders) {
                if (isBrokenOff() || !importFeature(folder))
                    return false;
            }
            if (!folders.isEmpty()) { // what is left is planned anew
                m_isToBeLookedAtAgain = true;
                return true;
            }
        }
        if (!pushStep(i))
            return false;
    }
    return true;
}

/// Has the platform make a backup and waits until it is there: without one nothing is sent.
bool SyncRun::backUp()
{
    progress(SyncProgress::Phase::BackingUp);
    const auto started = m_hooks.ask([](const PlatformClient &client) { return client.projects.startBackup(); });
    if (!started && started.error().outcome == Outcome::NotFound)
        return failWith({ErrorKind::NotFound,
                         QCoreApplication::translate("Sync", "This platform makes no backups. Sync without one."),
                         {}},
                        Outcome::NotFound);
    if (!started && started.error().outcome != Outcome::Conflict) // then one is being made already
        return failWith(started.error(), started.error().outcome);
    for (int left = mostLooks; left > 0; --left) {
        if (isBrokenOff())
            return false;
        const auto last = m_hooks.ask([](const PlatformClient &client) { return client.projects.lastBackup(); });
        if (!last)
            return failWith(last.error(), last.error().outcome);
        if (const auto &backup = *last; backup && !backup->isRunning) {
            m_options.backsUpFirst = false;
            return true;
        }
        m_hooks.ask.wait(betweenLooks);
    }
    return failWith({ErrorKind::Network,
                     QCoreApplication::translate(
                         "Sync", "The platform's backup was not ready in time. Nothing was sent; sync again later."),
                     {}});
}

/// Folders that are new on the platform and hold nothing there, whose text says all that is in them.
QStringList SyncRun::importable() const
{
    QSet<QString> filled;
    for (const SyncScenario &scenario : m_merged.projects.remote.scenarios)
        filled.insert(scenario.folderUid);
    QStringList folders;
    for (const PushOperation &step : m_plan.operations) {
        if (step.kind != PushKind::CreateScenario)
            continue;
        const QString folder = std::get<SyncScenario>(wanted(step)).folderUid;
        const bool isUsable = m_local.source.texts.contains(folder) && !filled.contains(folder) &&
                              !m_imported.contains(folder) &&
                              !m_pusher->remoteId({EntityKind::Folder, folder}).isEmpty();
        if (isUsable && !folders.contains(folder))
            folders.append(folder);
    }
    return folders;
}

/// The step stays open in the journal: the next round, or the next sync, takes what the platform made of the text for
/// ours.
bool SyncRun::importFeature(const QString &folderUid)
{
    const ThingKey key(EntityKind::Folder, folderUid);
    const QString name = nameOf(m_mergedThings.value(key));
    progress(SyncProgress::Phase::Sending, 0, 0, name);
    m_imported.insert(folderUid);
    const auto id = inState([&](SyncState &state) {
        return state.beginStep(
            {.run = m_report.run, .push = PushKind::ImportFeature, .thing = key, .name = name, .started = now()});
    });
    if (!id)
        return failWith(id.error());
    const project::FeatureText text = m_local.source.texts.value(folderUid);
    const StepResult result = m_pusher->importFeature(folderUid, decodeText(text.bytes).text);
    if (result.endsRun)
        return failWith({ErrorKind::Network, result.message, {}}, result.outcome);
    if (result.state == JournalState::Failed) { // its scenarios go up one by one
        const Result<> noted =
            inState([&](SyncState &state) { return state.endStep(*id, result.state, result.message, now()); });
        return noted || failWith(noted.error());
    }
    ++m_writesOfRound;
    ++m_report.writes;
    return true;
}

/// What the platform made of texts that were sent as a whole is the base of what they say: the differences go up.
void SyncRun::adoptImported()
{
    if (m_imported.isEmpty())
        return;
    QSet<QPair<EntityKind, QString>> known;
    for (const auto &[key, thing] : m_memory.known.asKeyValueRange())
        known.insert({key.first, thing.remoteId});
    const auto adopt = [&](EntityKind kind, auto &local, const auto &remote, auto nameOf, auto isOurs) {
        QHash<QString, qsizetype> byName;
        for (qsizetype i = 0; i < remote.size(); ++i) {
            if (!known.contains({kind, remote[i].remoteId}))
                byName.insert(nameOf(remote[i]), i);
        }
        for (auto &ours : local) {
            if (!ours.remoteId.isEmpty() || !isOurs(ours) || !byName.contains(nameOf(ours)))
                continue;
            auto theirs = remote[byName.take(nameOf(ours))];
            theirs.uid = ours.uid;
            ours.remoteId = theirs.remoteId;
            m_memory.known.insert({kind, ours.uid}, {.remoteId = theirs.remoteId, .updatedAt = {}, .base = theirs});
        }
    };
    adopt(
        EntityKind::ActionWord, m_local.project.actionWords, m_remote.project.actionWords,
        [](const SyncActionWord &word) { return word.name; }, [](const SyncActionWord &) { return true; });
    adopt(
        EntityKind::Scenario, m_local.project.scenarios, m_remote.project.scenarios,
        [](const SyncScenario &scenario) { return QString(scenario.folderUid + u'\x1f' + naturalKey(scenario)); },
        [&](const SyncScenario &scenario) { return m_imported.contains(scenario.folderUid); });
}

Thing SyncRun::wanted(const PushOperation &step) const
{
    return (step.fields.testFlag(Field::Existence) ? m_remoteThings : m_mergedThings).value(keyOf(step));
}

/// Why a step is not sent now; nothing where it is.
std::optional<SyncRun::Waiting> SyncRun::reasonToWait(int index) const
{
    const PushOperation &step = m_plan.operations[index];
    const auto isOpen = [&](int other) { return !m_isDone[std::size_t(other)]; };
    if (m_waiting.contains(keyOf(step)))
        return m_waiting[keyOf(step)];
    if (std::ranges::any_of(step.dependsOn, isOpen))
        return Waiting{textOf(HoldReason::NeedsOther)};
    const auto refused = m_memory.refused.constFind(keyOf(step));
    if (refused != m_memory.refused.cend() && refused->hash == contentHash(wanted(step)))
        return Waiting{refused->message, true};
    return {};
}

bool SyncRun::pushStep(int index)
{
    const PushOperation &step = m_plan.operations[index];
    const ThingKey key = keyOf(step);
    const Thing thing = wanted(step);
    progress(SyncProgress::Phase::Sending, index, int(m_plan.operations.size()), nameOf(thing));
    if (const auto reason = reasonToWait(index)) {
        m_waiting.insert(key, *reason);
        return true;
    }
    const auto id = inState([&](SyncState &state) -> Result<qint64> {
        if (step.kind == PushKind::WriteExamples) { // to be read again, whatever comes of it
            if (const Result<> forgotten = state.saveRows(m_pusher->remoteId(key), {}); !forgotten)
                return failure(forgotten.error());
        }
        return state.beginStep({.run = m_report.run,
                                .push = step.kind,
                                .thing = key,
                                .name = nameOf(thing),
                                .fields = step.fields,
                                .sent = isCreation(step.kind) ? afterStep(step).base : std::optional(thing),
                                .started = now()});
    });
    if (!id)
        return failWith(id.error());
    const StepResult result = m_pusher->carryOut(step);
    m_report.problems += result.remarks;
    const bool isRefused = result.state == JournalState::Failed;
    const Result<> noted = inState([&](SyncState &state) -> Result<> {
        Result<> done = state.endStep(*id, result.state, result.message, now());
        if (done && isRefused)
            done = state.saveRefused(key, {contentHash(thing), result.message, now()});
        if (!done || !result.isDone())
            return done;
        if (m_memory.refused.contains(key))
            done = state.clearRefused(key);
        if (!done)
            return done;
        return step.fields.testFlag(Field::Existence) ? state.removeThing(key) : state.saveThing(key, afterStep(step));
    });
    if (!noted)
        return failWith(noted.error());
    if (result.isDone()) {
        m_isDone[std::size_t(index)] = true;
        m_failuresInARow = 0;
        ++m_writesOfRound;
        ++m_report.writes;
        if (step.fields.testFlag(Field::Existence))
            m_memory.known.remove(key);
        else
            m_memory.known.insert(key, afterStep(step));
        addItem(sentItem(step));
        return true;
    }
    m_waiting.insert(key, {result.message, isRefused});
    if (result.endsRun || (result.state == JournalState::Unknown && ++m_failuresInARow >= mostFailuresInARow))
        return failWith({ErrorKind::Network, result.message, {}}, result.outcome);
    m_isToBeLookedAtAgain |= result.state == JournalState::Superseded;
    return true;
}

/// What is known of a thing once a step is carried out.
KnownThing SyncRun::afterStep(const PushOperation &step) const
{
    const ThingKey key = keyOf(step);
    KnownThing known = m_memory.known.value(key);
    known.remoteId = m_pusher->remoteId(key);
    const Thing merged = wanted(step);
    if (isCreation(step.kind)) {
        known.base = std::visit(
            [&](const auto &entity) -> Thing {
                return std::decay_t<decltype(entity)>{.uid = entity.uid, .remoteId = known.remoteId};
            },
            merged);
        known.remote.reset();
        known.isGone = false;
    }
    const bool keepsBase =
        m_blocked.contains(key) || (key.first == EntityKind::ActionWord &&
                                    m_merged.wordsKeepingBase.contains(key.second) && !isCreation(step.kind));
    if (known.base && !keepsBase)
        copyFields(*known.base, merged, step.fields);
    return known;
}

SyncItem SyncRun::sentItem(const PushOperation &step) const
{
    return {.way = SyncItem::Way::Up,
            .what = isCreation(step.kind)                    ? SyncItem::What::Add
                    : step.fields.testFlag(Field::Existence) ? SyncItem::What::Remove
                                                             : SyncItem::What::Change,
            .kind = step.entity,
            .uid = step.uid,
            .name = nameOf(wanted(step)),
            .fields = step.fields,
            .why = {}};
}

/// One item for each thing and way: a later one adds to it.
void SyncRun::addItem(SyncItem item)
{
    const std::pair<SyncItem::Way, ThingKey> key(item.way, {item.kind, item.uid});
    if (const auto place = m_itemPlaces.constFind(key); place != m_itemPlaces.cend()) {
        SyncItem &known = m_report.items[*place];
        known.fields |= item.fields;
        if (item.what == SyncItem::What::Remove)
            known.what = item.what;
        known.name = item.name;
        return;
    }
    m_itemPlaces.insert(key, m_report.items.size());
    m_report.items.append(std::move(item));
}

void SyncRun::reportChanges()
{
    for (const QString &problem : m_local.problems + m_changes.problems) {
        if (!m_report.problems.contains(problem))
            m_report.problems.append(problem);
    }
    const QHash<ThingKey, Thing> before = thingsOf(m_merged.projects.local);
    const QHash<ThingKey, Thing> after = thingsOf(m_merged.local);
    for (const EntityChange &change : std::as_const(m_merged.changes)) {
        const ThingKey key(change.kind, change.uid);
        const bool isThere = before.contains(key);
        const bool stays = after.contains(key);
        if (isThere && stays && contentHash(before[key]) == contentHash(after[key]))
            continue; // the order alone, or its id
        addItem({.way = SyncItem::Way::Down,
                 .what = !stays    ? SyncItem::What::Remove
                         : isThere ? SyncItem::What::Change
                                   : SyncItem::What::Add,
                 .kind = change.kind,
                 .uid = change.uid,
                 .name = nameOf(stays ? after[key] : before[key]),
                 .fields = change.fields,
                 .why = {}});
    }
}

/// What is in conflict, what is held back, and in a rehearsal what would be sent.
void SyncRun::reportPlan()
{
    const auto item = [&](SyncItem::Way way, const ThingKey &key, Fields fields, const QString &why) {
        const QHash<ThingKey, Thing> &things = m_mergedThings.contains(key) ? m_mergedThings : m_remoteThings;
        addItem({.way = way,
                 .what = SyncItem::What::Change,
                 .kind = key.first,
                 .uid = key.second,
                 .name = things.contains(key) ? nameOf(things[key]) : QString(),
                 .fields = fields,
                 .why = why});
    };
    for (const Conflict &conflict : std::as_const(m_merged.findings.conflicts))
        item(SyncItem::Way::Conflict, {conflict.entity, conflict.uid}, conflict.field, {});
    for (const HeldPush &held : std::as_const(m_plan.held)) {
        if (held.reason == HoldReason::NotWritable)
            m_tagsStayingHere.insert({held.entity, held.uid});
        else if (held.reason != HoldReason::InConflict)
            item(SyncItem::Way::Held, {held.entity, held.uid}, held.fields, textOf(held.reason));
    }
    for (qsizetype i = 0; i < m_plan.operations.size(); ++i) {
        const PushOperation &step = m_plan.operations[i];
        const ThingKey key = keyOf(step);
        if (m_options.isRehearsal) {
            addItem(sentItem(step));
        } else if (!m_isDone[std::size_t(i)] && m_waiting.contains(key) && m_report.outcome == SyncOutcome::UpToDate) {
            const Waiting &waiting = m_waiting[key];
            item(waiting.isRefused ? SyncItem::Way::Refused : SyncItem::Way::Held, key, step.fields, waiting.why);
        }
    }
}

} // namespace stepwright::sync

#include "model/sync/engine/syncrun.h"

#include "model/sync/engine/instate.h"
#include "model/sync/engine/standing.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stepwright::sync {

namespace {

/// After a push the project is read again to see what the platform made of it; more rounds come only where others work
/// on the platform at the same time.
constexpr int mostRounds = 4;

/// How often the project here may change while what comes from the platform is brought into it.
constexpr int mostLocalTries = 5;

} // namespace

SyncReport SyncRun::run()
{
    m_report.isRehearsal = m_options.isRehearsal;
    if (!m_options.isRehearsal) {
        const Result<qint64> run = inState([this](SyncState &state) { return state.beginRun(now()); });
        if (!run) {
            failWith(run.error());
            return m_report;
        }
        m_report.run = *run;
    }
    for (int left = mostRounds; left > 0 && round(); --left) {
    }
    m_report.requests = m_hooks.ask.calls();
    const bool isWhole = m_report.outcome == SyncOutcome::UpToDate;
    const auto waits = [](const SyncItem &item) {
        return item.way == SyncItem::Way::Refused || item.way == SyncItem::Way::Held;
    };
    if (!m_tagsStayingHere.isEmpty())
        m_report.problems.append(QCoreApplication::translate("Sync",
                                                             "%n folders and action words have tags that stay "
                                                             "here: the platform takes none from outside.",
                                                             nullptr, int(m_tagsStayingHere.size())));
    if (isWhole && m_report.count(SyncItem::Way::Conflict) > 0)
        m_report.outcome = SyncOutcome::Conflicts;
    else if (isWhole && !m_options.isRehearsal && std::ranges::any_of(m_report.items, waits))
        m_report.outcome = SyncOutcome::Held;
    if (!m_options.isRehearsal) {
        const Result<> ended = inState([this](SyncState &state) {
            return state.endRun(m_report.run, now(), codeOf(m_report.outcome), toJson(m_report));
        });
        if (!ended && isWhole)
            failWith(ended.error());
    }
    return m_report;
}

/// One pull with all that follows from it. False: that was the last one.
bool SyncRun::round()
{
    m_writesOfRound = 0;
    m_isToBeLookedAtAgain = false;
    m_waiting.clear();
    m_tagsStayingHere.clear();
    m_report.items.removeIf(
        [](const SyncItem &item) { return item.way != SyncItem::Way::Down && item.way != SyncItem::Way::Up; });
    m_itemPlaces.clear();
    for (qsizetype place = 0; place < m_report.items.size(); ++place) {
        const SyncItem &item = m_report.items[place];
        m_itemPlaces.insert({item.way, {item.kind, item.uid}}, place);
    }
    if (!remember() || !pullRemote() || !isCurrent() || !recover() || !readLocal())
        return false;
    adoptImported();
    if (!merge())
        return false;
    if (m_options.isRehearsal) {
        m_plan = plan(m_merged);
        reportChanges();
        reportPlan();
        static_cast<void>(keepWhatWasSeen());
        return false;
    }
    if (!applyLocally())
        return false;
    reportChanges();
    m_plan = plan(m_merged);
    const bool goesOn = push();
    reportPlan();
    return goesOn && (m_writesOfRound > 0 || m_isToBeLookedAtAgain);
}

bool SyncRun::remember()
{
    progress(SyncProgress::Phase::Reading);
    const Result<Memory> memory = inState([this](SyncState &state) -> Result<Memory> {
        if (m_options.retriesRefused) {
            if (Result<> done = state.clearAllRefused(); !done)
                return failure(done.error());
        }
        auto binding = state.binding();
        auto known = state.things();
        auto rows = state.rows();
        auto shared = state.sharedWords();
        auto open = state.openSteps();
        auto refused = state.refused();
        for (const auto *error : {binding ? nullptr : &binding.error(), known ? nullptr : &known.error(),
                                  rows ? nullptr : &rows.error(), shared ? nullptr : &shared.error(),
                                  open ? nullptr : &open.error(), refused ? nullptr : &refused.error()}) {
            if (error)
                return failure(*error);
        }
        if (!*binding)
            return failure(ErrorKind::NotFound,
                           QCoreApplication::translate(
                               "Sync", "This project is not connected to a platform yet. Connect it first."));
        return Memory{**binding, *known, *rows, *shared, *open, *refused};
    });
    if (!memory)
        return failWith(memory.error());
    m_memory = *memory;
    m_options.retriesRefused = false;
    return !isBrokenOff();
}

bool SyncRun::pullRemote()
{
    const Pull how{.binding = m_memory.binding,
                   .known = m_memory.known,
                   .rows = m_memory.rows,
                   .sharedWords = m_memory.sharedWords,
                   .run = m_report.run,
                   .readsAllRows = m_options.readsAllRows,
                   .secretToken = m_options.secretToken};
    Answered<RemoteProject> remote = pull(m_hooks.ask, how);
    if (!remote)
        return failWith(remote.error(), remote.error().outcome);
    m_remote = *std::move(remote);
    for (const QString &problem : std::as_const(m_remote.problems)) {
        if (!m_report.problems.contains(problem))
            m_report.problems.append(problem);
    }
    return !isBrokenOff();
}

/// Whether the platform has at least what it had last time: one restored from a backup would undo work.
bool SyncRun::isCurrent()
{
    const QString epoch = m_hooks.ask.serverEpoch();
    int older = 0;
    for (const auto &[key, thing] : m_memory.known.asKeyValueRange()) {
        const QString now = m_remote.updatedAt.value(key);
        older += !now.isEmpty() && !thing.updatedAt.isEmpty() && now < thing.updatedAt;
    }
    const bool isOther = !m_memory.binding.epoch.isEmpty() && !epoch.isEmpty() && epoch != m_memory.binding.epoch;
    if ((older > 0 || isOther) && !m_options.isVanishingConfirmed) {
        m_report.outcome = SyncOutcome::Stopped;
        m_report.stop = Stop{.reason = StopReason::RemoteRestored,
                             .kind = EntityKind::Scenario,
                             .vanished = older,
                             .known = int(m_memory.known.size())};
        return false;
    }
    return true;
}

bool SyncRun::readLocal()
{
    progress(SyncProgress::Phase::Comparing);
    auto future = m_hooks.store.run([](store::ProjectFile &file) { return readSource(file); });
    future.waitForFinished();
    Result<LocalSource> source = future.result();
    if (!source)
        return failWith(source.error());
    source->sharedWords = m_remote.sharedWords;
    source->known = m_memory.known;
    m_local = localProject(*std::move(source));
    return !isBrokenOff();
}

bool SyncRun::merge()
{
    m_merged = reconcile(baseOf(m_memory.known, m_memory.binding), m_local.project, m_remote.project,
                         {.isVanishingConfirmed = m_options.isVanishingConfirmed});
    m_mergedThings = thingsOf(m_merged.merged);
    m_remoteThings = thingsOf(m_merged.projects.remote);
    m_blocked.clear();
    for (const Conflict &conflict : std::as_const(m_merged.findings.conflicts))
        m_blocked.insert({conflict.entity, conflict.uid});
    if (m_merged.stop) {
        m_report.outcome = SyncOutcome::Stopped;
        m_report.stop = m_merged.stop;
        return false;
    }
    return !isBrokenOff();
}

bool SyncRun::applyLocally()
{
    progress(SyncProgress::Phase::Writing);
    const QString label = QCoreApplication::translate("Sync", "Sync");
    for (int left = mostLocalTries;; --left) {
        m_changes = localChanges(m_local, m_merged.local, label, m_remote.name);
        Binding binding = m_memory.binding;
        binding.projectName = m_remote.name;
        binding.rootFolderId = m_remote.rootFolderId;
        binding.homeUid = m_changes.homeUid;
        binding.epoch = m_hooks.ask.serverEpoch();
        binding.cursor = m_remote.cursor;
        binding.lastRun = m_report.run;
        const KnownThings known = nextKnown();
        Result<> done;
        if (m_changes.change.isEmpty()) {
            done = inState([&](SyncState &state) { return save(state, known, binding); });
        } else {
            const auto alongside = [&](store::Database &database) {
                SyncState state(database);
                return save(state, known, binding);
            };
            auto future =
                m_hooks.store.run([&](store::ProjectFile &file) { return file.apply(m_changes.change, alongside); });
            m_hooks.applying(future);
            future.waitForFinished();
            if (const auto applied = future.result(); !applied)
                done = failure(applied.error());
        }
        if (done) {
            m_memory.known = known;
            m_memory.binding = binding;
            return !isBrokenOff();
        }
        // Somebody went on writing meanwhile: what is written now is merged.
        if (done.error().kind != ErrorKind::Conflict || left == 0)
            return failWith(done.error());
        if (!readLocal() || !merge())
            return false;
    }
}

/// What is known once the changes for this side are made: what the platform has is the base of all that is not in
/// conflict.
KnownThings SyncRun::nextKnown() const
{
    QHash<QPair<EntityKind, QString>, QString> updatedAt;
    for (const auto &[key, thing] : thingsOf(m_remote.project).asKeyValueRange())
        updatedAt.insert({key.first, remoteIdOf(thing)}, m_remote.updatedAt.value(key));
    const QHash<ThingKey, Thing> base = thingsOf(m_merged.projects.base);
    const auto baseOfThing = [&](const ThingKey &key) {
        return base.contains(key) ? std::optional(base[key]) : std::nullopt;
    };
    KnownThings next;
    for (const auto &[key, thing] : m_remoteThings.asKeyValueRange()) {
        KnownThing &known = next[key];
        known.remoteId = remoteIdOf(thing);
        known.updatedAt = updatedAt.value({key.first, known.remoteId});
        const bool keepsBase = m_options.isRehearsal || m_blocked.contains(key) || m_changes.unapplied.contains(key) ||
                               (key.first == EntityKind::ActionWord && m_merged.wordsKeepingBase.contains(key.second));
        known.base = keepsBase ? baseOfThing(key) : std::optional(thing);
        if (!known.base || contentHash(*known.base) != contentHash(thing))
            known.remote = thing;
    }
    for (const auto &[key, thing] : base.asKeyValueRange()) {
        if (!m_remoteThings.contains(key) && (m_blocked.contains(key) || m_options.isRehearsal))
            next.insert(key, {.remoteId = remoteIdOf(thing), .updatedAt = {}, .base = thing, .isGone = true});
    }
    return next;
}

/// Writes what changed of it.
Result<> SyncRun::save(SyncState &state, const KnownThings &known, const Binding &binding) const
{
    if (Result<> done = saveKnown(state, known); !done)
        return done;
    if (Result<> done = saveSidecars(state, m_changes); !done)
        return done;
    for (const auto &[id, rows] : m_remote.rows.asKeyValueRange()) {
        if (Result<> done = state.saveRows(id, rows); !done)
            return done;
    }
    if (Result<> done = state.saveSharedWords(m_remote.sharedWords); !done)
        return done;
    return state.setBinding(binding);
}

/// Keeps what the platform has, so that the tree can show it before it is brought here.
bool SyncRun::keepWhatWasSeen()
{
    m_changes = {};
    const KnownThings known = nextKnown();
    Binding binding = m_memory.binding;
    binding.projectName = m_remote.name;
    const Result<> done = inState([&](SyncState &state) { return save(state, known, binding); });
    return done || failWith(done.error());
}

bool SyncRun::isBrokenOff()
{
    if (!m_hooks.isCancelled())
        return false;
    m_report.outcome = SyncOutcome::Cancelled;
    return true;
}

bool SyncRun::failWith(const Error &error, Outcome cause)
{
    m_report.outcome = cause == Outcome::Cancelled ? SyncOutcome::Cancelled : SyncOutcome::Failed;
    m_report.error = error;
    m_report.cause = cause;
    return false;
}

void SyncRun::progress(SyncProgress::Phase phase, int done, int total, const QString &what)
{
    m_hooks.progressed({phase, done, total, what});
}

} // namespace stepwright::sync

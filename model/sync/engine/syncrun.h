#pragma once

#include "model/sync/engine/syncengine.h"
#include "model/sync/local/localchanges.h"
#include "model/sync/remote/pusher.h"

#include <functional>
#include <memory>

namespace stepwright::sync {

/// One sync from its beginning to its end, on a thread that may wait.
class SyncRun
{
public:
    /// What it needs of the world.
    struct Hooks
    {
        store::ProjectStore &store;
        const Caller &ask;
        std::function<void(const SyncProgress &)> progressed;

        /// Called with the pending answer to a change of the project file, so that whoever shows the project gets the
        /// answers in the order in which the file was changed.
        std::function<void(QFuture<Result<store::AppliedChange>>)> applying;

        /// Whether the user broke it off; waits while the user has paused it.
        std::function<bool()> isCancelled;
    };

    SyncRun(Hooks hooks, const SyncOptions &options) : m_hooks(std::move(hooks)), m_options(options) {}

    [[nodiscard]] SyncReport run();

private:
    /// What the project file knows at the beginning of a round.
    struct Memory
    {
        Binding binding;
        KnownThings known;
        QHash<QString, KnownRows> rows;
        QList<project::ActionWordDocument> sharedWords;
        QList<JournalEntry> open;
        QHash<ThingKey, RefusedThing> refused;
    };

    /// Why a step was not carried out in this round.
    struct Waiting
    {
        QString why;            ///< translated
        bool isRefused = false; ///< the platform did not take it
    };

    // Each step of a round says whether the run goes on; if not, the report has the reason.
    [[nodiscard]] bool round();
    [[nodiscard]] bool remember();
    [[nodiscard]] bool pullRemote();
    [[nodiscard]] bool isCurrent();
    [[nodiscard]] bool recover();
    [[nodiscard]] bool readLocal();
    [[nodiscard]] bool merge();
    [[nodiscard]] bool applyLocally();
    [[nodiscard]] bool keepWhatWasSeen();
    [[nodiscard]] bool push();
    [[nodiscard]] bool backUp();
    [[nodiscard]] bool pushStep(int index);
    [[nodiscard]] QStringList importable() const;
    [[nodiscard]] bool importFeature(const QString &folderUid);
    void adoptImported();

    [[nodiscard]] std::optional<Waiting> reasonToWait(int index) const;
    [[nodiscard]] bool adoptCreated(const JournalEntry &entry, KnownThings &known) const;
    [[nodiscard]] bool adoptChanged(const JournalEntry &entry, KnownThings &known) const;
    [[nodiscard]] bool adoptRemoved(const JournalEntry &entry, KnownThings &known) const;
    [[nodiscard]] KnownThings nextKnown() const;
    [[nodiscard]] Result<> save(SyncState &state, const KnownThings &known, const Binding &binding) const;
    [[nodiscard]] KnownThing afterStep(const PushOperation &step) const;
    /// The thing of a step as it shall be; of a deletion as it is there.
    [[nodiscard]] Thing wanted(const PushOperation &step) const;

    [[nodiscard]] SyncItem sentItem(const PushOperation &step) const;
    void addItem(SyncItem item);
    void reportChanges();
    void reportPlan();
    bool failWith(const Error &error, Outcome cause = Outcome::ReadFailed);
    [[nodiscard]] bool isBrokenOff();
    void progress(SyncProgress::Phase phase, int done = 0, int total = 0, const QString &what = {});
    [[nodiscard]] QDateTime now() const { return m_hooks.ask.clock().dateTime(); }

    /// Runs `Result<T> work(SyncState &)` in the store's thread, in one transaction, and waits.
    template <class Work>
    auto inState(Work work) const;

    Hooks m_hooks;
    SyncOptions m_options;
    SyncReport m_report;
    Memory m_memory;
    RemoteProject m_remote;
    LocalProject m_local;
    Reconciliation m_merged;
    LocalChanges m_changes;
    PushPlan m_plan;
    std::unique_ptr<Pusher> m_pusher;
    QHash<ThingKey, Thing> m_mergedThings; ///< of m_merged, to look them up
    QHash<ThingKey, Thing> m_remoteThings;
    std::vector<bool> m_isDone;         ///< of the plan's steps
    QHash<ThingKey, Waiting> m_waiting; ///< things of which a step was not carried out in this round
    QSet<QString> m_imported;           ///< folders whose text the platform has read: what is in them is ours
    QSet<ThingKey> m_blocked;           ///< in conflict
    QSet<ThingKey> m_tagsStayingHere;   ///< of folders and action words, which the platform takes from nobody
    QHash<std::pair<SyncItem::Way, ThingKey>, qsizetype> m_itemPlaces; ///< in m_report.items
    int m_writesOfRound = 0;
    int m_failuresInARow = 0;
    bool m_isToBeLookedAtAgain = false;
};

} // namespace stepwright::sync

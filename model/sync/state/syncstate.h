#pragma once

#include "model/store/sqlite/database.h"
#include "model/sync/language/reading/sidecar.h"
#include "model/sync/reconcile/planning/plan.h"
#include "model/sync/state/binding.h"
#include "model/sync/state/things.h"

#include <QDateTime>

namespace stepwright::sync {

/// What is known of a thing on the platform.
struct KnownThing
{
    QString remoteId;
    QString updatedAt;         ///< as the platform told; empty: it did not
    std::optional<Thing> base; ///< what both sides had last; nothing in common yet

    /// What the platform has, where a conflict keeps it from becoming the base.
    std::optional<Thing> remote;
    bool isGone = false; ///< the same: it is not there any more

    bool operator==(const KnownThing &) const = default;
};

using KnownThings = QHash<ThingKey, KnownThing>;

/// What both sides had last, as a project.
[[nodiscard]] SyncProject baseOf(const KnownThings &known, const Binding &binding);

/// What the platform had when it was asked last, as a project.
[[nodiscard]] SyncProject remoteOf(const KnownThings &known, const Binding &binding);

/// The rows of a scenario's examples as they were read last.
struct KnownRows
{
    QString stamp; ///< of the scenario at that time
    QList<project::Dataset> rows;
    qint64 readIn = 0; ///< number of the run

    bool operator==(const KnownRows &) const = default;
};

/// What became of a step of a push.
enum class JournalState {
    Sending,    ///< it was written down, and is perhaps sent
    Done,       ///< the platform has it
    Unknown,    ///< sent, but no answer came
    Failed,     ///< the platform did not take it
    Superseded, ///< something changed there meanwhile: planned anew
};

struct JournalEntry
{
    qint64 id = 0;
    qint64 run = 0;
    PushKind push = PushKind::WriteScenario;
    ThingKey thing;
    QString name;
    Fields fields;
    JournalState state = JournalState::Sending;
    std::optional<Thing> sent; ///< what the platform has once it is done
    QString message;           ///< translated: what went wrong
    QDateTime started;
    QDateTime ended;
};

/// How a run ended.
struct RunRecord
{
    qint64 id = 0;
    QDateTime started;
    QDateTime ended; ///< invalid: under way, or the program ended
    QString outcome; ///< for code: "done", "conflicts", "stopped", "failed", "cancelled"
};

/// What the platform did not take.
struct RefusedThing
{
    QByteArray hash; ///< of what it was then
    QString message;
    QDateTime since;
};

/// What a project file knows of the platform, in the tables of store/migrations/0003_sync.sql. Every function fails as
/// the database does. Used by the thread that has the file.
class SyncState
{
public:
    explicit SyncState(store::Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::optional<Binding>> binding();
    [[nodiscard]] Result<> setBinding(const Binding &binding);
    /// Forgets the platform and all that is known of it. The project stays as it is.
    [[nodiscard]] Result<> forget();

    /// Words of the platform's libraries as they were read last.
    [[nodiscard]] Result<QList<project::ActionWordDocument>> sharedWords();
    [[nodiscard]] Result<> saveSharedWords(const QList<project::ActionWordDocument> &words);

    [[nodiscard]] Result<KnownThings> things();
    [[nodiscard]] Result<> saveThing(const ThingKey &key, const KnownThing &thing);
    [[nodiscard]] Result<> removeThing(const ThingKey &key);

    [[nodiscard]] Result<QHash<QString, KnownRows>> rows(); ///< by the scenario's remote id
    [[nodiscard]] Result<> saveRows(const QString &remoteId, const KnownRows &rows);

    [[nodiscard]] Result<QHash<QString, Sidecar>> sidecars(); ///< by the folder's uid; unreadable ones are left out
    [[nodiscard]] Result<> saveSidecar(const QString &folderUid, const Sidecar &sidecar);
    [[nodiscard]] Result<> removeSidecar(const QString &folderUid);

    /// Starts a run; gives its number.
    [[nodiscard]] Result<qint64> beginRun(const QDateTime &now);
    /// The last runs are kept, with their journals.
    [[nodiscard]] Result<> endRun(qint64 run, const QDateTime &now, const QString &outcome, const QString &report);
    [[nodiscard]] Result<QList<RunRecord>> runs(int limit); ///< the last one first
    /// What a run did, JSON text (`toJson(SyncReport)`), which may be long; empty: there is no such run.
    [[nodiscard]] Result<QString> reportOf(qint64 run);

    /// Writes a step down before it is sent; gives its number.
    [[nodiscard]] Result<qint64> beginStep(const JournalEntry &entry);
    [[nodiscard]] Result<> endStep(qint64 id, JournalState state, const QString &message, const QDateTime &now);
    /// Steps of which it is not known whether they were carried out.
    [[nodiscard]] Result<QList<JournalEntry>> openSteps();
    [[nodiscard]] Result<QList<JournalEntry>> stepsOf(qint64 run);

    [[nodiscard]] Result<QHash<ThingKey, RefusedThing>> refused();
    [[nodiscard]] Result<> saveRefused(const ThingKey &key, const RefusedThing &refused);
    [[nodiscard]] Result<> clearRefused(const ThingKey &key);
    [[nodiscard]] Result<> clearAllRefused();

private:
    [[nodiscard]] Result<> saveValue(const QString &key, const QString &json);
    [[nodiscard]] Result<QString> value(const QString &key); ///< empty: none
    [[nodiscard]] Result<QList<JournalEntry>> steps(const QByteArray &where, qint64 value);

    store::Database &m_database;
};

} // namespace stepwright::sync

#pragma once

#include "model/sync/language/definition/platformdefinition.h"
#include "model/sync/reconcile/planning/plan.h"
#include "model/sync/remote/remoteproject.h"

namespace stepwright::sync {

/// What became of one step of a push.
struct StepResult
{
    JournalState state = JournalState::Done;
    Outcome outcome = Outcome::Rejected; ///< of the request that failed; only of Failed, Unknown and Superseded
    QString message;                     ///< translated
    bool endsRun = false;                ///< nothing else can be sent either: no connection, no credentials, stopped
    QStringList remarks;                 ///< translated: what the platform says of what it took

    bool isDone() const { return state == JournalState::Done; }
};

/// Sends the steps of a push. Before the first step to a thing that is on the platform it looks whether the thing is
/// still what it was when the project was read; if not, the step is superseded and all is to be planned anew. A step
/// whose answer was lost is looked up, and sent again only where it was not carried out.
class Pusher
{
public:
    /// remote: the project as it was read, in the uids of `merged`; merged: what the platform shall have.
    Pusher(const Caller &ask, const RemoteProject &read, const SyncProject &remote, const SyncProject &merged);

    [[nodiscard]] StepResult carryOut(const PushOperation &step);

    /// Has the platform read a folder's whole text, and waits until it has.
    [[nodiscard]] StepResult importFeature(const QString &folderUid, const QString &text);

    /// What the platform has of a thing now, as far as known; nothing where it is not there.
    [[nodiscard]] std::optional<Thing> current(const ThingKey &key) const;

    /// The id of a thing on the platform; empty where it has none yet.
    [[nodiscard]] QString remoteId(const ThingKey &key) const { return m_ids.value(key); }

private:
    using Sent = Answered<>;

    /// mayBeThere: the platform perhaps has the step, or a part of it, from a request before the one that failed.
    [[nodiscard]] StepResult judged(const Failure &failure, bool mayBeThere) const;
    [[nodiscard]] bool isCreation(PushKind kind) const;

    /// Reads the thing of a step; its parts that the step writes must be what was read before.
    [[nodiscard]] std::optional<StepResult> changedMeanwhile(const PushOperation &step, bool isAgain);
    [[nodiscard]] Answered<Thing> readNow(const ThingKey &key);
    [[nodiscard]] Answered<bool> isEmptyFolder(const QString &id);

    [[nodiscard]] Sent send(const PushOperation &step);
    [[nodiscard]] Sent create(const PushOperation &step);
    [[nodiscard]] Sent writeFolder(const PushOperation &step);
    [[nodiscard]] Sent writeActionWord(const PushOperation &step);
    [[nodiscard]] Sent writeScenario(const PushOperation &step);
    [[nodiscard]] Sent writeExamples(const PushOperation &step);
    [[nodiscard]] Sent writeTags(const PushOperation &step);
    [[nodiscard]] Sent remove(const PushOperation &step);
    [[nodiscard]] Sent createParameters(const QString &id, const SyncScenario &wanted);

    /// Looks for a thing whose creation got no answer. True: it is there, and its id is known now.
    [[nodiscard]] Answered<bool> adopt(const PushOperation &step);
    template <class Value, class IsIt>
    [[nodiscard]] Answered<bool> adoptFrom(const Answered<wire::Listing<Value>> &listing, const ThingKey &key,
                                           IsIt isIt);

    /// The text of a definition that changes as little as possible of the one there.
    [[nodiscard]] Answered<QString> definitionText(const ThingKey &key, const PlatformDefinition &definition);
    [[nodiscard]] Thing wanted(const PushOperation &step) const;
    [[nodiscard]] QString folderId(const QString &uid) const;
    void noteVersion(const ThingKey &key, const QByteArray &version);
    void created(const ThingKey &key, const QString &id, const QString &definition, const QByteArray &version);
    void noted(const ThingKey &key, const std::optional<QString> &definition, const QByteArray &version,
               const QStringList &errors);

    const Caller &m_ask;
    QString m_rootFolderId;
    QHash<ThingKey, Thing> m_wanted;
    QHash<ThingKey, Thing> m_current; ///< what the platform has
    QHash<ThingKey, QString> m_ids;
    QHash<QString, QString> m_folders; ///< uids by id
    QHash<ThingKey, QString> m_definitions;
    QHash<ThingKey, QByteArray> m_versions; ///< for If-Match; of a server that tells them
    QSet<QPair<EntityKind, QString>> m_knownIds;
    QSet<ThingKey> m_checked; ///< read, made or written in this push
    QStringList m_remarks;
};

} // namespace stepwright::sync

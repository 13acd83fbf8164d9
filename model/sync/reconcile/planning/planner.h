#pragma once

#include "model/sync/reconcile/planning/plan.h"
#include "model/sync/reconcile/projects/projectmerge.h"

#include <QSet>

namespace stepwright::sync {

/// What planning knows and collects; the steps of each kind are written by functions of their own.
class Planner
{
public:
    explicit Planner(const Reconciliation &reconciliation);

    [[nodiscard]] PushPlan run();

private:
    using What = EntityChange::What;
    using Key = QPair<EntityKind, QString>;

    void planFolders();
    void planFolderMoves(QList<const EntityChange *> moves);
    void planActionWords();
    void planScenarios();
    void planScenarioParts(PushKind kind, Fields written);
    void planFolderContents();
    void planDeletes();
    void planWordDeletes();
    void planFolderDeletes();

    [[nodiscard]] QList<const EntityChange *> pushesOf(EntityKind kind, What what) const;
    int add(PushOperation operation);
    void hold(EntityKind kind, const QString &uid, HoldReason reason, Fields fields, const QString &because = {});
    [[nodiscard]] QString remoteIdOf(EntityKind kind, const QString &uid) const;

    /// Adds to `depends` what must be done so that a folder is there. False: it will not be.
    [[nodiscard]] bool needsFolder(const QString &uid, QList<int> &depends) const;
    /// The same for all action words that a body calls, under their merged names; `because`: the word that will not be.
    [[nodiscard]] bool needsWords(const project::Body &body, QList<int> &depends, QString &because) const;
    [[nodiscard]] QList<const SyncActionWord *> calledFirst() const;

    const Reconciliation &m_given;
    PushPlan m_plan;
    ByUid<SyncFolder> m_folders; ///< merged
    ByUid<SyncActionWord> m_words;
    ByUid<SyncScenario> m_scenarios;
    ByUid<SyncFolder> m_remoteFolders;
    ByUid<SyncActionWord> m_remoteWords;
    ByUid<SyncScenario> m_remoteScenarios;
    QHash<QString, QString> m_wordsByName; ///< merged
    QHash<Key, const EntityChange *> m_pushes;
    QHash<Key, int> m_created; ///< steps that create
    QHash<Key, int> m_written; ///< steps that write the definition
    QHash<Key, int> m_moved;   ///< steps that give the final place
    QHash<Key, int> m_deleted;
    QHash<QString, Fields> m_open; ///< what is to be written of scenarios
    QSet<Key> m_blocked;
};

} // namespace stepwright::sync

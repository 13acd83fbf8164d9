#include "model/sync/reconcile/planning/planner.h"

#include "model/sync/reconcile/projects/references.h"

namespace stepwright::sync {

Planner::Planner(const Reconciliation &reconciliation)
    : m_given(reconciliation), m_folders(reconciliation.merged.folders), m_words(reconciliation.merged.actionWords),
      m_scenarios(reconciliation.merged.scenarios), m_remoteFolders(reconciliation.projects.remote.folders),
      m_remoteWords(reconciliation.projects.remote.actionWords),
      m_remoteScenarios(reconciliation.projects.remote.scenarios)
{
    for (const SyncActionWord &word : m_given.merged.actionWords) {
        if (!m_wordsByName.contains(word.name))
            m_wordsByName.insert(word.name, word.uid);
    }
    for (const EntityChange &push : m_given.pushes)
        m_pushes.insert({push.kind, push.uid}, &push);
    for (const Conflict &conflict : m_given.findings.conflicts) {
        if (!m_blocked.contains({conflict.entity, conflict.uid}))
            hold(conflict.entity, conflict.uid, HoldReason::InConflict, {});
        m_blocked.insert({conflict.entity, conflict.uid});
    }
}

PushPlan Planner::run()
{
    planFolders();
    planActionWords();
    planScenarios();
    planFolderContents();
    planScenarioParts(PushKind::WriteTags, Field::Tags);
    planDeletes();
    return m_plan;
}

QList<const EntityChange *> Planner::pushesOf(EntityKind kind, What what) const
{
    QList<const EntityChange *> found;
    for (const EntityChange &push : m_given.pushes) {
        if (push.kind == kind && push.what == what)
            found.append(&push);
    }
    return found;
}

int Planner::add(PushOperation operation)
{
    operation.remoteId = remoteIdOf(operation.entity, operation.uid);
    const Key key(operation.entity, operation.uid);
    if (const auto created = m_created.constFind(key); created != m_created.cend())
        operation.dependsOn.append(*created);
    std::ranges::sort(operation.dependsOn);
    const auto doubled = std::ranges::unique(operation.dependsOn);
    operation.dependsOn.erase(doubled.begin(), doubled.end());
    m_plan.operations.append(operation);
    return int(m_plan.operations.size()) - 1;
}

void Planner::hold(EntityKind kind, const QString &uid, HoldReason reason, Fields fields, const QString &because)
{
    m_plan.held.append({kind, uid, reason, fields, because});
}

QString Planner::remoteIdOf(EntityKind kind, const QString &uid) const
{
    const auto idIn = [&](const auto &list) {
        const auto *entity = list.find(uid);
        return entity ? entity->remoteId : QString();
    };
    switch (kind) {
    case EntityKind::Folder:
        return idIn(m_remoteFolders);
    case EntityKind::ActionWord:
        return idIn(m_remoteWords);
    case EntityKind::Scenario:
        break;
    }
    return idIn(m_remoteScenarios);
}

bool Planner::needsFolder(const QString &uid, QList<int> &depends) const
{
    if (uid.isEmpty() || m_remoteFolders.find(uid))
        return true;
    const auto created = m_created.constFind({EntityKind::Folder, uid});
    if (created == m_created.cend())
        return false;
    depends.append(*created);
    return true;
}

bool Planner::needsWords(const project::Body &body, QList<int> &depends, QString &because) const
{
    for (const QString &name : calledNames(body)) {
        const QString uid = m_wordsByName.value(name);
        if (uid.isEmpty())
            continue; // of no word: the platform has to cope with it as it did here
        const Key key(EntityKind::ActionWord, uid);
        const SyncActionWord *remote = m_remoteWords.find(uid);
        if (remote && remote->name == name)
            continue;
        const auto step = remote ? m_written.constFind(key) : m_created.constFind(key);
        if (step == (remote ? m_written : m_created).cend()) {
            because = uid;
            return false;
        }
        depends.append(*step);
    }
    return true;
}

/// The merged words, called ones before their callers; in a circle of calls any order.
QList<const SyncActionWord *> Planner::calledFirst() const
{
    QList<const SyncActionWord *> order;
    QSet<QString> seen;
    struct Visit
    {
        const SyncActionWord *word;
        QStringList open;
    };
    std::vector<Visit> path; // instead of recursion, whose depth would be the callers' choice
    const auto enter = [&](const SyncActionWord *word) {
        seen.insert(word->uid);
        QStringList called;
        for (const QString &name : calledNames(word->body)) {
            if (const QString uid = m_wordsByName.value(name); !uid.isEmpty())
                called.append(uid);
        }
        called.sort();
        path.push_back({word, called});
    };
    for (const SyncActionWord &start : m_given.merged.actionWords) {
        if (!seen.contains(start.uid))
            enter(&start);
        while (!path.empty()) {
            if (path.back().open.isEmpty()) {
                order.append(path.back().word);
                path.pop_back();
            } else if (const QString uid = path.back().open.takeFirst(); !seen.contains(uid)) {
                enter(m_words.find(uid));
            }
        }
    }
    return order;
}

PushPlan plan(const Reconciliation &reconciliation)
{
    return reconciliation.stop ? PushPlan() : Planner(reconciliation).run();
}

} // namespace stepwright::sync

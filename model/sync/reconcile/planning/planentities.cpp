#include "model/sync/reconcile/planning/planner.h"
#include "model/sync/reconcile/projects/references.h"

namespace stepwright::sync {

void Planner::planActionWords()
{
    for (const EntityChange *push : pushesOf(EntityKind::ActionWord, What::Add)) {
        const SyncActionWord &word = *m_words.find(push->uid);
        m_created.insert({push->kind, push->uid}, add({.kind = PushKind::CreateActionWord,
                                                       .entity = push->kind,
                                                       .uid = push->uid,
                                                       .fields = Field::Name | Field::Description}));
        if (!word.tags.isEmpty())
            hold(push->kind, push->uid, HoldReason::NotWritable, Field::Tags);
    }
    for (const SyncActionWord *word : calledFirst()) {
        const Key key(EntityKind::ActionWord, word->uid);
        const EntityChange *push = m_pushes.value(key);
        if (!push)
            continue;
        Fields fields = push->fields & (Field::Name | Field::Description | Field::Parameters | Field::Steps);
        if (push->what == What::Add) {
            fields = {};
            fields.setFlag(Field::Parameters, !word->parameters.isEmpty());
            fields.setFlag(Field::Steps, !word->body.empty() || !word->opaque.isEmpty());
        } else if (push->fields.testFlag(Field::Tags)) {
            hold(key.first, key.second, HoldReason::NotWritable, Field::Tags);
        }
        QList<int> depends;
        QString because;
        const bool isWhole = bool(fields & (Field::Name | Field::Parameters | Field::Steps));
        if (isWhole && !needsWords(word->body, depends, because)) {
            const bool isLater = m_pushes.contains({EntityKind::ActionWord, because}); // renamed in a circle of calls
            if (!isLater) {
                hold(key.first, key.second, HoldReason::NeedsOther, fields & ~Fields(Field::Description), because);
                fields &= Field::Description;
            }
        }
        if (fields)
            m_written.insert(key, add({.kind = PushKind::WriteActionWord,
                                       .entity = key.first,
                                       .uid = key.second,
                                       .fields = fields,
                                       .dependsOn = depends,
                                       .isRename = fields.testFlag(Field::Name)}));
    }
}

void Planner::planScenarios()
{
    for (const EntityChange *push : pushesOf(EntityKind::Scenario, What::Add)) {
        QList<int> depends;
        const QString &folder = m_scenarios.find(push->uid)->folderUid;
        if (!needsFolder(folder, depends)) {
            hold(push->kind, push->uid, HoldReason::NeedsOther, push->fields, folder);
            continue;
        }
        m_created.insert({push->kind, push->uid}, add({.kind = PushKind::CreateScenario,
                                                       .entity = push->kind,
                                                       .uid = push->uid,
                                                       .fields = Field::Name | Field::Place | Field::Tags,
                                                       .dependsOn = depends}));
    }
    for (const EntityChange &push : m_given.pushes) {
        if (push.kind != EntityKind::Scenario || push.what == What::Remove)
            continue;
        const SyncScenario &scenario = *m_scenarios.find(push.uid);
        const bool isNew = push.what == What::Add;
        if (isNew && !m_created.contains({push.kind, push.uid}))
            continue;
        Fields fields = push.fields;
        if (isNew) {
            fields = {};
            fields.setFlag(Field::Description, !scenario.description.isEmpty());
            fields.setFlag(Field::Parameters, !scenario.parameters.isEmpty());
            fields.setFlag(Field::Steps, !scenario.body.empty() || !scenario.opaque.isEmpty());
            fields.setFlag(Field::Examples, !scenario.datasets.isEmpty());
        }
        const Fields definition = fields & (Field::Name | Field::Parameters | Field::Steps);
        QList<int> depends;
        QString because;
        if (definition && !needsWords(scenario.body, depends, because)) {
            hold(push.kind, push.uid, HoldReason::NeedsOther, definition | (fields & Field::Examples), because);
            fields &= ~(definition | Field::Examples);
        } else if (definition) {
            m_written.insert({push.kind, push.uid}, add({.kind = PushKind::WriteScenario,
                                                         .entity = push.kind,
                                                         .uid = push.uid,
                                                         .fields = definition,
                                                         .dependsOn = depends,
                                                         .isRename = fields.testFlag(Field::Name)}));
        }
        m_open.insert(push.uid, fields);
    }
    planScenarioParts(PushKind::PlaceScenario, Field::Place | Field::Description);
    planScenarioParts(PushKind::WriteExamples, Field::Examples);
}

/// One kind of step for all scenarios.
void Planner::planScenarioParts(PushKind kind, Fields written)
{
    for (const EntityChange &push : m_given.pushes) {
        const Fields fields = push.kind == EntityKind::Scenario ? m_open.value(push.uid) & written : Fields();
        if (!fields)
            continue;
        const Key key(push.kind, push.uid);
        QList<int> depends;
        if (fields.testFlag(Field::Place) && !needsFolder(m_scenarios.find(push.uid)->folderUid, depends)) {
            hold(push.kind, push.uid, HoldReason::NeedsOther, fields, m_scenarios.find(push.uid)->folderUid);
            continue;
        }
        if (kind == PushKind::WriteExamples && m_written.contains(key))
            depends.append(m_written[key]);
        const int step =
            add({.kind = kind, .entity = push.kind, .uid = push.uid, .fields = fields, .dependsOn = depends});
        if (fields.testFlag(Field::Place))
            m_moved.insert(key, step);
    }
}

void Planner::planDeletes()
{
    for (const EntityChange *push : pushesOf(EntityKind::Scenario, What::Remove)) {
        m_deleted.insert({push->kind, push->uid}, add({.kind = PushKind::DeleteScenario,
                                                       .entity = push->kind,
                                                       .uid = push->uid,
                                                       .fields = Field::Existence}));
    }
    planFolderDeletes();
    planWordDeletes();
}

/// A word goes once every caller on the platform was rewritten or went. Words that call each other go in any order.
void Planner::planWordDeletes()
{
    QHash<QString, QList<Key>> callers; // by the called name on the platform
    const auto collect = [&callers](EntityKind kind, const auto &list) {
        for (const auto &entity : list) {
            for (const QString &name : calledNames(entity.body))
                callers[name].append({kind, entity.uid});
        }
    };
    collect(EntityKind::Folder, m_given.projects.remote.folders);
    collect(EntityKind::ActionWord, m_given.projects.remote.actionWords);
    collect(EntityKind::Scenario, m_given.projects.remote.scenarios);
    QList<const EntityChange *> open = pushesOf(EntityKind::ActionWord, What::Remove);
    QSet<QString> going;
    for (const EntityChange *push : std::as_const(open))
        going.insert(push->uid);
    const auto holder = [&](const EntityChange *push) {
        for (const Key &caller : callers.value(m_remoteWords.find(push->uid)->name)) {
            const bool goes = caller.first == EntityKind::ActionWord && going.contains(caller.second);
            const auto step = m_written.constFind(caller);
            const bool isRewritten = step != m_written.cend() && m_plan.operations[*step].fields.testFlag(Field::Steps);
            if (!goes && !isRewritten && !m_deleted.contains(caller))
                return caller.second;
        }
        return QString();
    };
    for (bool goesOn = true; goesOn;) { // a word that stays keeps those that it calls
        const qsizetype before = open.size();
        open.removeIf([&](const EntityChange *push) {
            const QString because = holder(push);
            if (because.isEmpty())
                return false;
            hold(push->kind, push->uid, HoldReason::StillCalled, Field::Existence, because);
            going.remove(push->uid);
            return true;
        });
        goesOn = open.size() < before;
    }
    for (const EntityChange *push : std::as_const(open)) {
        QList<int> depends;
        for (const Key &caller : callers.value(m_remoteWords.find(push->uid)->name)) {
            if (m_written.contains(caller))
                depends.append(m_written[caller]);
            if (m_deleted.contains(caller))
                depends.append(m_deleted[caller]);
        }
        m_deleted.insert({push->kind, push->uid}, add({.kind = PushKind::DeleteActionWord,
                                                       .entity = push->kind,
                                                       .uid = push->uid,
                                                       .fields = Field::Existence,
                                                       .dependsOn = depends}));
    }
}

} // namespace stepwright::sync

#include "model/sync/reconcile/planning/planner.h"

namespace stepwright::sync {

void Planner::planFolders()
{
    QList<const EntityChange *> open = pushesOf(EntityKind::Folder, What::Add);
    for (bool goesOn = true; goesOn;) { // parents first
        goesOn = false;
        QList<const EntityChange *> waiting;
        for (const EntityChange *push : std::as_const(open)) {
            QList<int> depends;
            if (!needsFolder(m_folders.find(push->uid)->parentUid, depends)) {
                waiting.append(push);
                continue;
            }
            m_created.insert({EntityKind::Folder, push->uid}, add({.kind = PushKind::CreateFolder,
                                                                   .entity = EntityKind::Folder,
                                                                   .uid = push->uid,
                                                                   .fields = Field::Name | Field::Place,
                                                                   .dependsOn = depends}));
            goesOn = true;
        }
        open = waiting;
    }
    for (const EntityChange *push : std::as_const(open))
        hold(EntityKind::Folder, push->uid, HoldReason::NeedsOther, push->fields, m_folders.find(push->uid)->parentUid);
    QList<const EntityChange *> moves;
    for (const EntityChange *push : pushesOf(EntityKind::Folder, What::Update)) {
        if (push->fields.testFlag(Field::Name))
            add({.kind = PushKind::RenameFolder, .entity = push->kind, .uid = push->uid, .fields = Field::Name});
        if (push->fields.testFlag(Field::Place))
            moves.append(push);
    }
    planFolderMoves(moves);
}

/// Moves whose new parent is there and not below the folder, again and again. As what is wanted is a tree, that goes on
/// until all are done, unless a folder in the way is held back.
void Planner::planFolderMoves(QList<const EntityChange *> moves)
{
    QHash<QString, QString> parents; // as they are on the platform by now
    for (const SyncFolder &folder : m_given.projects.remote.folders)
        parents.insert(folder.uid, folder.parentUid);
    for (const auto [key, step] : m_created.asKeyValueRange()) {
        if (key.first == EntityKind::Folder)
            parents.insert(key.second, m_folders.find(key.second)->parentUid);
    }
    const auto isBelow = [&parents](QString at, const QString &folder) {
        for (qsizetype steps = 0; !at.isEmpty() && steps <= parents.size(); ++steps) {
            if (at == folder)
                return true;
            at = parents.value(at);
        }
        return !at.isEmpty();
    };
    QList<int> before; // each may be what makes room for the next
    for (bool goesOn = true; goesOn;) {
        goesOn = false;
        QList<const EntityChange *> waiting;
        for (const EntityChange *move : std::as_const(moves)) {
            const QString &place = m_folders.find(move->uid)->parentUid;
            QList<int> depends = before;
            if (!needsFolder(place, depends) || isBelow(place, move->uid)) {
                waiting.append(move);
                continue;
            }
            parents.insert(move->uid, place);
            const int step = add({.kind = PushKind::MoveFolder,
                                  .entity = EntityKind::Folder,
                                  .uid = move->uid,
                                  .fields = Field::Place,
                                  .dependsOn = depends});
            before.append(step);
            m_moved.insert({EntityKind::Folder, move->uid}, step);
            goesOn = true;
        }
        moves = waiting;
    }
    for (const EntityChange *move : std::as_const(moves))
        hold(EntityKind::Folder, move->uid, HoldReason::NeedsOther, Field::Place, m_folders.find(move->uid)->parentUid);
}

void Planner::planFolderContents()
{
    for (const EntityChange &push : m_given.pushes) {
        if (push.kind != EntityKind::Folder || push.what == What::Remove)
            continue;
        const SyncFolder &folder = *m_folders.find(push.uid);
        const bool isNew = push.what == What::Add;
        if (isNew && !m_created.contains({push.kind, push.uid}))
            continue;
        Fields fields = push.fields & (Field::Description | Field::Steps);
        if (isNew) {
            fields.setFlag(Field::Description, !folder.description.isEmpty());
            fields.setFlag(Field::Steps, !folder.body.empty() || !folder.opaque.isEmpty());
        }
        if (push.fields.testFlag(Field::Tags) && (!isNew || !folder.tags.isEmpty()))
            hold(push.kind, push.uid, HoldReason::NotWritable, Field::Tags);
        QList<int> depends;
        QString because;
        if (fields.testFlag(Field::Steps) && !needsWords(folder.body, depends, because)) {
            hold(push.kind, push.uid, HoldReason::NeedsOther, Field::Steps, because);
            fields.setFlag(Field::Steps, false);
        }
        if (fields)
            m_written.insert({push.kind, push.uid}, add({.kind = PushKind::WriteFolder,
                                                         .entity = push.kind,
                                                         .uid = push.uid,
                                                         .fields = fields,
                                                         .dependsOn = depends}));
    }
}

/// Children first, each once nothing is left in it on the platform.
void Planner::planFolderDeletes()
{
    QHash<QString, QList<QPair<Key, QString>>> held; // what is in a folder on the platform
    for (const SyncFolder &folder : m_given.projects.remote.folders)
        held[folder.parentUid].append({{EntityKind::Folder, folder.uid}, folder.uid});
    for (const SyncScenario &scenario : m_given.projects.remote.scenarios)
        held[scenario.folderUid].append({{EntityKind::Scenario, scenario.uid}, scenario.uid});
    QList<const EntityChange *> open = pushesOf(EntityKind::Folder, What::Remove);
    for (bool goesOn = true; goesOn;) {
        goesOn = false;
        QList<const EntityChange *> waiting;
        for (const EntityChange *push : std::as_const(open)) {
            QList<int> depends;
            bool isEmpty = true;
            for (const auto &[key, uid] : held.value(push->uid)) {
                if (m_deleted.contains(key))
                    depends.append(m_deleted[key]);
                else if (m_moved.contains(key))
                    depends.append(m_moved[key]);
                else
                    isEmpty = false;
            }
            if (!isEmpty) {
                waiting.append(push);
                continue;
            }
            m_deleted.insert({push->kind, push->uid}, add({.kind = PushKind::DeleteFolder,
                                                           .entity = push->kind,
                                                           .uid = push->uid,
                                                           .fields = Field::Existence,
                                                           .dependsOn = depends}));
            goesOn = true;
        }
        open = waiting;
    }
    for (const EntityChange *push : std::as_const(open))
        hold(push->kind, push->uid, HoldReason::StillFilled, Field::Existence);
}

} // namespace stepwright::sync

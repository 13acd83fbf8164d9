#pragma once

#include "model/sync/reconcile/projects/reconcile.h"

namespace stepwright::sync {

/// Merges all things of projects in common uids and with marks for called words: fills in `merged`, `outcomes` and
/// `findings`, each thing on its own.
void mergeEntities(const ProjectTriple &projects, Reconciliation &result);

/// Mends what merging thing by thing breaks: brings folders back that still hold something and words that are still
/// called, takes folders out of circles, finds names that two things would have. Each is a conflict.
void mergeReferences(const ProjectTriple &projects, Reconciliation &result);

/// The thing of a uid in a list, or null. Index for many look-ups.
template <class Entity>
class ByUid
{
public:
    explicit ByUid(const QList<Entity> &list)
    {
        m_entities.reserve(list.size());
        for (const Entity &entity : list)
            m_entities.insert(entity.uid, &entity);
    }

    [[nodiscard]] const Entity *find(const QString &uid) const { return m_entities.value(uid, nullptr); }

private:
    QHash<QString, const Entity *> m_entities;
};

} // namespace stepwright::sync

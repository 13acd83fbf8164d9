#include "model/sync/reconcile/projects/guard.h"

#include <QSet>

namespace stepwright::sync {

namespace {

template <class Entity>
QSet<QString> uidsOf(const QList<Entity> &list)
{
    QSet<QString> uids;
    for (const Entity &entity : list)
        uids.insert(entity.uid);
    return uids;
}

/// What went from one side of what the base and the other side have.
class Vanishing
{
public:
    Vanishing(StopReason emptied, StopReason vanished) : m_emptiedReason(emptied), m_vanishedReason(vanished) {}

    template <class Entity>
    void count(EntityKind kind, const QList<Entity> &base, const QList<Entity> &side, const QList<Entity> &other)
    {
        const QSet<QString> here = uidsOf(side);
        const QSet<QString> there = uidsOf(other);
        int known = 0;
        int vanished = 0;
        for (const Entity &entity : base) {
            known += there.contains(entity.uid);
            vanished += there.contains(entity.uid) && !here.contains(entity.uid);
        }
        if (vanished > 0 && side.isEmpty())
            stop({m_emptiedReason, kind, vanished, known});
        else if (vanished > 1 && vanished > mostOfOneList * known)
            stop({m_vanishedReason, kind, vanished, known});
        m_known += known;
        m_vanished += vanished;
    }

    std::optional<Stop> result() const
    {
        if (m_stop)
            return m_stop;
        if (m_vanished > mostThings || (m_vanished > 1 && m_vanished > mostOfAll * m_known))
            return Stop{m_vanishedReason, EntityKind::Scenario, m_vanished, m_known};
        return std::nullopt;
    }

private:
    void stop(const Stop &stop)
    {
        if (!m_stop)
            m_stop = stop;
    }

    StopReason m_emptiedReason;
    StopReason m_vanishedReason;
    std::optional<Stop> m_stop;
    int m_known = 0;
    int m_vanished = 0;
};

std::optional<Stop> vanished(const SyncProject &base, const SyncProject &side, const SyncProject &other,
                             StopReason emptiedReason, StopReason vanishedReason)
{
    Vanishing vanishing(emptiedReason, vanishedReason);
    vanishing.count(EntityKind::Folder, base.folders, side.folders, other.folders);
    vanishing.count(EntityKind::ActionWord, base.actionWords, side.actionWords, other.actionWords);
    vanishing.count(EntityKind::Scenario, base.scenarios, side.scenarios, other.scenarios);
    return vanishing.result();
}

} // namespace

std::optional<Stop> suspicious(const ProjectTriple &projects)
{
    const QString &known = projects.base.remoteId;
    if (!known.isEmpty() && !projects.remote.remoteId.isEmpty() && known != projects.remote.remoteId)
        return Stop{.reason = StopReason::WrongProject};
    if (const auto stop = vanished(projects.base, projects.remote, projects.local, StopReason::RemoteEmptied,
                                   StopReason::RemoteVanished))
        return stop;
    return vanished(projects.base, projects.local, projects.remote, StopReason::LocalEmptied,
                    StopReason::LocalVanished);
}

} // namespace stepwright::sync

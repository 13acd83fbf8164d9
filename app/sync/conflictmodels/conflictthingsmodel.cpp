#include "app/sync/conflictmodels/conflictthingsmodel.h"

#include "app/appearance/icons.h"

namespace stepwright {

using namespace Qt::StringLiterals;

ConflictThingsModel::ConflictThingsModel(ConflictSession &session, QObject *parent)
    : QAbstractTableModel(parent), m_session(session)
{
    const auto reset = [this] {
        beginResetModel();
        m_rows.fill(-1, m_session.conflicts().size());
        for (int row = 0; row < int(m_session.things().size()); ++row) {
            for (const int conflict : m_session.things()[row].conflicts)
                m_rows[conflict] = row;
        }
        m_waiting.clear();
        endResetModel();
        updateStates();
    };
    connect(&session, &ConflictSession::replaced, this, reset);
    connect(&session, &ConflictSession::changed, this, &ConflictThingsModel::updateStates);
    reset();
}

void ConflictThingsModel::updateStates()
{
    m_waiting.clear();
    for (const sync::WaitingThing &waiting : m_session.resolution().waiting)
        m_waiting.insert({waiting.kind, waiting.uid}, waitingText(waiting));
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, StateColumn), index(rowCount() - 1, StateColumn));
}

int ConflictThingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_session.things().size());
}

int ConflictThingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int ConflictThingsModel::rowOf(int conflict) const
{
    return m_rows.value(conflict, -1);
}

QString ConflictThingsModel::waitingText(const sync::WaitingThing &waiting) const
{
    const auto nameOf = [&](sync::EntityKind kind) { return m_session.texts().nameOf(kind, waiting.because); };
    const auto anyName = [&] {
        for (const auto kind : {sync::EntityKind::Scenario, sync::EntityKind::Folder, sync::EntityKind::ActionWord}) {
            if (const QString name = nameOf(kind); !name.isEmpty())
                return name;
        }
        return QString();
    };
    switch (waiting.reason) {
    case sync::WaitReason::StillHolds:
        return tr("waits: “%1” is still in it").arg(anyName());
    case sync::WaitReason::StillCalled:
        return tr("waits: “%1” still calls it").arg(anyName());
    case sync::WaitReason::PlaceGone:
        return tr("waits: its folder is gone");
    case sync::WaitReason::Circle:
        return tr("waits: folders would lie in each other");
    case sync::WaitReason::NameTaken:
        return tr("waits: “%1” has this name").arg(nameOf(waiting.kind));
    }
    return {};
}

QString ConflictThingsModel::stateOf(const ConflictSession::Thing &thing) const
{
    if (thing.conflicts.isEmpty())
        return tr("merged");
    if (const int left = m_session.leftIn(thing); left > 0 && !m_waiting.contains({thing.kind, thing.uid}))
        return tr("%n left", "conflicts", left);
    return m_waiting.value({thing.kind, thing.uid}, tr("decided"));
}

QVariant ConflictThingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ConflictSession::Thing &thing = m_session.things()[index.row()];
    const QString name = m_session.texts().nameOf(thing.kind, thing.uid);
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return QString(name + u": "_s + stateOf(thing));
    if (role == Qt::DisplayRole)
        return index.column() == NameColumn ? name : stateOf(thing);
    if (role != Qt::DecorationRole || index.column() != NameColumn)
        return {};
    switch (thing.kind) {
    case sync::EntityKind::Folder:
        return icon(u"feature"_s);
    case sync::EntityKind::ActionWord:
        return icon(u"rule"_s);
    case sync::EntityKind::Scenario:
        return icon(u"scenario"_s);
    }
    return {};
}

} // namespace stepwright

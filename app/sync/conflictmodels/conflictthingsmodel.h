#pragma once

#include "app/sync/conflictmodels/conflictsession.h"

#include <QAbstractTableModel>

namespace stepwright {

/// The things of a session: their names, and how much is left to decide in each.
class ConflictThingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, StateColumn, ColumnCount };

    /// session: must outlive it.
    explicit ConflictThingsModel(ConflictSession &session, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// The row of the thing that a conflict is about; -1: it has none.
    [[nodiscard]] int rowOf(int conflict) const;

private:
    void updateStates();
    [[nodiscard]] QString stateOf(const ConflictSession::Thing &thing) const;
    [[nodiscard]] QString waitingText(const sync::WaitingThing &waiting) const;

    ConflictSession &m_session;
    QList<int> m_rows;                                          ///< by conflict
    QHash<QPair<sync::EntityKind, QString>, QString> m_waiting; ///< why
};

} // namespace stepwright

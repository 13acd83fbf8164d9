#pragma once

#include "model/sync/client/queue/requestlog.h"

#include <QAbstractTableModel>

namespace stepwright {

/// The log of requests as a table, oldest first.
class RequestLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, RequestColumn, StatusColumn, DurationColumn, NoteColumn, ColumnCount };

    /// log: must outlive the model.
    explicit RequestLogModel(sync::RequestLog &log, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void add(const sync::LogEntry &entry);

    QList<sync::LogEntry> m_entries;
};

} // namespace stepwright

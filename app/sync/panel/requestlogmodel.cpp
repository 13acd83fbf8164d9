#include "app/sync/panel/requestlogmodel.h"

#include <QLocale>

namespace stepwright {

using namespace Qt::StringLiterals;
using sync::LogEntry;

RequestLogModel::RequestLogModel(sync::RequestLog &log, QObject *parent)
    : QAbstractTableModel(parent), m_entries(log.entries())
{
    connect(&log, &sync::RequestLog::entryAdded, this, &RequestLogModel::add);
}

void RequestLogModel::add(const LogEntry &entry)
{
    if (m_entries.size() >= sync::RequestLog::capacity) {
        beginRemoveRows({}, 0, 0);
        m_entries.removeFirst();
        endRemoveRows();
    }
    beginInsertRows({}, int(m_entries.size()), int(m_entries.size()));
    m_entries.append(entry);
    endInsertRows();
}

int RequestLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int RequestLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RequestLogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const LogEntry &entry = m_entries[index.row()];
    const bool isNumber = index.column() == StatusColumn || index.column() == DurationColumn;
    if (role == Qt::TextAlignmentRole && isNumber)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return entry.note.isEmpty() ? entry.path : QString(entry.path + u'\n' + entry.note);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case TimeColumn:
        return QLocale().toString(entry.at.toLocalTime().time(), u"HH:mm:ss"_s);
    case RequestColumn:
        return QString(entry.method + u' ' + entry.path);
    case StatusColumn:
        return entry.status == 0 ? u"–"_s : QString::number(entry.status);
    case DurationColumn:
        return tr("%1 ms").arg(QLocale().toString(entry.milliseconds));
    default:
        return entry.note;
    }
}

QVariant RequestLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case RequestColumn:
        return tr("Request");
    case StatusColumn:
        return tr("Status");
    case DurationColumn:
        return tr("Duration");
    default:
        return tr("Note");
    }
}

} // namespace stepwright

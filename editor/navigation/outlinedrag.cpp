#include "editor/navigation/outlineentry.h"
#include "editor/navigation/outlinemodel.h"

#include <QMimeData>

namespace stepwright {

namespace {

constexpr QLatin1StringView mimeType("application/x-stepwright-outline");

bool mayHold(OutlineModel::Kind parent, OutlineModel::Kind child)
{
    using Kind = OutlineModel::Kind;
    switch (child) {
    case Kind::Rule:
        return parent == Kind::Feature;
    case Kind::Scenario:
    case Kind::ScenarioOutline:
        return parent == Kind::Feature || parent == Kind::Rule;
    case Kind::Examples:
        return parent == Kind::Scenario || parent == Kind::ScenarioOutline;
    default:
        return false;
    }
}

} // namespace

Qt::ItemFlags OutlineModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!index.isValid())
        return flags;
    const Kind kind = kindOf(entryOf(index));
    if (kind != Kind::Feature && kind != Kind::Background)
        flags |= Qt::ItemIsDragEnabled;
    return kind == Kind::Background ? flags : flags | Qt::ItemIsDropEnabled;
}

QStringList OutlineModel::mimeTypes() const
{
    return {mimeType};
}

QMimeData *OutlineModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(mimeType, QByteArray::number(quintptr(this)) + ' ' +
                                QByteArray::number(indexes.constFirst().data(LineRole).toInt()));
    return data;
}

// The entry of this outline that is dragged; null for one of another.
const OutlineModel::Entry *OutlineModel::draggedEntry(const QMimeData *data) const
{
    const QList<QByteArray> words = data->data(mimeType).split(' ');
    if (words.size() != 2 || words.at(0) != QByteArray::number(quintptr(this)))
        return nullptr;
    const QModelIndex index = indexOfLine(words.at(1).toInt());
    return index.isValid() && index.data(LineRole).toInt() == words.at(1).toInt() ? &entryOf(index) : nullptr;
}

bool OutlineModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int /*row*/, int /*column*/,
                                   const QModelIndex &parent) const
{
    const Entry *dragged = draggedEntry(data);
    return action == Qt::MoveAction && dragged && parent.isValid() &&
           mayHold(kindOf(entryOf(parent)), kindOf(*dragged));
}

bool OutlineModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const Entry &target = entryOf(parent);
    const bool isBetween = row >= 0 && std::size_t(row) < target.children.size();
    const auto lineOf = [](const Entry &entry) { return int(entry.line) + 1; };
    Q_EMIT moveRequested(lineOf(*draggedEntry(data)), lineOf(target),
                         isBetween ? lineOf(*target.children[std::size_t(row)]) : 0);
    return false; // the text changes, and the outline with it: the view has no rows to remove
}

} // namespace stepwright

#include "app/docks/projecttreeitem.h"
#include "app/docks/projecttreemodel.h"

#include <QMimeData>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView mimeType("application/x-stepwright-tree");

} // namespace

Qt::ItemFlags ProjectTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return m_canMove ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!m_canMove)
        return usual;
    return usual | Qt::ItemIsDragEnabled | (itemAt(index)->isFolder() ? Qt::ItemIsDropEnabled : Qt::NoItemFlags);
}

QStringList ProjectTreeModel::mimeTypes() const
{
    return {mimeType};
}

// The uids of a folder and, where it is one, of a scenario in it.
QMimeData *ProjectTreeModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    const QModelIndex index = indexes.constFirst();
    auto *data = new QMimeData;
    data->setData(mimeType,
                  (index.data(FolderUidRole).toString() + '\n'_L1 + index.data(ScenarioUidRole).toString()).toUtf8());
    return data;
}

const ProjectTreeModel::Item *ProjectTreeModel::draggedItem(const QMimeData *data) const
{
    const QStringList uids = QString::fromUtf8(data->data(mimeType)).split('\n'_L1);
    if (uids.size() != 2)
        return nullptr;
    const QModelIndex index =
        uids.at(1).isEmpty() ? indexOfFolder(uids.at(0)) : indexOfScenario(uids.at(0), uids.at(1));
    return index.isValid() ? itemAt(index) : nullptr;
}

bool ProjectTreeModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int /*row*/, int /*column*/,
                                       const QModelIndex &parent) const
{
    const Item *dragged = draggedItem(data);
    if (!m_canMove || action != Qt::MoveAction || !dragged)
        return false;
    const Item *target = itemAt(parent);
    if (!dragged->isFolder())
        return parent.isValid() && target->kind == Kind::Feature;
    for (const Item *each = target; each; each = each->parent) {
        if (each == dragged) // not into itself
            return false;
    }
    return !parent.isValid() || target->isFolder();
}

bool ProjectTreeModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                    const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const Item *dragged = draggedItem(data);
    const Item *target = itemAt(parent);
    QString before;
    for (std::size_t i = row < 0 ? target->children.size() : std::size_t(row); i < target->children.size(); ++i) {
        if (target->children[i]->isFolder() == dragged->isFolder()) {
            before = target->children[i]->uid;
            break;
        }
    }
    if (dragged->isFolder())
        Q_EMIT folderDropped(dragged->uid, target->uid, before);
    else
        Q_EMIT scenarioDropped(dragged->parent->uid, dragged->uid, target->uid, before);
    return false; // the change of the project brings the new rows: the view has none to remove
}

} // namespace stepwright

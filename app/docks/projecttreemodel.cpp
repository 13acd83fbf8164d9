#include "app/docks/projecttreemodel.h"

#include "app/appearance/icons.h"
#include "app/docks/projecttreeitem.h"

#include <QSet>

#include <algorithm>

namespace stepwright {

using namespace Qt::StringLiterals;
using project::FolderNode;

ProjectTreeModel::ProjectTreeModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Item>()) {}

ProjectTreeModel::~ProjectTreeModel() = default;

void ProjectTreeModel::setTree(std::shared_ptr<const project::ProjectTree> tree)
{
    const bool isAnotherProject = !m_tree || !tree;
    m_tree = std::move(tree);
    if (!isAnotherProject) {
        updateFolder(*m_root);
        return;
    }
    beginResetModel();
    m_folders.clear();
    m_root = std::make_unique<Item>();
    if (m_tree)
        fill(*m_root);
    endResetModel();
}

std::vector<ProjectTreeModel::Item> ProjectTreeModel::childrenOf(const QString &folderUid) const
{
    const FolderNode *node = m_tree->find(folderUid);
    std::vector<Item> children;
    if (node->feature) {
        for (const project::Scenario &scenario : node->feature->scenarios) {
            const Kind kind = scenario.kind == project::ScenarioKind::Outline ? Kind::Outline : Kind::Scenario;
            children.push_back({.kind = kind, .uid = scenario.uid, .name = scenario.name, .line = scenario.line});
        }
    }
    for (const QString &uid : node->children) {
        const FolderNode *child = m_tree->find(uid);
        children.push_back({.kind = child->feature ? Kind::Feature : Kind::Folder,
                            .uid = uid,
                            .name = child->folder.name,
                            .problemCount = child->feature ? child->feature->problemCount : 0});
    }
    return children;
}

void ProjectTreeModel::fill(Item &item)
{
    for (Item &child : childrenOf(item.uid)) {
        Item &added = *item.children.emplace_back(std::make_unique<Item>(std::move(child)));
        if (added.isFolder()) {
            m_folders.insert(added.uid, &added);
            fill(added);
        }
    }
    item.numberChildren(0);
}

void ProjectTreeModel::forget(const Item &item)
{
    if (m_folders.value(item.uid) == &item) // a folder that moved is known by its new item already
        m_folders.remove(item.uid);
    for (const auto &child : item.children)
        forget(*child);
}

void ProjectTreeModel::updateFolder(Item &item)
{
    updateChildren(item, childrenOf(item.uid));
    for (const auto &child : item.children) {
        if (child->isFolder())
            updateFolder(*child);
    }
}

void ProjectTreeModel::updateChildren(Item &item, std::vector<Item> wanted)
{
    removeMissing(item, wanted);
    std::vector<Item> run;
    for (int row = 0; row < int(wanted.size()); ++row) {
        Item &next = wanted[std::size_t(row)];
        const auto found = std::find_if(item.children.begin() + (row - int(run.size())), item.children.end(),
                                        [&next](const auto &child) { return child->isSameAs(next); });
        if (found == item.children.end()) {
            run.push_back(std::move(next));
            continue;
        }
        const int begin = row - int(run.size());
        const int from = int(found - item.children.begin());
        if (from != begin) {
            beginMoveRows(indexOf(item), from, from, indexOf(item), begin);
            std::rotate(item.children.begin() + begin, found, found + 1);
            item.numberChildren(std::size_t(begin));
            endMoveRows();
        }
        insertRun(item, begin, std::exchange(run, {}));
        Item &kept = *item.children[std::size_t(row)];
        if (!kept.hasValuesOf(next)) {
            kept.takeValuesOf(next);
            Q_EMIT dataChanged(indexOf(kept), indexOf(kept));
        }
    }
    const int end = int(wanted.size() - run.size());
    insertRun(item, end, std::move(run));
}

void ProjectTreeModel::removeMissing(Item &item, const std::vector<Item> &wanted)
{
    QSet<QString> uids;
    for (const Item &next : wanted)
        uids.insert(next.uid);
    const auto isMissing = [&](std::size_t row) { return !uids.contains(item.children[row]->uid); };
    for (std::size_t end = item.children.size(); end > 0;) {
        if (!isMissing(end - 1)) {
            --end;
            continue;
        }
        std::size_t begin = end - 1;
        while (begin > 0 && isMissing(begin - 1))
            --begin;
        beginRemoveRows(indexOf(item), int(begin), int(end) - 1);
        for (std::size_t row = begin; row < end; ++row)
            forget(*item.children[row]);
        item.children.erase(item.children.begin() + std::ptrdiff_t(begin), item.children.begin() + std::ptrdiff_t(end));
        item.numberChildren(begin);
        endRemoveRows();
        end = begin;
    }
}

void ProjectTreeModel::insertRun(Item &item, int row, std::vector<Item> run)
{
    if (run.empty())
        return;
    std::vector<std::unique_ptr<Item>> items;
    for (Item &next : run) {
        Item &added = *items.emplace_back(std::make_unique<Item>(std::move(next)));
        if (added.isFolder()) {
            m_folders.insert(added.uid, &added);
            fill(added);
        }
    }
    beginInsertRows(indexOf(item), row, row + int(items.size()) - 1);
    item.children.insert(item.children.begin() + row, std::make_move_iterator(items.begin()),
                         std::make_move_iterator(items.end()));
    item.numberChildren(std::size_t(row));
    endInsertRows();
}

void ProjectTreeModel::setSyncMarks(const SyncMarks &marks)
{
    const SyncMarks before = std::exchange(m_marks, marks);
    const auto tell = [&](const Item &item) {
        if (before.value(item.uid) != m_marks.value(item.uid))
            Q_EMIT dataChanged(indexOf(item), indexOf(item), {SyncMarkRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
    };
    for (const Item *folder : std::as_const(m_folders)) {
        tell(*folder);
        for (const auto &child : folder->children) {
            if (!child->isFolder())
                tell(*child);
        }
    }
}

QModelIndex ProjectTreeModel::indexOfFolder(const QString &uid) const
{
    const Item *item = m_folders.value(uid);
    return item ? indexOf(*item) : QModelIndex();
}

QModelIndex ProjectTreeModel::indexOfScenario(const QString &folderUid, const QString &scenarioUid) const
{
    if (const Item *folder = m_folders.value(folderUid)) {
        for (const auto &child : folder->children) {
            if (!child->isFolder() && child->uid == scenarioUid)
                return indexOf(*child);
        }
    }
    return {};
}

ProjectTreeModel::Item *ProjectTreeModel::itemAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Item *>(index.internalPointer()) : m_root.get();
}

QModelIndex ProjectTreeModel::indexOf(const Item &item) const
{
    return item.parent ? createIndex(item.row, 0, &item) : QModelIndex();
}

QModelIndex ProjectTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const Item *item = itemAt(parent);
    if (column != 0 || row < 0 || row >= int(item->children.size()))
        return {};
    return createIndex(row, 0, item->children[std::size_t(row)].get());
}

QModelIndex ProjectTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(*itemAt(index)->parent) : QModelIndex();
}

int ProjectTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(itemAt(parent)->children.size());
}

int ProjectTreeModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

QVariant ProjectTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Item *item = itemAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return item->name.isEmpty() ? tr("(no name)") : item->name;
    case Qt::EditRole:
        return item->name;
    case Qt::DecorationRole:
        switch (item->kind) {
        case Kind::Folder:
            return icon(u"folder"_s);
        case Kind::Feature:
            return icon(u"feature"_s);
        case Kind::Scenario:
            return icon(u"scenario"_s);
        case Kind::Outline:
            return icon(u"outline"_s);
        }
        return {};
    case Qt::ToolTipRole: {
        const QString text =
            item->problemCount > 0 ? tr("%1: %n problem(s)", nullptr, item->problemCount).arg(item->name) : item->name;
        const SyncMark mark = m_marks.value(item->uid);
        return mark.isNone() ? text : text + u'\n' + textOf(mark);
    }
    case Qt::AccessibleTextRole: {
        const SyncMark mark = m_marks.value(item->uid);
        return mark.isNone() ? QVariant() : tr("%1, %2").arg(item->name, textOf(mark));
    }
    case SyncMarkRole:
        return QVariant::fromValue(m_marks.value(item->uid));
    case KindRole:
        return int(item->kind);
    case FolderUidRole:
        return item->isFolder() ? item->uid : item->parent->uid;
    case ScenarioUidRole:
        return item->isFolder() ? QString() : item->uid;
    case LineRole:
        return item->line;
    default:
        return {};
    }
}

} // namespace stepwright

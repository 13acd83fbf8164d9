#include "model/project/projecttree.h"

#include <algorithm>
#include <ranges>

namespace stepwright::project {

ProjectTree::ProjectTree()
{
    m_nodes.insert(QString(), std::make_shared<const FolderNode>());
}

const FolderNode *ProjectTree::find(const QString &uid) const
{
    const auto found = m_nodes.constFind(uid);
    return found == m_nodes.cend() ? nullptr : found->get();
}

QStringList ProjectTree::depthFirst(const QString &below) const
{
    QStringList ordered;
    QStringList open{below};
    while (!open.isEmpty()) {
        const QString uid = open.takeLast();
        const FolderNode *node = find(uid);
        if (!node)
            continue;
        if (uid != below)
            ordered.append(uid);
        for (const QString &child : node->children | std::views::reverse)
            open.append(child);
    }
    return ordered;
}

QStringList ProjectTree::namePath(const QString &uid) const
{
    QStringList names;
    for (const FolderNode *node = find(uid); node && !node->folder.uid.isEmpty(); node = find(node->folder.parentUid))
        names.prepend(node->folder.name);
    return names;
}

bool ProjectTree::operator==(const ProjectTree &other) const
{
    if (m_nodes.size() != other.m_nodes.size())
        return false;
    return std::ranges::all_of(m_nodes, [&other](const std::shared_ptr<const FolderNode> &node) {
        const FolderNode *same = other.find(node->folder.uid);
        return same && (same == node.get() || *same == *node);
    });
}

ProjectTreeBuilder::ProjectTreeBuilder(const ProjectTree &tree) : m_tree(tree) {}

FolderNode &ProjectTreeBuilder::changed(const QString &uid)
{
    std::shared_ptr<FolderNode> &own = m_changed[uid];
    if (!own) {
        const FolderNode *shared = m_tree.find(uid);
        own = shared ? std::make_shared<FolderNode>(*shared) : std::make_shared<FolderNode>();
        m_tree.m_nodes.insert(uid, own);
    }
    return *own;
}

void ProjectTreeBuilder::setFolder(const Folder &folder)
{
    const FolderNode *old = find(folder.uid);
    // A child may be set before its parent: then the parent's node is there, but nothing has named it yet.
    const bool known = old && old->folder.uid == folder.uid;
    const bool stays = known && old->folder.parentUid == folder.parentUid;
    if (known && !stays)
        m_disordered.insert(old->folder.parentUid);
    changed(folder.uid).folder = folder;
    if (!stays)
        changed(folder.parentUid).children.append(folder.uid);
    m_disordered.insert(folder.parentUid);
}

void ProjectTreeBuilder::setFeature(const QString &folderUid, std::optional<FeatureSummary> feature)
{
    changed(folderUid).feature = std::move(feature);
}

void ProjectTreeBuilder::removeFolder(const QString &uid)
{
    if (const FolderNode *node = find(uid))
        m_disordered.insert(node->folder.parentUid);
    m_changed.remove(uid);
    m_disordered.remove(uid);
    m_tree.m_nodes.remove(uid);
}

void ProjectTreeBuilder::orderChildren(FolderNode &parent) const
{
    const QString &parentUid = parent.folder.uid;
    parent.children.removeIf([&](const QString &uid) {
        const FolderNode *child = find(uid);
        return !child || child->folder.parentUid != parentUid;
    });
    const auto place = [this](const QString &uid) {
        const Folder &folder = find(uid)->folder;
        return std::tie(folder.position, folder.name, folder.uid);
    };
    std::ranges::sort(parent.children, [&](const QString &a, const QString &b) { return place(a) < place(b); });
    parent.children.removeDuplicates();
}

std::shared_ptr<const ProjectTree> ProjectTreeBuilder::build()
{
    for (const QString &uid : std::as_const(m_disordered))
        orderChildren(changed(uid));
    m_disordered.clear();
    m_changed.clear();
    return std::make_shared<const ProjectTree>(std::exchange(m_tree, ProjectTree()));
}

} // namespace stepwright::project

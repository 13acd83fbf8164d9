#include "model/exporting/document/documenttree.h"

#include <algorithm>

using namespace stepwright::project;

namespace stepwright::exporting {

namespace {

template <class T>
void sort(std::vector<const T *> &list, SortOrder order)
{
    if (order == SortOrder::Position)
        std::ranges::stable_sort(list, {}, &T::position);
    else if (order == SortOrder::Name)
        std::ranges::stable_sort(list, {}, &T::name);
}

/// Whether following parents from the folder ends at the project; else it is part of a ring.
bool endsAtProject(const FolderDocument *folder, const QHash<const FolderDocument *, const FolderDocument *> &parents)
{
    for (qsizetype steps = 0; steps <= parents.size(); ++steps) {
        folder = parents.value(folder);
        if (folder == nullptr)
            return true;
    }
    return false;
}

} // namespace

DocumentTree::DocumentTree(const ProjectDocument &document, SortOrder order)
{
    const FolderDocument *root = nullptr;
    for (const FolderDocument &folder : document.folders) {
        m_byUid.insert(folder.uid, &folder);
        if (root == nullptr && folder.parentUid.isEmpty())
            root = &folder;
    }
    for (const FolderDocument &folder : document.folders) {
        const FolderDocument *parent = m_byUid.value(folder.parentUid);
        if (parent == nullptr && !folder.parentUid.isEmpty())
            parent = root;
        m_parents.insert(&folder, parent == &folder ? nullptr : parent);
    }
    for (const FolderDocument &folder : document.folders) {
        if (!endsAtProject(&folder, m_parents))
            m_parents[&folder] = nullptr;
        m_children[m_parents.value(&folder)].push_back(&folder);
    }
    for (const ScenarioDocument &scenario : document.scenarios) {
        if (const FolderDocument *folder = m_byUid.value(scenario.folderUid))
            m_scenarios[folder].push_back(&scenario);
        else
            m_strays.push_back(&scenario);
    }
    for (auto &children : m_children)
        sort(children, order);
    for (auto &scenarios : m_scenarios)
        sort(scenarios, order);
    sort(m_strays, order);
    appendTree(nullptr);
}

void DocumentTree::appendTree(const FolderDocument *parent)
{
    for (const FolderDocument *folder : children(parent)) {
        m_folders.push_back(folder);
        appendTree(folder);
    }
}

const std::vector<const FolderDocument *> &DocumentTree::children(const FolderDocument *folder) const
{
    static const std::vector<const FolderDocument *> none;
    const auto found = m_children.constFind(folder);
    return found == m_children.cend() ? none : *found;
}

const std::vector<const ScenarioDocument *> &DocumentTree::scenarios(const FolderDocument &folder) const
{
    static const std::vector<const ScenarioDocument *> none;
    const auto found = m_scenarios.constFind(&folder);
    return found == m_scenarios.cend() ? none : *found;
}

std::vector<const FolderDocument *> DocumentTree::ancestors(const FolderDocument &folder) const
{
    std::vector<const FolderDocument *> above;
    for (const FolderDocument *parent = m_parents.value(&folder); parent; parent = m_parents.value(parent))
        above.push_back(parent);
    return above;
}

const FolderDocument *DocumentTree::root() const
{
    const std::vector<const FolderDocument *> &top = children(nullptr);
    return top.size() == 1 ? top.front() : nullptr;
}

} // namespace stepwright::exporting

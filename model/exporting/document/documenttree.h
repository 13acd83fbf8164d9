#pragma once

#include "model/project/projectdocument.h"

#include <QHash>

namespace stepwright::exporting {

/// In which order scenarios and sub-folders come.
enum class SortOrder { Position, Name, Document };

/// The folders of a document as a tree, and the scenarios of each. The document must outlive it.
class DocumentTree
{
public:
    DocumentTree(const project::ProjectDocument &document, SortOrder order);

    /// All folders, each before those in it.
    [[nodiscard]] const std::vector<const project::FolderDocument *> &folders() const { return m_folders; }

    /// The sub-folders of a folder; of null, those directly under the project.
    [[nodiscard]] const std::vector<const project::FolderDocument *> &
    children(const project::FolderDocument *folder) const;

    /// The folder's own scenarios in order.
    [[nodiscard]] const std::vector<const project::ScenarioDocument *> &
    scenarios(const project::FolderDocument &folder) const;

    /// The scenarios whose folder is missing.
    [[nodiscard]] const std::vector<const project::ScenarioDocument *> &strayScenarios() const { return m_strays; }

    /// The folders around a folder, nearest first.
    [[nodiscard]] std::vector<const project::FolderDocument *> ancestors(const project::FolderDocument &folder) const;

    /// The only folder directly under the project, which stands for the project itself; null where there are several.
    [[nodiscard]] const project::FolderDocument *root() const;

    [[nodiscard]] const project::FolderDocument *folder(const QString &uid) const { return m_byUid.value(uid); }

private:
    void appendTree(const project::FolderDocument *parent);

    QHash<QString, const project::FolderDocument *> m_byUid;
    QHash<const project::FolderDocument *, const project::FolderDocument *> m_parents;
    QHash<const project::FolderDocument *, std::vector<const project::FolderDocument *>> m_children;
    QHash<const project::FolderDocument *, std::vector<const project::ScenarioDocument *>> m_scenarios;
    std::vector<const project::FolderDocument *> m_folders;
    std::vector<const project::ScenarioDocument *> m_strays;
};

} // namespace stepwright::exporting

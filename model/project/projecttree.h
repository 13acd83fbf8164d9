#pragma once

#include "model/project/entities.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace stepwright::project {

/// What the tree shows of a feature; its text stays in the store.
struct FeatureSummary
{
    QString name;
    QString language;                ///< dialect code: "en", "fr"
    QString path;                    ///< FeatureText::path
    QString importedFrom;            ///< FeatureText::importedFrom
    bool markdown = false;           ///< Markdown with Gherkin
    int problemCount = 0;            ///< errors of the parser; 0 for a text that parses
    std::vector<Scenario> scenarios; ///< in document order

    bool operator==(const FeatureSummary &) const = default;
};

/// A folder with what it holds.
struct FolderNode
{
    Folder folder;
    std::optional<FeatureSummary> feature;
    QStringList children; ///< uids of sub-folders in order

    bool operator==(const FolderNode &) const = default;
};

/// The whole project without its texts: an immutable picture that any thread may read. A new one replaces it after a
/// change; nodes that did not change are shared between the two.
class ProjectTree
{
public:
    ProjectTree();

    /// The folder of this uid, or null. The empty uid is the project itself: its children are the top folders.
    [[nodiscard]] const FolderNode *find(const QString &uid) const;

    /// The project's own node.
    [[nodiscard]] const FolderNode &root() const { return *find({}); }

    /// All folders, parents before children, in the order the tree shows; of the whole project or below one folder.
    [[nodiscard]] QStringList depthFirst(const QString &below = {}) const;

    /// Names from the top folder down to this one.
    [[nodiscard]] QStringList namePath(const QString &uid) const;

    [[nodiscard]] qsizetype folderCount() const { return m_nodes.size() - 1; }

    bool operator==(const ProjectTree &other) const;

private:
    friend class ProjectTreeBuilder;
    QHash<QString, std::shared_ptr<const FolderNode>> m_nodes;
};

/// Makes a ProjectTree, from nothing or from another one.
class ProjectTreeBuilder
{
public:
    ProjectTreeBuilder() = default;
    explicit ProjectTreeBuilder(const ProjectTree &tree);

    /// Adds a folder, or replaces the values of one; its feature and its children stay.
    void setFolder(const Folder &folder);

    /// Sets or takes away the feature of a folder that exists.
    void setFeature(const QString &folderUid, std::optional<FeatureSummary> feature);

    /// Takes a folder without sub-folders away.
    void removeFolder(const QString &uid);

    /// The folder as it is now, or null; its list of children is right only after build().
    [[nodiscard]] const FolderNode *find(const QString &uid) const { return m_tree.find(uid); }

    /// The tree; children are ordered by position, then name. The builder is empty afterwards.
    [[nodiscard]] std::shared_ptr<const ProjectTree> build();

private:
    [[nodiscard]] FolderNode &changed(const QString &uid);
    void orderChildren(FolderNode &parent) const;

    ProjectTree m_tree;
    QHash<QString, std::shared_ptr<FolderNode>> m_changed; ///< nodes of m_tree only this builder holds
    QSet<QString> m_disordered;                            ///< folders whose children changed
};

} // namespace stepwright::project

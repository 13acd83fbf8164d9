#pragma once

#include "app/sync/syncmark.h"
#include "model/project/projecttree.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace stepwright {

/// Folders, features and scenarios of the project as a tree. A new picture of the project changes only the rows that
/// differ, so that selection and expansion stay.
class ProjectTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Kind { Folder, Feature, Scenario, Outline };

    enum Role {
        KindRole = Qt::UserRole, ///< Kind as int
        FolderUidRole,           ///< of the folder itself; of a scenario: the folder it is in
        ScenarioUidRole,         ///< empty for folders
        LineRole,                ///< 1-based line of a scenario in its feature
        SyncMarkRole,            ///< SyncMark
    };

    explicit ProjectTreeModel(QObject *parent = nullptr);
    ~ProjectTreeModel() override;

    /// Null: no project.
    void setTree(std::shared_ptr<const project::ProjectTree> tree);

    /// How folders and scenarios stand to the platform, by uid.
    void setSyncMarks(const SyncMarks &marks);

    [[nodiscard]] QModelIndex indexOfFolder(const QString &uid) const;
    [[nodiscard]] QModelIndex indexOfScenario(const QString &folderUid, const QString &scenarioUid) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Whether rows can be dragged.
    void setCanMove(bool canMove) { m_canMove = canMove; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                       const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

Q_SIGNALS:
    /// A scenario was dropped into a feature, before one of its scenarios (empty: behind the last).
    void scenarioDropped(const QString &folderUid, const QString &scenarioUid, const QString &targetFolderUid,
                         const QString &beforeUid);
    /// A folder was dropped into another (empty: the project), before one of its folders (empty: behind the last).
    void folderDropped(const QString &folderUid, const QString &parentUid, const QString &beforeUid);

private:
    struct Item;

    [[nodiscard]] Item *itemAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Item &item) const;
    [[nodiscard]] std::vector<Item> childrenOf(const QString &folderUid) const;
    void fill(Item &item);
    void forget(const Item &item);
    void updateFolder(Item &item);
    void updateChildren(Item &item, std::vector<Item> wanted);
    void removeMissing(Item &item, const std::vector<Item> &wanted);
    void insertRun(Item &item, int row, std::vector<Item> run);

    std::shared_ptr<const project::ProjectTree> m_tree;
    std::unique_ptr<Item> m_root;
    [[nodiscard]] const Item *draggedItem(const QMimeData *data) const;

    bool m_canMove = false;
    QHash<QString, Item *> m_folders; ///< items of folders by uid
    SyncMarks m_marks;
};

} // namespace stepwright

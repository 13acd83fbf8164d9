#pragma once

#include "model/project/change.h"
#include "model/project/projecttree.h"
#include "model/store/tables/featuretable.h"

namespace stepwright::store {

/// Writes the operations of one change into the open transaction and into a new tree. It refuses operations that do not
/// fit what is stored; the caller rolls back then.
class ChangeWriter
{
public:
    ChangeWriter(Database &database, FeatureTable &features, const project::ProjectTree &before, Derivation derivation,
                 bool tellsSteps);

    /// Writes one operation and fills in the uids that it leaves open.
    [[nodiscard]] Result<> write(project::Operation &operation);

    /// The tree after all operations; call it once.
    [[nodiscard]] std::shared_ptr<const project::ProjectTree> takeTree() { return m_tree.build(); }

    /// The steps of the features that were written, none for those that went; nothing at all without `tellsSteps`.
    [[nodiscard]] std::vector<project::FeatureSteps> takeSteps() { return std::exchange(m_changedSteps, {}); }

private:
    [[nodiscard]] Result<> write(project::AddFolder &add);
    [[nodiscard]] Result<> write(project::RemoveFolder &remove);
    [[nodiscard]] Result<> write(project::UpdateFolder &update);
    [[nodiscard]] Result<> write(project::SetFeature &set);
    [[nodiscard]] Result<> write(project::SetActionWord &set);
    [[nodiscard]] Result<> write(project::SetSetting &set);

    [[nodiscard]] Result<qint64> idOf(const QString &folderUid);
    [[nodiscard]] Result<std::optional<qint64>> parentIdOf(const QString &parentUid);
    [[nodiscard]] Result<QStringList> writeFeature(qint64 folderId, const QString &folderUid,
                                                   const project::FeatureText &text, const QStringList &uids,
                                                   const std::optional<FeatureTable::Stored> &before);
    [[nodiscard]] Result<> removeFeature(qint64 folderId, const QString &folderUid, const FeatureTable::Stored &before);
    [[nodiscard]] Result<std::optional<FeatureTable::Stored>>
    stored(qint64 folderId, const QString &folderUid, const std::optional<project::FeatureText> &expected);
    [[nodiscard]] bool isBelow(const QString &uid, const QString &ancestorUid) const;

    Database &m_database;
    FeatureTable &m_features;
    project::ProjectTreeBuilder m_tree;
    Derivation m_derivation;
    bool m_tellsSteps;
    std::vector<project::FeatureSteps> m_changedSteps;
};

} // namespace stepwright::store

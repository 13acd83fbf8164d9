#pragma once

#include "model/store/tables/derivedrows.h"
#include "model/store/tables/scenariouids.h"

namespace stepwright::store {

/// When the derived rows of a feature are written.
enum class Derivation {
    Now,   ///< with the text
    Later, ///< by `deriveSome`: in a large import
};

/// Features in the file: text, scenarios and what is derived from them.
class FeatureTable
{
public:
    explicit FeatureTable(Database &database) : m_database(&database), m_uids(database), m_derived(database) {}

    /// To be called at the beginning of a transaction.
    [[nodiscard]] Result<> begin() { return m_uids.begin(); }

    /// The folder's feature, if it has one.
    [[nodiscard]] Result<std::optional<project::FeatureText>> read(qint64 folderId);

    /// A feature as it is before it is replaced or removed.
    struct Stored
    {
        project::FeatureText text;
        QStringList scenarioUids;
    };

    /// Writes a folder's feature and gives what the tree shows of it. Its scenarios take `uids` as far as those are
    /// free; without, those of `before` that they are recognised by.
    [[nodiscard]] Result<project::FeatureSummary> write(qint64 folderId, const QString &folderUid,
                                                        const project::FeatureText &text,
                                                        const project::FeatureContent &content, const QStringList &uids,
                                                        const std::optional<Stored> &before, Derivation derivation);

    /// Removes a folder's feature; its scenarios are remembered.
    [[nodiscard]] Result<> remove(qint64 folderId, const QString &folderUid, const Stored &before);

    /// How many features wait for their derived rows.
    [[nodiscard]] Result<int> underivedCount();

    /// Derives the rows of waiting features until the time is up (milliseconds), at least those of one. In the caller's
    /// transaction.
    [[nodiscard]] Result<> deriveSome(int milliseconds);

private:
    [[nodiscard]] Result<> removeRows(qint64 folderId, qsizetype scenarioCount);
    [[nodiscard]] Result<> writeText(qint64 folderId, const project::FeatureText &text,
                                     const project::FeatureSummary &summary, Derivation derivation);
    [[nodiscard]] Result<> writeScenarios(qint64 folderId, const std::vector<project::Scenario> &scenarios);
    [[nodiscard]] Result<> derive(qint64 folderId);

    Database *m_database;
    ScenarioUids m_uids;
    DerivedRows m_derived;
};

} // namespace stepwright::store

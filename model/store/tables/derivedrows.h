#pragma once

#include "model/project/featurecontent.h"
#include "model/store/tables/searchindex.h"

namespace stepwright::store {

/// The rows that repeat what a feature's text says, so that SQL can ask for it: steps, tags, example rows, search
/// index. (Scenario rows are not among them: their uids stand nowhere else.)
class DerivedRows
{
public:
    explicit DerivedRows(Database &database) : m_database(&database), m_search(database) {}

    /// Adds a feature's rows. It must have none.
    [[nodiscard]] Result<> add(qint64 folderId, const project::FeatureContent &content);

    /// Removes a feature's rows. `scenarioCount` is what it had when they were added.
    [[nodiscard]] Result<> remove(qint64 folderId, qsizetype scenarioCount);

private:
    [[nodiscard]] Result<> addSteps(qint64 folderId, const project::FeatureContent &content);
    [[nodiscard]] Result<> addTags(qint64 folderId, const project::FeatureContent &content);
    [[nodiscard]] Result<> addExampleRows(qint64 folderId, const project::FeatureContent &content);
    [[nodiscard]] Result<qint64> stepTextId(QUtf8StringView text);

    Database *m_database;
    SearchIndex m_search;
};

} // namespace stepwright::store

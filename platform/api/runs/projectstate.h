#pragma once

#include "platform/api/publication/leafless.h"
#include "platform/storage/tables/content/datasets.h"
#include "platform/storage/tables/content/folders.h"
#include "platform/storage/tables/content/scenarios.h"
#include "platform/storage/tables/runs/snapshots.h"
#include "platform/storage/tables/runs/tests.h"

#include <memory>

namespace stepwright::platform {

/// A project as it is now, in the form that runs keep.
class ProjectState
{
public:
    [[nodiscard]] static Async<ProjectState> read(Connection &connection, qint64 project);

    [[nodiscard]] const std::vector<Folder> &folders() const { return m_folders; }
    [[nodiscard]] const std::vector<Scenario> &scenarios() const { return m_scenarios; }
    [[nodiscard]] const Folder *folder(qint64 id) const;
    [[nodiscard]] const Scenario *scenario(qint64 id) const;

    [[nodiscard]] Snapshot snapshotOf(const Folder &folder) const;
    [[nodiscard]] Snapshot snapshotOf(const Scenario &scenario) const;
    [[nodiscard]] std::vector<Snapshot> words() const;

    /// The tests of a scenario, one for each dataset, without ids and uids.
    [[nodiscard]] std::vector<TestSnapshot> testsOf(const Scenario &scenario) const;

private:
    class TestWriter;

    std::vector<Folder> m_folders;
    std::vector<Scenario> m_scenarios;
    QHash<qint64, size_t> m_folderOf;        ///< index in m_folders, by id
    QHash<qint64, size_t> m_scenarioOf;      ///< index in m_scenarios, by id
    QHash<QString, qint64> m_datasetIds;     ///< by uid
    QHash<QString, QString> m_definitions;   ///< of action words, by uid
    project::ProjectDocument m_document;     ///< the same, read
    QHash<QString, qsizetype> m_documentOf;  ///< index in m_document.scenarios, by uid
    QHash<QString, QJsonArray> m_folderTags; ///< by uid
    std::shared_ptr<TestWriter> m_writer;
};

/// A list of tags as snapshots keep it, and back.
[[nodiscard]] QJsonArray toJson(const QList<project::Tag> &tags);
[[nodiscard]] QList<project::Tag> tagsFromJson(const QJsonArray &tags);

} // namespace stepwright::platform

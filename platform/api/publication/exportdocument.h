#pragma once

#include "model/project/projectdocument.h"
#include "platform/storage/tables/content/actionwords.h"
#include "platform/storage/tables/content/datasets.h"
#include "platform/storage/tables/content/folders.h"
#include "platform/storage/tables/content/scenarios.h"
#include "platform/storage/tables/projects/projects.h"

namespace stepwright::platform {

/// One object as exporting sees it, with its definition read. What a definition that is not understood says is left
/// out.
[[nodiscard]] project::FolderDocument folderDocument(const Folder &folder, const QList<project::Tag> &tags);
[[nodiscard]] project::ScenarioDocument scenarioDocument(const Scenario &scenario, const QList<project::Tag> &tags,
                                                         const QList<Dataset> &datasets);
[[nodiscard]] project::ActionWordDocument actionWordDocument(const ActionWord &word, const QList<project::Tag> &tags);

/// All action words of a project.
[[nodiscard]] Async<QList<project::ActionWordDocument>> actionWordDocuments(Connection &connection, qint64 project);

/// The whole project as exporting sees it: folders, scenarios with their datasets, action words, each with its
/// definition read. What a definition that is not understood says is left out.
[[nodiscard]] Async<project::ProjectDocument> exportDocument(Connection &connection, Project source);

/// Which scenarios of a project are wanted. The publication routes take one kind of filter per call.
struct ExportFilter
{
    QStringList scenarioUids;
    QStringList folderUids;
    bool isRecursive = true; ///< folders with the folders in them
    QString scenarioName;
    QString folderName;
    QList<project::Tag> tags; ///< a scenario with one of them, its own or its folders'; without value: any value

    [[nodiscard]] bool isEmpty() const;
};

/// Leaves what the filter wants: scenarios, and the folders on the way to them.
void applyFilter(project::ProjectDocument &document, const ExportFilter &filter);

} // namespace stepwright::platform

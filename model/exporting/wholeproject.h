#pragma once

#include "model/importing/importplan.h"
#include "model/project/projectdocument.h"

namespace stepwright::exporting {

/// Everything of a project that an export needs, as it is stored.
struct WholeProject
{
    struct FolderText
    {
        project::Folder folder;
        std::optional<project::FeatureText> feature;
    };

    QString name;
    QList<FolderText> folders; ///< parents before children
    QList<project::ActionWord> actionWords{};
};

/// Collects the texts of a project. Errors: those of `texts`.
[[nodiscard]] Result<WholeProject> wholeProject(const QString &name, const project::ProjectTree &tree,
                                                const importing::TextSource &texts);

/// The project that feature files would become if they were imported into an empty one.
[[nodiscard]] Result<WholeProject> wholeProject(const QString &name, const importing::FeatureFolder &files);

/// The project as exporting sees it, with everything that the feature texts say.
[[nodiscard]] project::ProjectDocument documentOf(const WholeProject &project);

} // namespace stepwright::exporting

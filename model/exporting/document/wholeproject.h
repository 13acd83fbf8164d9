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
    QList<project::ActionWord> actionWords;
    QHash<QString, QString> settings; ///< what is kept of a platform project beside its texts
};

/// Gives a value of the project's settings: ProjectFile::setting.
using SettingSource = std::function<Result<std::optional<QString>>(const QString &key)>;

/// Collects the texts of a project, and with `settings` what is kept beside those of a platform project. Errors: those
/// of the sources.
[[nodiscard]] Result<WholeProject> wholeProject(const QString &name, const project::ProjectTree &tree,
                                                const importing::TextSource &texts, const SettingSource &settings = {});

/// The project that feature files would become if they were imported into an empty one.
[[nodiscard]] Result<WholeProject> wholeProject(const QString &name, const importing::FeatureFolder &files);

/// The project as exporting sees it. A feature that came from a platform project and whose text is as it was then is
/// exactly what it was there; any other is what its text says.
[[nodiscard]] project::ProjectDocument documentOf(const WholeProject &project);

} // namespace stepwright::exporting

#pragma once

#include "model/importing/featurefolder.h"
#include "model/project/change.h"
#include "model/project/projecttree.h"

#include <QList>

namespace stepwright::importing {

/// What an import would do with a file.
enum class ImportState {
    New,        ///< comes into the project
    Changed,    ///< replaces the text of a feature
    Unchanged,  ///< is in the project as it is
    Removed,    ///< was imported from this folder and is gone from there; goes from the project
    Unreadable, ///< cannot be read; nothing happens
};

/// Something in a file that Gherkin does not allow. The file is imported nevertheless, as text.
struct ImportProblem
{
    int line = 0; ///< 1-based
    QString message;
};

/// One file in a plan.
struct ImportItem
{
    ImportState state = ImportState::New;
    QString path;                ///< relative to the folder
    QString name;                ///< of the feature; of the file where the text names none
    QString folderUid;           ///< of the feature in the project; empty for New and Unreadable
    project::FeatureText text;   ///< as read; of Removed: as in the project
    project::FeatureText before; ///< of Changed: as in the project
    QList<ImportProblem> problems;
    QString reason;       ///< why it is Unreadable
    bool included = true; ///< whether `toChange` takes it: the user's choice
};

/// What an import would do, for the user to look at before it is done.
struct ImportPlan
{
    QString source;    ///< the folder the files come from
    QString targetUid; ///< the project's folder they go to; empty: the project itself
    QList<ImportItem> items;

    [[nodiscard]] qsizetype count(ImportState state) const;
};

/// Gives the text of a folder's feature: ProjectFile::feature.
using TextSource = std::function<Result<project::FeatureText>(const QString &folderUid)>;

/// Compares a folder's files with the project. A feature is recognised by the folder and path it was imported from, or
/// by its path below the target. Errors: those of `texts`.
[[nodiscard]] Result<ImportPlan> planImport(const FeatureFolder &folder, const project::ProjectTree &tree,
                                            const QString &targetUid, const TextSource &texts);

/// The plan's included items as one change, which is one step for undo. Folders of the file system become folders of
/// the project.
[[nodiscard]] project::Change toChange(const ImportPlan &plan, const project::ProjectTree &tree);

} // namespace stepwright::importing

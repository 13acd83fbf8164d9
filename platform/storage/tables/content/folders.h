#pragma once

#include "platform/storage/tables/projects/stamp.h"

namespace stepwright::platform {

/// A folder of a project, which may stand for a feature.
struct Folder
{
    qint64 id = 0;
    qint64 project = 0;
    std::optional<qint64> parent; ///< empty: the root folder
    QString uid;
    QString name;
    QString description;
    QString definition; ///< the background, in the definition language
    qint64 position = 0;
    qint64 version = 0; ///< Stamp::change of its last write
    QString lastAuthor;
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
    qint64 featureUpdatedAt = 0; ///< of the folder or of a scenario directly in it
    qint64 scenariosCount = 0;   ///< directly in it
};

[[nodiscard]] Async<std::vector<Folder>> foldersOf(Connection &connection, qint64 project);
[[nodiscard]] Async<std::vector<Folder>> childFolders(Connection &connection, qint64 project, qint64 parent);

/// Those with a tag of this key, and this value where one is given.
[[nodiscard]] Async<std::vector<Folder>> foldersTagged(Connection &connection, qint64 project, QString key,
                                                       std::optional<QString> value);

/// Errors: NotFound (also for another project's folder).
[[nodiscard]] Async<Folder> folderById(Connection &connection, qint64 project, qint64 id);

/// Makes a folder after its siblings, without a check of the parent. Gives its id.
[[nodiscard]] Async<qint64> addFolder(Connection &connection, Stamp stamp, std::optional<qint64> parent, QString name);

/// Writes name, description, definition and parent. Errors: NotFound (the parent), Invalid (a parent in the folder
/// itself; the root folder gets a parent).
[[nodiscard]] Async<> saveFolder(Connection &connection, Stamp stamp, Folder folder);

/// What of a folder goes.
enum class FolderPart {
    All,       ///< the folder itself with everything below it
    Children,  ///< the folders below it with what they hold
    Scenarios, ///< the scenarios directly in it
};

/// Deletes for good. Errors: Invalid (the root folder itself).
[[nodiscard]] Async<> removeFolder(Connection &connection, Stamp stamp, Folder folder, FolderPart part);

/// Says that something in the folder's feature was written: for people; the folder itself stays as it is.
[[nodiscard]] Async<> touchFeature(Connection &connection, Stamp stamp, qint64 folder);

} // namespace stepwright::platform

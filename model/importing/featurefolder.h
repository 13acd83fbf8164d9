#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QString>

#include <functional>

namespace stepwright::importing {

/// A feature file as read.
struct FeatureFile
{
    QString path; ///< relative to the folder, with '/'
    QByteArray bytes;
    bool markdown = false;
};

/// A file or folder that could not be read.
struct UnreadableFile
{
    QString path; ///< relative to the folder, with '/'; of a folder with a '/' at its end
    QString reason;
};

/// The feature files below a folder, or a single one.
struct FeatureFolder
{
    QString source;           ///< absolute path of the folder (of a single file's folder)
    bool isWhole = true;      ///< all of the folder, so that a file which is not there has gone
    QList<FeatureFile> files; ///< in the order of a file manager: folders first, by name
    QList<UnreadableFile> unreadable;
};

/// Told after each file; answers whether to go on.
using ReadProgress = std::function<bool(qsizetype filesRead, qsizetype filesFound)>;

/// Whether a file of this name holds a feature: `.feature`, `.feature.md`.
[[nodiscard]] bool isFeatureFile(const QString &name);

/// Reads all `.feature` and `.feature.md` files below a folder, at any depth, or the one file that the path names.
/// Hidden folders are left out; a link is followed once, and not when it leads back into the folder. What cannot be
/// read is listed, it does not end the reading. Errors: NotFound and Denied (the path itself); Cancelled.
[[nodiscard]] Result<FeatureFolder> readFeatureFolder(const QString &path, const ReadProgress &progress = {});

/// The same in a thread of the global pool, with the future's progress and cancel.
[[nodiscard]] QFuture<Result<FeatureFolder>> readFeatureFolderLater(const QString &path);

} // namespace stepwright::importing

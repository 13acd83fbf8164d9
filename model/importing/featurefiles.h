#pragma once

#include "model/importing/importplan.h"

namespace stepwright::importing {

/// What writing a project's feature files did.
struct WrittenFiles
{
    int written = 0;
    int unchanged = 0; ///< had the same bytes already, so they were not touched
};

/// Where a project's features are written: by folder uid a relative path with '/'. A feature keeps the path it was
/// imported from where that is safe (relative, nothing hidden, no name that Windows reserves); others are named after
/// their folders. No two are equal, also where upper and lower case count as the same.
[[nodiscard]] QHash<QString, QString> featurePaths(const project::ProjectTree &tree);

/// Writes the text of every feature, byte for byte, below a directory, which is made if missing. Nothing is deleted,
/// and no link in the directory is followed out of it. Errors: those of `texts`; Io; Denied; Cancelled.
[[nodiscard]] Result<WrittenFiles> writeFeatureFiles(const project::ProjectTree &tree, const TextSource &texts,
                                                     const QString &directory, const ReadProgress &progress = {});

} // namespace stepwright::importing

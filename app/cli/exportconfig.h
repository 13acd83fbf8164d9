#pragma once

#include "model/base/result.h"

#include <QMap>
#include <QString>

namespace stepwright::cli {

/// What a configuration file of hiptest-publisher says, so that its users keep theirs: lines `key = value`, comments
/// after `#` or `;`, values in quotes or not.
struct ExportConfig
{
    QMap<QString, QString> values; ///< by the names of command line options: "with-folders"; "no-x" is folded into "x"
    QMap<QString, QString> outputFolders; ///< of kinds of files that go elsewhere: "features" → "spec/features"

    /// The target that `language` and `framework` name, or `to`; empty where none is said.
    [[nodiscard]] QString target() const;

    /// Whether a value switches something on: everything but "false", "no" and "0" does.
    [[nodiscard]] static bool isOn(const QString &value);
};

/// Reads such a file. A relative output directory is meant from the file's folder, other folders from the current one.
/// Errors: NotFound, Io, Invalid with the line that is none.
[[nodiscard]] Result<ExportConfig> readExportConfig(const QString &path);

} // namespace stepwright::cli

#pragma once

#include <QHash>
#include <QString>

namespace stepwright {

/// The settings of a file's `.editorconfig`s: all sections that fit its path, from the root's file down to the nearest,
/// where the later win (https://spec.editorconfig.org). Names and values are in lower case. A file that cannot be read
/// says nothing.
/// path: of the file whose settings are asked for; it need not exist.
[[nodiscard]] QHash<QString, QString> editorConfigFor(const QString &path);

/// Whether a section's pattern fits a path relative to the folder of the `.editorconfig`, with '/'.
[[nodiscard]] bool matchesEditorConfigPattern(const QString &pattern, const QString &path);

} // namespace stepwright

#pragma once

#include <QByteArray>
#include <QString>

namespace stepwright {

/// The difference of two texts as a patch in the unified format, with three lines of context; empty where they are
/// equal. An empty name is a file that is not there (/dev/null). Texts with a byte 0 are only said to differ, as their
/// lines mean nothing.
[[nodiscard]] QByteArray unifiedDiff(const QByteArray &before, const QByteArray &after, const QString &oldName,
                                     const QString &newName);

} // namespace stepwright

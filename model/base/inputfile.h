#pragma once

#include "model/base/result.h"

#include <QByteArray>

namespace stepwright {

/// All bytes of a file that the user named. Errors: NotFound, Invalid (a folder), Denied, Io; the message
/// says which and names the file.
[[nodiscard]] Result<QByteArray> readInputFile(const QString &path);

} // namespace stepwright

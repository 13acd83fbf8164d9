#pragma once

#include <QStringList>

namespace stepwright::platform {

/// What a definition says, a line each: steps with their values, doc strings and tables. Of a definition that is not
/// understood its own lines.
[[nodiscard]] QStringList searchLines(const QString &definition);

} // namespace stepwright::platform

#pragma once

#include "model/base/result.h"

#include <QList>
#include <QString>

namespace stepwright::exporting {

/// One `key = value` of a configuration file of hiptest-publisher.
struct ConfigLine
{
    QString section; ///< the last `[name]` above it; empty: none
    QString key;
    QString value; ///< without quotes and the comment behind it
    int number = 0;
};

/// Reads such a file: lines `key = value`, sections in brackets, comments after `#` or `;`, values in quotes or not.
/// Errors: NotFound, Io, Invalid with the line that is none.
[[nodiscard]] Result<QList<ConfigLine>> readConfigLines(const QString &path);

} // namespace stepwright::exporting

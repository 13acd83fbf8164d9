#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QList>

namespace stepwright::platform {

/// One step from an older set of tables to the next.
struct Migration
{
    int number = 0;
    QString name;
    QByteArray sql; ///< several statements, run in one transaction
};

/// The steps for a back end ("sqlite", "postgresql") in order, without gaps.
[[nodiscard]] QList<Migration> migrations(const QString &backEnd);

/// The steps that a database of this version still needs. Errors: NewerVersion.
[[nodiscard]] Result<QList<Migration>> migrationsAfter(const QString &backEnd, qint64 version);

} // namespace stepwright::platform

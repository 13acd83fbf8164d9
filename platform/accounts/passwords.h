#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>

namespace stepwright::platform {

/// Hashes a password with Argon2id (19 MiB, two passes: RFC 9106 and OWASP's minimum) and a random salt. Takes some
/// tens of milliseconds. Errors: Invalid (shorter than 8 or longer than 1024 bytes).
[[nodiscard]] Result<QByteArray> hashPassword(const QString &password);

/// Whether a password belongs to a hash. Takes as long as hashing.
[[nodiscard]] bool passwordMatches(const QString &password, const QByteArray &hash);

/// Takes as long as passwordMatches, so that an address without account is not told apart by time.
void spendPasswordTime(const QString &password);

} // namespace stepwright::platform

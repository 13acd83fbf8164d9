#pragma once

#include <QByteArray>
#include <QString>

namespace stepwright::platform {

/// The path under which whoever has it may fetch a backup's file until a time (milliseconds since 1970), without
/// signing in. The signature is an HMAC-SHA-256 of what it lets through, as digits.
[[nodiscard]] QString backupLink(const QByteArray &secret, qint64 backup, qint64 until);

/// Whether a signature is the one that such a link has.
[[nodiscard]] bool isSignedLink(const QByteArray &secret, qint64 backup, qint64 until, const QByteArray &signature);

} // namespace stepwright::platform

#pragma once

#include <QByteArray>

namespace stepwright::platform {

/// From the system's source of random numbers for keys.
[[nodiscard]] QByteArray randomBytes(int count);

/// 22 letters, digits, '-' and '_': 132 random bits.
[[nodiscard]] QByteArray randomToken();

/// 40 random digits, more than 128 bits: a project's secret token, which clients take as digits only.
[[nodiscard]] QByteArray randomDigits();

/// SHA-256, hexadecimal. Enough for tokens, which are random themselves.
[[nodiscard]] QByteArray tokenHash(const QByteArray &token);

/// Compares in a time that does not depend on the content.
[[nodiscard]] bool equalInConstantTime(const QByteArray &one, const QByteArray &other);

} // namespace stepwright::platform

#pragma once

#include <QString>

namespace stepwright::platform {

/// Characters of an address; what is longer is none.
inline constexpr qsizetype longestAddress = 2000;

/// Whether an address that a person wrote may become a link: http, https or mailto.
[[nodiscard]] bool isSafeAddress(const QString &address);

} // namespace stepwright::platform

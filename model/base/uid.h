#pragma once

#include <QString>

namespace stepwright {

/// A new random identifier (UUID version 4, RFC 9562) in its 36-character form without braces.
[[nodiscard]] QString newUid();

} // namespace stepwright

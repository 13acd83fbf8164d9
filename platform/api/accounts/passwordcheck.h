#pragma once

#include "platform/api/dispatch/call.h"

namespace stepwright::platform {

/// The account of an address and its password; empty where they do not fit. Takes as long either way. Goes on in one of
/// the threads for passwords.
[[nodiscard]] Async<std::optional<Account>> accountOf(Services services, QString email, QString password);

} // namespace stepwright::platform

#pragma once

#include "platform/api/dispatch/route.h"

namespace stepwright::platform {

/// The routes as an OpenAPI 3.1 document.
[[nodiscard]] QJsonObject openApi(const QList<Route> &routes);

} // namespace stepwright::platform

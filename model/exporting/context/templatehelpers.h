#pragma once

#include "model/exporting/naming/names.h"
#include "model/templating/helpers.h"

namespace stepwright::exporting {

/// The helpers that templates of exporters have beside those of Handlebars; docs/exporting.md lists them. `names` must
/// outlive them.
[[nodiscard]] templating::Helpers exportHelpers(const Names &names);

} // namespace stepwright::exporting

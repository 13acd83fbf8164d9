#pragma once

#include "model/exporting/naming/names.h"
#include "model/templating/helpers.h"

namespace stepwright::exporting {

/// The helpers that templates of exporters have beside those of Handlebars; docs/exporting.md lists them. `names` must
/// outlive them. `constants` are the variables `@name` that are the same in all files (ExportContext::data).
[[nodiscard]] templating::Helpers exportHelpers(const Names &names, const templating::Object &constants);

} // namespace stepwright::exporting

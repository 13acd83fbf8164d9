#pragma once

#include "model/exporting/naming/names.h"
#include "model/templating/helpers.h"

namespace stepwright::exporting {

/// Registers the helpers that write texts as Gherkin wants them. `names` must outlive them.
void addGherkinHelpers(templating::Helpers &helpers, const Names &names, bool isCompatible);

} // namespace stepwright::exporting

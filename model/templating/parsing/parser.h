#pragma once

#include "model/base/result.h"
#include "model/templating/parsing/ast.h"

namespace stepwright::templating {

/// Reads a template by the grammar of Handlebars 4.7, without whitespace control. Fails with Invalid, telling line and
/// column, where the text is no template.
[[nodiscard]] Result<Program> parse(const QString &text, const QString &templateName);

} // namespace stepwright::templating

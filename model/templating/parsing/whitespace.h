#pragma once

#include "model/templating/parsing/ast.h"

namespace stepwright::templating {

/// Takes out the white space that is not to be rendered: what `~` asks for, and the rest of lines that hold nothing but
/// one block tag, comment or partial, as Handlebars 4.7 does. Gives such partials their indentation.
void stripWhitespace(Program &root);

} // namespace stepwright::templating

#pragma once

#include "model/templating/parsing/ast.h"

namespace stepwright::templating {

/// Decides beforehand what a template's constants alone decide: `constants` are the variables `@name` that are the same
/// in every rendering. Of an `if` or `unless` that depends on nothing else only the block stays that is rendered, so
/// that rendering never asks. Leaves templates alone that have block parameters, as these are counted by their blocks.
void fold(Program &root, const Object &constants);

} // namespace stepwright::templating

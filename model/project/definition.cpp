#include "model/project/definition.h"

namespace stepwright::project {

// Here, as the header has a body's statements only after these are declared.
bool If::operator==(const If &) const = default;
bool While::operator==(const While &) const = default;

} // namespace stepwright::project

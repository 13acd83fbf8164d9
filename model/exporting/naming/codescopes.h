#pragma once

#include "model/project/actionwordindex.h"

namespace stepwright::exporting {

/// The names of the variables that a body mentions, in reading order, each once.
[[nodiscard]] QStringList variableNames(const project::Body &body);

/// Of these, those that no statement of the body assigns a value.
[[nodiscard]] QStringList unassignedVariables(const project::Body &body);

/// The names of parameters and variables that stand in one function of the code, each once, function by function; those
/// with one name or none are left out.
[[nodiscard]] QList<QStringList> codeScopes(const project::ProjectDocument &document,
                                            const project::ActionWordIndex &words);

} // namespace stepwright::exporting

#pragma once

#include "model/exporting/naming/names.h"
#include "model/project/projectdocument.h"

namespace stepwright::exporting {

/// The document as code of every language can say it:
/// - an action word for every name that something calls and nobody declares, so that there is something to call. It
///   takes what its calls give, in the order in which that is met first; they come last, by name;
/// - a folder for scenarios in none, as most targets have a file for each;
/// - a name for words without one, as no feature can hold their steps;
/// - names of libraries that become different names of classes.
[[nodiscard]] project::ProjectDocument documentForCode(const project::ProjectDocument &document, const Names &names);

/// The document whose action words are compared with signatures: with those that something calls and nobody declares,
/// as their code is written by hand, too. In the compatible mode only the declared ones, as the established tool knows
/// no others.
[[nodiscard]] project::ProjectDocument signedDocument(const project::ProjectDocument &document, bool isCompatible);

} // namespace stepwright::exporting

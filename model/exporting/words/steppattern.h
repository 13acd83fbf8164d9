#pragma once

#include "model/project/actionwordindex.h"

#include <functional>

namespace stepwright::exporting {

/// The regular expression that finds an action word's steps, without anchors: `I pay "(.*)" by card`. Every parameter
/// but doc string and data table is a group, in the order of `project::IndexedWord::parametersInStepOrder`.
[[nodiscard]] QString stepPattern(const project::IndexedWord &word, const QString &delimiter);

/// The cucumber expression for the same steps: `I pay {string} by card`. `typeOf` gives a parameter's type: string,
/// int, float…
[[nodiscard]] QString stepExpression(const project::IndexedWord &word,
                                     const std::function<QString(const QString &parameter)> &typeOf);

/// A text with a backslash before each of `. | ( ) \ + * ? [ ] { } ^ $`.
[[nodiscard]] QString escapedForPattern(const QString &text);

} // namespace stepwright::exporting

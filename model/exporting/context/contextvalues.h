#pragma once

#include "model/exporting/naming/codescopes.h"
#include "model/exporting/words/parametertypes.h"
#include "model/templating/value.h"

namespace stepwright::exporting {

/// What templates see of tags: `key`, `value` and both as `text`.
[[nodiscard]] templating::Value tags(const QList<project::Tag> &tags);

/// The usual keywords of a dialect, by what they open. An unknown language has those of English.
[[nodiscard]] templating::Value keywords(const QString &language);

/// Whether a body holds, at any depth, words for a person, which somebody has to implement.
[[nodiscard]] bool hasSteps(const project::Body &body);

/// Whether a body holds nothing but calls: what every target's language can say.
[[nodiscard]] bool hasOnlyCalls(const project::Body &body);

/// Whether a step may hold a line break as it runs: where it takes the value of an example that has one.
[[nodiscard]] bool hasLineBreaksInExamples(const project::ProjectDocument &document);

/// A number as every language reads it: 007 is 7, and what is none is a text. Nothing where it is so already.
[[nodiscard]] std::optional<project::Expression> numberForCode(const project::Expression &number);

/// A value in the form that a parameter of a type takes: a number for a text is written as text, null for a number is
/// 0. What is not known before the test runs stays as it is.
[[nodiscard]] project::Expression typed(const project::Expression &value, ParameterType type);

} // namespace stepwright::exporting

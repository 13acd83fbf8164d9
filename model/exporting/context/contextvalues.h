#pragma once

#include "model/project/projectdocument.h"
#include "model/templating/value.h"

namespace stepwright::exporting {

/// What templates see of tags: `key`, `value` and both as `text`.
[[nodiscard]] templating::Value tags(const QList<project::Tag> &tags);

/// The usual keywords of a dialect, by what they open. An unknown language has those of English.
[[nodiscard]] templating::Value keywords(const QString &language);

/// Whether a body holds, at any depth, words for a person, which somebody has to implement.
[[nodiscard]] bool hasSteps(const project::Body &body);

} // namespace stepwright::exporting

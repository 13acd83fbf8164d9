#pragma once

#include "model/base/result.h"
#include "model/project/projectdocument.h"

namespace stepwright::sync {

/// Both sides of a feature as they were when they last agreed: the Gherkin text and what the platform holds. What one
/// side cannot say is found in the other one's form: comments, language, rules, groups of examples, keywords, layout,
/// doc string delimiters in the text; omitted arguments, kinds of values, names of rows, conditions in the definitions.
struct Sidecar
{
    static constexpr int currentVersion = 1;

    project::FeatureText text;
    project::FeatureDocument feature; ///< its scenarios in the order of the text

    bool operator==(const Sidecar &) const = default;
};

/// The sidecar as JSON text, for storage. `sidecarFromJson(toJson(x)) == x` for features as `definitionOf` gives them.
[[nodiscard]] QString toJson(const Sidecar &sidecar);

/// Reads what toJson wrote. Errors: Invalid, NewerVersion.
[[nodiscard]] Result<Sidecar> sidecarFromJson(const QString &json);

} // namespace stepwright::sync

#pragma once

#include "model/completion/stepindex.h"
#include "model/project/projecttree.h"
#include "model/project/steps.h"

#include <span>

namespace stepwright::completion {

/// The next snapshot after the steps of some features changed, or the first one (`base` null). `tree` says where the
/// features stand; those that are not in it, or have no steps, go.
[[nodiscard]] std::shared_ptr<const StepIndex> withFeatures(const std::shared_ptr<const StepIndex> &base,
                                                            std::span<const project::FeatureSteps> features,
                                                            const project::ProjectTree &tree);

/// The next snapshot with these as the project's action words.
[[nodiscard]] std::shared_ptr<const StepIndex> withActionWords(const std::shared_ptr<const StepIndex> &base,
                                                               const QList<project::ActionWord> &actionWords);

} // namespace stepwright::completion

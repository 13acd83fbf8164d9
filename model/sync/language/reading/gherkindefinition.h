#pragma once

#include "model/sync/language/reading/sidecar.h"
#include "model/sync/language/reading/stepwords.h"

namespace stepwright::sync {

/// What a feature's text is on the platform.
struct DefinedFeature
{
    project::FeatureDocument feature; ///< its folder with the setup, its scenarios in the order of the text
    Sidecar sidecar;                  ///< of this text and this feature
    QStringList problems;             ///< translated: what is not sent
};

/// What a text is on the platform. Action words that are missing are made in `words`. With the sidecar of the last time
/// both sides agreed, all that the text says as it did then stays what it is on the platform, with its uid; scenarios
/// with statements that Gherkin cannot say keep their body whatever their steps say. uids: of the text's scenarios in
/// its order, where they are known; then a scenario is the one of that uid in the sidecar, and no other.
[[nodiscard]] DefinedFeature definitionOf(const project::FeatureText &text, StepWords &words,
                                          const Sidecar *known = nullptr, const QStringList &uids = {});

/// A scenario that stands in another text now than in the sidecar: `now` is what the new text says alone. All that it
/// says as before stays what it is on the platform.
[[nodiscard]] project::ScenarioDocument movedScenario(const Sidecar &from, const project::ScenarioDocument &now,
                                                      StepWords &words, QStringList &problems);

/// For each new scenario the index of the old one that it is: by uid, by name, by body; -1 for a new one.
[[nodiscard]] std::vector<qsizetype> sameScenarios(const QList<project::ScenarioDocument> &old,
                                                   const QList<project::ScenarioDocument> &now);

/// Whether a body is nothing but calls, so that Gherkin can say it.
[[nodiscard]] bool isOnlyCalls(const project::Body &body);

/// A dataset's value for a parameter, as text.
[[nodiscard]] QString cellOf(const project::Dataset &dataset, const QString &parameter);

} // namespace stepwright::sync

#pragma once

#include "model/sync/language/reading/sidecar.h"

namespace stepwright::sync {

/// A feature of the platform as Gherkin.
struct WrittenFeature
{
    project::FeatureText text;
    Sidecar sidecar;      ///< of this text and this feature
    QStringList problems; ///< translated: what the text cannot say, and whether it had to be laid out anew
};

/// The Gherkin of a feature. With the sidecar of the last time both sides agreed, its text is taken, and only those
/// lines change whose meaning changed on the platform; the order of scenarios is that of the text, new ones stand
/// behind the one they follow on the platform. Without it the text is laid out anew, in English. `words` are those the
/// feature calls; one that is missing is read off the call.
[[nodiscard]] WrittenFeature gherkinOf(const project::FeatureDocument &feature,
                                       const QList<project::ActionWordDocument> &words, const Sidecar *known = nullptr);

} // namespace stepwright::sync

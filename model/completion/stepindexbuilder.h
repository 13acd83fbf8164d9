#pragma once

#include "model/completion/stepindex.h"
#include "model/completion/steps/stepcollection.h"

#include <bitset>
#include <memory>
#include <optional>
#include <span>

namespace stepwright::completion {

/// Makes the next snapshot of a project's steps: start from nothing or from the last snapshot, say what changed,
/// finish. Not for use from several threads at once; snapshots already given out are never touched.
class StepIndexBuilder
{
public:
    /// `base` is the snapshot to go on from; may be null.
    explicit StepIndexBuilder(const std::shared_ptr<const StepIndex> &base = nullptr);

    /// These are the steps of a feature now; earlier ones of the same feature are forgotten. The texts must live until
    /// `finish`.
    void setFeature(const FeaturePlace &place, std::span<const StepUse> steps);
    void removeFeature(const QString &uid);

    /// The snapshot; the builder's last deed.
    [[nodiscard]] std::shared_ptr<const StepIndex> finish();

private:
    using Feature = StepIndex::Feature;

    StepIndex::FeatureBucket &featureBucket(const QString &uid);
    void setUse(quint64 hash, QByteArrayView text, const FeatureUse &use);
    void changeSteps(Feature &feature, std::span<const StepUse> steps);
    void endCollecting();

    std::shared_ptr<StepIndex> m_index;
    WordNumbers m_wordNumbers;
    std::optional<StepCollection> m_collection;           // while an index is made from nothing
    std::bitset<StepIndex::bucketCount> m_changedBuckets; // whose filters are out of date
};

} // namespace stepwright::completion

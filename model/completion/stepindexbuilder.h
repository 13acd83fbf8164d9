#pragma once

#include "model/completion/stepindex.h"

#include <memory>
#include <span>

namespace stepwright::completion {

/// Makes the next snapshot of a project's steps: start from nothing or from the last snapshot, say what changed,
/// finish. Not for use from several threads at once; snapshots already given out are never touched.
class StepIndexBuilder
{
public:
    /// `base` is the snapshot to go on from; may be null.
    explicit StepIndexBuilder(const std::shared_ptr<const StepIndex> &base = nullptr);

    /// These are the steps of a feature now; earlier ones of the same feature are forgotten.
    void setFeature(const FeaturePlace &place, std::span<const StepUse> steps);
    void removeFeature(const QString &uid);

    /// The snapshot; the builder's last deed.
    [[nodiscard]] std::shared_ptr<const StepIndex> finish();

private:
    using StepCount = StepIndex::StepCount;
    using Feature = StepIndex::Feature;

    StepIndex::FeatureBucket &featureBucket(const QString &uid);
    void setUse(quint64 hash, QByteArrayView text, const FeatureUse &use);
    [[nodiscard]] static std::vector<StepCount> counted(std::span<const StepUse> steps,
                                                        std::vector<std::pair<quint64, qsizetype>> &hashes);

    std::shared_ptr<StepIndex> m_index;
    WordNumbers m_wordNumbers;
    bool m_startedEmpty;
};

} // namespace stepwright::completion

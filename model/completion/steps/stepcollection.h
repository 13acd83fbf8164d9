#pragma once

#include "model/completion/stepindex.h"

#include <span>
#include <vector>

namespace stepwright::completion {

/// Distinct steps with their uses by features, gathered before they come into buckets: to know all steps of a project
/// first and then to make one bucket after the other takes a third of the time of adding step by step.
class StepCollection
{
public:
    struct Step
    {
        quint64 hash = 0;
        QByteArrayView text;
        quint32 firstUse = none; ///< number of a use
        quint32 lastUse = none;
    };
    struct Use
    {
        FeatureUse use;
        quint32 next = none; ///< use of the same step
    };
    static constexpr quint32 none = 0xFFFFFFFF;

    StepCollection();

    /// Takes in all steps of a feature; the texts must live as long as the collection. Gives the uses of each distinct
    /// step.
    std::vector<StepIndex::StepCount> add(quint32 feature, std::span<const StepUse> steps);

    [[nodiscard]] std::span<const Step> steps() const { return m_steps; }

    /// Makes the buckets of an index that was empty so far.
    void fill(StepIndex::StepBuckets &buckets, WordNumbers &wordNumbers) const;

private:
    [[nodiscard]] Step &stepOf(quint64 hash, QByteArrayView text);
    void grow();
    void fetch(std::span<const quint32> order) const;
    [[nodiscard]] std::vector<quint32> inOrderOfBuckets() const;

    std::vector<Step> m_steps;
    std::vector<Use> m_uses;
    std::vector<quint32> m_slots; // by hash: numbers of steps; as many as a power of two
};

} // namespace stepwright::completion

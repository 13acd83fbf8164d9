#pragma once

#include "model/completion/search/ranking.h"
#include "model/completion/search/stepsearch.h"

#include <vector>

namespace stepwright::completion {

/// Collects the best steps of one search. What a step owes to its place and its uses is added here to the points for
/// what was typed.
class BestSteps
{
public:
    /// Both must outlive it.
    BestSteps(const StepIndex &index, const StepQuery &query);

    /// The steps that have points of their own, for being used lately or in the same feature: to be offered before all
    /// others, as `mayEnter` does not count these points.
    [[nodiscard]] std::vector<StepPosition> nearSteps() const;

    /// Whether a step that is not near could become one of the best with so many points for what was typed: most
    /// cannot, and need no closer look.
    [[nodiscard]] bool mayEnter(int fit, const StepBucket &bucket, quint32 step) const
    {
        return !isFull() || fit + usageScore(bucket.useCounts[step], bucket.types[step], m_type) + m_folderScore >=
                                m_heap.front().score;
    }

    /// `fit` are the points for what was typed. Of several offers of a step the first one counts.
    void offer(int fit, StepPosition position);

    [[nodiscard]] bool isFull() const { return m_heap.size() == m_limit; }

    /// The best, best first.
    [[nodiscard]] QList<StepProposal> take();

private:
    struct Candidate
    {
        int score = 0;
        StepPosition position;
    };
    // Orders candidates, the best first. Equal ones stand in a fixed order, so that a list does not jump while one
    // types.
    struct Better
    {
        const StepIndex &index;
        bool operator()(const Candidate &left, const Candidate &right) const;
    };
    [[nodiscard]] int nearness(std::span<const FeatureUse> uses) const;
    [[nodiscard]] int recency(quint64 hash) const;

    const StepIndex &m_index;
    const StepQuery &m_query;
    Better m_better;
    std::size_t m_limit;
    StepType m_type;
    quint32 m_feature;
    std::vector<quint32> m_siblings;
    int m_folderScore;
    std::vector<Candidate> m_heap; // the worst is first
};

} // namespace stepwright::completion

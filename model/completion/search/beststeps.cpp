#include "model/completion/search/beststeps.h"

#include "model/completion/search/ranking.h"

#include <algorithm>

namespace stepwright::completion {

bool BestSteps::Better::operator()(const Candidate &left, const Candidate &right) const
{
    if (left.score != right.score)
        return left.score > right.score;
    const QByteArrayView leftText = index.textOf(left.position);
    const QByteArrayView rightText = index.textOf(right.position);
    return leftText.size() != rightText.size() ? leftText.size() < rightText.size() : leftText < rightText;
}

BestSteps::BestSteps(const StepIndex &index, const StepQuery &query)
    : m_index(index), m_query(query), m_better{index}, m_limit(std::size_t(qMax(1, query.limit))), m_type(query.type),
      m_feature(index.featureNumber(query.place.uid)), m_siblings(index.featureNumbersIn(query.place.parentUid)),
      m_folderScore(m_siblings.empty() ? 0 : sameFolderScore)
{
}

std::vector<StepPosition> BestSteps::nearSteps() const
{
    std::vector<StepPosition> positions;
    const auto add = [&](quint64 hash) {
        if (const std::optional<StepPosition> position = m_index.find(hash))
            positions.push_back(*position);
    };
    std::ranges::for_each(m_query.recent, add);
    std::ranges::for_each(m_index.stepsOf(m_query.place.uid), add, &StepIndex::StepCount::hash);
    return positions;
}

void BestSteps::offer(int fit, StepPosition position)
{
    const StepBucket &bucket = *m_index.bucket(position.bucket);
    const int score = fit + usageScore(bucket.useCounts[position.step], bucket.types[position.step], m_type) +
                      nearness(bucket.usesOf(position.step)) + recency(bucket.hashes[position.step]);
    const Candidate candidate{score, position};
    if (isFull() && !m_better(candidate, m_heap.front()))
        return;
    if (std::ranges::contains(m_heap, position, &Candidate::position))
        return;
    m_heap.push_back(candidate);
    std::ranges::push_heap(m_heap, m_better);
    if (m_heap.size() > m_limit) {
        std::ranges::pop_heap(m_heap, m_better);
        m_heap.pop_back();
    }
}

QList<StepProposal> BestSteps::take()
{
    std::ranges::sort(m_heap, m_better);
    QList<StepProposal> proposals;
    for (const Candidate &candidate : m_heap) {
        const StepBucket &bucket = *m_index.bucket(candidate.position.bucket);
        const quint32 step = candidate.position.step;
        proposals.append({QString::fromUtf8(bucket.textOf(step)), int(bucket.useCounts[step]),
                          (bucket.types[step] & actionWordBit) != 0, candidate.score});
    }
    return proposals;
}

int BestSteps::nearness(std::span<const FeatureUse> uses) const
{
    bool isInFolder = false;
    for (const FeatureUse &use : uses) {
        if (use.feature == m_feature)
            return sameFeatureScore;
        isInFolder = isInFolder || std::ranges::binary_search(m_siblings, use.feature);
    }
    return isInFolder ? sameFolderScore : 0;
}

int BestSteps::recency(quint64 hash) const
{
    const auto recent = std::ranges::find(m_query.recent, hash);
    return recent == m_query.recent.end() ? 0 : std::max(1, recentScore - int(recent - m_query.recent.begin()));
}

} // namespace stepwright::completion

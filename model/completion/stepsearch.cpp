#include "model/completion/stepsearch.h"

#include "model/completion/querywords.h"
#include "model/completion/ranking.h"

#include <algorithm>

namespace stepwright::completion {

namespace {

// A step on its way into the proposals.
struct Candidate
{
    int score = 0;
    quint32 bucket = 0;
    quint32 step = 0;
};

// Orders candidates, the best first. Equal ones stand in a fixed order, so that a list does not jump while one types.
struct Better
{
    const StepIndex &index;

    bool operator()(const Candidate &left, const Candidate &right) const
    {
        if (left.score != right.score)
            return left.score > right.score;
        const QByteArrayView leftText = index.bucket(left.bucket)->textOf(left.step);
        const QByteArrayView rightText = index.bucket(right.bucket)->textOf(right.step);
        return leftText.size() != rightText.size() ? leftText.size() < rightText.size() : leftText < rightText;
    }
};

// Collects the best steps of one search.
class Best
{
public:
    Best(const StepIndex &index, const StepQuery &query)
        : m_index(index), m_better{index}, m_limit(std::size_t(qMax(1, query.limit))), m_type(query.type),
          m_feature(index.featureNumber(query.place.uid)), m_siblings(index.featureNumbersIn(query.place.parentUid))
    {
    }

    // Whether a step could become one of the best if it fitted perfectly: most cannot, and need no closer look.
    [[nodiscard]] bool mayEnter(const StepBucket &bucket, quint32 step) const
    {
        return !isFull() ||
               bestFitScore + sameFeatureScore + usageScore(bucket.useCounts[step], bucket.types[step], m_type) >=
                   m_heap.front().score;
    }

    // `fit` are the points for what was typed.
    void offer(int fit, quint32 bucketIndex, quint32 step)
    {
        const StepBucket &bucket = *m_index.bucket(bucketIndex);
        Candidate candidate{fit + usageScore(bucket.useCounts[step], bucket.types[step], m_type), bucketIndex, step};
        if (isFull() && candidate.score + sameFeatureScore < m_heap.front().score)
            return;
        candidate.score += nearness(bucket.usesOf(step));
        if (isFull() && !m_better(candidate, m_heap.front()))
            return;
        if (isKnown(candidate))
            return;
        m_heap.push_back(candidate);
        std::ranges::push_heap(m_heap, m_better);
        if (m_heap.size() > m_limit) {
            std::ranges::pop_heap(m_heap, m_better);
            m_heap.pop_back();
        }
    }

    [[nodiscard]] bool isFull() const { return m_heap.size() == m_limit; }

    [[nodiscard]] QList<StepProposal> take()
    {
        std::ranges::sort(m_heap, m_better);
        QList<StepProposal> proposals;
        for (const Candidate &candidate : m_heap) {
            const StepBucket &bucket = *m_index.bucket(candidate.bucket);
            proposals.append({QString::fromUtf8(bucket.textOf(candidate.step)), int(bucket.useCounts[candidate.step]),
                              candidate.score});
        }
        return proposals;
    }

private:
    [[nodiscard]] bool isKnown(const Candidate &candidate) // found before in another way, with more points
    {
        const auto known = std::ranges::find_if(m_heap, [&](const Candidate &other) {
            return other.bucket == candidate.bucket && other.step == candidate.step;
        });
        return known != m_heap.end();
    }
    [[nodiscard]] int nearness(std::span<const FeatureUse> uses) const
    {
        bool isInFolder = false;
        for (const FeatureUse &use : uses) {
            if (use.feature == m_feature)
                return sameFeatureScore;
            isInFolder = isInFolder || std::ranges::binary_search(m_siblings, use.feature);
        }
        return isInFolder ? sameFolderScore : 0;
    }

    const StepIndex &m_index;
    Better m_better;
    std::size_t m_limit;
    StepType m_type;
    quint32 m_feature;
    std::vector<quint32> m_siblings;
    std::vector<Candidate> m_heap; // the worst is first
};

// Calls `visit` for each step that may have enough of the words: without branches, as half of the steps may do.
template <class Visit>
void forEachFittingStep(const StepIndex &index, const std::vector<quint64> &neededMasks, int allowedMissing,
                        Visit visit)
{
    std::vector<quint64> missing; // as wide as the masks, for the sake of vector instructions
    for (quint32 b = 0; b < StepIndex::bucketCount; ++b) {
        const StepBucket *bucket = index.bucket(b);
        if (!bucket)
            continue;
        const quint32 count = bucket->count();
        missing.assign(count, 0);
        for (const quint64 needed : neededMasks) {
            for (quint32 step = 0; step < count; ++step)
                missing[step] += quint64((bucket->wordMasks[step] & needed) == 0);
        }
        for (quint32 step = 0; step < count; ++step) {
            if (missing[step] <= quint64(allowedMissing))
                visit(*bucket, b, step);
        }
    }
}

template <class Visit>
void forEachStep(const StepIndex &index, Visit visit)
{
    for (quint32 b = 0; b < StepIndex::bucketCount; ++b) {
        const StepBucket *bucket = index.bucket(b);
        for (quint32 step = 0; bucket && step < bucket->count(); ++step)
            visit(*bucket, b, step);
    }
}

// For each word of the query the bits that the word masks of fitting steps may have.
std::vector<quint64> neededMasks(const std::vector<QueryWord> &words)
{
    std::vector<quint64> masks;
    for (const QueryWord &word : words) {
        quint64 mask = 0;
        for (const QueryWord::Hit &hit : word.hits)
            mask |= wordBit(hit.number);
        masks.push_back(mask);
    }
    return masks;
}

void searchWords(Best &best, const StepIndex &index, const std::vector<QueryWord> &words, int allowedMissing,
                 std::vector<quint32> &bits)
{
    const std::vector<quint64> needed = neededMasks(words);
    if (std::ranges::count(needed, quint64(0)) > allowedMissing)
        return;
    bits.assign(index.vocabulary().limit(), 0);
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (const QueryWord::Hit &hit : words[i].hits) {
            const int shift = hit.fit == WordFit::Exact       ? 0
                              : hit.fit == WordFit::Beginning ? WordMatches::beginningShift
                                                              : WordMatches::typoShift;
            bits[hit.number] |= 1U << (int(i) + shift);
        }
    }
    const WordMatches matches{bits, int(words.size()), allowedMissing};
    forEachFittingStep(index, needed, allowedMissing, [&](const StepBucket &bucket, quint32 b, quint32 step) {
        if (!best.mayEnter(bucket, step))
            return;
        const int score = wordScore(bucket.wordsOf(step), matches);
        if (score > 0)
            best.offer(score, b, step);
    });
}

void searchInitials(Best &best, const StepIndex &index, const Word &typedWord)
{
    constexpr qsizetype fewestInitials = 2;
    if (typedWord.size() < fewestInitials)
        return;
    std::vector<quint8> typed;
    quint32 mask = 0;
    for (const char16_t letter : typedWord) {
        typed.push_back(quint8(letter));
        mask |= 1U << (quint8(letter) % 32);
    }
    forEachStep(index, [&](const StepBucket &bucket, quint32 b, quint32 step) {
        if ((bucket.initialMasks[step] & mask) != mask || !best.mayEnter(bucket, step))
            return;
        const int score = initialScore(typed, bucket.initialsOf(step));
        if (score > 0)
            best.offer(score, b, step);
    });
}

} // namespace

QList<StepProposal> StepSearch::find(const std::shared_ptr<const StepIndex> &index, const StepQuery &query)
{
    if (!index || index->size() == 0)
        return {};
    Best best(*index, query);
    const QByteArray text = query.text.toUtf8();
    std::vector<QueryWord> words = readQuery(text, index->vocabulary(), false);
    if (words.empty()) {
        forEachStep(*index, [&](const StepBucket &, quint32 b, quint32 step) { best.offer(1, b, step); });
        return best.take();
    }
    searchWords(best, *index, words, 0, m_wordMatches);
    if (words.size() == 1)
        searchInitials(best, *index, words.front().letters);
    if (!best.isFull()) {
        words = readQuery(text, index->vocabulary(), true);
        searchWords(best, *index, words, 0, m_wordMatches);
    }
    constexpr std::size_t fewestWordsWithOneMissing = 3;
    if (!best.isFull() && words.size() >= fewestWordsWithOneMissing)
        searchWords(best, *index, words, 1, m_wordMatches);
    return best.take();
}

} // namespace stepwright::completion

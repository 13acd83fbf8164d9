#include "model/completion/search/stepsearch.h"

#include "model/completion/places/keptvalues.h"
#include "model/completion/search/beststeps.h"
#include "model/completion/search/querywords.h"

#include <algorithm>
#include <bit>

namespace stepwright::completion {

namespace {

// Calls `visit` with the position of each bit that is set.
template <class Visit>
void forEachStep(quint64 steps, quint32 block, Visit visit)
{
    for (; steps != 0; steps &= steps - 1)
        visit(block * StepFilter::blockSize + quint32(std::countr_zero(steps)));
}

// Calls `visit(bucket, number of the bucket, step)` for each step that `steps(filter, block)` names.
template <class Steps, class Visit>
void forEachStep(const StepIndex &index, Steps steps, Visit visit)
{
    for (quint32 number = 0; number < StepIndex::bucketCount; ++number) {
        const StepBucket *bucket = index.bucket(number);
        for (quint32 block = 0; bucket && block < bucket->filter.blocks(); ++block)
            forEachStep(steps(bucket->filter, block), block, [&](quint32 step) { visit(*bucket, number, step); });
    }
}

// For each word of the query the rows of the filters that name its steps.
using WordRows = std::vector<std::vector<quint32>>;

WordRows rowsOf(const std::vector<QueryWord> &words)
{
    WordRows rows;
    for (const QueryWord &word : words) {
        std::vector<quint32> &own = rows.emplace_back();
        for (const QueryWord::Hit &hit : word.hits)
            own.push_back(StepFilter::rowOfWord(hit.number));
        std::ranges::sort(own);
        const auto rest = std::ranges::unique(own);
        own.erase(rest.begin(), rest.end());
    }
    return rows;
}

// The steps of a block that may hold all words, or all but one.
quint64 fittingSteps(const StepFilter &filter, quint32 block, const WordRows &words, bool mayOneBeMissing)
{
    quint64 lackingOne = 0;
    quint64 lackingMore = 0;
    for (const std::vector<quint32> &rows : words) {
        quint64 holding = 0;
        for (const quint32 row : rows)
            holding |= filter.steps(row, block);
        lackingMore |= lackingOne & ~holding;
        lackingOne |= ~holding;
    }
    return filter.allSteps(block) & ~(mayOneBeMissing ? lackingMore : lackingOne);
}

constexpr int otherValuesCost = 400; // of a step that has other values than the typed ones

void searchInitials(BestSteps &best, const StepIndex &index, const Word &typedWord)
{
    constexpr qsizetype fewestInitials = 2;
    if (typedWord.size() < fewestInitials)
        return;
    std::vector<quint8> typed;
    for (const char16_t letter : typedWord)
        typed.push_back(quint8(letter));
    const auto score = [&](const StepBucket &bucket, quint32 number, quint32 step) {
        const int points = initialScore(typed, bucket.initialsOf(step));
        if (points > 0)
            best.offer(points, {number, step});
    };
    for (const StepPosition &position : best.nearSteps())
        score(*index.bucket(position.bucket), position.bucket, position.step);
    const auto withInitials = [&](const StepFilter &filter, quint32 block) {
        quint64 steps = filter.allSteps(block);
        for (const quint8 letter : typed)
            steps &= filter.steps(StepFilter::rowOfInitial(letter), block);
        return steps;
    };
    forEachStep(index, withInitials, [&](const StepBucket &bucket, quint32 number, quint32 step) {
        if (best.mayEnter(mostInitialScore, bucket, step))
            score(bucket, number, step);
    });
}

void offerAll(BestSteps &best, const StepIndex &index)
{
    constexpr int points = 1;
    for (const StepPosition &position : best.nearSteps())
        best.offer(points, position);
    const auto all = [](const StepFilter &filter, quint32 block) { return filter.allSteps(block); };
    forEachStep(index, all, [&](const StepBucket &bucket, quint32 number, quint32 step) {
        if (best.mayEnter(points, bucket, step))
            best.offer(points, {number, step});
    });
}

} // namespace

void StepSearch::searchWords(BestSteps &best, const StepIndex &index, const std::vector<QueryWord> &words,
                             int allowedMissing, int cost)
{
    const WordRows rows = rowsOf(words);
    if (words.empty() || std::ranges::count_if(rows, [](const auto &row) { return row.empty(); }) > allowedMissing)
        return;
    m_wordMatches.assign(index.vocabulary().limit(), 0);
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (const QueryWord::Hit &hit : words[i].hits) {
            const int shift = hit.fit == WordFit::Exact       ? 0
                              : hit.fit == WordFit::Beginning ? WordMatches::beginningShift
                                                              : WordMatches::typoShift;
            m_wordMatches[hit.number] |= 1U << (int(i) + shift);
        }
    }
    const WordMatches matches{m_wordMatches, int(words.size()), allowedMissing};
    const auto score = [&](const StepBucket &bucket, quint32 number, quint32 step) {
        const int points = wordScore(bucket.wordsOf(step), matches) - cost;
        if (points > 0)
            best.offer(points, {number, step});
    };
    for (const StepPosition &position : best.nearSteps())
        score(*index.bucket(position.bucket), position.bucket, position.step);
    const auto fitting = [&](const StepFilter &filter, quint32 block) {
        return fittingSteps(filter, block, rows, allowedMissing > 0);
    };
    forEachStep(index, fitting, [&](const StepBucket &bucket, quint32 number, quint32 step) {
        if (best.mayEnter(mostWordScore(bucket.wordsOf(step), matches) - cost, bucket, step))
            score(bucket, number, step);
    });
}

QList<StepProposal> StepSearch::find(const std::shared_ptr<const StepIndex> &index, const StepQuery &query)
{
    if (!index || index->size() == 0)
        return {};
    BestSteps best(*index, query);
    const QByteArray text = query.text.toUtf8();
    std::vector<QueryWord> words = readQuery(text, index->vocabulary(), false);
    if (words.empty()) {
        offerAll(best, *index);
        return best.take();
    }
    searchWords(best, *index, words, 0, 0);
    if (words.size() == 1)
        searchInitials(best, *index, words.front().letters);
    if (!best.isFull()) {
        words = readQuery(text, index->vocabulary(), true);
        searchWords(best, *index, words, 0, 0);
    }
    if (const QString plain = withoutValues(query.text); !best.isFull() && plain != query.text)
        searchWords(best, *index, readQuery(plain.toUtf8(), index->vocabulary(), false), 0, otherValuesCost);
    constexpr std::size_t fewestWordsWithOneMissing = 3;
    if (!best.isFull() && words.size() >= fewestWordsWithOneMissing)
        searchWords(best, *index, words, 1, 0);
    return best.take();
}

} // namespace stepwright::completion

#include "model/completion/steps/stepbucket.h"

#include <algorithm>

namespace stepwright::completion {

namespace {

// Takes one element's run [begin, end) out of the values and moves the later ends up.
template <class T>
void removeRun(std::vector<T> &values, quint32 begin, quint32 end)
{
    values.erase(values.begin() + begin, values.begin() + end);
}

void removeEnd(std::vector<quint32> &ends, quint32 position)
{
    const quint32 length = ends[position] - (position == 0 ? 0 : ends[position - 1]);
    ends.erase(ends.begin() + position);
    for (quint32 i = position; i < ends.size(); ++i)
        ends[i] -= length;
}

} // namespace

quint32 StepBucket::find(quint64 hash) const
{
    return quint32(std::ranges::find(hashes, hash) - hashes.begin());
}

void StepBucket::append(quint64 hash, QByteArrayView utf8, WordNumbers &wordNumbers)
{
    Word word;
    for (WordReader reader(utf8); reader.read(word);) {
        words.push_back(wordNumbers.numberOf(view(word)));
        initials.push_back(quint8(word.front()));
    }
    hashes.push_back(hash);
    useCounts.push_back(0);
    types.push_back(0);
    text.insert(text.end(), utf8.begin(), utf8.end());
    textEnds.push_back(quint32(text.size()));
    wordEnds.push_back(quint32(words.size()));
    useEnds.push_back(quint32(uses.size()));
}

void StepBucket::appendUse(const FeatureUse &use)
{
    uses.push_back(use);
    ++useEnds.back();
    useCounts.back() += use.types == actionWordBit ? 0 : use.count;
    types.back() |= use.types;
}

void StepBucket::setUse(quint32 step, const FeatureUse &use)
{
    const auto begin = uses.begin() + (step == 0 ? 0 : useEnds[step - 1]);
    const auto end = uses.begin() + useEnds[step];
    const auto present =
        std::find_if(begin, end, [&](const FeatureUse &other) { return other.feature == use.feature; });
    int growth = 0;
    if (present == end && use.count > 0) {
        uses.insert(present, use);
        growth = 1;
    } else if (present != end && use.count > 0) {
        *present = use;
    } else if (present != end) {
        uses.erase(present);
        growth = -1;
    }
    for (quint32 i = step; growth != 0 && i < count(); ++i)
        useEnds[i] += quint32(growth);
    useCounts[step] = 0;
    types[step] = 0;
    for (const FeatureUse &each : usesOf(step)) {
        useCounts[step] += each.types == actionWordBit ? 0 : each.count;
        types[step] |= each.types;
    }
}

void StepBucket::remove(quint32 step)
{
    const auto begin = [&](const std::vector<quint32> &ends) { return step == 0 ? 0 : ends[step - 1]; };
    removeRun(text, begin(textEnds), textEnds[step]);
    removeRun(words, begin(wordEnds), wordEnds[step]);
    removeRun(initials, begin(wordEnds), wordEnds[step]);
    removeRun(uses, begin(useEnds), useEnds[step]);
    removeEnd(textEnds, step);
    removeEnd(wordEnds, step);
    removeEnd(useEnds, step);
    removeRun(hashes, step, step + 1);
    removeRun(useCounts, step, step + 1);
    removeRun(types, step, step + 1);
}

void StepBucket::clear()
{
    const auto clearAll = [](auto &...vectors) { (vectors.clear(), ...); };
    clearAll(hashes, useCounts, types, textEnds, wordEnds, useEnds, text, words, initials, uses);
}

qsizetype StepBucket::memoryUsage() const
{
    return qsizetype(sizeof(*this)) + filter.memoryUsage() +
           bytesOf(hashes, useCounts, types, textEnds, wordEnds, useEnds, text, words, initials, uses);
}

} // namespace stepwright::completion

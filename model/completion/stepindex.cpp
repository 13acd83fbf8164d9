#include "model/completion/stepindex.h"

#include <QHash>

#include <algorithm>

namespace stepwright::completion {

std::optional<StepPosition> StepIndex::find(quint64 hash) const
{
    const auto number = quint32(hash % bucketCount);
    const StepBucket *bucket = m_buckets.at(number);
    const quint32 step = bucket ? bucket->find(hash) : 0;
    return bucket && step < bucket->count() ? std::optional(StepPosition{number, step}) : std::nullopt;
}

int StepIndex::useCount(QByteArrayView text) const
{
    const std::optional<StepPosition> position = find(hashOf(text));
    return position ? int(m_buckets.at(position->bucket)->useCounts[position->step]) : 0;
}

const StepIndex::Feature *StepIndex::feature(const QString &uid) const
{
    const FeatureBucket *features = m_features.at(quint32(qHash(uid) % bucketCount));
    if (!features)
        return nullptr;
    const auto feature = std::ranges::find(*features, uid, [](const Feature &each) { return each.place.uid; });
    return feature == features->end() ? nullptr : &*feature;
}

quint32 StepIndex::featureNumber(const QString &uid) const
{
    const Feature *found = feature(uid);
    return found ? found->number : 0;
}

std::span<const StepIndex::StepCount> StepIndex::stepsOf(const QString &featureUid) const
{
    const Feature *found = feature(featureUid);
    return found ? std::span(found->steps) : std::span<const StepIndex::StepCount>();
}

std::vector<std::pair<FeaturePlace, int>> StepIndex::featuresUsing(QByteArrayView text) const
{
    std::vector<std::pair<FeaturePlace, int>> features;
    const std::optional<StepPosition> position = find(hashOf(text));
    if (!position)
        return features;
    QHash<quint32, int> counts;
    for (const FeatureUse &use : m_buckets.at(position->bucket)->usesOf(position->step)) {
        if (use.types != actionWordBit)
            counts.insert(use.feature, use.count);
    }
    for (quint32 i = 0; i < bucketCount; ++i) {
        const FeatureBucket *bucket = m_features.at(i);
        for (std::size_t each = 0; bucket && each < bucket->size(); ++each) {
            if (const int count = counts.value((*bucket)[each].number))
                features.emplace_back((*bucket)[each].place, count);
        }
    }
    std::ranges::sort(features, [](const auto &left, const auto &right) {
        return left.second != right.second ? left.second > right.second : left.first.name < right.first.name;
    });
    return features;
}

std::vector<quint32> StepIndex::featureNumbersIn(const QString &parentUid) const
{
    std::vector<quint32> numbers;
    for (quint32 i = 0; i < bucketCount; ++i) {
        const FeatureBucket *features = m_features.at(i);
        if (!features)
            continue;
        for (const Feature &feature : *features) {
            if (feature.place.parentUid == parentUid)
                numbers.push_back(feature.number);
        }
    }
    std::ranges::sort(numbers);
    return numbers;
}

qsizetype StepIndex::memoryUsage() const
{
    qsizetype bytes = qsizetype(sizeof(*this)) + m_vocabulary.memoryUsage();
    for (quint32 i = 0; i < bucketCount; ++i) {
        const StepBucket *steps = m_buckets.at(i);
        bytes += steps ? steps->memoryUsage() : 0;
        const FeatureBucket *features = m_features.at(i);
        if (!features)
            continue;
        for (const Feature &feature : *features)
            bytes += qsizetype(sizeof(feature)) + bytesOf(feature.steps) + 72 * qsizetype(sizeof(QChar));
    }
    return bytes;
}

} // namespace stepwright::completion

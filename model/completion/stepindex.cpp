#include "model/completion/stepindex.h"

#include <QHash>

#include <algorithm>

namespace stepwright::completion {

int StepIndex::useCount(QByteArrayView text) const
{
    const quint64 hash = hashOf(text.data(), std::size_t(text.size()));
    const StepBucket *bucket = m_buckets.at(quint32(hash % bucketCount));
    const quint32 step = bucket ? bucket->find(hash) : 0;
    return bucket && step < bucket->count() ? int(bucket->useCounts[step]) : 0;
}

quint32 StepIndex::featureNumber(const QString &uid) const
{
    const FeatureBucket *features = m_features.at(quint32(qHash(uid) % bucketCount));
    if (!features)
        return 0;
    const auto feature = std::ranges::find(*features, uid, [](const Feature &each) { return each.place.uid; });
    return feature == features->end() ? 0 : feature->number;
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
            bytes += qsizetype(sizeof(feature)) + bytesOf(feature.steps) + 2 * 36 * qsizetype(sizeof(QChar));
    }
    return bytes;
}

} // namespace stepwright::completion

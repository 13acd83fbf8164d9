#include "model/completion/stepindexbuilder.h"

#include <QHash>

#include <algorithm>

namespace stepwright::completion {

StepIndexBuilder::StepIndexBuilder(const std::shared_ptr<const StepIndex> &base)
    : m_index(base ? std::make_shared<StepIndex>(*base) : std::make_shared<StepIndex>()),
      m_wordNumbers(m_index->m_vocabulary)
{
    if (!base)
        m_collection.emplace();
}

StepIndex::FeatureBucket &StepIndexBuilder::featureBucket(const QString &uid)
{
    return m_index->m_features.own(quint32(qHash(uid) % StepIndex::bucketCount));
}

void StepIndexBuilder::setUse(quint64 hash, QByteArrayView text, const FeatureUse &use)
{
    const auto number = quint32(hash % StepIndex::bucketCount);
    StepBucket &bucket = m_index->m_buckets.own(number);
    const quint32 step = bucket.find(hash);
    m_changedBuckets.set(number);
    if (step == bucket.count()) {
        bucket.append(hash, text, m_wordNumbers);
        ++m_index->m_size;
    }
    bucket.setUse(step, use);
    if (bucket.usesOf(step).empty()) {
        bucket.remove(step);
        --m_index->m_size;
    }
}

void StepIndexBuilder::changeSteps(Feature &feature, std::span<const StepUse> steps)
{
    StepCollection collection;
    std::vector<StepIndex::StepCount> counts = collection.add(feature.number, steps);
    const auto inOrder = [](std::vector<StepIndex::StepCount> each) {
        std::ranges::sort(each, {}, &StepIndex::StepCount::hash);
        return each;
    };
    const std::vector<StepIndex::StepCount> before = inOrder(feature.steps);
    const std::vector<StepIndex::StepCount> after = inOrder(counts);
    const auto findIn = [](const std::vector<StepIndex::StepCount> &all, quint64 hash) {
        const auto found = std::ranges::lower_bound(all, hash, {}, &StepIndex::StepCount::hash);
        return found != all.end() && found->hash == hash ? &*found : nullptr;
    };
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const StepIndex::StepCount *known = findIn(before, counts[i].hash);
        if (!known || *known != counts[i])
            setUse(counts[i].hash, collection.steps()[i].text, {feature.number, counts[i].count, counts[i].types});
    }
    for (const StepIndex::StepCount &each : before) {
        if (!findIn(after, each.hash))
            setUse(each.hash, {}, {feature.number, 0, 0});
    }
    feature.steps = std::move(counts);
}

void StepIndexBuilder::setFeature(const FeaturePlace &place, std::span<const StepUse> steps)
{
    StepIndex::FeatureBucket &features = featureBucket(place.uid);
    auto feature = std::ranges::find(features, place.uid, [](const Feature &each) { return each.place.uid; });
    const bool isNew = feature == features.end();
    if (isNew)
        feature = features.insert(feature, Feature{place, ++m_index->m_lastFeature, {}});
    else
        endCollecting();
    feature->place = place;
    if (m_collection)
        feature->steps = m_collection->add(feature->number, steps);
    else
        changeSteps(*feature, steps);
}

void StepIndexBuilder::removeFeature(const QString &uid)
{
    setFeature({uid, {}}, {});
    std::erase_if(featureBucket(uid), [&](const Feature &feature) { return feature.place.uid == uid; });
}

void StepIndexBuilder::endCollecting()
{
    if (!m_collection)
        return;
    m_collection->fill(m_index->m_buckets, m_wordNumbers);
    m_index->m_size = qsizetype(m_collection->steps().size());
    m_collection.reset();
}

std::shared_ptr<const StepIndex> StepIndexBuilder::finish()
{
    endCollecting();
    for (quint32 i = 0; i < StepIndex::bucketCount; ++i) {
        if (!m_changedBuckets[i])
            continue;
        StepBucket &bucket = m_index->m_buckets.own(i);
        bucket.filter.rebuild(bucket);
    }
    return std::exchange(m_index, nullptr);
}

} // namespace stepwright::completion
